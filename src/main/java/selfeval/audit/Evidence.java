package selfeval.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Check;
import selfeval.check.Note;
import selfeval.docx.DocxNote;
import selfeval.evidence.AnnexComparison;
import selfeval.evidence.FormEvidence;
import selfeval.evidence.RegisterRow;
import selfeval.evidence.ReportContent;
import selfeval.evidence.ReportMatch;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.ooxml.Limits;
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
  /** The rule that notes on names that are merely alike belong to. */
  private static final String NEAR = "register-near";

  /** Finds what is beside a file, and holds it against its forms. */
  static Evidence of(
      String file, List<Located> located, Beside beside, FormReader reader, Limits limits) {
    List<FormIdentity> identities = located.stream().map(one -> identity(one.form())).toList();
    List<ReportMatch> matches = beside.reports().of(file, identities);
    Map<EvidenceRecord, DocxNote.Anchor> anchors = new HashMap<>();
    Map<String, List<WordForms.Annexed>> annexes = new HashMap<>();
    List<FormEvidence> forms = new ArrayList<>();
    for (int i = 0; i < located.size(); i++) {
      int form = i;
      List<FormEvidence.Report> own =
          matches.stream()
              .filter(match -> match.forms().contains(form))
              .map(match -> new FormEvidence.Report(match.file(), match.document()))
              .toList();
      Located one = located.get(i);
      List<AnnexComparison> compared = new ArrayList<>();
      for (ReportMatch match : matches) {
        if (match.forms().contains(form) && !match.file().equals(file)) {
          List<WordForms.Annexed> found =
              annexes.computeIfAbsent(match.file(), name -> annexes(match, reader, limits));
          compare(match.file(), one.form(), found, compared, anchors);
        }
      }
      forms.add(
          FormEvidence.of(
                  one,
                  own,
                  beside.registers().of(sought(one)),
                  beside.former().yearBefore(identities.get(i)))
              .with(compared));
    }
    List<ReportRecord> reports = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (ReportMatch match : matches) {
      reports.add(new ReportRecord(match.file(), match.sha256(), match.document().outcome().key()));
      remarks.addAll(match.remarks());
    }
    return new Evidence(forms, reports, remarks, matches, anchors);
  }

  private static List<WordForms.Annexed> annexes(
      ReportMatch match, FormReader reader, Limits limits) {
    ReportContent content = match.content();
    byte[] bytes = content == null || !match.document().read() ? null : content.bytes();
    return bytes == null ? List.of() : WordForms.annexes(match.file(), bytes, reader, limits);
  }

  /** Holds the one form of a report that is of the same project against the workbook's. */
  private static void compare(
      String file,
      Form own,
      List<WordForms.Annexed> annexes,
      List<AnnexComparison> compared,
      Map<EvidenceRecord, DocxNote.Anchor> anchors) {
    FormIdentity identity = identity(own);
    List<WordForms.Annexed> same =
        annexes.stream()
            .filter(one -> identity(one.located().form()).project().equals(identity.project()))
            .toList();
    if (same.size() != 1 || identity.project().isEmpty()) {
      return;
    }
    WordForms.Annexed annex = same.get(0);
    AnnexComparison one = AnnexComparison.of(file, own, annex.located().form(), annex::place);
    compared.add(one);
    one.cells()
        .forEach(
            (record, at) -> {
              DocxNote.Anchor anchor = annex.anchor(at);
              if (anchor != null) {
                anchors.put(record, anchor);
              }
            });
  }

  private static RegisterRow.Sought sought(Located located) {
    Form form = located.form();
    return new RegisterRow.Sought(
        text(form, Field.PROJECT).strip(),
        text(form, Field.IMPLEMENTER).strip(),
        text(form, Field.DEPARTMENT).strip(),
        form.year() == null ? "" : form.year(),
        located.template().id());
  }

  /** What tells a form from others. */
  static FormIdentity identity(Form form) {
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

  /** Words for the office on a form. */
  List<Note> notes(int form) {
    List<Note> notes = new ArrayList<>();
    forms.get(form).notes().forEach(words -> notes.add(new Note(NEAR, null, words)));
    return notes;
  }

  List<EvidenceRecord> records(int form) {
    return forms.get(form).records();
  }
}
