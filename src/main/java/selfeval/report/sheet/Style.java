package selfeval.report.sheet;

/** A look that was entered among the formats of a workbook. */
public final class Style {
  private final int number;

  Style(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /** For a text that a spreadsheet would take for a formula once somebody edits the cell. */
  int quoted() {
    return number + 1;
  }
}
