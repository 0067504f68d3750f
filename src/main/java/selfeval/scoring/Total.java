package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The form's total.
 *
 * @param reported the printed total as stored (in the table, else in the head); null where none
 * @param assessed the sum of all assessed scores, 2 decimals; null where the form has no scores, or
 *     one of them cannot be read
 * @param difference reported − assessed, 2 decimals; null where either is
 * @param assessedGrade grade of the assessed total; null where there is none
 * @param reportedGrade grade that the reported total would have; null where there is none
 */
public record Total(
    @Nullable BigDecimal reported,
    @Nullable BigDecimal assessed,
    @Nullable BigDecimal difference,
    @Nullable String assessedGrade,
    @Nullable String reportedGrade) {}
