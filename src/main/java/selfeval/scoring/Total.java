package selfeval.scoring;

import java.math.BigDecimal;

/**
 * The form's total.
 *
 * @param reported the printed total as stored (in the table, else in the head); null where none
 * @param assessed the sum of all assessed scores, 2 decimals; null where the form has no scores
 * @param difference reported − assessed, 2 decimals; null where either is
 * @param assessedGrade grade of the assessed total; null where there is none
 */
public record Total(
    BigDecimal reported, BigDecimal assessed, BigDecimal difference, String assessedGrade) {}
