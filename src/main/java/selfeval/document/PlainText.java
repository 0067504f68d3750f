package selfeval.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.document.DocumentReader.Beyond;
import selfeval.document.DocumentReader.NotRead;
import selfeval.document.DocumentReader.Room;

/** Plain text: UTF-8 or GB18030, told by the bytes; UTF-16 with its mark. */
final class PlainText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainText() {}

  static List<Paragraph> paragraphs(byte[] file, Room room) throws NotRead, Beyond {
    String text = decoded(file);
    if (text == null || text.indexOf('\0') >= 0 || text.stripLeading().startsWith("{\\rtf")) {
      throw new NotRead(Document.Outcome.UNSUPPORTED);
    }
    room.text(text.length());
    List<Lines.Line> lines = new ArrayList<>();
    int page = 1;
    boolean paged = text.strip().indexOf('\f') >= 0;
    for (String line : text.split("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029]|(?=\\f)", -1)) {
      if (line.startsWith("\f")) {
        page++;
        room.pages(1);
      }
      lines.add(new Lines.Line(line.replace("\f", ""), paged ? page : 0));
    }
    return Lines.joined(lines);
  }

  private static @Nullable String decoded(byte[] file) {
    if (DocumentReader.starts(file, 0xFF, 0xFE)) {
      return decoded(file, 2, StandardCharsets.UTF_16LE);
    }
    if (DocumentReader.starts(file, 0xFE, 0xFF)) {
      return decoded(file, 2, StandardCharsets.UTF_16BE);
    }
    int from = DocumentReader.starts(file, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String utf8 = decoded(file, from, StandardCharsets.UTF_8);
    return utf8 != null ? utf8 : decoded(file, from, GB18030);
  }

  private static @Nullable String decoded(byte[] file, int from, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(file, from, file.length - from))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
