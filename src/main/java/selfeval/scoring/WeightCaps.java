package selfeval.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.Form;
import selfeval.form.IndicatorRow;
import selfeval.template.Template;
import selfeval.template.WeightCap;
import selfeval.term.Field;

/**
 * The caps of a template, worked out for one form.
 *
 * <p>The average that a cap multiplies is taken over the form's counting indicators; whether the
 * total (100) or the indicators' own weights (90) are divided is the template's to say.
 */
public final class WeightCaps {
  private final List<WeightCap> caps;
  private final @Nullable BigDecimal total;
  private final BigDecimal indicatorWeights;
  private final int indicators;

  private WeightCaps(
      List<WeightCap> caps,
      @Nullable BigDecimal total,
      BigDecimal indicatorWeights,
      int indicators) {
    this.caps = caps;
    this.total = total;
    this.indicatorWeights = indicatorWeights;
    this.indicators = indicators;
  }

  public static WeightCaps of(Form form, Template template) {
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (IndicatorRow row : form.indicators()) {
      BigDecimal weight = row.memo() ? null : Figures.pointsOf(row.get(Field.WEIGHT));
      boolean execution = form.executionRow().filter(row::equals).isPresent();
      if (weight != null && !execution) {
        sum = sum.add(weight);
        count++;
      } else if (form.shares(row) && row.get(Field.WEIGHT) == null) {
        count++;
      }
    }
    return new WeightCaps(template.caps(), template.points().total(), sum, count);
  }

  /**
   * How a cap came about, for the words of a finding.
   *
   * @param rule the template's cap
   * @param limit the smaller of the two limits, points
   * @param byShare share × total, or null
   * @param byAverage multiple × average as the template reads it, or null
   * @param byOtherAverage the same over the other reading of the average, or null
   * @param total the total of the form, points
   * @param indicatorWeights the sum of the indicators' weights, points
   * @param indicators how many indicators count
   */
  public record Limit(
      WeightCap rule,
      BigDecimal limit,
      @Nullable BigDecimal byShare,
      @Nullable BigDecimal byAverage,
      @Nullable BigDecimal byOtherAverage,
      BigDecimal total,
      BigDecimal indicatorWeights,
      int indicators) {}

  /** The strictest cap that holds for a row of this level, or null where none does. */
  public @Nullable Limit limit(@Nullable String level) {
    Limit strictest = null;
    for (WeightCap cap : caps) {
      if (cap.levels().isEmpty() || (level != null && cap.levels().contains(level))) {
        Limit limit = workOut(cap);
        if (limit != null
            && (strictest == null || limit.limit().compareTo(strictest.limit()) < 0)) {
          strictest = limit;
        }
      }
    }
    return strictest;
  }

  private @Nullable Limit workOut(WeightCap cap) {
    if (total == null || indicators == 0) {
      return null;
    }
    BigDecimal byShare =
        cap.shareOfTotal() == null ? null : Figures.points(cap.shareOfTotal().multiply(total));
    BigDecimal overTotal = null;
    BigDecimal overIndicators = null;
    if (cap.timesAverage() != null) {
      overTotal = average(cap.timesAverage(), total);
      overIndicators = average(cap.timesAverage(), indicatorWeights);
    }
    boolean byTotal = cap.averageBase() == WeightCap.AverageBase.TOTAL;
    BigDecimal byAverage = byTotal ? overTotal : overIndicators;
    BigDecimal other = byTotal ? overIndicators : overTotal;
    BigDecimal limit =
        byShare == null ? byAverage : byAverage == null ? byShare : byShare.min(byAverage);
    return limit == null
        ? null
        : new Limit(cap, limit, byShare, byAverage, other, total, indicatorWeights, indicators);
  }

  private @Nullable BigDecimal average(BigDecimal times, BigDecimal base) {
    return Figures.points(
        times.multiply(base).divide(BigDecimal.valueOf(indicators), MathContext.DECIMAL64));
  }
}
