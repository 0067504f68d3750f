package selfeval.batch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.ResultLine;
import selfeval.template.Severity;
import selfeval.template.Stage;

/**
 * A file as a worker hands it over: its forms are written out already, since they are large.
 *
 * @param result for the reports, without forms and without the place of the annotated workbook
 * @param entry for the ledger, likewise
 * @param forms the forms as they stand in the result file
 * @param annotated the annotated workbook; null where there is none, or it was written aside
 * @param aside where it was written aside, or null
 * @param extension the annotated workbook's extension
 * @param findings findings that count, by severity
 */
record Finished(
    FileResult result,
    LedgerEntry entry,
    byte[] forms,
    byte[] annotated,
    Path aside,
    String extension,
    Map<Severity, Integer> findings) {
  private static final byte[] NO_FORMS = {'[', ']'};

  /**
   * @param returnOn what sends a form back: a finding at least this grave
   */
  static Finished of(FileAuditor.Audited audited, Severity returnOn) {
    FileResult result = audited.result();
    boolean sentBack = false;
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    for (FormAudit audit : result.forms()) {
      sentBack |= audit.reaches(returnOn);
      for (Finding finding : audit.findings()) {
        if (finding.stage() == Stage.ACTIVE) {
          findings.merge(finding.severity(), 1, Integer::sum);
        }
      }
    }
    return new Finished(
        result.withoutForms(),
        LedgerEntry.of(result, sentBack),
        result.forms().isEmpty() ? NO_FORMS : ResultLine.forms(result.forms()),
        audited.annotated(),
        null,
        audited.extension(),
        findings);
  }

  /** The same with its annotated workbook, if it has one, put aside. */
  Finished writtenAside(OutputFolder folder) {
    return annotated == null
        ? this
        : new Finished(result, entry, forms, null, folder.aside(annotated), extension, findings);
  }
}
