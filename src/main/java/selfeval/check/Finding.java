package selfeval.check;

import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.waiver.Waiver;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * One discrepancy.
 *
 * @param rule the rule's id
 * @param severity how grave
 * @param stage ACTIVE, or TRIAL where it is shown but never sends a form back
 * @param cell the cell that would be changed; null for a finding about the sheet as a whole
 * @param range the cells it was computed from, or null
 * @param label the row's and column's words, for people
 * @param message what is wrong, with the arithmetic, in Chinese
 * @param expected what should be reported there; null where there is no one answer
 * @param reported what is reported there
 * @param difference reported − expected, where both are numbers; else null
 * @param basis the document that the rule rests on, or null where none is known
 * @param suggestion what to do
 * @param fingerprint identity across versions of the file
 * @param waived the waiver by which the office accepts it, or null
 */
public record Finding(
    String rule,
    Severity severity,
    Stage stage,
    CellAddress cell,
    CellRange range,
    String label,
    String message,
    String expected,
    String reported,
    String difference,
    String basis,
    String suggestion,
    String fingerprint,
    Waiver waived) {

  /** Whether it counts: neither on trial nor accepted. */
  public boolean counts() {
    return stage == Stage.ACTIVE && waived == null;
  }

  /** Returns the same finding, accepted. */
  Finding waivedBy(Waiver waiver) {
    return new Finding(
        rule,
        severity,
        stage,
        cell,
        range,
        label,
        message,
        expected,
        reported,
        difference,
        basis,
        suggestion,
        fingerprint,
        waiver);
  }

  /** Returns what a later round keeps of it: what it was and where. */
  public Finding past() {
    return new Finding(
        rule,
        severity,
        stage,
        cell,
        range,
        label,
        message,
        null,
        null,
        null,
        null,
        null,
        fingerprint,
        null);
  }
}
