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
      case NUMBER ->
          new FormCell(
              cell.address(), cell.kind(), cell.text(), stored(cell), cell.percent(), formula);
      case TEXT -> text(cell, cell.text());
      default -> new FormCell(cell.address(), cell.kind(), cell.text(), null, false, formula);
    };
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
