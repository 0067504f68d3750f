package selfeval.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a form compares with the round before; each finding says how it does itself.
 *
 * @param number of this round, from 1
 * @param previous what is said of the form of the round before; null where no round was named
 * @param resolved findings of the round before that are not found any more
 * @param unverified findings of the round before that could not be looked at again
 * @param otherChanges what changed though no finding had asked for it
 */
public record FormRound(
    int number,
    @Nullable Previous previous,
    List<FindingRecord> resolved,
    List<Unverified> unverified,
    List<OtherChange> otherChanges) {

  /** A first round. */
  public static final FormRound FIRST = new FormRound(1, null, List.of(), List.of(), List.of());

  /**
   * A finding that is neither found again nor known to be settled.
   *
   * @param why a Chinese phrase
   */
  public record Unverified(FindingRecord finding, String why) {}

  public FormRound {
    resolved = List.copyOf(resolved);
    unverified = List.copyOf(unverified);
    otherChanges = List.copyOf(otherChanges);
  }

  /** Whether findings are marked new or open. */
  public boolean compared() {
    return previous != null && previous.by() != MatchedBy.UNCERTAIN;
  }
}
