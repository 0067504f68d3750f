package selfeval.round;

import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * A finding of the round before.
 *
 * @param trial whether its rule was on trial
 * @param cell where it stood then; null for one about the sheet as a whole
 * @param range the cells it was computed from, or null
 * @param feedback what the agency answered to it
 */
public record FormerFinding(
    String rule,
    Severity severity,
    boolean trial,
    CellAddress cell,
    CellRange range,
    String label,
    String message,
    String fingerprint,
    Feedback feedback) {

  FormerFinding with(Feedback answered) {
    return new FormerFinding(
        rule, severity, trial, cell, range, label, message, fingerprint, answered);
  }
}
