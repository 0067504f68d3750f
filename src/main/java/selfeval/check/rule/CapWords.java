package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Sentence;
import selfeval.scoring.WeightCaps;
import selfeval.template.WeightCap.AverageBase;

/** Words how a cap on one weight is computed. */
final class CapWords {
  private CapWords() {}

  /** Returns 总分的30%为100×30%=30分；平均分值的1.3倍为1.3×100÷6≈21.67分，取较低者 and the like. */
  static String of(WeightCaps.Limit limit) {
    String share = limit.byShare() == null ? "" : share(limit);
    String average = limit.byAverage() == null ? "" : average(limit);
    boolean both = !share.isEmpty() && !average.isEmpty();
    return share + (both ? "，" : "") + average + (both ? "，取较低者" : "");
  }

  private static String share(WeightCaps.Limit limit) {
    BigDecimal share = limit.rule().shareOfTotal();
    return Sentence.of(
        "总分的{%}为{}×{%}{=.00}分", share, limit.total(), share, limit.total().multiply(share));
  }

  private static String average(WeightCaps.Limit limit) {
    boolean byTotal = limit.rule().averageBase() == AverageBase.TOTAL;
    BigDecimal whole = byTotal ? limit.total() : limit.indicatorWeights();
    BigDecimal times = limit.rule().timesAverage();
    BigDecimal indicators = BigDecimal.valueOf(limit.indicators());
    return Sentence.of(
        "平均分值的{}倍为{}×{}÷{}{=.00}分",
        times,
        times,
        whole,
        indicators,
        Arithmetic.divide(times.multiply(whole), indicators));
  }
}
