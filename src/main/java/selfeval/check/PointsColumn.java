package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** The printed points of one column, weights or scores: the execution row's, then the rows'. */
final class PointsColumn {
  /** The execution row's points; null where none are printed. */
  final BigDecimal execution;

  /** Whether the execution row prints a score: without one the sums cannot be told. */
  final boolean executionScored;

  /** The points of the rows that have any, in order. */
  final List<BigDecimal> rows;

  /** A filled cell that is no figure, so that no sum can be told; or null. */
  final FormCell unread;

  /** The rows' cells; null where there are none. */
  final CellRange range;

  private PointsColumn(
      BigDecimal execution,
      boolean executionScored,
      List<BigDecimal> rows,
      FormCell unread,
      CellRange range) {
    this.execution = execution;
    this.executionScored = executionScored;
    this.rows = rows;
    this.unread = unread;
    this.range = range;
  }

  static PointsColumn of(Audit audit, Field field) {
    BudgetRow total = audit.budgetTotal();
    FormCell unread = null;
    BigDecimal execution = null;
    boolean executionScored = false;
    if (total != null) {
      execution = Figures.pointsOf(total.get(field));
      executionScored = Figures.pointsOf(total.get(Field.SCORE)) != null;
      unread = unread(total.get(field));
    }
    List<BigDecimal> rows = new ArrayList<>();
    CellAddress first = null;
    CellAddress last = null;
    for (IndicatorRow row : audit.form().indicators()) {
      FormCell cell = row.memo() ? null : row.get(field);
      if (cell == null) {
        continue;
      }
      first = first == null ? cell.at() : first;
      last = cell.at();
      BigDecimal points = Figures.pointsOf(cell);
      if (points != null) {
        rows.add(points);
      } else if (unread == null) {
        unread = unread(cell);
      }
    }
    CellRange range =
        first == null || last.column() != first.column() ? null : new CellRange(first, last);
    return new PointsColumn(execution, executionScored, rows, unread, range);
  }

  /** The cell where it is filled with something that is no figure and no dash; else null. */
  static FormCell unread(FormCell cell) {
    return cell == null || cell.blank() || cell.dash() || Figures.pointsOf(cell) != null
        ? null
        : cell;
  }

  /** Execution row and rows. */
  List<BigDecimal> all() {
    List<BigDecimal> all = new ArrayList<>(rows.size() + 1);
    if (execution != null) {
      all.add(execution);
    }
    all.addAll(rows);
    return all;
  }

  BigDecimal sum() {
    return Arithmetic.total(all());
  }

  /** 10+18+26=54.00, the execution row's points first. */
  String arithmetic() {
    return Arithmetic.equation(all(), Arithmetic.points(sum()));
  }
}
