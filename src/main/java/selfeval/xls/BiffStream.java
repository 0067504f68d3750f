package selfeval.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The records of a BIFF8 stream, as they are in the bytes: what a library that reads and writes
 * them is held against.
 */
final class BiffStream {
  private static final int BOF = 0x0809;
  private static final int EOF = 0x000A;
  private static final int BOUND_SHEET = 0x0085;
  private static final int FILE_PASS = 0x002F;
  private static final int CONTINUE = 0x003C;
  private static final int DRAWING = 0x00EC;
  private static final int MERGED_CELLS = 0x00E5;
  private static final int CHART = 0x0020;
  private static final int INDEX = 0x020B;
  private static final int DB_CELL = 0x00D7;
  private static final int OBJECT = 0x005D;
  private static final int TEXT_OBJECT = 0x01B6;

  /** A key of its own in the counts, above every record number. */
  private static final int CHART_KEY = 0x10000;

  /**
   * Records that a writer may split, join or leave out without anything being lost: cells, rows and
   * column spans (their values are compared as cells), offsets, continuations.
   */
  private static final Set<Integer> MAY_DIFFER =
      Set.of(
          0x020B, 0x00D7, 0x0201, 0x00BE, 0x00BD, 0x027E, 0x0203, 0x00FD, 0x0204, 0x0205, 0x0006,
          0x0207, 0x04BC, 0x0221, 0x0208, 0x003C, 0x005E, 0x007D, 0x0200, 0x00EC, 0x00FF, 0x00FC,
          0x0809, 0x000A);

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(CHART_KEY, "图表"),
          Map.entry(0x005D, "图形、控件或批注框"),
          Map.entry(0x01B6, "图形中的文字"),
          Map.entry(0x001C, "批注"),
          Map.entry(0x01BE, "数据有效性"),
          Map.entry(0x01B0, "条件格式"),
          Map.entry(0x01B1, "条件格式"),
          Map.entry(0x0879, "条件格式"),
          Map.entry(0x087A, "条件格式"),
          Map.entry(0x01B8, "超链接"),
          Map.entry(MERGED_CELLS, "合并单元格"),
          Map.entry(0x009D, "筛选"),
          Map.entry(0x009E, "筛选"),
          Map.entry(0x0012, "工作表保护"),
          Map.entry(0x0013, "保护密码"),
          Map.entry(0x0018, "名称"),
          Map.entry(0x01AE, "外部链接"),
          Map.entry(0x00A1, "打印设置"),
          Map.entry(0x004D, "打印机设置"),
          Map.entry(0x0014, "页眉"),
          Map.entry(0x0015, "页脚"),
          Map.entry(0x0041, "冻结窗格"),
          Map.entry(0x00DC, "查询参数"),
          Map.entry(0x00B0, "数据透视表"));

  private record BiffRecord(int sid, int from, int length) {}

  private final byte[] bytes;
  private final List<BiffRecord> globals = new ArrayList<>();
  private final List<List<BiffRecord>> sheets = new ArrayList<>();

  /** Reads the records; a stream cut short ends with the last whole one. */
  BiffStream(byte[] bytes) {
    this.bytes = bytes;
    Map<Integer, List<BiffRecord>> byOffset = new HashMap<>();
    List<Integer> order = new ArrayList<>();
    int depth = 0;
    List<BiffRecord> current = globals;
    boolean first = true;
    for (int at = 0; at + 4 <= bytes.length; ) {
      int sid = u16(at);
      int length = u16(at + 2);
      if (at + 4 + length > bytes.length) {
        break;
      }
      if (sid == BOF) {
        if (depth == 0 && !first) {
          current = new ArrayList<>();
          byOffset.put(at, current);
        }
        first = false;
        depth++;
      }
      if (depth > 0) {
        current.add(new BiffRecord(sid, at + 4, length));
      }
      if (sid == BOUND_SHEET && depth == 1 && current == globals && length >= 4) {
        order.add(u16(at + 4) | u16(at + 6) << 16);
      }
      if (sid == EOF && depth > 0) {
        depth--;
      }
      at += 4 + length;
    }
    for (int offset : order) {
      sheets.add(byOffset.getOrDefault(offset, List.of()));
    }
  }

  boolean encrypted() {
    return globals.stream().anyMatch(r -> r.sid == FILE_PASS);
  }

  /**
   * Whether other records are between the sheet's drawing records, as those of a chart do behind
   * its shape: a library that takes the drawings for one block would put ours between the two.
   */
  boolean drawingInterrupted(int sheet) {
    if (sheet >= sheets.size()) {
      return false;
    }
    boolean begun = false;
    boolean ended = false;
    for (BiffRecord record : sheets.get(sheet)) {
      boolean chart = record.sid == BOF && begun;
      if (chart || (record.sid == DRAWING && ended)) {
        return true;
      }
      boolean layer =
          record.sid == DRAWING
              || record.sid == CONTINUE
              || record.sid == OBJECT
              || record.sid == TEXT_OBJECT;
      begun |= record.sid == DRAWING;
      ended = begun && !layer;
    }
    return false;
  }

  /**
   * Whether a sheet says the same in both streams, record for record but for where it is located.
   */
  boolean sameSheet(int sheet, BiffStream other) {
    return sheet < sheets.size()
        && sheet < other.sheets.size()
        && content(sheet).equals(other.content(sheet));
  }

  /**
   * The sheet's records in order, drawing records and what continues them joined, offsets left out.
   */
  List<String> content(int sheet) {
    List<String> out = new ArrayList<>();
    StringBuilder drawing = new StringBuilder();
    int textLeft = 0;
    int runsLeft = 0;
    boolean inDrawing = false;
    for (BiffRecord record : sheets.get(sheet)) {
      if (record.sid == INDEX || record.sid == DB_CELL) {
        continue;
      }
      String data = HexFormat.of().formatHex(bytes, record.from, record.from + record.length);
      boolean ofText = record.sid == CONTINUE && (textLeft > 0 || runsLeft > 0);
      boolean ofDrawing = record.sid == DRAWING || (record.sid == CONTINUE && inDrawing && !ofText);
      if (record.sid == TEXT_OBJECT && record.length >= 14) {
        textLeft = u16(record.from + 10);
        runsLeft = textLeft > 0 ? u16(record.from + 12) : 0;
      } else if (ofText && textLeft > 0 && record.length > 0) {
        int charSize = (bytes[record.from] & 1) == 0 ? 1 : 2;
        textLeft = Math.max(0, textLeft - (record.length - 1) / charSize);
      } else if (ofText) {
        runsLeft = Math.max(0, runsLeft - record.length);
      }
      if (ofDrawing) {
        drawing.append(data);
      } else {
        out.add(Integer.toHexString(record.sid) + ":" + data);
      }
      inDrawing =
          record.sid == DRAWING
              || record.sid == OBJECT
              || record.sid == TEXT_OBJECT
              || (inDrawing && record.sid == CONTINUE);
    }
    out.add("drawing:" + drawing);
    return out;
  }

  /**
   * What this stream has more of than another one that was made from it, named for people; empty
   * where nothing is missing.
   *
   * @param sheetNames the names of this stream's sheets
   */
  List<String> missingFrom(BiffStream other, List<String> sheetNames) {
    List<String> missing = new ArrayList<>();
    compare("工作簿", counts(globals), other.counts(other.globals), missing);
    for (int i = 0; i < sheets.size(); i++) {
      String where = "工作表“" + (i < sheetNames.size() ? sheetNames.get(i) : i + 1) + "”";
      List<BiffRecord> there = i < other.sheets.size() ? other.sheets.get(i) : List.of();
      compare(where, counts(sheets.get(i)), other.counts(there), missing);
    }
    return missing;
  }

  private static void compare(
      String where, Map<Integer, Integer> before, Map<Integer, Integer> after, List<String> out) {
    before.forEach(
        (key, count) -> {
          int lost = count - after.getOrDefault(key, 0);
          if (lost > 0) {
            String name = NAMES.get(key);
            String what = name == null ? "内部记录 0x%04X".formatted(key) : name;
            out.add(where + "的" + what + " " + lost + " 处");
          }
        });
  }

  private Map<Integer, Integer> counts(List<BiffRecord> records) {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (BiffRecord record : records) {
      if (record.sid == BOF && record.length >= 4 && u16(record.from + 2) == CHART) {
        counts.merge(CHART_KEY, 1, Integer::sum);
      } else if (record.sid == MERGED_CELLS && record.length >= 2) {
        counts.merge(MERGED_CELLS, u16(record.from), Integer::sum);
      } else if (!MAY_DIFFER.contains(record.sid) && record.sid != CONTINUE) {
        counts.merge(record.sid, 1, Integer::sum);
      }
    }
    return counts;
  }

  private int u16(int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }
}
