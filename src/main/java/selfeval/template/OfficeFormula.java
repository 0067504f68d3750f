package selfeval.template;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * A check of an office's own, as written: a formula that is true where a form is in order.
 *
 * @param id identifier, as a rule's
 * @param title what is wrong where it is false, a few Chinese words
 * @param formula the formula's text
 * @param tolerance how far the two sides of its outermost comparison may differ; null for not at
 *     all
 * @param severity how grave
 * @param stage whether it counts
 * @param message the office's sentence; {@code {预算.总额.执行数}} is replaced by the field's value
 * @param place the field at whose cell a finding is located, or 整表
 * @param basis the source
 * @param suggestion what to do, or null
 */
public record OfficeFormula(
    String id,
    String title,
    String formula,
    @Nullable BigDecimal tolerance,
    Severity severity,
    Stage stage,
    String message,
    String place,
    String basis,
    @Nullable String suggestion) {}
