package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Compares the printed total with the sum of the printed scores: other, or only rounded. */
final class TotalSum extends Check {
  static final String ID = "total-sum";

  private final TotalScore.SumAgreement outcome;
  private final String message;
  private final String suggestion;

  private TotalSum(Rule rule, TotalScore.SumAgreement outcome, String message, String suggestion) {
    super(rule);
    this.outcome = outcome;
    this.message = message;
    this.suggestion = suggestion;
  }

  /** Finds a total that is not the sum. */
  static TotalSum differs() {
    return new TotalSum(
        error(
            ID,
            "总分与各项得分之和不符",
            "表内勾稽关系：总分＝预算执行率得分＋各项指标得分",
            "把预算执行率得分与各项指标得分相加，与表上的总分比较；“其中”行重复填列的得分不重复相加，空白的得分按0计。"
                + "没有填列执行率得分，或某项得分不是数字时，不作判断。因取整造成的差异由“总分取整”一项提示。",
            "总分 | 得分=98",
            "总分 | 得分=99"),
        TotalScore.SumAgreement.DIFFERS,
        "总分填列{}，与各项得分之和不符：执行率得分与各项指标得分相加为{}。",
        "请核对各项得分；各项得分无误的，将总分改为{.00}。");
  }

  /** Finds a total that differs from the sum only by being printed with fewer decimals. */
  static TotalSum rounded() {
    return new TotalSum(
        info(
            "total-rounded",
            "总分取整",
            "通行做法：得分保留2位小数",
            "总分与各项得分之和不同，但差异可以用四舍五入或舍去尾数解释时，只供参考。",
            "夜间照明覆盖率 | 得分=13.5\n总分 | 得分=98",
            """
            报修当日到场率 | 得分=14.5 | 偏差原因=车辆检修
            总分 | 得分=98"""),
        TotalScore.SumAgreement.ROUNDED,
        "总分填列{}，各项得分之和为{}，差异是{}造成的。",
        "建议总分按{.00}填列。");
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    TotalScore total = TotalScore.of(audit);
    verdict.skip(total.skipped());
    if (total.outcome() != outcome) {
      return;
    }
    FormCell cell = audit.totalCell(Field.SCORE);
    Place place = audit.totalPlace(cell, Field.SCORE);
    PointsColumn scores = total.scores();
    BigDecimal reported = Figures.pointsOf(cell);
    if (total.withoutExecution()) {
      verdict
          .at(place, "总分填列{}，各项指标得分合计{}；执行率得分未填列，即使计入也不可能得到这一总分。", reported, scores.arithmetic())
          .range(scores.range())
          .suggest("请补填执行率得分，并重新计算总分。");
      return;
    }
    verdict
        .at(place, message, reported, scores.arithmetic(), total.rounding())
        .range(scores.range())
        .points(scores.sum(), reported)
        .suggest(suggestion, scores.sum());
  }
}
