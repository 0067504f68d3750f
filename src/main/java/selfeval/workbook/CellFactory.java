package selfeval.workbook;

import java.math.BigDecimal;

/** Makes the cells of one workbook out of stored values, the same for every format of file. */
final class CellFactory {
  private final NumberDisplay display;

  CellFactory(NumberDisplay display) {
    this.display = display;
  }

  GridCell number(CellAddress address, BigDecimal number, CellFormat format, Formula formula) {
    return new GridCell(
        address,
        format.date() ? ValueKind.DATE : ValueKind.NUMBER,
        format.show(number, display),
        number,
        format.percent(),
        formula);
  }

  /** A text; an empty one is a blank. */
  GridCell text(CellAddress address, String text, Formula formula) {
    return new GridCell(
        address, text.isEmpty() ? ValueKind.BLANK : ValueKind.TEXT, text, null, false, formula);
  }

  GridCell truth(CellAddress address, boolean value, Formula formula) {
    return new GridCell(address, ValueKind.BOOLEAN, value ? "TRUE" : "FALSE", null, false, formula);
  }

  GridCell error(CellAddress address, String error, Formula formula) {
    return new GridCell(address, ValueKind.ERROR, error, null, false, formula);
  }

  GridCell unknown(CellAddress address, Formula formula) {
    return new GridCell(address, ValueKind.BLANK, "", null, false, formula);
  }
}
