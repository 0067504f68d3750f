package selfeval.report.ledger;

import org.jspecify.annotations.Nullable;
import selfeval.report.sheet.LinkTarget;

/**
 * A value of a row that leads somewhere.
 *
 * @param value a text or a number
 * @param target null where it cannot lead there after all
 */
record Linked(Object value, @Nullable LinkTarget target) {}
