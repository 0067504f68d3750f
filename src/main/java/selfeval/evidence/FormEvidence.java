package selfeval.evidence;

import java.util.ArrayList;
import java.util.List;
import selfeval.check.Check;
import selfeval.document.Document;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;

/** What the reports that belong to a form say of it, and the checks that tell what differs. */
public final class FormEvidence {
  /** A form without reports: nothing to compare, no check. */
  public static final FormEvidence NONE = new FormEvidence(List.of(), List.of());

  private final List<EvidenceRecord> records;
  private final List<Check> checks;

  private FormEvidence(List<EvidenceRecord> records, List<Check> checks) {
    this.records = List.copyOf(records);
    this.checks = List.copyOf(checks);
  }

  /**
   * A report that belongs to a form.
   *
   * @param file its name, as results tell it
   * @param document as it was read
   */
  public record Report(String file, Document document) {}

  /**
   * Holds reports against a form.
   *
   * @param reports those that belong to it; what was not read is passed over
   */
  public static FormEvidence of(Located form, List<Report> reports) {
    List<EvidenceRecord> records = new ArrayList<>();
    List<ReportComparison.Contradiction> found = new ArrayList<>();
    boolean any = false;
    for (Report report : reports) {
      if (report.document().read()) {
        any = true;
        ReportComparison one = ReportComparison.of(report.file(), report.document(), form);
        records.addAll(one.evidence());
        found.addAll(one.contradictions());
      }
    }
    return any ? new FormEvidence(records, ReportRules.checks(records, found)) : NONE;
  }

  /** Every statement that was read, in the order of the reports. */
  public List<EvidenceRecord> records() {
    return records;
  }

  /** The checks of the report, for this form alone. */
  public List<Check> checks() {
    return checks;
  }
}
