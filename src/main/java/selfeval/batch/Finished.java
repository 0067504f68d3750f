package selfeval.batch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.ResultLine;
import selfeval.term.Severity;

/**
 * A file as a worker hands it over: its forms are written out already, since they are large.
 *
 * @param result for the reports, without forms and without the place of the annotated workbook
 * @param entry for the ledger, likewise
 * @param forms the forms as they stand in the result file
 * @param annotated the annotated workbook; null where there is none, or it was written aside
 * @param companion the workbook with the findings alone; null likewise
 * @param aside where it was written aside, or null
 * @param companionAside where the companion was written aside, or null
 * @param extension the annotated workbook's extension
 * @param findings findings that count, by severity
 */
record Finished(
    FileResult result,
    LedgerEntry entry,
    byte[] forms,
    byte[] annotated,
    byte[] companion,
    Path aside,
    Path companionAside,
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
        if (finding.counts()) {
          findings.merge(finding.severity(), 1, Integer::sum);
        }
      }
    }
    return new Finished(
        result.withoutForms(),
        LedgerEntry.of(result, sentBack),
        result.forms().isEmpty() ? NO_FORMS : ResultLine.forms(result.forms(), result.rounds()),
        audited.annotated(),
        audited.companion(),
        null,
        null,
        audited.extension(),
        findings);
  }

  /** The same with its annotated workbook, if it has one, put aside. */
  Finished writtenAside(OutputFolder folder) {
    return annotated == null
        ? this
        : new Finished(
            result,
            entry,
            forms,
            null,
            null,
            folder.aside(annotated),
            companion == null ? null : folder.aside(companion),
            extension,
            findings);
  }

  /** Its result with the places under which its workbooks will stand. */
  FileResult placed(Names names, List<Placed> places) {
    if (aside == null) {
      return result;
    }
    String place = names.annotated(result.file(), extension, entry.sentBack());
    places.add(new Placed(aside, place));
    String beside = null;
    if (companionAside != null) {
      beside = names.companion(result.file(), entry.sentBack());
      places.add(new Placed(companionAside, beside));
    }
    return result.placed(place, beside);
  }

  /** A file written aside and its final place. */
  record Placed(Path aside, String place) {}
}
