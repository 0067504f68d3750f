package selfeval.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What stands in a named field of one form.
 *
 * @param values numbers (BigDecimal), texts (String), or null for a blank; one for a single field
 * @param why a Chinese sentence on why there is no value to calculate with, or null
 */
public record Operand(List<Object> values, String why) {
  public Operand {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** One value: a BigDecimal or a String. */
  public static Operand of(Object value) {
    return new Operand(List.of(value), null);
  }

  /** Nothing to calculate with. */
  public static Operand missing(String why) {
    return new Operand(List.of(), why);
  }
}
