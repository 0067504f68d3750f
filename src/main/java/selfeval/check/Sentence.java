package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;

/** Puts values into the sentences of findings: {@code 总分填列{}，各项得分之和为{}。} */
public final class Sentence {
  private static final String HERE = "{}";

  private Sentence() {}

  /**
   * Returns the sentence with its placeholders replaced from left to right. A number is written
   * without trailing zeros, a cell by its text without blanks around it.
   *
   * @param template the sentence, with {@code {}} where a value belongs
   * @param values one for each placeholder
   */
  public static String of(String template, Object... values) {
    int at = template.indexOf(HERE);
    if (at < 0) {
      return template;
    }
    StringBuilder out = new StringBuilder(template.length() + 16 * values.length);
    int from = 0;
    for (int i = 0; at >= 0; at = template.indexOf(HERE, from)) {
      out.append(template, from, at).append(written(values[i++]));
      from = at + HERE.length();
    }
    return out.append(template, from, template.length()).toString();
  }

  private static String written(Object value) {
    if (value instanceof BigDecimal number) {
      return Arithmetic.plain(number);
    }
    return value instanceof FormCell cell ? cell.text().strip() : String.valueOf(value);
  }
}
