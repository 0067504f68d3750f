package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds an indicator that weighs more than all others together. */
final class WeightConcentrated extends RowCheck {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final Function<Audit, BigDecimal> SUM =
      audit -> Arithmetic.total(PointsColumn.weights(audit).rows());

  WeightConcentrated() {
    super(
        info(
            "weight-concentrated",
            "分值过于集中在一项指标",
            null,
            "一项指标的分值超过全部指标分值的一半的，总分几乎由它决定，提示核对分值设置。",
            "居民满意度 | 分值=10",
            """
            路灯维修数量 | 分值=50 | 得分=50
            维修验收合格率 | 分值=10 | 得分=10
            报修当日到场率 | 分值=5 | 得分=5
            夜间出行安全感 | 分值=5 | 得分=5
            居民满意度 | 分值=5 | 得分=5"""),
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    // A weight above a cap is reported by the rule on caps.
    if (row.weight() == null || row.cap() != null) {
      return;
    }
    BigDecimal sum = audit.once(SUM);
    if (row.weight().multiply(TWO).compareTo(sum) > 0) {
      verdict
          .at(
              audit.place(row, Field.WEIGHT),
              "本项分值{}，占全部指标分值{}的{%}，超过一半。",
              row.weight(),
              sum,
              Arithmetic.divide(row.weight(), sum))
          .suggest("请核对分值设置；以后年度申报时建议分配到更多指标。");
    }
  }
}
