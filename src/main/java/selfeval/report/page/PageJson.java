package selfeval.report.page;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Writes nested lists of texts and numbers as JSON that may stand inside a script element: nothing
 * in it can end the element or begin a comment, and no character is left that a parser might take
 * for the end of a line or for half a character.
 */
final class PageJson {
  private static final int LONGEST_PLAIN = 30;

  private final StringBuilder out;
  private boolean first = true;

  PageJson(StringBuilder out) {
    this.out = out;
  }

  /** Begins a list. */
  PageJson begin() {
    separate();
    out.append('[');
    first = true;
    return this;
  }

  /** Ends the list begun last. */
  PageJson end() {
    out.append(']');
    first = false;
    return this;
  }

  PageJson number(int number) {
    separate();
    out.append(number);
    return this;
  }

  PageJson number(@Nullable BigDecimal number) {
    separate();
    if (number == null) {
      out.append("null");
    } else if (Math.abs(number.scale()) <= LONGEST_PLAIN) {
      out.append(number.toPlainString());
    } else {
      out.append(number);
    }
    return this;
  }

  PageJson flag(@Nullable Boolean flag) {
    separate();
    out.append(flag == null ? "null" : flag ? "1" : "0");
    return this;
  }

  /** A text; null is the empty one. */
  PageJson text(@Nullable String text) {
    separate();
    out.append('"');
    if (text != null) {
      escaped(text);
    }
    out.append('"');
    return this;
  }

  private void separate() {
    if (!first) {
      out.append(',');
    }
    first = false;
  }

  private void escaped(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (special(c)) {
        out.append(text, from, i).append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(Character.forDigit(c >> shift & 15, 16));
        }
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static boolean special(char c) {
    if (c < 0x80) {
      return c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x7f;
    }
    return c < 0xa0 || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c) || c >= '\uFFFE';
  }
}
