package selfeval.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers written as text: the whole text must be a number or a percentage. */
final class Numbers {
  /** As many digits as a spreadsheet keeps. */
  private static final int DIGITS = 15;

  private static final BigDecimal HUNDRED_TO_ONE = new BigDecimal("0.01");

  private Numbers() {}

  /** A number read from a text; a percentage as a fraction. */
  record Parsed(BigDecimal value, boolean percent) {}

  /**
   * Reads {@code 0.0}, {@code 98%}, {@code 1,234.50}, full-width digits too; null for anything
   * else: 50个, dates, dashes, more than 15 digits.
   */
  static @Nullable Parsed parse(String text) {
    int length = text.length();
    if (length == 0 || length > 64) {
      return null;
    }
    StringBuilder plain = new StringBuilder(length);
    boolean percent = false;
    boolean point = false;
    boolean gapAfter = false;
    int digits = 0;
    int significant = 0;
    int sinceComma = -1;
    for (int i = 0; i < length; i++) {
      char c = narrow(text.charAt(i));
      if (Character.getType(c) == Character.FORMAT) {
        continue; // zero-width characters, pasted along with the figure
      }
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gapAfter |= plain.length() > 0;
        continue;
      }
      if (percent || (gapAfter && c != '%')) {
        return null;
      }
      if (c >= '0' && c <= '9') {
        digits++;
        if (c != '0' || significant > 0) {
          significant++;
        }
        if (sinceComma >= 0 && !point && ++sinceComma > 3) {
          return null;
        }
        plain.append(c);
      } else if (c == '.') {
        if (point || (sinceComma >= 0 && sinceComma != 3)) {
          return null;
        }
        point = true;
        plain.append(c);
      } else if (c == ',') {
        boolean first = sinceComma < 0 && digits >= 1 && digits <= 3;
        if (point || (!first && sinceComma != 3)) {
          return null;
        }
        sinceComma = 0;
      } else if (c == '-' || c == '+') {
        if (plain.length() > 0) {
          return null;
        }
        plain.append(c);
      } else if (c == '%') {
        percent = true;
      } else {
        return null;
      }
    }
    boolean openGroup = sinceComma >= 0 && !point && sinceComma != 3;
    boolean openPoint = plain.length() > 0 && plain.charAt(plain.length() - 1) == '.';
    if (digits == 0 || significant > DIGITS || openGroup || openPoint) {
      return null;
    }
    BigDecimal value = new BigDecimal(plain.toString());
    return new Parsed(strip(percent ? value.multiply(HUNDRED_TO_ONE) : value), percent);
  }

  /** Without trailing zeros after the point, and never in powers of ten. */
  static BigDecimal strip(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    // Beyond any sheet's numbers an expansion would only cost memory.
    return stripped.scale() < 0 && stripped.scale() > -400 ? stripped.setScale(0) : stripped;
  }

  private static char narrow(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return c == '−' ? '-' : c;
  }
}
