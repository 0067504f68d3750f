package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A total that differs from the sum only by being printed in fewer decimals. */
final class TotalRounded implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "total-rounded",
          "总分取整",
          Severity.INFO,
          "通行做法：得分保留2位小数",
          "总分与各项得分之和不同，但差异可以用四舍五入或舍去尾数解释时，只作提示。",
          "夜间照明覆盖率 | 得分=13.5\n总分 | 得分=98",
          """
          报修当日到场率 | 得分=14.5 | 偏差原因=车辆检修
          总分 | 得分=98""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    TotalScore total = audit.totalScore();
    if (total.skipped() != null) {
      return Verdict.skipped(total.skipped());
    }
    if (total.outcome() != TotalScore.Outcome.ROUNDED) {
      return Verdict.clean();
    }
    FormCell cell = audit.form().total().score();
    BigDecimal reported = Figures.pointsOf(cell);
    PointsColumn scores = total.scores();
    return Verdict.found(
        Draft.at(
                audit.totalPlace(cell, Field.SCORE),
                "总分填列"
                    + Arithmetic.plain(reported)
                    + "，各项得分之和为"
                    + scores.arithmetic()
                    + "，差异是"
                    + total.rounding()
                    + "造成的。")
            .range(scores.range)
            .points(scores.sum(), reported)
            .suggest("建议总分按" + Arithmetic.points(scores.sum()) + "填列。"));
  }
}
