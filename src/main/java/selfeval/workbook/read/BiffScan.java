package selfeval.workbook.read;

import java.util.BitSet;
import selfeval.ooxml.ArchiveShape;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.CellAddress;

/**
 * One pass over the records of a BIFF workbook before an object is made of any: what it is, what it
 * will cost, and whether a cell is there twice, which the object model would settle in silence.
 *
 * @param encrypted whether its records are under a password
 * @param structureLocked whether the list of sheets is protected
 * @param externalLinks whether it uses other workbooks
 * @param exact whether calculation keeps the full precision and does not iterate
 * @param withoutCells positions of the sheets that are no worksheets: charts, dialogs, macros
 */
record BiffScan(
    boolean encrypted,
    boolean structureLocked,
    boolean externalLinks,
    boolean exact,
    BitSet withoutCells) {
  private static final int BIFF8 = 0x0600;
  private static final int WORKSHEET = 0x0010;
  private static final int CHART = 0x0020;
  private static final int DIALOG = 0x0010;

  /** Cells that hold a format alone; the object model keeps some hundred bytes for each. */
  private static final int MOST_BLANKS = 1_500_000;

  static BiffScan of(byte[] stream, Limits limits) throws Unreadable {
    return new Pass(stream, limits).run();
  }

  private static final class Pass {
    private final byte[] b;
    private final Limits limits;
    private final BitSet cellsSeen = new BitSet();
    private final BitSet withoutCells = new BitSet();
    private int depth;
    private int sheet = -1;
    private int kind;
    private boolean globals = true;
    private boolean encrypted;
    private boolean locked;
    private boolean external;
    private boolean exact = true;
    private long strings = -1;
    private long stringBytes;
    private boolean inStrings;
    private final BitSet rowsSeen = new BitSet();
    private int cells;
    private int rows;
    private long blanks;

    Pass(byte[] stream, Limits limits) {
      this.b = stream;
      this.limits = limits;
    }

    BiffScan run() throws Unreadable {
      if (b.length < 8 || (b[0] & 0xFF) != 0x09) {
        throw Unreadable.damaged("旧格式（.xls）工作簿的开头已损坏");
      }
      if ((b[1] & 0xFF) != 0x08 || ArchiveShape.u16(b, 4) != BIFF8) {
        throw Sniffer.oldExcel();
      }
      int at = 0;
      int count = 0;
      while (at + 4 <= b.length) {
        int id = ArchiveShape.u16(b, at);
        int length = ArchiveShape.u16(b, at + 2);
        if (id == 0 && length == 0) {
          // Zeros fill the last sector.
          break;
        }
        if (at + 4 + length > b.length) {
          throw Unreadable.damaged("旧格式（.xls）工作簿不完整，多半是复制或下载时中断造成的");
        }
        record(id, at + 4, length);
        at += 4 + length;
        if ((++count & 0xFFFF) == 0) {
          Unreadable.checkInterrupt();
        }
      }
      if (depth != 0 || globals) {
        throw Unreadable.damaged("旧格式（.xls）工作簿不完整，多半是复制或下载时中断造成的");
      }
      return new BiffScan(encrypted, locked, external, exact, withoutCells);
    }

    /** How many strings there are is said in front of them; each takes three bytes at least. */
    private void checkStrings() throws Unreadable {
      if (strings > stringBytes / 3) {
        throw Unreadable.damaged("旧格式（.xls）工作簿的文字表不完整");
      }
      if (strings > limits.get(Limit.CELLS)) {
        throw Unreadable.tooLarge(limits, Limit.CELLS, "工作簿里各不相同的文字");
      }
    }

    private void record(int id, int at, int length) throws Unreadable {
      if (inStrings && id == 0x003C) {
        stringBytes += length;
      } else if (inStrings) {
        inStrings = false;
        checkStrings();
      }
      switch (id) {
        case 0x0809 -> {
          if (++depth == 1) {
            begin(length < 4 ? 0 : ArchiveShape.u16(b, at + 2));
          }
        }
        case 0x000A -> {
          if (--depth == 0) {
            globals = false;
          }
        }
        case 0x002F -> encrypted = true;
        case 0x0012 -> locked |= globals && !encrypted && word(at, length) != 0;
        case 0x0081 -> {
          if (depth == 1 && sheet >= 0 && !encrypted && (word(at, length) & DIALOG) != 0) {
            withoutCells.set(sheet);
          }
        }
        case 0x000E -> exact &= encrypted || word(at, length) != 0;
        case 0x0011 -> exact &= encrypted || word(at, length) == 0;
        case 0x00FC -> {
          if (!encrypted && length >= 8) {
            strings = ArchiveShape.u32(b, at + 4);
            stringBytes = length - 8L;
            inStrings = true;
          }
        }
        case 0x01AE -> {
          // 0x0401: this workbook itself; 0x3A01: functions of an add-in
          int marker = length == 4 ? ArchiveShape.u16(b, at + 2) : 0;
          external |= !encrypted && marker != 0x0401 && marker != 0x3A01;
        }
        case 0x00FD -> {
          cell(at, length, 1);
          if (!encrypted && length >= 10 && strings >= 0) {
            string(at);
          }
        }
        case 0x0203, 0x027E, 0x0006, 0x0205, 0x0204, 0x00D6 -> cell(at, length, 1);
        case 0x00BD -> cell(at, length, Math.max(0, (length - 6) / 6));
        case 0x0201 -> blanks(1);
        case 0x00BE -> blanks(Math.max(0, (length - 6) / 2));
        default -> {
          // fonts, drawings, print settings
        }
      }
    }

    /** A substream begins: the workbook's own, or a sheet's. */
    private void begin(int of) {
      rowsSeen.clear();
      cellsSeen.clear();
      kind = of;
      if (!globals) {
        withoutCells.set(++sheet, kind != WORKSHEET);
      }
    }

    private int word(int at, int length) {
      return length < 2 ? 0 : ArchiveShape.u16(b, at);
    }

    private void blanks(int more) throws Unreadable {
      blanks += more;
      if (blanks > MOST_BLANKS) {
        throw Unreadable.tooLarge("只有格式而没有内容的单元格超过 " + MOST_BLANKS + " 个的上限");
      }
    }

    private void cell(int at, int length, int run) throws Unreadable {
      cells += run;
      if (cells > limits.get(Limit.CELLS)) {
        throw Unreadable.tooLarge(limits, Limit.CELLS);
      }
      // A chart keeps the figures it draws in records of cells, each series from the first row on.
      if (encrypted || depth != 1 || kind == CHART || length < 6) {
        return;
      }
      int row = ArchiveShape.u16(b, at);
      if (!rowsSeen.get(row)) {
        rowsSeen.set(row);
        if (++rows > limits.get(Limit.ROWS)) {
          throw Unreadable.tooLarge(limits, Limit.ROWS);
        }
      }
      int column = ArchiveShape.u16(b, at + 2);
      for (int i = 0; i < run && column + i < 256; i++) {
        int place = row << 8 | (column + i);
        if (cellsSeen.get(place)) {
          throw Unreadable.damaged("单元格 " + new CellAddress(row, column + i) + " 出现了两次，不能确定以哪一处为准");
        }
        cellsSeen.set(place);
      }
    }

    private void string(int at) throws Unreadable {
      if (ArchiveShape.u32(b, at + 6) >= strings) {
        throw Unreadable.damaged(
            "单元格 "
                + new CellAddress(ArchiveShape.u16(b, at), ArchiveShape.u16(b, at + 2))
                + " 引用的文字不存在");
      }
    }
  }
}
