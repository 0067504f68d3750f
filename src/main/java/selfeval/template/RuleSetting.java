package selfeval.template;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * What a jurisdiction says of one rule; null where it says nothing and the rule's own default
 * stands.
 *
 * @param severity how grave
 * @param stage whether it counts
 * @param basis the sentence that the rule rests on, in Chinese
 * @param tolerance how far two figures may differ, in the rule's own unit (points or money)
 */
public record RuleSetting(
    @Nullable Severity severity,
    @Nullable Stage stage,
    @Nullable String basis,
    @Nullable BigDecimal tolerance) {}
