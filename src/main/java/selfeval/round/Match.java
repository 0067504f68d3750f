package selfeval.round;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.MatchedBy;
import selfeval.result.Previous;

/**
 * The form of the round before that belongs to a form.
 *
 * @param by how it was found
 * @param former the form; null where none is certain
 * @param candidates files that may be meant where it is uncertain, sorted
 */
public record Match(MatchedBy by, @Nullable FormerPlace former, List<String> candidates) {
  static final Match NONE = new Match(MatchedBy.NONE, null, List.of());

  public Match {
    candidates = List.copyOf(candidates);
  }

  /** What is said of it. */
  Previous previous() {
    return new Previous(former == null ? null : former.file(), by, candidates);
  }
}
