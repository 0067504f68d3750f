package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Rule;
import selfeval.check.Verdict;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a total that differs from the sum only by being printed with fewer decimals. */
final class TotalRounded extends Check {
  TotalRounded() {
    super(
        Rule.info(
            "total-rounded",
            "总分取整",
            "通行做法：得分保留2位小数",
            "总分与各项得分之和不同，但差异可以用四舍五入或舍去尾数解释时，只作提示。",
            "夜间照明覆盖率 | 得分=13.5\n总分 | 得分=98",
            """
            报修当日到场率 | 得分=14.5 | 偏差原因=车辆检修
            总分 | 得分=98\
            """));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    TotalScore total = TotalScore.of(audit);
    verdict.skip(total.skipped());
    if (total.outcome() != TotalScore.Outcome.ROUNDED) {
      return;
    }
    FormCell cell = audit.totalCell(Field.SCORE);
    BigDecimal reported = Figures.pointsOf(cell);
    PointsColumn scores = total.scores();
    verdict
        .at(
            audit.totalPlace(cell, Field.SCORE),
            "总分填列{}，各项得分之和为{}，差异是{}造成的。",
            reported,
            scores.arithmetic(),
            total.rounding())
        .range(scores.range())
        .points(scores.sum(), reported)
        .suggest("建议总分按{}填列。", Arithmetic.points(scores.sum()));
  }
}
