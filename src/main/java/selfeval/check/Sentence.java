package selfeval.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import selfeval.form.FormCell;

/** Puts values into the sentences of findings: {@code 总分填列{}，各项得分之和为{.00}。} */
public final class Sentence {
  private Sentence() {}

  /**
   * Returns the sentence with its placeholders replaced from left to right. In {@code {}} a number
   * is written without trailing zeros and a cell as its text without blanks around it; {@code
   * {.00}} takes a number as points with 2 decimals, and {@code {%}} a fraction as a percentage
   * with at most 2 decimals. {@code {=.00}} and {@code {=%}} end an equation: before the same
   * figures they write = where the number is shown in full, and ≈ where it is rounded.
   *
   * @param template the sentence; what users wrote belongs in the values
   * @param values one for each placeholder
   */
  public static String of(String template, Object... values) {
    int at = template.indexOf('{');
    if (at < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length() + 16 * values.length);
    int from = 0;
    for (int i = 0; at >= 0; i++) {
      int end = template.indexOf('}', at);
      out.append(template, from, at).append(written(template.substring(at + 1, end), values[i]));
      from = end + 1;
      at = template.indexOf('{', from);
    }
    return out.append(template, from, template.length()).toString();
  }

  private static String written(String format, Object value) {
    if (value instanceof BigDecimal number) {
      String points = Arithmetic.points(number);
      return switch (format) {
        case ".00" -> points;
        case "%" -> Arithmetic.percent(number);
        case "=.00" -> Arithmetic.relation(number, new BigDecimal(points)) + points;
        case "=%" -> Arithmetic.relation(number, hundredths(number)) + Arithmetic.percent(number);
        default -> Arithmetic.plain(number);
      };
    }
    return value instanceof FormCell cell ? cell.text().strip() : String.valueOf(value);
  }

  /** Returns a fraction as a percentage with 2 decimals shows it. */
  private static BigDecimal hundredths(BigDecimal fraction) {
    return fraction.setScale(4, RoundingMode.HALF_UP);
  }
}
