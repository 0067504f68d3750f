package selfeval.report.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;

/** Text from files as it may stand in a page. */
final class PageText {
  private static final String UNRESERVED = "-._~";

  private PageText() {}

  /** At most so many characters of a text, on one line; what is unseen is shown as an escape. */
  static String line(@Nullable String text, int most) {
    return text == null ? "" : SafeText.line(cut(text.strip(), most));
  }

  /** The same with its line breaks. */
  static String lines(@Nullable String text, int most) {
    return text == null ? "" : SafeText.cell(cut(text.strip(), most));
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end) + "…";
  }

  /** Text for an element or a quoted attribute. */
  static String html(@Nullable String text) {
    if (text == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * A path below the output folder as a relative address: every byte that an address gives a
   * meaning of its own is encoded, so that # and % in a name do not end it, and a colon makes no
   * scheme.
   */
  static String address(String path) {
    StringBuilder out = new StringBuilder("./");
    for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      if (c == '/'
          || (c >= '0' && c <= '9')
          || (c >= 'A' && c <= 'Z')
          || (c >= 'a' && c <= 'z')
          || UNRESERVED.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return out.toString();
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  /** A number with two decimals and separators of thousands; a dash for null. */
  static String money(@Nullable BigDecimal number) {
    return number == null ? "—" : String.format(Locale.ROOT, "%,.2f", number);
  }

  /** A whole number with separators of thousands. */
  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share as a percentage with one decimal. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * 100);
  }
}
