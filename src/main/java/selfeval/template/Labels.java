package selfeval.template;

import java.text.Normalizer;

/** How printed labels are compared: by what they say, not by how they are spaced or bracketed. */
public final class Labels {
  private Labels() {}

  /**
   * The label without blanks and line breaks, full-width forms made half-width, and without colons
   * at its end. Brackets and what stands in them remain.
   */
  public static String normalise(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      boolean invisible =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || Character.getType(c) == Character.FORMAT;
      if (!invisible) {
        out.append(
            c == '〔' || c == '【' || c == '[' ? '(' : c == '〕' || c == '】' || c == ']' ? ')' : c);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ':') {
      end--;
    }
    return out.substring(0, end);
  }

  /** The normalised label without what stands in brackets: 分值(权重) gives 分值. */
  public static String core(String text) {
    String label = normalise(text);
    StringBuilder out = new StringBuilder(label.length());
    int depth = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
