package selfeval.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait until it is their turn in a package: a few in memory, the rest in a file. Not
 * safe for use by several threads.
 */
public final class PartSpool extends OutputStream {
  /** Most packages have smaller parts: they never touch the disk. */
  private static final int IN_MEMORY = 256 << 10;

  private final Path file;
  private byte[] memory = new byte[1024];
  private int waiting;
  private long length;
  private @Nullable OutputStream disk;

  /**
   * @param file is made where memory does not do; must not be there yet
   */
  public PartSpool(Path file) {
    this.file = file;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    length += count;
    if (waiting + count > IN_MEMORY) {
      if (disk == null) {
        disk = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      }
      disk.write(memory, 0, waiting);
      waiting = 0;
      if (count > IN_MEMORY) {
        disk.write(bytes, from, count);
        return;
      }
    }
    if (waiting + count > memory.length) {
      memory = Arrays.copyOf(memory, Math.min(IN_MEMORY, 2 * (waiting + count)));
    }
    System.arraycopy(bytes, from, memory, waiting, count);
    waiting += count;
  }

  /** Bytes so far. */
  public long length() {
    return length;
  }

  /** Writes all of it, and lets go of it. */
  public void moveTo(OutputStream out) throws IOException {
    if (disk != null) {
      disk.close();
      disk = null;
      Files.copy(file, out);
      Files.delete(file);
    }
    out.write(memory, 0, waiting);
    memory = new byte[0];
    waiting = 0;
  }

  /** Lets go of it, written or not. */
  @Override
  public void close() throws IOException {
    if (disk != null) {
      disk.close();
      disk = null;
      Files.deleteIfExists(file);
    }
  }
}
