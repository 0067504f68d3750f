package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.term.Field;

/**
 * What one indicator is entitled to. All points have 2 decimals but {@code reported}, which is as
 * stored.
 *
 * @param row the indicator
 * @param comparison its target against its actual
 * @param weight its weight, or null where the form has none
 * @param entitled 规则得分, after weight and cap; null where not judged, qualitative or without weight
 * @param other the other accepted result where the template names no formula for a reverse
 *     indicator; null elsewhere
 * @param low lower edge of the qualitative band, in points; null elsewhere
 * @param high upper edge of the qualitative band; null elsewhere
 * @param highExcluded whether the upper edge belongs to the band above
 * @param cap the cap where one lies below the weight; else null
 * @param reported the score the agency gave, as stored; null where blank
 * @param assessed 核定得分; null where a score is written that cannot be read
 */
public record Assessment(
    IndicatorRow row,
    Comparison comparison,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal entitled,
    @Nullable BigDecimal other,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    boolean highExcluded,
    @Nullable BigDecimal cap,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal assessed) {
  /** Returns the indicator's cell in a column, or null. */
  public @Nullable FormCell cell(Field field) {
    return row.get(field);
  }

  /** Returns the indicator's text in a column without blanks around it, or the empty string. */
  public String text(Field field) {
    return row.text(field).strip();
  }
}
