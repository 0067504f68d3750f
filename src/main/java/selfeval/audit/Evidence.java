package selfeval.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import selfeval.check.Check;
import selfeval.docx.DocxNote;
import selfeval.evidence.FormEvidence;
import selfeval.evidence.ReportMatch;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;
import selfeval.result.FormIdentity;
import selfeval.result.ReportRecord;
import selfeval.term.Field;

/**
 * What the forms of one file are held against.
 *
 * @param forms one for each form, in their order
 * @param reports the reports that belong to any of them
 * @param remarks Chinese sentences on what was not read and what is not sure
 * @param matches what the reports were matched as, in the order of {@code reports}
 * @param anchors where evidence is located that is no sentence
 */
record Evidence(
    List<FormEvidence> forms,
    List<ReportRecord> reports,
    List<String> remarks,
    List<ReportMatch> matches,
    Map<EvidenceRecord, DocxNote.Anchor> anchors) {
  /** Finds the reports of a file, and holds them against its forms. */
  static Evidence of(String file, List<Located> located, Beside.Reports found) {
    List<FormIdentity> identities = located.stream().map(one -> identity(one.form())).toList();
    List<ReportMatch> matches = found.of(file, identities);
    List<FormEvidence> forms = new ArrayList<>();
    for (int i = 0; i < located.size(); i++) {
      int form = i;
      List<FormEvidence.Report> own =
          matches.stream()
              .filter(match -> match.forms().contains(form))
              .map(match -> new FormEvidence.Report(match.file(), match.document()))
              .toList();
      forms.add(own.isEmpty() ? FormEvidence.NONE : FormEvidence.of(located.get(i), own));
    }
    List<ReportRecord> reports = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (ReportMatch match : matches) {
      reports.add(new ReportRecord(match.file(), match.sha256(), match.document().outcome().key()));
      remarks.addAll(match.remarks());
    }
    return new Evidence(forms, reports, remarks, matches, Map.of());
  }

  private static FormIdentity identity(Form form) {
    String implementer = text(form, Field.IMPLEMENTER);
    return new FormIdentity(
        text(form, Field.PROJECT),
        implementer.isBlank() ? text(form, Field.DEPARTMENT) : implementer,
        form.year() == null ? "" : form.year());
  }

  private static String text(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null ? "" : cell.text();
  }

  List<Check> checks(int form) {
    return forms.get(form).checks();
  }

  List<EvidenceRecord> records(int form) {
    return forms.get(form).records();
  }
}
