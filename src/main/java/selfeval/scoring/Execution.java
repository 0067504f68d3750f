package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The execution rate and its score.
 *
 * @param rate executed ÷ budget, 4 decimals; null where it cannot be computed
 * @param weight points it weighs: printed, else the template's; null where it is not scored
 * @param reported the printed score as stored; null where blank
 * @param entitled weight × rate, at most the weight, 2 decimals; null where not computed
 * @param assessed the smaller of reported and entitled, at least 0, 2 decimals; null where a score
 *     is written that cannot be read
 * @param why a Chinese sentence on why there is no rate; null where there is one
 */
public record Execution(
    @Nullable BigDecimal rate,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal reported,
    @Nullable BigDecimal entitled,
    @Nullable BigDecimal assessed,
    @Nullable String why) {}
