package selfeval.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Rows of registers, as bytes: two hundred thousand of them fit into a small heap beside an audit.
 * Filled by one thread; once it is complete, safe for many.
 */
final class HeldStore {
  private static final int CHUNK = 1 << 20;

  private final List<byte[]> chunks = new ArrayList<>();
  private int used = CHUNK;
  private long[] rows = new long[1024];
  private int size;

  /** Keys of rows, each with the row's number in its lower half; sorted once complete. */
  static final class Index {
    private long[] keys = new long[1024];
    private int size;

    void add(String key, int row) {
      if (key.isEmpty()) {
        return;
      }
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
      }
      keys[size++] = (long) key.hashCode() << 32 | row;
    }

    void complete() {
      keys = Arrays.copyOf(keys, size);
      Arrays.sort(keys);
    }

    /** Hands on the rows that may have a key; others may have the same hash. */
    void each(String key, IntConsumer take) {
      long from = (long) key.hashCode() << 32;
      int at = Arrays.binarySearch(keys, from);
      at = at < 0 ? -at - 1 : at;
      for (int i = at; i < size && keys[i] >> 32 == from >> 32; i++) {
        take.accept((int) keys[i]);
      }
    }
  }

  /** Adds a row; returns its number. */
  int add(int sheet, int row, String[] values) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, size * 2);
    }
    rows[size] = put(sheet, row, values);
    return size++;
  }

  /** Gives a row other values. */
  void replace(int number, int sheet, int row, String[] values) {
    rows[number] = put(sheet, row, values);
  }

  private long put(int sheet, int row, String[] values) {
    byte[][] texts = new byte[values.length][];
    int length = 2 * Integer.BYTES + 1;
    for (int i = 0; i < values.length; i++) {
      texts[i] = values[i].getBytes(StandardCharsets.UTF_8);
      length += Short.BYTES + Math.min(texts[i].length, Short.MAX_VALUE);
    }
    if (used + length > CHUNK) {
      chunks.add(new byte[Math.max(CHUNK, length)]);
      used = 0;
    }
    ByteBuffer out = ByteBuffer.wrap(chunks.get(chunks.size() - 1));
    out.position(used);
    out.putInt(sheet).putInt(row).put((byte) values.length);
    for (byte[] text : texts) {
      int most = Math.min(text.length, Short.MAX_VALUE);
      out.putShort((short) most).put(text, 0, most);
    }
    long at = (long) (chunks.size() - 1) << 32 | used;
    used += length;
    return at;
  }

  int size() {
    return size;
  }

  /** The sheet that a row is of. */
  int sheet(int number) {
    return at(number).getInt();
  }

  /** The number of a row in its sheet, from 0. */
  int row(int number) {
    ByteBuffer in = at(number);
    in.getInt();
    return in.getInt();
  }

  /** What a row says, by the order of its kind's columns. */
  String[] values(int number) {
    ByteBuffer in = at(number);
    in.getInt();
    in.getInt();
    String[] values = new String[in.get()];
    for (int i = 0; i < values.length; i++) {
      byte[] text = new byte[in.getShort()];
      in.get(text);
      values[i] = new String(text, StandardCharsets.UTF_8);
    }
    return values;
  }

  private ByteBuffer at(int number) {
    ByteBuffer in = ByteBuffer.wrap(chunks.get((int) (rows[number] >> 32)));
    return in.position((int) rows[number]);
  }
}
