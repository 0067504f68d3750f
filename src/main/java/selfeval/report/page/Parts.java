package selfeval.report.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that waits in a file until the page is put together. */
final class Parts implements AutoCloseable {
  private final Path file;
  private final OutputStream stream;

  /**
   * @param scratch the folder in which the file is made
   */
  Parts(Path scratch) throws IOException {
    file = Files.createTempFile(scratch, "page", ".part");
    stream = Files.newOutputStream(file);
  }

  void add(byte[] bytes) throws IOException {
    stream.write(bytes);
  }

  void add(CharSequence text) throws IOException {
    add(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Writes all that was added; nothing can be added then. */
  void copyTo(OutputStream out) throws IOException {
    stream.close();
    Files.copy(file, out);
  }

  @Override
  public void close() {
    try {
      try {
        stream.close(); // first, since Windows does not delete an open file
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // It is located in the scratch folder, which the next run clears.
    }
  }
}
