package selfeval.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.check.Check;
import selfeval.document.Document;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;

/** What the reports that belong to a form say of it, and the checks that tell what differs. */
public final class FormEvidence {
  /** A form without reports: nothing to compare, no check. */
  public static final FormEvidence NONE = new FormEvidence(List.of(), List.of(), List.of());

  private final List<EvidenceRecord> records;
  private final List<Check> checks;
  private final List<String> notes;

  private FormEvidence(List<EvidenceRecord> records, List<Check> checks, List<String> notes) {
    this.records = List.copyOf(records);
    this.checks = List.copyOf(checks);
    this.notes = List.copyOf(notes);
  }

  /**
   * A report that belongs to a form.
   *
   * @param file its name, as results tell it
   * @param document as it was read
   */
  public record Report(String file, Document document) {}

  /**
   * Holds reports and registers against a form.
   *
   * @param reports those that belong to it; what was not read is passed over
   * @param rows what the office's registers say of it
   * @param before its form of the year before, or null
   */
  public static FormEvidence of(
      Located form, List<Report> reports, RegisterRow.Rows rows, @Nullable YearBefore before) {
    FormEvidence ofReports = of(form, reports);
    if (rows.given().isEmpty() && before == null) {
      return ofReports;
    }
    RegisterComparison compared = RegisterComparison.of(rows, form);
    List<EvidenceRecord> records = new ArrayList<>(ofReports.records);
    records.addAll(compared.evidence());
    Set<String> ran = new LinkedHashSet<>(compared.ran());
    List<RegisterRules.Difference> differences = new ArrayList<>(compared.differences());
    YearBefore.Outcome outcome =
        before == null ? new YearBefore.Outcome(null, null) : before.compare(form);
    if (outcome.evidence() != null) {
      records.add(outcome.evidence());
      ran.add(RegisterRules.REPEATED);
    }
    if (outcome.difference() != null) {
      differences.add(outcome.difference());
    }
    List<Check> checks = new ArrayList<>(ofReports.checks);
    checks.addAll(RegisterRules.checks(ran, differences));
    return new FormEvidence(records, checks, compared.notes());
  }

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
    return any ? new FormEvidence(records, ReportRules.checks(records, found), List.of()) : NONE;
  }

  /** The same with what the tables of its reports say. */
  public FormEvidence with(List<AnnexComparison> annexes) {
    if (annexes.isEmpty()) {
      return this;
    }
    List<EvidenceRecord> all = new ArrayList<>(records);
    List<RegisterRules.Difference> differences = new ArrayList<>();
    for (AnnexComparison annex : annexes) {
      all.addAll(annex.evidence());
      differences.addAll(annex.differences());
    }
    List<Check> more = new ArrayList<>(checks);
    more.add(RegisterRules.check(ReportRules.annex(), differences));
    return new FormEvidence(all, more, notes);
  }

  /** Every statement that was read, in the order of the reports. */
  public List<EvidenceRecord> records() {
    return records;
  }

  /** Chinese sentences for the office: what is like the form's, and was not taken for it. */
  public List<String> notes() {
    return notes;
  }

  /** The checks of reports and registers, for this form alone. */
  public List<Check> checks() {
    return checks;
  }
}
