package selfeval.run.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A file in a zip file.
 *
 * @param path its path in there with /, made safe: it leads nowhere else
 * @param at where its bytes begin in the zip file
 * @param packed how many there are
 * @param size how many they become, as the zip file says; what is read is counted all the same
 * @param deflated whether they are compressed
 */
record ZipMember(String path, long at, long packed, long size, boolean deflated) {

  /** Its bytes, from a channel of the zip file, which is not closed with them. */
  InputStream stream(SeekableByteChannel zip) throws IOException {
    zip.position(at);
    InputStream in = new Part(zip, packed);
    if (!deflated) {
      return in;
    }
    Inflater inflater = new Inflater(true);
    return new FilterInputStream(new InflaterInputStream(in, inflater, 1 << 15)) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** So many bytes of a channel, from where it is. */
  private static final class Part extends InputStream {
    private final SeekableByteChannel channel;
    private long left;

    Part(SeekableByteChannel channel, long length) {
      this.channel = channel;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left <= 0) {
        return -1;
      }
      int n = channel.read(ByteBuffer.wrap(target, offset, (int) Math.min(left, length)));
      left -= Math.max(n, 0);
      return n;
    }
  }
}
