package selfeval.measure;

/**
 * Brings the many ways of writing the same sign to one: full-width letters, the glyphs of ≥ and ≤,
 * equals signs drawn as boxes, blanks of every width. Not Unicode NFKC, which would turn m² into m2
 * and ① into 1.
 */
final class Normaliser {
  /** A cell of Excel cannot hold more. */
  private static final int LONGEST = 32_767;

  private Normaliser() {}

  /**
   * The text without blanks, in one spelling of each sign. One blank stays between two digits, so
   * that "12 345" does not become a number that nobody wrote.
   */
  static String normalise(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    int length = Math.min(text.length(), LONGEST);
    StringBuilder out = new StringBuilder(length);
    boolean blank = false;
    for (int i = 0; i < length; i++) {
      char c = sign(text.charAt(i));
      if (c == 0) {
        continue;
      }
      if (c == ' ') {
        blank = true;
        continue;
      }
      int last = out.length() - 1;
      if (blank && last >= 0 && Characters.digit(c) && Characters.digit(out.charAt(last))) {
        out.append(' ');
      } else if (last >= 0 && joined(out.charAt(last), c) != 0) {
        out.setCharAt(last, joined(out.charAt(last), c));
        blank = false;
        continue;
      }
      blank = false;
      out.append(c);
    }
    int end = out.length();
    while (end > 0 && "。;,、.".indexOf(out.charAt(end - 1)) >= 0) {
      end--;
    }
    // dots alone are a template's leftover, not the end of a sentence
    return end == 0 ? out.toString() : out.substring(0, end);
  }

  /** Only the letters, figures and signs that carry sense, for comparing words with words. */
  static String words(String text) {
    String plain = normalise(text);
    StringBuilder out = null;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean keep = "。;,、:.!\"'“”‘’()[]《》·".indexOf(c) < 0;
      if (!keep && out == null) {
        out = new StringBuilder(plain.length()).append(plain, 0, i);
      } else if (keep && out != null) {
        out.append(c);
      }
    }
    return out == null ? plain : out.toString();
  }

  /** Two signs that are one operator; 0 where they are not. */
  private static char joined(char first, char second) {
    return switch (second) {
      case '=' ->
          switch (first) {
            case '>', '≥' -> '≥';
            case '<', '≤' -> '≤';
            case '=' -> '=';
            default -> 0;
          };
      case '>' -> first == '=' ? '≥' : first == '<' ? '≠' : first == '>' ? '≫' : 0;
      case '<' -> first == '=' ? '≤' : first == '>' ? '≠' : first == '<' ? '≪' : 0;
      case '≥' -> first == '≥' ? '≥' : 0;
      case '≤' -> first == '≤' ? '≤' : 0;
      default -> 0;
    };
  }

  private static char sign(char c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F ? ' ' : c;
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u00A0', '\u3000', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u0085' -> ' ';
      case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD' -> 0;
      case '\uFE0E', '\uFE0F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E' -> 0;
      case '≧', '⩾', '≽', '⪰', '≮', '⋝' -> '≥';
      case '≦', '⩽', '≼', '⪯', '≯', '⋜' -> '≤';
      case '﹥', '›', '〉' -> '>';
      case '﹤', '‹', '〈' -> '<';
      case '═', '﹦', '゠', '⁼' -> '=';
      case '﹪', '٪', '℅' -> '%';
      case '～', '〜', '∼', '˜', '﹏' -> '~';
      case '≒', '≅', '≌' -> '≈';
      case '－', '−', '‐', '‑', '‒', '﹣' -> '-';
      case '⁄', '∕' -> '/';
      case '×', '✕', '⨯', '∗', '﹡' -> '*';
      case '•', '・', '∙', '⋅', '‧' -> '·';
      case '￥' -> '¥';
      case '﹙', '〔', '﹝' -> '(';
      case '﹚', '〕', '﹞' -> ')';
      case '﹐' -> ',';
      case '﹒' -> '.';
      case '﹕' -> ':';
      case '﹔' -> ';';
      case '㎡' -> '㎡';
      default -> c >= 0x2000 && c <= 0x200A ? ' ' : c;
    };
  }
}
