package selfeval.xls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.model.WorkbookRecordList;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.UnknownRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * What Excel 2007 and later add to the styles of a BIFF workbook: exact colours, in XFEXT records
 * ([MS-XLS] 2.4.355). Excel believes them only while the checksum over all styles in XFCRC
 * (2.4.354) holds: without a new checksum, an added style would cost the agency's cells their exact
 * colours. Where it does not hold, another program has changed the styles since: then Excel passes
 * over the colours, and must go on doing so.
 */
final class XlsFutureFormats {
  private static final int XF_CRC = 0x087C;
  private static final int XF_EXT = 0x087D;
  private static final int SOLID_FOREGROUND = 4;
  private static final int SOLID_BACKGROUND = 5;
  private static final int GRADIENT = 6;
  private static final int EXTENSIONS_AT = 20;
  private static final int[] CRC_TABLE = crcTable();

  private final InternalWorkbook book;
  private final Map<Integer, byte[]> byStyle = new HashMap<>();
  private final boolean believed;
  private int lastExtension = -1;
  private int count;

  XlsFutureFormats(HSSFWorkbook workbook) {
    this.book = workbook.getInternalWorkbook();
    List<Record> records = book.getWorkbookRecordList().getRecords();
    for (int i = 0; i < records.size(); i++) {
      if ((records.get(i).getSid() & 0xFFFF) == XF_EXT) {
        byte[] data = data(records.get(i));
        count++;
        if (data.length >= EXTENSIONS_AT) {
          byStyle.put(u16(data, 14), data);
        }
        lastExtension = i;
      }
    }
    Record check = book.findFirstRecordBySid((short) XF_CRC);
    byte[] data = check == null ? new byte[0] : data(check);
    believed =
        data.length >= 20
            && u16(data, 14) == book.getNumExFormats()
            && (u16(data, 16) | u16(data, 18) << 16) == crcOfStyles();
  }

  /** How many records of exact colours the workbook had when this was made. */
  int count() {
    return count;
  }

  /** Gives a cloned style what its model has beyond BIFF8, but for the fill, which is ours. */
  void copyWithoutFill(int model, int clone) {
    byte[] data = byStyle.get(model);
    if (data == null || !believed) {
      return;
    }
    List<byte[]> kept = new ArrayList<>();
    int length = EXTENSIONS_AT;
    for (int at = EXTENSIONS_AT; at + 4 <= data.length; ) {
      int type = u16(data, at);
      int size = Math.max(4, u16(data, at + 2));
      if (at + size > data.length) {
        return;
      }
      if (type != SOLID_FOREGROUND && type != SOLID_BACKGROUND && type != GRADIENT) {
        kept.add(Arrays.copyOfRange(data, at, at + size));
        length += size;
      }
      at += size;
    }
    if (kept.isEmpty()) {
      return;
    }
    byte[] copy = Arrays.copyOf(data, length);
    put16(copy, 14, clone);
    put16(copy, 18, kept.size());
    int at = EXTENSIONS_AT;
    for (byte[] extension : kept) {
      System.arraycopy(extension, 0, copy, at, extension.length);
      at += extension.length;
    }
    lastExtension = currentPlace(lastExtension) + 1;
    book.getWorkbookRecordList().add(lastExtension, new UnknownRecord(XF_EXT, copy));
    byStyle.put(clone, copy);
  }

  /** Styles come before these records, and each one that was added moved them on by one. */
  private int currentPlace(int known) {
    List<Record> records = book.getWorkbookRecordList().getRecords();
    for (int i = records.size() - 1; i > known; i--) {
      if ((records.get(i).getSid() & 0xFFFF) == XF_EXT) {
        return i;
      }
    }
    return known;
  }

  /**
   * Drops what belongs to styles from this number on.
   *
   * @param own how many records of exact colours there were before ours, which stay whatever style
   *     they name
   */
  void removeFrom(int firstStyle, int own) {
    WorkbookRecordList list = book.getWorkbookRecordList();
    int left = own;
    for (int i = 0; i < list.size(); i++) {
      Record record = list.get(i);
      boolean extension = (record.getSid() & 0xFFFF) == XF_EXT;
      if (extension && left > 0) {
        left--;
      } else if (extension && u16(data(record), 14) >= firstStyle) {
        list.remove(i--);
      }
    }
  }

  /** Renews the checksum where it held when this was made. */
  void seal() {
    WorkbookRecordList list = book.getWorkbookRecordList();
    for (int i = 0; believed && i < list.size(); i++) {
      Record record = list.get(i);
      if ((record.getSid() & 0xFFFF) == XF_CRC) {
        byte[] data = data(record);
        int crc = crcOfStyles();
        put16(data, 14, book.getNumExFormats());
        put16(data, 16, crc);
        put16(data, 18, crc >>> 16);
        list.remove(i);
        list.add(i, new UnknownRecord(XF_CRC, data));
        return;
      }
    }
  }

  private int crcOfStyles() {
    int crc = 0;
    for (int style = 0; style < book.getNumExFormats(); style++) {
      crc = crc(crc, data(book.getExFormatAt(style)));
    }
    return crc;
  }

  /** The checksum of [MS-OSHARED] 2.4.3. */
  static int crc(int start, byte[] data) {
    int crc = start;
    for (byte b : data) {
      crc = (crc << 8) ^ CRC_TABLE[(crc >>> 24) ^ (b & 0xFF)];
    }
    return crc;
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = value < 0 ? (value << 1) ^ 0xAF : value << 1;
      }
      table[i] = value & 0xFFFF;
    }
    return table;
  }

  private static byte[] data(Record record) {
    byte[] whole = record.serialize();
    return Arrays.copyOfRange(whole, 4, whole.length);
  }

  private static int u16(byte[] data, int at) {
    return (data[at] & 0xFF) | (data[at + 1] & 0xFF) << 8;
  }

  private static void put16(byte[] data, int at, int value) {
    data[at] = (byte) value;
    data[at + 1] = (byte) (value >>> 8);
  }
}
