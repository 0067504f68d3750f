package selfeval.overview;

import java.math.BigDecimal;
import selfeval.term.Severity;

/**
 * How often a rule was broken.
 *
 * @param rule its id
 * @param title as users read it
 * @param severity the gravest of its findings
 * @param forms that broke it
 * @param findings of it that count
 * @param points by which it lowered scores of rows, summed
 */
public record RuleFigures(
    String rule, String title, Severity severity, int forms, int findings, BigDecimal points) {}
