package selfeval.check;

import java.math.BigDecimal;
import java.util.List;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** One indicator that weighs more than all others together. */
final class WeightConcentrated extends RowCheck {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static final Rule RULE =
      Rule.everywhere(
          "weight-concentrated",
          "分值过于集中在一项指标",
          Severity.INFO,
          "通行做法：分值应按重要程度在各项指标间合理分配",
          "一项指标的分值超过全部指标分值的一半的，总分几乎由它决定，提示核对分值设置。",
          "居民满意度 | 分值=10",
          """
          路灯维修数量 | 分值=50 | 得分=50
          维修验收合格率 | 分值=10 | 得分=10
          报修当日到场率 | 分值=5 | 得分=5
          夜间出行安全感 | 分值=5 | 得分=5
          居民满意度 | 分值=5 | 得分=5""");

  WeightConcentrated() {
    super(RULE, Field.WEIGHT);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    // What exceeds a cap is said there.
    if (row.weight() == null || row.cap() != null) {
      return null;
    }
    List<BigDecimal> weights = audit.weights().rows;
    BigDecimal sum = Arithmetic.total(weights);
    if (row.weight().multiply(TWO).compareTo(sum) <= 0) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.WEIGHT),
            "本项分值"
                + Arithmetic.plain(row.weight())
                + "，占全部指标分值"
                + Arithmetic.plain(sum)
                + "的"
                + Arithmetic.percent(Arithmetic.divide(row.weight(), sum))
                + "，超过一半。")
        .suggest("请核对分值设置；以后年度申报时建议分配到更多指标。");
  }
}
