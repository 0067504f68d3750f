package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * The printed points of one column, weights or scores: the execution row's, then the indicators'.
 *
 * @param execution the execution row's points; null where none are printed
 * @param executionScored whether the execution row prints a score: without one, sums are unknown
 * @param executionRow whether the execution rate is scored as one of the indicators
 * @param rows the points of the indicators that have any, in order
 * @param unread a filled cell that is not a figure, so that there is no sum; or null
 * @param mostUnread what the rows of such cells may earn at most, by their weights; null where one
 *     of them has no weight
 * @param range the indicators' cells; null where there are none
 */
record PointsColumn(
    BigDecimal execution,
    boolean executionScored,
    boolean executionRow,
    List<BigDecimal> rows,
    FormCell unread,
    BigDecimal mostUnread,
    CellRange range) {
  private static final Function<Audit, PointsColumn> WEIGHTS = a -> read(a, Field.WEIGHT, Map.of());
  private static final Function<Audit, PointsColumn> SCORES = a -> read(a, Field.SCORE, Map.of());

  /** Returns the printed weights. */
  static PointsColumn weights(Audit audit) {
    return audit.once(WEIGHTS);
  }

  /** Returns the printed scores. */
  static PointsColumn scores(Audit audit) {
    return audit.once(SCORES);
  }

  /** Returns the scores as they stand once some of their cells are mended. */
  static PointsColumn scores(Audit audit, Map<CellAddress, BigDecimal> mends) {
    return read(audit, Field.SCORE, mends);
  }

  private static PointsColumn read(Audit audit, Field field, Map<CellAddress, BigDecimal> mends) {
    BudgetRow total = audit.budgetTotal();
    FormCell unread = null;
    BigDecimal execution = null;
    boolean executionScored = false;
    BigDecimal mostUnread = BigDecimal.ZERO;
    IndicatorRow asRow = audit.form().executionRow().orElse(null);
    if (asRow != null) {
      executionScored = Figures.pointsOf(asRow.get(Field.SCORE)) != null;
    } else if (total != null) {
      execution = points(total.get(field), mends);
      executionScored = Figures.pointsOf(total.get(Field.SCORE)) != null;
      unread = unread(total.get(field));
      mostUnread = unread == null ? mostUnread : audit.card().execution().weight();
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
      BigDecimal points = points(cell, mends);
      if (points != null) {
        rows.add(points);
      } else if (unread(cell) != null) {
        unread = unread == null ? cell : unread;
        BigDecimal weight = Figures.pointsOf(row.get(Field.WEIGHT));
        mostUnread = mostUnread == null || weight == null ? null : mostUnread.add(weight);
      }
    }
    CellRange range =
        first == null || last.column() != first.column() ? null : new CellRange(first, last);
    return new PointsColumn(
        execution, executionScored, asRow != null, rows, unread, mostUnread, range);
  }

  private static BigDecimal points(FormCell cell, Map<CellAddress, BigDecimal> mends) {
    BigDecimal mended = cell == null ? null : mends.get(cell.at());
    return mended == null ? Figures.pointsOf(cell) : mended;
  }

  /** Returns the cell where it is filled with something other than a figure or a dash; or null. */
  static FormCell unread(FormCell cell) {
    return Figures.unreadable(cell) ? cell : null;
  }

  /** Returns the points of the execution row and the indicators. */
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

  /** Returns 10+18+26=54.00, the execution row's points first. */
  String arithmetic() {
    return Arithmetic.equation(all(), Arithmetic.points(sum()));
  }

  /** Says why there is no sum. */
  String unreadWords(Field field) {
    return Sentence.of("{}的{}“{}”不是数字，无法求和", unread.at(), field.chinese(), unread);
  }
}
