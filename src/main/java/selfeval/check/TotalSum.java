package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** The printed total against the sum of the printed scores. */
final class TotalSum implements Check {
  static final String ID = "total-sum";

  private static final Rule RULE =
      Rule.everywhere(
          ID,
          "总分与各项得分之和不符",
          Severity.ERROR,
          "表内勾稽关系：总分＝预算执行率得分＋各项指标得分",
          "把预算执行率得分与各项指标得分相加，与表上的总分比较；“其中”行重复填列的得分不重复相加，空白的得分按0计。"
              + "没有填列执行率得分，或某项得分不是数字时，不作判断。因取整造成的差异由“总分取整”一项提示。",
          "总分 | 得分=98",
          "总分 | 得分=99");

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
    return total.outcome() == TotalScore.Outcome.DIFFERS
        ? Verdict.found(finding(audit, total))
        : Verdict.clean();
  }

  private static Draft finding(Audit audit, TotalScore total) {
    FormCell cell = audit.form().total().score();
    Place place = audit.totalPlace(cell, Field.SCORE);
    PointsColumn scores = total.scores();
    BigDecimal reported = Figures.pointsOf(cell);
    if (total.withoutExecution()) {
      return Draft.at(
              place,
              "总分填列"
                  + Arithmetic.plain(reported)
                  + "，各项指标得分合计"
                  + scores.arithmetic()
                  + "；执行率得分未填列，即使计入也不可能得到这一总分。")
          .range(scores.range)
          .suggest("请补填执行率得分，并重新计算总分。");
    }
    return Draft.at(
            place,
            "总分填列"
                + Arithmetic.plain(reported)
                + "，与各项得分之和不符：执行率得分与各项指标得分相加为"
                + scores.arithmetic()
                + "。")
        .range(scores.range)
        .points(scores.sum(), reported)
        .suggest("请核对各项得分；各项得分无误的，将总分改为" + Arithmetic.points(scores.sum()) + "。");
  }
}
