package selfeval.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Makes values of the form from cells of the grid. */
final class FormCells {
  private FormCells() {}

  /** The cell a person sees at this place, named by the top left of its merge. */
  static FormCell at(Grid grid, int row, int column) {
    return of(grid.seen(row, column));
  }

  static FormCell at(Grid grid, CellAddress anchor) {
    return at(grid, anchor.row(), anchor.column());
  }

  static FormCell of(GridCell cell) {
    Formula formula = cell.formula();
    if (formula != null && formula.state() == Formula.State.UNKNOWN) {
      // Nobody ever saw a value here: neither a zero nor an old figure may be made of it.
      return new FormCell(cell.address(), ValueKind.BLANK, "", null, false, formula);
    }
    return switch (cell.kind()) {
      case NUMBER -> number(cell);
      case TEXT -> text(cell, cell.text());
      default -> new FormCell(cell.address(), cell.kind(), cell.text(), null, false, formula);
    };
  }

  /**
   * A number as its format shows it: where the format writes a % or a point of its own, or leaves
   * thousands away, what a person sees counts, and so does the 万元 it writes behind an amount.
   */
  private static FormCell number(GridCell cell) {
    BigDecimal stored = stored(cell);
    String text = cell.text().strip();
    if (stored == null || cell.percent()) {
      return new FormCell(
          cell.address(), cell.kind(), cell.text(), stored, cell.percent(), cell.formula());
    }
    if (text.endsWith("万元") || text.endsWith("亿元") || text.endsWith("元")) {
      return new FormCell(cell.address(), ValueKind.TEXT, cell.text(), null, false, cell.formula());
    }
    Numbers.Parsed shown = Numbers.parse(text);
    BigDecimal number = stored;
    boolean percent = false;
    if (shown != null && shown.percent()) {
      number = Numbers.strip(stored.movePointLeft(2));
      percent = true;
    } else if (shown != null && !near(shown.value(), stored, text)) {
      number = shown.value();
    }
    return new FormCell(cell.address(), cell.kind(), cell.text(), number, percent, cell.formula());
  }

  /** Whether one is the other, rounded to what is shown of it. */
  private static boolean near(BigDecimal shown, BigDecimal stored, String text) {
    int point = text.indexOf('.');
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    return shown.abs().subtract(stored.abs()).abs().compareTo(unit) <= 0;
  }

  /**
   * A value that shares its cell with its label: the address is the cell's, the text what follows
   * the label's colon.
   */
  static FormCell inline(GridCell cell, String value) {
    return text(cell, value);
  }

  private static FormCell text(GridCell cell, String text) {
    Numbers.Parsed parsed = Numbers.parse(text);
    return new FormCell(
        cell.address(),
        cell.kind(),
        text,
        parsed == null ? null : parsed.value(),
        parsed != null && parsed.percent(),
        cell.formula());
  }

  private static @Nullable BigDecimal stored(GridCell cell) {
    return cell.number() == null ? null : Numbers.strip(cell.number());
  }
}
