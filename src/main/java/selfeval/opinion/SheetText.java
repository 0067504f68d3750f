package selfeval.opinion;

/** Text as a sheet can hold and show it. */
public final class SheetText {
  /** What one cell holds at most, characters; the same in both file formats. */
  static final int CELL_LIMIT = 32_767;

  private static final String CUT = "…（略）";
  private static final char REPLACEMENT = '\uFFFD';

  private SheetText() {}

  /**
   * The text with line ends as \n, with every character that XML forbids replaced visibly, and cut
   * to what a cell holds. An agency's text comes through here before it is written anywhere.
   */
  static String clean(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    if (ordinary(text)) {
      return cut(text, CELL_LIMIT);
    }
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        if (out != null) {
          out.append(c).append(text.charAt(i + 1));
        }
        i++;
        continue;
      }
      boolean bad = (c < 0x20 && c != '\n' && c != '\t') || c >= 0xFFFE || Character.isSurrogate(c);
      if (bad && out == null) {
        out = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (c == '\r') {
        if (out != null && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
          out.append('\n');
        }
      } else if (out != null) {
        out.append(bad ? REPLACEMENT : c);
      }
    }
    return cut(out == null ? text : out.toString(), CELL_LIMIT);
  }

  /** Whether nothing in the text needs a second look, as in nearly all. */
  private static boolean ordinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 ? c != '\n' : c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }

  /** A file's name for people: what would turn or hide parts of it is replaced visibly. */
  static String fileName(String name) {
    String clean = clean(name);
    StringBuilder out = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean turns = Character.getType(c) == Character.FORMAT || c == '\n' || c == '\t';
      out.append(turns ? REPLACEMENT : c);
    }
    return out.toString();
  }

  /** The text cut to this many characters, saying so at its end. */
  static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - CUT.length();
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + CUT;
  }

  /** Columns a character takes: two for Chinese and full-width ones, else one. */
  static int width(int codePoint) {
    boolean wide =
        (codePoint >= 0x1100 && codePoint <= 0x115F)
            || (codePoint >= 0x2010 && codePoint <= 0x2BFF)
            || (codePoint >= 0x2E80 && codePoint <= 0xD7A3)
            || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
            || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
            || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
            || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
            || codePoint >= 0x1F000;
    return wide ? 2 : 1;
  }

  /** Columns of the text's longest line. */
  public static int width(String text) {
    int longest = 0;
    int line = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        line = 0;
      } else {
        line += width(c);
        longest = Math.max(longest, line);
      }
    }
    return longest;
  }

  /**
   * Lines the text takes in a box that many columns wide, broken as Office does: between Chinese
   * characters anywhere, in other scripts between words, a word longer than the line within.
   */
  public static int lines(String text, double columns) {
    double room = Math.max(2, columns);
    int lines = 1;
    int line = 0;
    int word = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\n') {
        lines++;
        line = 0;
        word = 0;
        continue;
      }
      int w = width(c);
      boolean breaks = w == 2 || c == ' ' || c == '\t';
      if (line + w > room) {
        lines++;
        boolean carry = !breaks && word > 0 && word < line && word + w <= room;
        line = carry ? word : 0;
        if (!carry) {
          word = 0;
        }
      }
      line += w;
      word = breaks ? 0 : word + w;
    }
    return lines;
  }
}
