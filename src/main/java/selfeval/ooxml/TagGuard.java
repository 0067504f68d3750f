package selfeval.ooxml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts the attributes of each tag while the bytes of an XML part go to the parser, and ends the
 * reading at one that has too many: the parser takes a whole tag at once, and the time it takes
 * grows with the square of the names it has not met before.
 *
 * <p>An attribute is an equals sign and a quotation mark; neither tag nor text holds a {@code <}
 * inside, so the count begins anew at each. Zeros are passed over, which makes UTF-16 the same.
 */
final class TagGuard extends FilterInputStream {
  /**
   * Excel's longest tags have some thirty. So many that no text of a cell can hold as many equals
   * signs with quotation marks: it must not be taken for a tag.
   */
  static final int MOST_ATTRIBUTES = 12_000;

  /** Bytes of a part that cannot hold so many: each takes at least {@code a=""} . */
  static final int HARMLESS = 5 * MOST_ATTRIBUTES;

  private int count;
  private boolean equals;
  private boolean exceeded;

  TagGuard(InputStream in) {
    super(in);
  }

  /** Whether the reading was ended here. */
  boolean exceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] b, int from, int length) throws IOException {
    int n = super.read(b, from, length);
    for (int i = from; i < from + n; i++) {
      byte c = b[i];
      if (c == '"' || c == '\'') {
        count += equals ? 1 : 0;
        equals = false;
      } else if (c == '<') {
        count = 0;
        equals = false;
      } else if (c == '=') {
        equals = true;
      } else if (c > ' ') {
        equals = false;
      }
      if (count > MOST_ATTRIBUTES) {
        exceeded = true;
        throw new IOException("too many attributes");
      }
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
