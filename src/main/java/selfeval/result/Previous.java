package selfeval.result;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the form of the round before.
 *
 * @param file its file; null where none is certain
 * @param by how it was found
 * @param candidates files that may be meant where it is uncertain, sorted
 */
public record Previous(@Nullable String file, MatchedBy by, List<String> candidates) {
  public Previous {
    candidates = List.copyOf(candidates);
  }

  /** Its file, where it was found for certain. */
  public String certainFile() {
    return Objects.requireNonNull(file, "a form that was found has a file");
  }
}
