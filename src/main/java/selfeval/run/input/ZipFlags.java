package selfeval.run.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks into the directory of a zip file, and at nothing else of it. */
final class ZipFlags {
  private static final int END = 0x06054b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int MOST = 4 << 20;

  private ZipFlags() {}

  /** Whether an entry is encrypted; false also where the directory is damaged or very large. */
  static boolean encrypted(SeekableByteChannel zip) throws IOException {
    long size = zip.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer end = read(zip, size - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (end.getInt(at) == END) {
        long length = end.getInt(at + 12) & 0xFFFFFFFFL;
        long from = end.getInt(at + 16) & 0xFFFFFFFFL;
        return length <= MOST
            && from + length <= size
            && anyEncrypted(read(zip, from, (int) length));
      }
    }
    return false;
  }

  private static boolean anyEncrypted(ByteBuffer directory) {
    int at = 0;
    while (at + CENTRAL_LENGTH <= directory.limit() && directory.getInt(at) == CENTRAL) {
      if ((directory.getShort(at + 8) & 1) != 0) {
        return true;
      }
      at +=
          CENTRAL_LENGTH
              + (directory.getShort(at + 28) & 0xFFFF)
              + (directory.getShort(at + 30) & 0xFFFF)
              + (directory.getShort(at + 32) & 0xFFFF);
    }
    return false;
  }

  private static ByteBuffer read(SeekableByteChannel from, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    from.position(at);
    while (buffer.hasRemaining() && from.read(buffer) >= 0) {
      // until it is full, or the file has become shorter: the rest is zeros
    }
    return buffer.clear();
  }
}
