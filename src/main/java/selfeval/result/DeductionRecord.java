package selfeval.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Points that a row lost by its own reckoning.
 *
 * @param rule the rule that explains the loss, or null
 * @param cell address of the score cell, or null
 * @param points weight − reported
 * @param explained whether a reason is given beside it; null where there is no place for one
 */
public record DeductionRecord(
    @Nullable String rule,
    @Nullable String cell,
    @Nullable BigDecimal points,
    @Nullable Boolean explained) {}
