package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/**
 * How the printed total stands to the printed scores: told once, for the checks that need it.
 *
 * @param skipped a Chinese sentence on why it cannot be told, or null
 * @param outcome what came of it; null where it cannot be told
 * @param rounding in words how the total was rounded, where that explains the difference
 * @param withoutExecution whether no execution score is printed
 * @param scores the summands
 */
record TotalScore(
    String skipped,
    Outcome outcome,
    String rounding,
    boolean withoutExecution,
    PointsColumn scores) {
  /** A hundredth of a point: what the rounding of a sum can make. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  enum Outcome {
    AGREES,
    ROUNDED,
    DIFFERS
  }

  static TotalScore of(Audit audit) {
    BigDecimal tolerance = audit.tolerance(TotalSum.ID, TOLERANCE);
    if (!audit.has(Field.SCORE)) {
      return skip("表中没有“得分”一栏");
    }
    FormCell cell = audit.form().total() == null ? null : audit.form().total().score();
    BigDecimal total = Figures.pointsOf(cell);
    if (total == null) {
      return skip(cell == null || cell.blank() ? "表中没有填列总分" : "总分不是数字");
    }
    PointsColumn scores = audit.scores();
    if (scores.unread != null) {
      return skip(scores.unread.at() + "的得分“" + scores.unread.text().strip() + "”不是数字，无法求和");
    }
    if (!scores.executionScored && executionCounts(audit)) {
      return withoutExecution(audit, total, scores, tolerance);
    }
    BigDecimal sum = scores.sum();
    if (total.subtract(sum).abs().compareTo(tolerance) <= 0) {
      return new TotalScore(null, Outcome.AGREES, null, false, scores);
    }
    String rounding = Arithmetic.rounding(sum, total);
    Outcome outcome = rounding == null ? Outcome.DIFFERS : Outcome.ROUNDED;
    return new TotalScore(null, outcome, rounding, false, scores);
  }

  /** Without an execution score only what no execution score could mend is wrong. */
  private static TotalScore withoutExecution(
      Audit audit, BigDecimal total, PointsColumn scores, BigDecimal tolerance) {
    BigDecimal missing = total.subtract(scores.sum());
    BigDecimal full = audit.template().points().total();
    PointsColumn weights = audit.weights();
    boolean tooMuch =
        full != null
            && audit.has(Field.WEIGHT)
            && weights.unread == null
            && !weights.rows.isEmpty()
            && missing.compareTo(
                    full.subtract(Arithmetic.total(weights.rows))
                        .max(BigDecimal.ZERO)
                        .add(tolerance))
                > 0;
    // A total below the sum may also be rounded down to whole points.
    boolean negative =
        missing.negate().compareTo(tolerance) > 0
            && Arithmetic.rounding(scores.sum(), total) == null;
    return negative || (tooMuch && !scores.rows.isEmpty())
        ? new TotalScore(null, Outcome.DIFFERS, null, true, scores)
        : skip("没有填列执行率得分，总分无法核对");
  }

  /** False only where the template says that the execution rate earns no points. */
  static boolean executionCounts(Audit audit) {
    return !audit.located().recognised()
        || audit.template().points().execution() != null
        || audit.form().budgetHeads().containsKey(Field.SCORE);
  }

  private static TotalScore skip(String why) {
    return new TotalScore(why, null, null, false, null);
  }
}
