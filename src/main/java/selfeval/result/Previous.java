package selfeval.result;

import java.util.List;

/**
 * What is said of the form of the round before.
 *
 * @param file its file; null where none is certain
 * @param by how it was found
 * @param candidates files that may be meant where it is uncertain, sorted
 */
public record Previous(String file, MatchedBy by, List<String> candidates) {
  public Previous {
    candidates = List.copyOf(candidates);
  }
}
