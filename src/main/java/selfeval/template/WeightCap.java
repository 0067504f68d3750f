package selfeval.template;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit on what one indicator may weigh, and so on what it may earn.
 *
 * @param levels canonical level-1 names it holds for; empty for all
 * @param shareOfTotal the largest share of the total, a fraction; null for none
 * @param timesAverage the largest multiple of the average weight; null for none
 * @param averageBase what is divided by the number of indicators to get the average
 * @param basis the rule's source, in Chinese
 */
public record WeightCap(
    List<String> levels,
    @Nullable BigDecimal shareOfTotal,
    @Nullable BigDecimal timesAverage,
    AverageBase averageBase,
    String basis) {
  public WeightCap {
    levels = List.copyOf(levels);
  }

  /** The two readings of an average weight. */
  public enum AverageBase {
    /** The total of the form (100), the execution rate's weight included. */
    TOTAL,
    /** The weights of the indicators alone (90 where the execution rate weighs 10). */
    INDICATORS
  }
}
