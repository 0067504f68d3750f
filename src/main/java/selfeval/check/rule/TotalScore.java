package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/**
 * Compares the printed total with the sum of the printed scores.
 *
 * @param skipped a Chinese sentence on why they cannot be compared, or null
 * @param outcome the result; null where they cannot be compared
 * @param rounding in words how the total was rounded, where that explains the difference
 * @param withoutExecution whether no execution score is printed
 * @param scores the summands
 */
record TotalScore(
    String skipped,
    SumAgreement outcome,
    String rounding,
    boolean withoutExecution,
    PointsColumn scores) {
  /** A hundredth of a point: the rounding of a sum can make this difference. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  enum SumAgreement {
    AGREES,
    ROUNDED,
    DIFFERS
  }

  private static final Function<Audit, TotalScore> COMPARED = TotalScore::compare;

  static TotalScore of(Audit audit) {
    return audit.once(COMPARED);
  }

  private static TotalScore compare(Audit audit) {
    BigDecimal tolerance = audit.tolerance(TotalSum.ID, TOLERANCE);
    if (!audit.has(Field.SCORE)) {
      return skip("表中没有“得分”一栏");
    }
    FormCell cell = audit.totalCell(Field.SCORE);
    BigDecimal total = Figures.pointsOf(cell);
    if (total == null) {
      return skip(cell == null || cell.blank() ? "表中没有填列总分" : "总分不是数字");
    }
    PointsColumn scores = PointsColumn.scores(audit);
    if (scores.unread() != null) {
      return skip(scores.unreadWords(Field.SCORE));
    }
    if (!scores.executionScored() && executionCounts(audit)) {
      return withoutExecution(audit, total, scores, tolerance);
    }
    BigDecimal sum = scores.sum();
    if (total.subtract(sum).abs().compareTo(tolerance) <= 0) {
      return new TotalScore(null, SumAgreement.AGREES, null, false, scores);
    }
    String rounding = Arithmetic.rounding(sum, total);
    SumAgreement outcome = rounding == null ? SumAgreement.DIFFERS : SumAgreement.ROUNDED;
    return new TotalScore(null, outcome, rounding, false, scores);
  }

  /** Without an execution score, only a total that no execution score could explain is wrong. */
  private static TotalScore withoutExecution(
      Audit audit, BigDecimal total, PointsColumn scores, BigDecimal tolerance) {
    BigDecimal missing = total.subtract(scores.sum());
    BigDecimal full = audit.template().points().total();
    PointsColumn weights = PointsColumn.weights(audit);
    boolean tooMuch =
        full != null
            && audit.has(Field.WEIGHT)
            && weights.unread() == null
            && !weights.rows().isEmpty()
            && missing.compareTo(
                    full.subtract(Arithmetic.total(weights.rows()))
                        .max(BigDecimal.ZERO)
                        .add(tolerance))
                > 0;
    // A total below the sum may also be rounded down to whole points.
    boolean negative =
        missing.negate().compareTo(tolerance) > 0
            && Arithmetic.rounding(scores.sum(), total) == null;
    return negative || (tooMuch && !scores.rows().isEmpty())
        ? new TotalScore(null, SumAgreement.DIFFERS, null, true, scores)
        : skip("没有填列执行率得分，总分无法核对");
  }

  /** False only where the template says that the execution rate earns no points. */
  static boolean executionCounts(Audit audit) {
    return !audit.recognised()
        || audit.template().points().execution() != null
        || audit.budgetHas(Field.SCORE);
  }

  private static TotalScore skip(String why) {
    return new TotalScore(why, null, null, false, null);
  }
}
