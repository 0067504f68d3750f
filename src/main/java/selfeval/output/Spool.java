package selfeval.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import selfeval.disk.Disk;

/** Text that is kept on the disk while a run lasts, so that many results need little memory. */
final class Spool implements Closeable {
  private final Path file;
  private final Disk disk;
  private @Nullable OutputStream out;
  private long length;

  /**
   * @param file is begun when something is kept
   */
  Spool(Path file, Disk disk) {
    this.file = file;
    this.disk = disk;
  }

  /**
   * A piece of text.
   *
   * @param at where it begins
   * @param length bytes
   */
  record Kept(long at, int length) {}

  Kept keep(byte[] bytes) throws IOException {
    if (out == null) {
      out = disk.create(file);
    }
    out.write(bytes);
    Kept kept = new Kept(length, bytes.length);
    length += bytes.length;
    return kept;
  }

  byte[] read(Kept kept) throws IOException {
    if (out != null) {
      out.flush();
    }
    try (SeekableByteChannel in = Files.newByteChannel(file)) {
      in.position(kept.at);
      ByteBuffer buffer = ByteBuffer.allocate(kept.length);
      int read = 0;
      while (buffer.hasRemaining() && read >= 0) {
        read = in.read(buffer);
      }
      return buffer.array();
    }
  }

  /** The file was removed, with all that was kept. */
  void forget() {
    out = null;
    length = 0;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
