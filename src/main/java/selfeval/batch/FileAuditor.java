package selfeval.batch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import selfeval.annotate.Annotated;
import selfeval.check.Auditor;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.file.WorkbookFile;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.office.OfficeChecks;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Unreadable;
import selfeval.opinion.AnnotationPlanner;
import selfeval.output.Finished;
import selfeval.output.Names;
import selfeval.output.Succession;
import selfeval.output.Succession.Claim;
import selfeval.output.Succession.Standing;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.report.ResultLine;
import selfeval.round.FormIdentity;
import selfeval.round.FormIndex.Sought;
import selfeval.round.FormRound;
import selfeval.round.Match;
import selfeval.round.Replies;
import selfeval.round.Reply;
import selfeval.round.RoundComparison;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.Waivers;
import selfeval.workbook.Refusal;
import selfeval.workbook.Workbook;

/** One file the whole way through. Whatever a file holds, it costs only itself. */
final class FileAuditor {
  private static final byte[] NO_FORMS = {'[', ']'};

  private final FormReader forms;
  private final Waivers waivers;
  private final Succession previous;
  private final Severity returnOn;
  private final Supplier<Succession> former;
  private final Auditor auditor = new Auditor(Rules.all(), new OfficeChecks());

  /**
   * @param waivers the findings that the office accepts
   * @param previous the results that forms are compared with; null for those they replace
   * @param returnOn what sends a form back: a finding at least this grave
   * @param former gives the results that the output folder holds now
   */
  FileAuditor(
      FormReader forms,
      Waivers waivers,
      Succession previous,
      Severity returnOn,
      Supplier<Succession> former) {
    this.forms = forms;
    this.waivers = waivers;
    this.previous = previous;
    this.returnOn = returnOn;
    this.former = former;
  }

  /**
   * What came of one file.
   *
   * @param result for the reports; without the place of the annotated workbook
   * @param annotated the annotated workbook, or null
   * @param companion the workbook with the findings alone, or null
   * @param extension the annotated workbook's extension, or null
   * @param claim which earlier results it continues
   */
  record Audited(
      FileResult result, byte[] annotated, byte[] companion, String extension, Claim claim) {
    static Audited refused(FileResult result) {
      return new Audited(result, null, null, null, Claim.NEW);
    }

    /** As it is handed over, with its forms written out. */
    Finished finished(Severity returnOn) {
      Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
      int failedChecks = 0;
      for (FormAudit audit : result.forms()) {
        for (Finding finding : audit.findings()) {
          if (finding.counts()) {
            findings.merge(finding.severity(), 1, Integer::sum);
          }
        }
        for (CheckRun run : audit.checks()) {
          failedChecks += run.status() == CheckRun.Status.FAILED ? 1 : 0;
        }
      }
      LedgerEntry entry = LedgerEntry.of(result, returnOn);
      return new Finished(
          result.withoutForms(),
          entry,
          result.forms().isEmpty()
              ? NO_FORMS
              : ResultLine.forms(result.forms(), result.rounds(), returnOn),
          null,
          annotated,
          companion,
          null,
          null,
          extension,
          findings,
          failedChecks,
          Finished.named(entry),
          claim);
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
    Succession earlier = former.get();
    if (earlier.superseded(content.sha256())) {
      FileResult passedOver =
          FileResult.notAudited(
              content.file(), content.sha256(), content.size(), 0, Outcome.AUDITED, null);
      return new Audited(passedOver, null, null, null, Claim.SUPERSEDED);
    }
    try {
      return audited(content, within, earlier);
    } catch (OutOfMemoryError e) {
      return refused(content, Outcome.TOO_LARGE, within.exceeded(Limit.MEMORY));
    } catch (RuntimeException | StackOverflowError e) {
      return Audited.refused(content.defect(e));
    }
  }

  private Audited audited(FileContent content, Limits within, Succession earlier) {
    WorkbookFile file = new WorkbookFile(content.bytes(), within);
    if (file.reading() instanceof Refusal refusal) {
      return refused(content, outcome(refusal.cause()), refusal.reason());
    }
    Workbook workbook = (Workbook) file.reading();
    List<String> remarks = new ArrayList<>(file.remarks());
    List<Located> located = forms.read(workbook);
    if (located.isEmpty()) {
      return refused(content, Outcome.NO_FORM, "工作簿中没有找到项目支出绩效自评表（需有年度指标值、实际完成值等栏目），请确认是否交错了文件。");
    }
    List<FormAudit> audits = new ArrayList<>();
    for (FormAudit audit : auditor.audit(workbook, located)) {
      audits.add(audit.waive(waivers, content.file()));
    }
    List<Sought> sought = sought(audits);
    Standing standing = earlier.of(content.file(), content.sha256(), sought);
    List<FormRound> rounds =
        rounds(content.file(), audits, sought, standing, file.replies(), remarks);
    String name = content.file().substring(content.file().lastIndexOf('/') + 1);
    name = file.cameBack() ? Names.agencys(name) : name;
    Annotated annotated = file.annotate(AnnotationPlanner.plan(workbook, name, audits, rounds));
    remarks.addAll(workbook.remarks());
    remarks.addAll(annotated.remarks());
    State state = null;
    for (FormAudit audit : audits) {
      state = State.graver(state, audit.state(returnOn));
    }
    FileResult result =
        new FileResult(
            content.file(),
            null,
            content.sha256(),
            content.size(),
            content.millis(),
            Outcome.AUDITED,
            state,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            remarks,
            audits,
            rounds);
    return new Audited(
        result,
        annotated.file(),
        annotated.companion(),
        workbook.kind().extension(),
        standing.claim());
  }

  private static List<Sought> sought(List<FormAudit> audits) {
    List<Sought> sought = new ArrayList<>();
    for (FormAudit audit : audits) {
      Form form = audit.form();
      FormIdentity identity = new FormIdentity(text(form, Field.PROJECT), unit(form), form.year());
      sought.add(new Sought(form.sheet(), identity));
    }
    return sought;
  }

  /** The unit that filled it in: 实施单位, else 主管部门. */
  private static String unit(Form form) {
    FormCell implementer = form.header().get(Field.IMPLEMENTER);
    boolean blank = implementer == null || implementer.text().isBlank();
    return text(form, blank ? Field.DEPARTMENT : Field.IMPLEMENTER);
  }

  private static String text(Form form, Field field) {
    FormCell cell = form.header().get(field);
    return cell == null ? null : cell.text();
  }

  private List<FormRound> rounds(
      String file,
      List<FormAudit> audits,
      List<Sought> sought,
      Standing standing,
      List<Reply> rows,
      List<String> remarks) {
    boolean again = previous == null && standing.again() != null;
    List<Match> matches =
        again ? null : previous != null ? previous.match(file, sought) : standing.matches();
    if (!again && matches == null && rows.isEmpty()) {
      return Collections.nCopies(audits.size(), FormRound.FIRST);
    }
    Replies replies = new Replies(rows, audits, matches);
    remarks.addAll(replies.remarks());
    Succession source = previous != null ? previous : former.get();
    List<FormRound> rounds = new ArrayList<>(audits.size());
    for (int i = 0; i < audits.size(); i++) {
      if (again) {
        rounds.add(RoundComparison.again(audits.get(i), standing.again().get(i), replies.of(i)));
        continue;
      }
      Match match = matches == null ? null : matches.get(i);
      boolean found = match != null && match.former() != null;
      rounds.add(
          RoundComparison.of(
              audits.get(i), match, found ? source.former(match.former()) : null, replies.of(i)));
    }
    return rounds;
  }

  private static Audited refused(FileContent content, Outcome outcome, String reason) {
    return Audited.refused(content.refusal(outcome, reason));
  }

  private static Outcome outcome(Unreadable.Cause cause) {
    return switch (cause) {
      case NOT_A_WORKBOOK -> Outcome.NOT_A_WORKBOOK;
      case ENCRYPTED -> Outcome.ENCRYPTED;
      case DAMAGED -> Outcome.DAMAGED;
      case UNSUPPORTED -> Outcome.UNSUPPORTED;
      case TOO_LARGE -> Outcome.TOO_LARGE;
    };
  }
}
