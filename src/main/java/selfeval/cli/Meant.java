package selfeval.cli;

import java.util.Collection;
import selfeval.term.NearMiss;

/** Asks whether something near a mistyped word was meant. */
final class Meant {
  private Meant() {}

  /**
   * Returns the end of a sentence about a word that is not known, with its full stop.
   *
   * @param otherwise what helps where nothing is near
   */
  static String of(String word, Collection<String> known, String otherwise) {
    String near = NearMiss.of(word, known);
    return near == null ? otherwise + "。" : "是不是“" + near + "”？" + otherwise + "。";
  }
}
