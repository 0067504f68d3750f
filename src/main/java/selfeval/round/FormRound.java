package selfeval.round;

import java.util.List;
import java.util.Map;

/**
 * How a form stands to the round before.
 *
 * @param number of this round, from 1
 * @param previous what is said of the form of the round before; null where no round was named
 * @param statuses by fingerprint, for every finding of now; empty where nothing was compared
 * @param feedback by fingerprint, for the findings of now that were answered
 * @param resolved findings of the round before that are not found any more
 * @param unverified findings of the round before that could not be looked at again
 * @param otherChanges what changed though no finding had asked for it
 */
public record FormRound(
    int number,
    Previous previous,
    Map<String, RoundStatus> statuses,
    Map<String, Feedback> feedback,
    List<FormerFinding> resolved,
    List<Unverified> unverified,
    List<OtherChange> otherChanges) {

  /** A first round without answers. */
  public static final FormRound FIRST =
      new FormRound(1, null, Map.of(), Map.of(), List.of(), List.of(), List.of());

  /**
   * A finding that is neither found again nor known to be settled.
   *
   * @param why a Chinese phrase
   */
  public record Unverified(FormerFinding finding, String why) {}

  public FormRound {
    statuses = Map.copyOf(statuses);
    feedback = Map.copyOf(feedback);
    resolved = List.copyOf(resolved);
    unverified = List.copyOf(unverified);
    otherChanges = List.copyOf(otherChanges);
  }

  /** Whether findings are marked new or open. */
  public boolean compared() {
    return previous != null && previous.by() != MatchedBy.UNCERTAIN;
  }

  /** New or open; null where nothing was compared. */
  public RoundStatus status(String fingerprint) {
    return statuses.get(fingerprint);
  }

  /** What was answered; {@link Feedback#NONE} where nothing was. */
  public Feedback feedback(String fingerprint) {
    return feedback.getOrDefault(fingerprint, Feedback.NONE);
  }

  /** How many findings of now have this status. */
  public int count(RoundStatus status) {
    int n = 0;
    for (RoundStatus each : statuses.values()) {
      n += each == status ? 1 : 0;
    }
    return n;
  }
}
