package selfeval.across;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text reduced to what tells whether somebody else wrote the same: its letters, without figures,
 * punctuation, blanks, the template's own hints and the names that stand for the form.
 */
final class PlainText {
  /** A name that is shorter stands in texts by chance. */
  private static final int SHORTEST_NAME = 4;

  /** (100字以内), and notes on how to fill the form in. */
  private static final Pattern HINT =
      Pattern.compile("[（(][^（）()\n]{0,12}字[^（）()\n]{0,4}[)）]|(?m)^\\s*(注|说明|填[表报写]说明)\\s*[:：].*$");

  private PlainText() {}

  /**
   * The letters of a text.
   *
   * @param own letters of the names to leave out, the longest first
   */
  static String of(String text, List<String> own) {
    boolean hinted = text.indexOf('字') >= 0 || text.indexOf('注') >= 0 || text.contains("说明");
    String plain = letters(hinted ? HINT.matcher(text).replaceAll("") : text);
    for (String name : own) {
      if (name.length() >= SHORTEST_NAME) {
        plain = plain.replace(name, "");
      }
    }
    return plain;
  }

  /** The letters of a text in lower case, full-width ones as plain ones. */
  static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\uFF21' && c <= '\uFF5A') {
        c = (char) (c - 0xFEE0);
      }
      if (c < 0x80) {
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
          out.append((char) (c | 0x20));
        }
      } else if (Character.isLetter(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
