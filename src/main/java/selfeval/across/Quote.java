package selfeval.across;

import selfeval.term.Labels;

/** The beginning of a text on one line. */
final class Quote {
  private Quote() {}

  /** At most so many characters of a text; what is left out is shown by an ellipsis. */
  static String of(String text, int most) {
    String begun = text.length() > most * 4 ? text.substring(0, most * 4) : text;
    String line = Labels.withoutBlanks(begun);
    if (line.length() <= most) {
      return begun.length() < text.length() ? line + "…" : line;
    }
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end) + "…";
  }
}
