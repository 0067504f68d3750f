package selfeval.template;

import java.math.BigDecimal;
import java.util.List;

/**
 * The bands of a qualitative indicator's weight, and the words that choose one.
 *
 * @param reachedFrom lower edge of the first band, a fraction of the weight, included (0.80)
 * @param partlyFrom lower edge of the second band, included (0.60); its upper edge is excluded
 * @param reached words for reached (the target's own words count too)
 * @param partly words for partly reached
 * @param missed words for not reached
 */
public record Qualitative(
    BigDecimal reachedFrom,
    BigDecimal partlyFrom,
    List<String> reached,
    List<String> partly,
    List<String> missed) {
  public Qualitative {
    reached = List.copyOf(reached);
    partly = List.copyOf(partly);
    missed = List.copyOf(missed);
  }
}
