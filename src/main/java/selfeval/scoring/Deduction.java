package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;

/**
 * Points that a row lost by its own reckoning.
 *
 * @param rule the rule that explains the loss, or null
 * @param cell the score cell
 * @param points weight − reported, 2 decimals, above 0
 * @param explained whether a reason stands beside it; null where there is no place for one
 */
public record Deduction(
    @Nullable String rule,
    @Nullable FormCell cell,
    @Nullable BigDecimal points,
    @Nullable Boolean explained) {}
