package selfeval.office;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.check.Sentence;

/**
 * What one form has in a named field.
 *
 * @param values numbers (BigDecimal), texts (String), or null for a blank; one for a single field
 * @param why a Chinese sentence on why there is no value to calculate with, or null
 */
record Operand(List<Object> values, @Nullable String why) {
  Operand {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** Returns one value: a BigDecimal or a String. */
  static Operand of(Object value) {
    return new Operand(List.of(value), null);
  }

  /** Returns one blank. */
  static Operand blank() {
    return new Operand(Collections.singletonList(null), null);
  }

  /** Returns the values of a column, which must have some. */
  static Operand all(String name, List<Object> values) {
    return values.isEmpty() ? missing("表中没有填列{}", name) : new Operand(values, null);
  }

  /** Returns no value, with the reason as {@link Sentence#of} takes it. */
  static Operand missing(String why, Object... values) {
    return new Operand(List.of(), Sentence.of(why, values));
  }
}
