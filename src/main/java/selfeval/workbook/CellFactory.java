package selfeval.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.format.CellFormat;
import selfeval.workbook.format.NumberDisplay;

/** Makes the cells of one workbook out of stored values, the same for every format of file. */
public final class CellFactory {
  private final NumberDisplay display;

  public CellFactory(NumberDisplay display) {
    this.display = display;
  }

  public GridCell number(
      CellAddress address, BigDecimal number, CellFormat format, @Nullable Formula formula) {
    return new GridCell(
        address,
        format.date() ? ValueKind.DATE : ValueKind.NUMBER,
        format.show(number, display),
        number,
        format.percent(),
        formula);
  }

  /** A text; an empty one is a blank. */
  public GridCell text(CellAddress address, String text, @Nullable Formula formula) {
    return new GridCell(
        address, text.isEmpty() ? ValueKind.BLANK : ValueKind.TEXT, text, null, false, formula);
  }

  public GridCell truth(CellAddress address, boolean value, @Nullable Formula formula) {
    return new GridCell(address, ValueKind.BOOLEAN, value ? "TRUE" : "FALSE", null, false, formula);
  }

  public GridCell error(CellAddress address, String error, @Nullable Formula formula) {
    return new GridCell(address, ValueKind.ERROR, error, null, false, formula);
  }

  public GridCell unknown(CellAddress address, @Nullable Formula formula) {
    return new GridCell(address, ValueKind.BLANK, "", null, false, formula);
  }
}
