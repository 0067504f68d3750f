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
final class Records {
  static final int BOF = 0x809;
  static final int EOF = 0x0A;
  static final int BOUNDSHEET = 0x85;
  static final int DBCELL = 0xD7;
  static final int DIMENSIONS = 0x200;
  static final int WINDOW2 = 0x23E;
  static final int SST = 0xFC;

  /** One record. */
  record Entry(int id, byte[] data) {}

  private final List<Entry> entries;

  private Records(List<Entry> entries) {
    this.entries = entries;
  }

  static Records of(byte[] file) throws IOException {
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
  static Entry words(int id, int... words) {
    ByteBuffer b = ByteBuffer.allocate(words.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : words) {
      b.putShort((short) word);
    }
    return new Entry(id, b.array());
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

  Records beforeLast(int id, List<Entry> more) {
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
  byte[] file() throws IOException {
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
      fs.createDocument(new ByteArrayInputStream(b.array()), "Workbook");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      fs.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
