package selfeval.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.annotate.Annotated;
import selfeval.annotate.Annotator;
import selfeval.check.Auditor;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.office.OfficeChecks;
import selfeval.report.FileResult;
import selfeval.report.Outcome;
import selfeval.report.StoredResult;
import selfeval.round.FormRound;
import selfeval.round.FormerForm;
import selfeval.round.Match;
import selfeval.round.Replies;
import selfeval.round.Reply;
import selfeval.round.RoundComparison;
import selfeval.waiver.Waivers;
import selfeval.workbook.Limit;
import selfeval.workbook.Limits;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;
import selfeval.workbook.WorkbookReader;

/** One file the whole way through. Whatever a file holds, it costs only itself. */
final class FileAuditor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileAuditor.class);

  private final FormReader forms;
  private final Waivers waivers;
  private final PreviousRound previous;
  private final Auditor auditor = new Auditor(Rules.all(), new OfficeChecks());
  private final Annotator annotator = new Annotator();

  /**
   * @param waivers the findings that the office accepts
   * @param previous the round before, closed with this; null where none was named
   */
  FileAuditor(FormReader forms, Waivers waivers, PreviousRound previous) {
    this.forms = forms;
    this.waivers = waivers;
    this.previous = previous;
  }

  /**
   * What came of one file.
   *
   * @param result for the reports; without the place of the annotated workbook
   * @param annotated the annotated workbook, or null
   * @param companion the workbook with the findings alone, or null
   * @param extension the annotated workbook's extension, or null
   */
  record Audited(FileResult result, byte[] annotated, byte[] companion, String extension) {
    static Audited refused(FileResult result) {
      return new Audited(result, null, null, null);
    }
  }

  /**
   * Audits a file that was read.
   *
   * @param within how much it may cost
   */
  Audited audit(FileContent content, Limits within) {
    if (content.bytes() == null) {
      return Audited.refused(content.unread());
    }
    try {
      return audited(content, new WorkbookReader(within));
    } catch (OutOfMemoryError e) {
      return refused(content, Outcome.TOO_LARGE, within.exceeded(Limit.MEMORY));
    } catch (RuntimeException | StackOverflowError e) {
      if (!Thread.currentThread().isInterrupted()) {
        LOG.error("internal error in {}", content.file(), e);
      }
      return refused(
          content,
          Outcome.INTERNAL_ERROR,
          "程序处理该文件时出现内部错误（" + e.getClass().getSimpleName() + "），文件未审核，请人工审核，并将文件交给程序维护人员。");
    }
  }

  private Audited audited(FileContent content, WorkbookReader workbooks) {
    byte[] bytes = content.bytes();
    Reading reading = workbooks.read(bytes);
    if (reading instanceof Refusal refusal) {
      return refused(content, outcome(refusal.cause()), refusal.reason());
    }
    Workbook workbook = (Workbook) reading;
    byte[] agencys = workbooks.unlocked(bytes);
    List<String> remarks = new ArrayList<>();
    List<Reply> replies = List.of();
    boolean cameBack = false;
    if (annotator.mayBeAnnotated(workbook)) {
      replies = annotator.replies(workbook);
      Annotated stripped = annotator.strip(agencys, workbook);
      remarks.addAll(stripped.remarks());
      if (stripped.file() != agencys && workbooks.read(stripped.file()) instanceof Workbook plain) {
        agencys = stripped.file();
        workbook = plain;
        cameBack = true;
      }
    }
    List<Located> located = forms.read(workbook);
    if (located.isEmpty()) {
      return refused(content, Outcome.NO_FORM, "工作簿中没有找到项目支出绩效自评表（需有年度指标值、实际完成值等栏目），请确认是否交错了文件。");
    }
    List<FormAudit> audits = new ArrayList<>();
    for (FormAudit audit : auditor.audit(workbook, located)) {
      audits.add(audit.waive(waivers, content.file()));
    }
    List<FormRound> rounds = rounds(content.file(), audits, replies, remarks);
    String name = content.file().substring(content.file().lastIndexOf('/') + 1);
    name = cameBack ? Names.agencys(name) : name;
    Annotated annotated = annotator.annotate(agencys, workbook, name, audits, rounds);
    remarks.addAll(workbook.remarks());
    remarks.addAll(annotated.remarks());
    FileResult result =
        new FileResult(
            content.file(),
            content.sha256(),
            content.size(),
            content.millis(),
            Outcome.AUDITED,
            null,
            null,
            null,
            remarks,
            audits,
            rounds);
    return new Audited(
        result, annotated.file(), annotated.companion(), workbook.kind().extension());
  }

  private List<FormRound> rounds(
      String file, List<FormAudit> audits, List<Reply> rows, List<String> remarks) {
    if (previous == null && rows.isEmpty()) {
      return Collections.nCopies(audits.size(), FormRound.FIRST);
    }
    List<Match> matches = previous == null ? null : previous.match(file, audits);
    Map<Long, StoredResult> lines = matches == null ? Map.of() : previous.lines(matches);
    Replies replies = new Replies(rows, audits, matches);
    remarks.addAll(replies.remarks());
    List<FormRound> rounds = new ArrayList<>(audits.size());
    for (int i = 0; i < audits.size(); i++) {
      Match match = matches == null ? null : matches.get(i);
      FormerForm former = null;
      if (match != null && match.former() != null) {
        former = lines.get(match.former().line()).former(match.former().number());
      }
      rounds.add(RoundComparison.of(audits.get(i), match, former, replies.of(i)));
    }
    return rounds;
  }

  /** Lets go of the results of the round before. */
  @Override
  public void close() throws IOException {
    if (previous != null) {
      previous.close();
    }
  }

  private static Audited refused(FileContent content, Outcome outcome, String reason) {
    return Audited.refused(content.refusal(outcome, reason));
  }

  private static Outcome outcome(Refusal.Cause cause) {
    return switch (cause) {
      case NOT_A_WORKBOOK -> Outcome.NOT_A_WORKBOOK;
      case ENCRYPTED -> Outcome.ENCRYPTED;
      case DAMAGED -> Outcome.DAMAGED;
      case UNSUPPORTED -> Outcome.UNSUPPORTED;
      case TOO_LARGE -> Outcome.TOO_LARGE;
    };
  }
}
