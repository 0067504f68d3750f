package selfeval.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A BIFF workbook as a list of records, to be put together wrongly. */
public final class Records {
  public static final int WORKSHEET = 0x10;
  public static final int CHART = 0x20;
  public static final int MACROS = 0x40;
  public static final int NUMBER = 0x203;
  public static final int SHEET_OPTIONS = 0x81;
  static final int BOF = 0x809;
  public static final int EOF = 0x0A;
  static final int BOUNDSHEET = 0x85;
  static final int DBCELL = 0xD7;
  static final int DIMENSIONS = 0x200;
  static final int WINDOW2 = 0x23E;
  static final int SST = 0xFC;

  /** One record. */
  public record Entry(int id, byte[] data) {}

  private final List<Entry> entries;

  private Records(List<Entry> entries) {
    this.entries = entries;
  }

  /** The records of a workbook's stream. */
  public static Records of(byte[] file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (POIFSFileSystem fs = new POIFSFileSystem(new ByteArrayInputStream(file));
        InputStream in = fs.createDocumentInputStream("Workbook")) {
      ByteBuffer b = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      while (b.remaining() >= 4) {
        int id = b.getShort() & 0xFFFF;
        byte[] data = new byte[b.getShort() & 0xFFFF];
        if (id == 0) {
          break;
        }
        b.get(data);
        entries.add(new Entry(id, data));
      }
    }
    return new Records(entries);
  }

  /** Numbers of 16 bits as the data of a record. */
  public static Entry words(int id, int... words) {
    ByteBuffer b = ByteBuffer.allocate(words.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      b.putShort((short) word);
    }
    return new Entry(id, b.array());
  }

  /** A number in a cell. */
  public static Entry number(int row, int column, double value) {
    ByteBuffer b = ByteBuffer.allocate(14).order(ByteOrder.LITTLE_ENDIAN);
    b.putShort((short) row).putShort((short) column).putShort((short) 15).putDouble(value);
    return new Entry(NUMBER, b.array());
  }

  /** The data of the first record of this id. */
  byte[] first(int id) {
    return entries.get(index(id)).data;
  }

  private int index(int id) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).id == id) {
        return i;
      }
    }
    throw new IllegalStateException("no record " + Integer.toHexString(id));
  }

  private int last(int id) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).id == id) {
        return i;
      }
    }
    throw new IllegalStateException("no record " + Integer.toHexString(id));
  }

  Records replaced(int id, byte[] data) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.set(index(id), new Entry(id, data));
    return new Records(changed);
  }

  Records before(int id, List<Entry> more) {
    return inserted(index(id), more);
  }

  /** The same with more records in front of the last one of this id. */
  public Records beforeLast(int id, List<Entry> more) {
    return inserted(last(id), more);
  }

  Records after(int id, List<Entry> more) {
    return inserted(index(id) + 1, more);
  }

  private Records inserted(int at, List<Entry> more) {
    List<Entry> changed = new ArrayList<>(entries);
    changed.addAll(at, more);
    return new Records(changed);
  }

  /** One more sheet behind the others: of a kind, with these records in it. */
  public Records sheet(String name, int kind, List<Entry> content) {
    int tab = kind == CHART ? 2 : kind == MACROS ? 1 : 0;
    byte[] letters = name.getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
    ByteBuffer b = ByteBuffer.allocate(8 + letters.length).order(ByteOrder.LITTLE_ENDIAN);
    b.putInt(0).putShort((short) (tab << 8)).put((byte) name.length()).put((byte) 1).put(letters);
    Records named = inserted(last(BOUNDSHEET) + 1, List.of(new Entry(BOUNDSHEET, b.array())));
    List<Entry> all = new ArrayList<>(List.of(new Entry(DIMENSIONS, first(DIMENSIONS))));
    all.addAll(content);
    all.add(new Entry(WINDOW2, first(WINDOW2)));
    named.entries.addAll(substream(kind, all));
    return named;
  }

  /** A substream of a kind: a sheet, or a chart inside of one. */
  public static List<Entry> substream(int kind, List<Entry> content) {
    List<Entry> all = new ArrayList<>();
    all.add(words(BOF, 0x600, kind, 0x0DBB, 0x07CC, 0, 0, 6, 0));
    all.addAll(content);
    all.add(new Entry(EOF, new byte[0]));
    return all;
  }

  /** More sheets, all with the same rows. */
  Records sheets(int count, List<Entry> rows) {
    List<Entry> names = new ArrayList<>();
    List<Entry> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      byte[] name =
          String.format("\0\0\0\0\0\0\6\0s%05d", i)
              .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
      names.add(new Entry(BOUNDSHEET, name));
      sheets.add(new Entry(BOF, words(0, 0x600, 0x10, 0x0DBB, 0x07CC, 0, 0, 6, 0).data));
      sheets.add(new Entry(DIMENSIONS, first(DIMENSIONS)));
      sheets.addAll(rows);
      sheets.add(new Entry(WINDOW2, first(WINDOW2)));
      sheets.add(new Entry(EOF, new byte[0]));
    }
    Records named = after(BOUNDSHEET, names);
    named.entries.addAll(sheets);
    return named;
  }

  /** The workbook as a file, every sheet where the list of sheets says. */
  public byte[] file() throws IOException {
    return file("Workbook");
  }

  /** As {@link #file()}, its stream under this name. */
  public byte[] file(String stream) throws IOException {
    List<Integer> starts = new ArrayList<>();
    int depth = 0;
    int at = 0;
    for (Entry entry : entries) {
      if (entry.id == BOF && depth++ == 0) {
        starts.add(at);
      }
      depth -= entry.id == EOF ? 1 : 0;
      at += 4 + entry.data.length;
    }
    ByteBuffer b = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    int sheet = 1;
    for (Entry entry : entries) {
      int data = b.position() + 4;
      b.putShort((short) entry.id).putShort((short) entry.data.length).put(entry.data);
      if (entry.id == BOUNDSHEET && sheet < starts.size()) {
        b.putInt(data, starts.get(sheet++));
      }
    }
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      fs.createDocument(new ByteArrayInputStream(b.array()), stream);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      fs.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
