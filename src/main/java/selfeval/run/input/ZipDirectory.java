package selfeval.run.input;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** Looks at how long the directory of a zip file is, before anything of it is read. */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  /** A directory longer than this is not read. */
  static final int MOST = 4 << 20;

  private ZipDirectory() {}

  /** The length of the directory, bytes; 0 where there is none. */
  static long length(SeekableByteChannel zip) throws IOException {
    long size = zip.size();
    int tail = (int) Math.min(size, END_LENGTH + LONGEST_COMMENT);
    ByteBuffer end = read(zip, size - tail, tail);
    for (int at = tail - END_LENGTH; at >= 0; at--) {
      if (end.getInt(at) == END) {
        return end.getInt(at + 12) & 0xFFFFFFFFL;
      }
    }
    return 0;
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
