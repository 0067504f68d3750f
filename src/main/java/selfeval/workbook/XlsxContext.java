package selfeval.workbook;

/** What the sheets of one OOXML workbook share while they are read. */
final class XlsxContext {
  private final Limits limits;
  private final Remarks remarks;
  private final SharedStrings strings;
  private final Styles styles;
  private final boolean date1904;
  private final CellFactory cells;
  private int cellCount;

  XlsxContext(
      Limits limits,
      Remarks remarks,
      SharedStrings strings,
      Styles styles,
      boolean date1904,
      CellFactory cells) {
    this.limits = limits;
    this.remarks = remarks;
    this.strings = strings;
    this.styles = styles;
    this.date1904 = date1904;
    this.cells = cells;
  }

  Limits limits() {
    return limits;
  }

  Remarks remarks() {
    return remarks;
  }

  SharedStrings strings() {
    return strings;
  }

  Styles styles() {
    return styles;
  }

  boolean date1904() {
    return date1904;
  }

  CellFactory cells() {
    return cells;
  }

  /** Counts one more cell that holds something, over all sheets. */
  void countCell() throws Unreadable {
    if (++cellCount > limits.cells()) {
      throw Unreadable.tooLarge("有内容的单元格超过 " + limits.cells() + " 个的上限");
    }
    if ((cellCount & 0xFFF) == 0) {
      Unreadable.checkInterrupt();
    }
  }
}
