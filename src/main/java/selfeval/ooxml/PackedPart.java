package selfeval.ooxml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of a package that is compressed while it is written, for packages whose parts grow side by
 * side. Not safe for use by several threads.
 */
public final class PackedPart extends OutputStream {
  private final PartSpool packed;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[8192];
  private boolean whole;

  /**
   * @param file where what is compressed waits if it is much; must not be there yet
   */
  public PackedPart(Path file) {
    packed = new PartSpool(file);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    crc.update(bytes, from, count);
    deflater.setInput(bytes, from, count);
    while (!deflater.needsInput()) {
      drain();
    }
  }

  private void drain() throws IOException {
    packed.write(buffer, 0, deflater.deflate(buffer));
  }

  /** Nothing follows. */
  void end() throws IOException {
    if (!whole) {
      whole = true;
      deflater.finish();
      while (!deflater.finished()) {
        drain();
      }
    }
  }

  int crc() {
    return (int) crc.getValue();
  }

  /** Bytes of its content. */
  long size() {
    return deflater.getBytesRead();
  }

  /** Bytes as they are stored. */
  long compressed() {
    return packed.length();
  }

  void moveTo(OutputStream out) throws IOException {
    packed.moveTo(out);
  }

  /** Lets go of it, used or not. */
  @Override
  public void close() throws IOException {
    deflater.end();
    packed.close();
  }
}
