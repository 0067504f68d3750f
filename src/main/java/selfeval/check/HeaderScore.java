package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** The score in the head of the form against the table's. */
final class HeaderScore implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "header-score",
          "表头得分与表内总分不一致",
          Severity.ERROR,
          "表内勾稽关系：表头所列得分＝表内总分",
          "表头另列了自评得分的，与表内总分比较；表内没有印出总分的，与各项得分之和比较。表头与各项得分之和一致、只是总分有误的，只提示总分。",
          "表头 | 自评得分=98",
          "表头 | 自评得分=95");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    FormCell cell = audit.form().header().get(Field.HEADER_SCORE);
    BigDecimal header = Figures.pointsOf(cell);
    if (header == null) {
      return Verdict.skipped(cell == null ? "表头没有得分" : "表头的得分没有填列或不是数字");
    }
    BigDecimal total =
        audit.form().total() == null ? null : Figures.pointsOf(audit.form().total().score());
    BigDecimal sum = sum(audit);
    BigDecimal due = total != null ? total : sum;
    if (due == null) {
      return Verdict.skipped("表内没有可以比较的总分");
    }
    if (Arithmetic.samePoints(header, due)
        || (sum != null && Arithmetic.samePoints(header, sum))
        || Arithmetic.rounding(due, header) != null) {
      return Verdict.clean();
    }
    return Verdict.found(
        Draft.at(
                audit.headerPlace(Field.HEADER_SCORE),
                "表头得分为"
                    + Arithmetic.plain(header)
                    + (total != null ? "，表内总分为" : "，表内各项得分之和为")
                    + Arithmetic.plain(due)
                    + "，两处不一致。")
            .points(due, header)
            .suggest("请核对后统一两处得分。"));
  }

  /** The sum of the printed scores; null where it cannot be told. */
  private static BigDecimal sum(Audit audit) {
    if (!audit.has(Field.SCORE)) {
      return null;
    }
    PointsColumn scores = audit.scores();
    return scores.unread == null && scores.executionScored && !scores.rows.isEmpty()
        ? scores.sum()
        : null;
  }
}
