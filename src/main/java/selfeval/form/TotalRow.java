package selfeval.form;

import org.jspecify.annotations.Nullable;

/**
 * The row of sums.
 *
 * @param label its label, or null where it has lost it
 * @param weight printed sum of weights, or null where the form has no such cell
 * @param score printed total score, or null
 * @param grade printed grade, or null
 */
public record TotalRow(
    @Nullable FormCell label,
    @Nullable FormCell weight,
    @Nullable FormCell score,
    @Nullable FormCell grade) {}
