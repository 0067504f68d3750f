package selfeval.check;

import java.math.BigDecimal;
import selfeval.scoring.WeightCaps;
import selfeval.template.WeightCap.AverageBase;

/** How a cap on one weight came about, with the arithmetic. */
final class CapWords {
  private CapWords() {}

  /** 平均分值的1.3倍，26=1.3×100÷5；… as sentences that end with a full stop. */
  static String of(WeightCaps.Limit limit) {
    StringBuilder words = new StringBuilder();
    if (limit.byShare() != null) {
      words
          .append("总分的")
          .append(Arithmetic.percent(limit.rule().shareOfTotal()))
          .append("，")
          .append(Arithmetic.plain(limit.byShare()))
          .append("=")
          .append(Arithmetic.plain(limit.total()))
          .append("×")
          .append(Arithmetic.percent(limit.rule().shareOfTotal()));
    }
    if (limit.byAverage() != null) {
      boolean byTotal = limit.rule().averageBase() == AverageBase.TOTAL;
      String times = Arithmetic.plain(limit.rule().timesAverage());
      words
          .append(words.length() == 0 ? "" : "；")
          .append("平均分值的")
          .append(times)
          .append("倍，")
          .append(average(limit, times, limit.byAverage(), byTotal))
          .append(byTotal ? "（按总分平均）" : "（按指标分值平均）");
      if (limit.byOtherAverage() != null
          && limit.byOtherAverage().compareTo(limit.byAverage()) != 0) {
        words
            .append("；若")
            .append(byTotal ? "只按指标分值平均，则为" : "按总分平均，则为")
            .append(average(limit, times, limit.byOtherAverage(), !byTotal));
      }
    }
    return words.append("。").toString();
  }

  private static String average(
      WeightCaps.Limit limit, String times, BigDecimal result, boolean byTotal) {
    return Arithmetic.plain(result)
        + "="
        + times
        + "×"
        + Arithmetic.plain(byTotal ? limit.total() : limit.indicatorWeights())
        + "÷"
        + limit.indicators();
  }
}
