package selfeval.form;

import java.math.BigDecimal;
import java.util.List;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.term.Field;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/** Tells a row of sums that has lost its label from an indicator that has lost its name. */
final class NamelessSum {
  private NamelessSum() {}

  /**
   * Whether this row holds nothing but points, as many as all indicators above together or more.
   *
   * @param above the indicators read so far
   */
  static boolean at(Grid grid, Head head, Segment segment, int row, List<IndicatorRow> above) {
    if (above.size() < 2 || !onlyFigures(grid, head, segment, row)) {
      return false;
    }
    for (Field field : new Field[] {Field.SCORE, Field.WEIGHT}) {
      Column column = head.column(field);
      BigDecimal here =
          column == null ? null : FormCells.of(grid.seen(row, column.from())).number();
      BigDecimal sum = BigDecimal.ZERO;
      for (IndicatorRow each : above) {
        FormCell cell = each.get(field);
        sum = cell == null || cell.number() == null ? sum : sum.add(cell.number());
      }
      if (here != null && sum.signum() > 0 && here.compareTo(sum) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** No name, target or actual, but figures elsewhere. */
  private static boolean onlyFigures(Grid grid, Head head, Segment segment, int row) {
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      boolean here = column >= segment.left() && column <= segment.right();
      if (here && !cell.text().isBlank() && FormCells.of(cell).number() == null) {
        return false;
      }
    }
    for (Field field : new Field[] {Field.LEVEL3, Field.TARGET, Field.ACTUAL}) {
      Column column = head.column(field);
      GridCell cell = column == null ? null : grid.seen(row, column.from());
      if (cell != null && !cell.text().isBlank()) {
        return false;
      }
    }
    return true;
  }
}
