package selfeval.result;

/**
 * A text of a form beside its rows, such as 存在问题.
 *
 * @param block its key, one of {@link selfeval.term.TextBlocks#KEYS}
 * @param label its usual label
 * @param cell its address, the top left of a merged region
 * @param text what a person sees, at most {@link #LONGEST} characters of it
 */
public record TextRecord(String block, String label, String cell, String text) {
  /** Characters that are kept of a text; what is cut ends in an ellipsis beyond them. */
  public static final int LONGEST = 2_000;

  private static final String MORE = "…";

  /** Takes the beginning of a text of any length. */
  public static TextRecord of(String block, String label, String cell, String text) {
    if (text.length() <= LONGEST) {
      return new TextRecord(block, label, cell, text);
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return new TextRecord(block, label, cell, text.substring(0, end) + MORE);
  }
}
