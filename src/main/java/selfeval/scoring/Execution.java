package selfeval.scoring;

import java.math.BigDecimal;

/**
 * The execution rate and its score.
 *
 * @param rate executed ÷ budget, 4 decimals; null where it cannot be computed
 * @param weight points it weighs: printed, else the template's; null where it is not scored
 * @param reported the printed score as stored; null where blank
 * @param entitled weight × rate, at most the weight, 2 decimals; null where not computed
 * @param assessed the smaller of reported and entitled, 2 decimals
 * @param why a Chinese sentence on why there is no rate; null where there is one
 */
public record Execution(
    BigDecimal rate,
    BigDecimal weight,
    BigDecimal reported,
    BigDecimal entitled,
    BigDecimal assessed,
    String why) {}
