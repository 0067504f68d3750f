package selfeval.hostile;

import static selfeval.hostile.Records.words;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Workbooks of the old format that ask for much: their reader cannot be interrupted. */
public final class HostileXls {
  private static final int ROW = 0x208;
  private static final int NUMBER = 0x203;
  private static final int FORMULA = 0x06;
  private static final int CONTINUE = 0x3C;

  private final Records seed;

  HostileXls(byte[] seed) throws IOException {
    this.seed = Records.of(seed);
  }

  private static List<Records.Entry> many(int count, IntFunction<Records.Entry> one) {
    return IntStream.range(0, count).mapToObj(one).toList();
  }

  private static Records.Entry row(int row) {
    return words(ROW, row, 1, 255, 0, 0, 0, 0x100, 0x0F);
  }

  private static Records.Entry formula(int row, byte[] tokens) {
    ByteBuffer b = ByteBuffer.allocate(22 + tokens.length).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort((short) row).putShort((short) 0).putShort((short) 15).putDouble(1);
    b.putShort((short) 0).putInt(0).putShort((short) tokens.length).put(tokens);
    return new Records.Entry(FORMULA, b.array());
  }

  byte[] rows() throws IOException {
    return seed.beforeLast(Records.DBCELL, many(65_000, i -> row(500 + i))).file();
  }

  byte[] sheets(int count) throws IOException {
    return seed.sheets(count, List.of()).file();
  }

  byte[] cells(int count) throws IOException {
    List<Records.Entry> cells =
        many(
            count,
            i -> {
              ByteBuffer b = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
              b.putShort((short) (1_000 + i / 100)).putShort((short) (i % 100));
              b.putShort((short) 15).putDouble(i);
              return new Records.Entry(NUMBER, b.array());
            });
    return seed.beforeLast(Records.DBCELL, cells).file();
  }

  /** The whole of two columns summed up in each of many cells. */
  byte[] sums() throws IOException {
    byte[] tokens = {0x25, 0, 0, -1, -1, 0, -64, -1, -64, 0x22, 1, 4, 0};
    return seed.beforeLast(Records.DBCELL, many(4_000, i -> formula(1_000 + i, tokens))).file();
  }

  byte[] brackets() throws IOException {
    byte[] tokens = new byte[7_000];
    java.util.Arrays.fill(tokens, (byte) 0x15);
    tokens[0] = 0x1E;
    tokens[1] = 1;
    tokens[2] = 0;
    return seed.beforeLast(Records.DBCELL, List.of(formula(1_000, tokens))).file();
  }

  /** A table of strings that says it holds more than it does. */
  byte[] stringsClaimed() throws IOException {
    byte[] table = seed.first(Records.SST).clone();
    ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN).putInt(4, Integer.MAX_VALUE);
    return seed.replaced(Records.SST, table).file();
  }

  /** A table of strings that holds what it says: empty ones by the hundred thousand. */
  byte[] strings(int more) throws IOException {
    byte[] table = seed.first(Records.SST).clone();
    ByteBuffer b = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(4, b.getInt(4) + more);
    int each = 2_700;
    List<Records.Entry> parts = new ArrayList<>();
    for (int left = more; left > 0; left -= each) {
      parts.add(new Records.Entry(CONTINUE, new byte[3 * Math.min(each, left)]));
    }
    return seed.replaced(Records.SST, table).after(Records.SST, parts).file();
  }

  byte[] merges() throws IOException {
    IntFunction<Records.Entry> regions =
        k -> {
          int[] data = new int[1 + 4 * 1_000];
          data[0] = 1_000;
          for (int i = 0; i < 1_000; i++) {
            data[1 + 4 * i] = 500 + k * 20;
            data[2 + 4 * i] = 519 + k * 20;
            data[3 + 4 * i] = i % 256;
            data[4 + 4 * i] = i % 256;
          }
          return words(0xE5, data);
        };
    return seed.beforeLast(Records.EOF, many(150, regions)).file();
  }

  /** Containers of a drawing, one in the other. */
  byte[] drawing() throws IOException {
    byte[] nested = new byte[0];
    for (int i = 0; i < 1_000; i++) {
      ByteBuffer b = ByteBuffer.allocate(8 + nested.length).order(ByteOrder.LITTLE_ENDIAN);
      b.putInt(0xF003000F).putInt(nested.length).put(nested);
      nested = b.array();
    }
    return seed.beforeLast(Records.EOF, List.of(new Records.Entry(0xEC, nested))).file();
  }

  byte[] fonts() throws IOException {
    Records.Entry font = new Records.Entry(0x31, seed.first(0x31));
    return seed.before(0x31, Collections.nCopies(40_000, font)).file();
  }

  byte[] names() throws IOException {
    byte[] name = new byte[18];
    name[3] = 3;
    name[15] = 'a';
    name[16] = 'b';
    name[17] = 'c';
    return seed.before(Records.EOF, Collections.nCopies(20_000, new Records.Entry(0x18, name)))
        .file();
  }

  byte[] substreams() throws IOException {
    Records.Entry bof = words(Records.BOF, 0x600, 0x20, 0x0DBB, 0x07CC, 0, 0, 6, 0);
    List<Records.Entry> nested = new ArrayList<>(Collections.nCopies(3_000, bof));
    nested.addAll(Collections.nCopies(3_000, new Records.Entry(Records.EOF, new byte[0])));
    return seed.beforeLast(Records.EOF, nested).file();
  }

  /** Takes the library a minute and more: sheets by the hundred, rows by the thousand. */
  public static byte[] slow(byte[] seed) throws IOException {
    return Records.of(seed).sheets(600, many(3_000, HostileXls::row)).file();
  }
}
