package selfeval.document.table;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that is a number, with the format that shows it in the very same characters.
 *
 * @param value a percentage as a fraction
 * @param format code of the number format
 */
record WrittenNumber(BigDecimal value, String format) {
  private static final Pattern NUMBER =
      Pattern.compile("(-?)(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(?:\\.(\\d{1,8}))?(%?)");

  private static final int DIGITS = 15;

  /** Reads a text; null where it is no number, or shows in a way that no plain format gives. */
  static @Nullable WrittenNumber of(String text) {
    Matcher m = NUMBER.matcher(text);
    if (!m.matches()) {
      return null;
    }
    String whole = m.group(2).replace(",", "");
    String decimals = m.group(3) == null ? "" : m.group(3);
    boolean leading = whole.length() > 1 && whole.charAt(0) == '0';
    boolean minusZero = !m.group(1).isEmpty() && (whole + decimals).matches("0*");
    if (leading || minusZero || whole.length() + decimals.length() > DIGITS) {
      return null;
    }
    BigDecimal value = new BigDecimal(m.group(1) + whole + "." + decimals + "0");
    boolean percent = !m.group(4).isEmpty();
    String format =
        (m.group(2).indexOf(',') >= 0 ? "#,##0" : "0")
            + (decimals.isEmpty() ? "" : "." + "0".repeat(decimals.length()))
            + (percent ? "%" : "");
    BigDecimal stored = (percent ? value.movePointLeft(2) : value).stripTrailingZeros();
    return new WrittenNumber(stored, format);
  }
}
