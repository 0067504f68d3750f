package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/**
 * What the total has to be once every error of the form is mended as its finding says. For checks
 * that run on findings.
 *
 * @param points the total; null where it is not known yet
 * @param follows whether the printed total agrees with the printed scores and has to change only
 *     since scores do
 */
record DueTotal(BigDecimal points, boolean follows) {
  private static final Function<Audit, DueTotal> DUE = DueTotal::find;

  static DueTotal of(Audit audit) {
    return audit.once(DUE);
  }

  private static DueTotal find(Audit audit) {
    MendedScores mended = MendedScores.of(audit);
    FormCell cell = audit.totalCell(Field.SCORE);
    BigDecimal printed = Figures.pointsOf(cell);
    if (printed == null) {
      return new DueTotal(mended.sum(), false);
    }
    TotalScore now = TotalScore.of(audit);
    if (now.outcome() == TotalScore.SumAgreement.DIFFERS
        || now.outcome() == TotalScore.SumAgreement.IMPOSSIBLE) {
      return new DueTotal(mended.fits(printed) ? printed : mended.sum(), false);
    }
    if (mended.mends().isEmpty() || computed(audit, cell, mended)) {
      return new DueTotal(mended.mends().isEmpty() ? printed : mended.sum(), false);
    }
    TotalScore.SumAgreement then = TotalScore.compare(audit, printed, mended.column()).outcome();
    boolean changes =
        then == TotalScore.SumAgreement.DIFFERS || then == TotalScore.SumAgreement.IMPOSSIBLE;
    if (!changes) {
      return new DueTotal(printed, false);
    }
    // Where no execution score is printed, what the total holds beside the indicators stays in it.
    boolean rest = !mended.whole() && !mended.open() && mended.column().unread() == null;
    BigDecimal less = PointsColumn.scores(audit).sum().subtract(mended.column().sum());
    return new DueTotal(rest ? printed.subtract(less) : mended.sum(), true);
  }

  /** Whether the total is a formula that takes up every mend by itself. */
  private static boolean computed(Audit audit, FormCell total, MendedScores mended) {
    CellReferences computedFrom = CellReferences.of(audit, total);
    return mended.mends().keySet().stream().allMatch(computedFrom::cover);
  }

  /** Whether a printed figure is this total, or is it but for its decimals. */
  boolean fits(BigDecimal printed) {
    return points != null
        && (Arithmetic.samePoints(printed, points) || Arithmetic.rounding(points, printed) != null);
  }
}
