package selfeval.workbook.read;

import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.workbook.CellFactory;
import selfeval.workbook.Remarks;

/** What the sheets of one OOXML workbook share while they are read. */
final class XlsxContext {
  private final Limits limits;
  private final Remarks remarks;
  private final SharedStrings strings;
  private final NumberFormats styles;
  private final boolean date1904;
  private final CellFactory cells;
  private final long mostCells;
  private final long mostRows;
  private final long mostText;
  private long cellCount;
  private long rowCount;
  private int countedRow = -1;

  XlsxContext(
      Limits limits,
      Remarks remarks,
      SharedStrings strings,
      NumberFormats styles,
      boolean date1904,
      CellFactory cells) {
    this.limits = limits;
    this.remarks = remarks;
    this.strings = strings;
    this.styles = styles;
    this.date1904 = date1904;
    this.cells = cells;
    this.mostCells = limits.get(Limit.CELLS);
    this.mostRows = limits.get(Limit.ROWS);
    this.mostText = limits.get(Limit.TEXT);
  }

  Limits limits() {
    return limits;
  }

  /** Characters of one cell. */
  long mostText() {
    return mostText;
  }

  Remarks remarks() {
    return remarks;
  }

  SharedStrings strings() {
    return strings;
  }

  NumberFormats styles() {
    return styles;
  }

  boolean date1904() {
    return date1904;
  }

  CellFactory cells() {
    return cells;
  }

  /**
   * Counts one more cell that holds something, over all sheets.
   *
   * @param row a row's cells are counted one after the other
   */
  void countCell(int row) throws Unreadable {
    if (++cellCount > mostCells) {
      throw Unreadable.tooLarge(limits, Limit.CELLS);
    }
    if (row != countedRow) {
      countedRow = row;
      if (++rowCount > mostRows) {
        throw Unreadable.tooLarge(limits, Limit.ROWS);
      }
    }
    if ((cellCount & 0xFFF) == 0) {
      Unreadable.checkInterrupt();
    }
  }
}
