package selfeval.workbook.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as a workbook stores it. Excel calculates with 15 significant digits; what is beyond is
 * noise of the binary fraction (4.9000000000000004 is 4.9).
 */
public final class StoredNumber {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
  private static final int LONGEST = 400;

  private StoredNumber() {}

  /**
   * Reads the raw text of a number cell; null where it is no number that a workbook can hold: NaN,
   * INF, 1e400, 12abc, or nothing at all.
   */
  public static @Nullable BigDecimal parse(String raw) {
    String text = raw.trim();
    int length = text.length();
    if (length == 0 || length > LONGEST) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return null;
      }
    }
    BigDecimal number;
    try {
      number = new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    // The exponent of its first digit: a double ends between 1e308 and 1e309, and at 4.9e-324.
    long magnitude = (long) number.precision() - number.scale() - 1;
    if (magnitude > 308 || magnitude < -324) {
      return null;
    }
    if (magnitude == 308 && Double.isInfinite(number.doubleValue())) {
      return null;
    }
    return tidy(number);
  }

  /** Of a double, its shortest decimal; null for NaN and the infinities. */
  public static @Nullable BigDecimal of(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return null;
    }
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return BigDecimal.valueOf((long) value);
    }
    return tidy(new BigDecimal(Double.toString(value)));
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal rounded = number.precision() > 15 ? number.round(DIGITS) : number;
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
