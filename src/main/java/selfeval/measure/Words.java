package selfeval.measure;

import java.util.List;

/**
 * The words that choose a band of a qualitative indicator; template data.
 *
 * @param reached for the first band; the target's own words always count too
 * @param partly for the second
 * @param missed for the third
 */
public record Words(List<String> reached, List<String> partly, List<String> missed) {
  public Words {
    reached = List.copyOf(reached);
    partly = List.copyOf(partly);
    missed = List.copyOf(missed);
  }
}
