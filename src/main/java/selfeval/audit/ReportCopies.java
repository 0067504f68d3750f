package selfeval.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.document.DocumentReader;
import selfeval.docx.DocxComments;
import selfeval.docx.DocxNote;
import selfeval.evidence.ReportMatch;
import selfeval.evidence.ReportRules;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.result.EvidenceRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;

/**
 * The copies of reports that go back, with what was found about them beside the sentences. A report
 * that nothing was found about has no copy, and neither has one that is no .docx.
 */
final class ReportCopies {
  private static final Logger LOG = LoggerFactory.getLogger(ReportCopies.class);

  private static final Pattern PARAGRAPH = Pattern.compile("第(\\d{1,9})段");

  private ReportCopies() {}

  /**
   * Makes them.
   *
   * @param matches the reports, in the order of the record
   * @param forms with their findings and evidence
   * @param anchors where evidence is located that is no sentence
   * @param remarks gets a Chinese sentence for each report that takes no comments
   */
  static List<AuditResult.Copy> of(
      List<ReportMatch> matches,
      List<FormRecord> forms,
      Map<EvidenceRecord, DocxNote.Anchor> anchors,
      Limits limits,
      List<String> remarks) {
    List<AuditResult.Copy> copies = new ArrayList<>();
    for (int i = 0; i < matches.size(); i++) {
      ReportMatch match = matches.get(i);
      List<DocxNote> notes = notes(match, forms, anchors);
      byte[] bytes = notes.isEmpty() || match.content() == null ? null : match.content().bytes();
      if (bytes != null && DocumentReader.packed(bytes)) {
        DocxComments.Commented made = commented(match, bytes, notes, limits, remarks);
        if (made != null) {
          copies.add(new AuditResult.Copy(i, made.extension(), made.file()));
        }
      }
    }
    return copies;
  }

  private static DocxComments.@Nullable Commented commented(
      ReportMatch match, byte[] bytes, List<DocxNote> notes, Limits limits, List<String> remarks) {
    try {
      return DocxComments.write(bytes, notes, limits);
    } catch (CannotAnnotateInPlace e) {
      LOG.debug("cannot comment {}", match.file(), e);
    } catch (RuntimeException | StackOverflowError e) {
      // the findings are worth more than the comments, and stand with the form
      if (!Thread.currentThread().isInterrupted()) {
        LOG.warn("cannot comment {}", match.file(), e);
      }
    }
    String name = match.file().substring(match.file().lastIndexOf('/') + 1);
    remarks.add("报告“" + name + "”的文件结构特殊，不能在其中加批注；对报告的意见见“审核意见”表。");
    return null;
  }

  private static List<DocxNote> notes(
      ReportMatch match, List<FormRecord> forms, Map<EvidenceRecord, DocxNote.Anchor> anchors) {
    Set<DocxNote> notes = new LinkedHashSet<>();
    for (FormRecord form : forms) {
      for (EvidenceRecord one : form.evidence()) {
        boolean differs =
            one.kind() == EvidenceRecord.Kind.REPORT
                && one.file().equals(match.file())
                && Boolean.FALSE.equals(one.agrees());
        DocxNote.Anchor anchor = differs ? anchor(one, anchors) : null;
        FindingRecord finding = anchor == null ? null : about(one, form);
        if (anchor != null && finding != null) {
          notes.add(new DocxNote(anchor, words(finding)));
        }
      }
    }
    return List.copyOf(notes);
  }

  private static DocxNote.@Nullable Anchor anchor(
      EvidenceRecord one, Map<EvidenceRecord, DocxNote.Anchor> anchors) {
    DocxNote.Anchor known = anchors.get(one);
    Matcher m = PARAGRAPH.matcher(one.place());
    return known != null
        ? known
        : m.find() ? new DocxNote.Text(Integer.parseInt(m.group(1)), one.statement()) : null;
  }

  /** The finding that a statement gave; null where the office accepts it or only tries its rule. */
  private static @Nullable FindingRecord about(EvidenceRecord one, FormRecord form) {
    FindingRecord best = null;
    for (FindingRecord finding : form.findings()) {
      String message = finding.finding().message();
      boolean own =
          finding.rule().equals(ReportRules.of(one.field()))
              && !finding.waived()
              && !finding.trial()
              && message.contains("（" + one.file() + "）")
              && message.contains(one.place());
      if (own && message.contains("“" + one.statement() + "”")) {
        return finding;
      }
      best = own && best == null && message.contains(one.said()) ? finding : best;
    }
    return best;
  }

  private static String words(FindingRecord finding) {
    String suggestion = finding.finding().suggestion();
    return "【"
        + finding.severity().chinese()
        + "】"
        + finding.finding().message()
        + (suggestion == null ? "" : "\n" + suggestion);
  }
}
