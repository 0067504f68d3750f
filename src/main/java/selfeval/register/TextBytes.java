package selfeval.register;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a file is text, by its bytes. */
final class TextBytes {
  private TextBytes() {}

  /** Whether all bytes of a file are text in this charset. */
  static boolean are(Path file, Charset charset) throws IOException {
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT))) {
      char[] buffer = new char[1 << 16];
      for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
        for (int i = 0; i < n; i++) {
          char c = buffer[i];
          if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
            return false;
          }
        }
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
