package selfeval.workbook.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A number under the format General, as Excel shows it in a wide cell: at most 11 characters. */
final class GeneralDisplay {
  private static final int WIDTH = 11;

  private GeneralDisplay() {}

  static String show(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    String sign = number.signum() < 0 ? "-" : "";
    return sign + positive(number.abs());
  }

  private static String positive(BigDecimal number) {
    if (number.scale() <= 0 && number.precision() - number.scale() <= WIDTH) {
      return number.toPlainString();
    }
    int magnitude = number.precision() - number.scale() - 1;
    if (magnitude >= WIDTH || magnitude < -9) {
      return exponential(number);
    }
    if (magnitude < -4) {
      // 0.00001 is shown as it is; a longer one goes over to an exponent.
      String plain = number.stripTrailingZeros().toPlainString();
      return plain.length() <= WIDTH ? plain : exponential(number);
    }
    // "0." and nine decimals, or ten digits with the point between them, or eleven digits.
    int digits = magnitude < 0 ? WIDTH - 1 + magnitude : magnitude == 10 ? WIDTH : WIDTH - 1;
    BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
    if (rounded.precision() - rounded.scale() > WIDTH) {
      return exponential(number);
    }
    return rounded.stripTrailingZeros().toPlainString();
  }

  private static String exponential(BigDecimal number) {
    BigDecimal rounded =
        number.round(new MathContext(6, RoundingMode.HALF_UP)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.unscaledValue().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String size = Integer.toString(Math.abs(exponent));
    return mantissa + "E" + (exponent < 0 ? "-" : "+") + (size.length() < 2 ? "0" : "") + size;
  }
}
