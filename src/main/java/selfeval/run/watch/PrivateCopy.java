package selfeval.run.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.output.Aside;
import selfeval.output.OutputFolder;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.input.OpenedInput;

/**
 * A file of a drop folder as it was copied for the audit, which must not change meanwhile.
 *
 * @param path of the copy
 * @param sha256 of what was copied
 */
record PrivateCopy(Path path, String sha256) {
  private static final Logger LOG = LoggerFactory.getLogger(PrivateCopy.class);

  /**
   * Copies a file into the output folder.
   *
   * @return null where the file cannot be read
   * @throws IOException where the copy cannot be written, which is no fault of the file
   */
  static @Nullable PrivateCopy of(InputFile file, OutputFolder output) throws IOException {
    MessageDigest digest = FileContent.digest();
    byte[] buffer = new byte[1 << 16];
    try (OpenedInput opened = open(file)) {
      if (opened == null) {
        return null;
      }
      InputStream in = opened.stream();
      Aside copy = output.aside();
      try (copy) {
        for (int n = read(in, buffer); n != 0; n = read(in, buffer)) {
          if (n < 0) {
            copy.close();
            Files.delete(copy.path());
            return null;
          }
          digest.update(buffer, 0, n);
          copy.stream().write(buffer, 0, n);
        }
      }
      return new PrivateCopy(copy.path(), HexFormat.of().formatHex(digest.digest()));
    }
  }

  private static @Nullable OpenedInput open(InputFile file) {
    try {
      return OpenedInput.open(file);
    } catch (IOException e) {
      LOG.debug("cannot open {}", file.path(), e);
      return null;
    }
  }

  /** Bytes read, 0 at the end, -1 where reading failed. */
  private static int read(InputStream in, byte[] buffer) {
    try {
      return Math.max(0, in.read(buffer));
    } catch (IOException e) {
      LOG.debug("cannot read", e);
      return -1;
    }
  }
}
