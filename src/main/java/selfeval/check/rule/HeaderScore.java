package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
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
            "表内勾稽关系：表头所列得分＝表内总分",
            "表头另列了自评得分的，与表内总分比较；表内没有印出总分的，与各项得分之和比较。表头与各项得分之和一致、只是总分有误的，只提示总分。",
            "表头 | 自评得分=98",
            "表头 | 自评得分=95"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    FormCell cell = audit.form().header().get(Field.HEADER_SCORE);
    BigDecimal header = Figures.pointsOf(cell);
    BigDecimal total = Figures.pointsOf(audit.totalCell(Field.SCORE));
    BigDecimal sum = sum(audit);
    BigDecimal due = total != null ? total : sum;
    if (verdict.skipIf(header == null, cell == null ? "表头没有得分" : "表头的得分没有填列或不是数字")
        || verdict.skipIf(due == null, "表内没有可以比较的总分")
        || Arithmetic.samePoints(header, due)
        || (sum != null && Arithmetic.samePoints(header, sum))
        || Arithmetic.rounding(due, header) != null) {
      return;
    }
    verdict
        .at(
            audit.headerPlace(Field.HEADER_SCORE),
            "表头得分为{}，{}为{}，两处不一致。",
            header,
            total != null ? "表内总分" : "表内各项得分之和",
            due)
        .points(due, header)
        .suggest("请核对后统一两处得分。");
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
