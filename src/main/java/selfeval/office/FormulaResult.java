package selfeval.office;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The result of a formula for one form.
 *
 * @param holds whether it is true; null where it could not be calculated
 * @param why why it could not, in Chinese; null where it could
 * @param left the value left of the outermost comparison, where the formula is one of two numbers
 * @param right the value right of it
 */
record FormulaResult(
    @Nullable Boolean holds,
    @Nullable String why,
    @Nullable BigDecimal left,
    @Nullable BigDecimal right) {
  static FormulaResult unknown(String why) {
    return new FormulaResult(null, why, null, null);
  }
}
