package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Compares the score in the head of the form with that of the table. */
final class HeaderScore extends Check {
  HeaderScore() {
    super(
        error(
            "header-score",
            "表头得分与表内总分不一致",
            null,
            "表头另列了自评得分的，与表内总分比较；表内没有印出总分的，与各项得分之和比较；应为的数是其他应改正的问题都改正之后的总分。表头与各项得分之和一致、只是总分有误的，只提示总分。",
            "表头 | 自评得分=98",
            "表头 | 自评得分=95"));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    FormCell cell = audit.form().header().get(Field.HEADER_SCORE);
    BigDecimal header = Figures.pointsOf(cell);
    BigDecimal total = Figures.pointsOf(audit.totalCell(Field.SCORE));
    BigDecimal printed = printed(audit);
    if (verdict.skipIf(header == null, cell == null ? "表头没有得分" : "表头的得分没有填列或不是数字")
        || verdict.skipIf(printed == null && DueTotal.of(audit).points() == null, "表内没有可以比较的总分")
        || !wrong(audit, header)) {
      return;
    }
    BigDecimal due = DueTotal.of(audit).points();
    boolean same = total != null && Arithmetic.samePoints(header, total);
    Draft draft =
        verdict.at(
            audit.headerPlace(Field.HEADER_SCORE),
            "表头得分为{}，{}为{}，{}。",
            header,
            total != null && !same ? "表内总分" : "表内各项得分之和",
            same || total == null ? sum(audit) : total,
            due == null || total == null || same || Arithmetic.samePoints(due, total)
                ? "两处不一致"
                : Sentence.of("两处不一致；其他问题改正后，总分为{.00}", due));
    if (due == null) {
      draft.suggest("请核对后统一两处得分。{}", MendedScores.LATER);
    } else {
      draft.points(due, header).suggest("请核对后统一两处得分，均为{.00}。", due);
    }
  }

  /** Whether the header's score is right for the scores as printed and not once they are mended. */
  static boolean follows(Audit audit) {
    FormCell cell = audit.form().header().get(Field.HEADER_SCORE);
    BigDecimal header = Figures.pointsOf(cell);
    DueTotal due = DueTotal.of(audit);
    FormCell total = audit.totalCell(Field.SCORE);
    boolean computed =
        cell != null && total != null && CellReferences.of(audit, cell).cover(total.at());
    return header != null
        && !MendedScores.of(audit).mends().isEmpty()
        && due.points() != null
        && !due.fits(header)
        && !computed
        && !wrong(audit, header);
  }

  /**
   * Whether the header's score is neither what the table prints nor the sum of its scores, or
   * repeats a total that is wrong.
   */
  private static boolean wrong(Audit audit, BigDecimal header) {
    DueTotal due = DueTotal.of(audit);
    BigDecimal sum = sum(audit);
    BigDecimal printed = printed(audit);
    if (due.fits(header) || (sum != null && like(header, sum))) {
      return false;
    }
    boolean totalWrong =
        sum != null
            && due.points() != null
            && TotalScore.of(audit).outcome() == TotalScore.SumAgreement.DIFFERS
            && !due.fits(printed);
    return printed != null && (totalWrong || !like(header, printed));
  }

  private static boolean like(BigDecimal header, BigDecimal due) {
    return Arithmetic.samePoints(header, due) || Arithmetic.rounding(due, header) != null;
  }

  /** Returns the printed total, else the sum of the printed scores; null where neither is known. */
  private static BigDecimal printed(Audit audit) {
    BigDecimal total = Figures.pointsOf(audit.totalCell(Field.SCORE));
    return total != null ? total : sum(audit);
  }

  /** Returns the sum of the printed scores; null where it is not known. */
  private static BigDecimal sum(Audit audit) {
    PointsColumn scores = PointsColumn.scores(audit);
    boolean known =
        audit.has(Field.SCORE)
            && scores.unread() == null
            && scores.executionScored()
            && !scores.rows().isEmpty();
    return known ? scores.sum() : null;
  }
}
