package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Sentence;
import selfeval.scoring.WeightCaps;
import selfeval.template.WeightCap.AverageBase;

/** Words how a cap on one weight is computed. */
final class CapWords {
  private CapWords() {}

  /** Returns 平均分值的1.3倍，26=1.3×100÷5；… as a text that ends with a full stop. */
  static String of(WeightCaps.Limit limit) {
    String share = limit.byShare() == null ? "" : share(limit);
    String average = limit.byAverage() == null ? "" : average(limit);
    return share + (share.isEmpty() || average.isEmpty() ? "" : "；") + average + "。";
  }

  private static String share(WeightCaps.Limit limit) {
    String percent = Arithmetic.percent(limit.rule().shareOfTotal());
    return Sentence.of("总分的{}，{}={}×{}", percent, limit.byShare(), limit.total(), percent);
  }

  private static String average(WeightCaps.Limit limit) {
    boolean byTotal = limit.rule().averageBase() == AverageBase.TOTAL;
    BigDecimal other = limit.byOtherAverage();
    String otherwise =
        other == null || other.compareTo(limit.byAverage()) == 0
            ? ""
            : (byTotal ? "；若只按指标分值平均，则为" : "；若按总分平均，则为") + product(limit, other, !byTotal);
    return Sentence.of(
        "平均分值的{}倍，{}{}{}",
        limit.rule().timesAverage(),
        product(limit, limit.byAverage(), byTotal),
        byTotal ? "（按总分平均）" : "（按指标分值平均）",
        otherwise);
  }

  private static String product(WeightCaps.Limit limit, BigDecimal result, boolean byTotal) {
    BigDecimal whole = byTotal ? limit.total() : limit.indicatorWeights();
    return Sentence.of(
        "{}={}×{}÷{}", result, limit.rule().timesAverage(), whole, limit.indicators());
  }
}
