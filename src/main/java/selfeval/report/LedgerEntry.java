package selfeval.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.round.Feedback;
import selfeval.round.FormRound;
import selfeval.round.FormerFinding;
import selfeval.round.Previous;
import selfeval.round.RoundStatus;
import selfeval.scoring.Deduction;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.term.State;
import selfeval.waiver.WaiverUse;

/**
 * What the ledger keeps of one input file: little, so that thousands fit in memory.
 *
 * @param file path as in the result file
 * @param input the INPUT as it was given, where another file has the same path; else null
 * @param outcome what became of it
 * @param reason why it was not audited, or null
 * @param annotated path of the annotated workbook, or null
 * @param state what is to become of it; null where it was not audited
 * @param remarks sentences on how it was read and written
 * @param forms its forms
 */
public record LedgerEntry(
    String file,
    String input,
    Outcome outcome,
    String reason,
    String annotated,
    State state,
    List<String> remarks,
    List<FormEntry> forms) {
  public LedgerEntry {
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
  }

  /** What the ledger keeps of one form; points as in the result file. */
  public record FormEntry(
      String sheet,
      State state,
      String project,
      String department,
      String implementer,
      String year,
      String template,
      BigDecimal reported,
      BigDecimal assessed,
      BigDecimal difference,
      String grade,
      BigDecimal deducted,
      int unexplained,
      int ran,
      int skipped,
      int failed,
      List<String> remarks,
      List<FindingEntry> findings,
      RoundEntry round) {
    public FormEntry {
      remarks = List.copyOf(remarks);
      findings = List.copyOf(findings);
    }

    /** The unit that filled it in: 实施单位, else 主管部门. */
    public String unit() {
      return implementer.isEmpty() ? department : implementer;
    }

    /** How many findings of this severity count; those on trial do not. */
    public int count(Severity severity) {
      int count = 0;
      for (FindingEntry finding : findings) {
        if (finding.severity == severity && finding.counts()) {
          count++;
        }
      }
      return count;
    }
  }

  /**
   * What the ledger keeps of one finding.
   *
   * @param rule the rule's title and identifier
   * @param waived who accepts it, why and until when; null where nobody does
   * @param status how it stands to the round before, in words; null where nothing was compared
   */
  public record FindingEntry(
      String rule,
      Severity severity,
      boolean trial,
      String cell,
      String label,
      String message,
      String reported,
      String expected,
      String difference,
      String basis,
      String suggestion,
      String fingerprint,
      String waived,
      String status,
      Feedback feedback) {
    /** Whether it counts: neither on trial nor accepted. */
    public boolean counts() {
      return !trial && waived == null;
    }
  }

  /**
   * What the ledger keeps of how a form stands to the round before; counts are null where nothing
   * was compared.
   *
   * @param number of this round, from 1
   * @param previous which form of the round before it was held against, in words; null where no
   *     round was named
   * @param gone findings of the round before that are not found any more or could not be looked at
   *     again
   */
  public record RoundEntry(
      int number,
      String previous,
      Integer fresh,
      Integer open,
      Integer resolved,
      Integer otherChanges,
      List<FindingEntry> gone) {
    public RoundEntry {
      gone = List.copyOf(gone);
    }

    static RoundEntry of(FormRound round) {
      List<FindingEntry> gone = new ArrayList<>();
      for (FormerFinding finding : round.resolved()) {
        gone.add(gone(finding, "已整改"));
      }
      for (FormRound.Unverified one : round.unverified()) {
        gone.add(gone(one.finding(), "未能复核：" + one.why()));
      }
      boolean compared = round.compared();
      return new RoundEntry(
          round.number(),
          words(round.previous()),
          compared ? round.count(RoundStatus.NEW) : null,
          compared ? round.count(RoundStatus.OPEN) : null,
          compared ? round.resolved().size() : null,
          compared ? round.otherChanges().size() : null,
          gone);
    }

    private static FindingEntry gone(FormerFinding f, String status) {
      return new FindingEntry(
          rule(Rules.title(f.rule()), f.rule()),
          f.severity(),
          f.trial(),
          f.cell() == null ? "" : f.cell().toString(),
          f.label(),
          f.message(),
          null,
          null,
          null,
          null,
          null,
          f.fingerprint(),
          null,
          status,
          f.feedback());
    }

    private static String words(Previous previous) {
      if (previous == null) {
        return null;
      }
      return switch (previous.by()) {
        case NONE -> "上一轮没有这张表";
        case UNCERTAIN -> "未能确定，可能是 " + String.join("、", previous.candidates());
        case PROJECT -> previous.file();
        case PATH -> previous.file() + "（按文件和工作表）";
      };
    }
  }

  /**
   * Takes what the ledger needs from a file's result.
   *
   * @param returnOn what sends a form back: a finding at least this grave
   */
  public static LedgerEntry of(FileResult result, Severity returnOn) {
    List<FormEntry> forms = new ArrayList<>(result.forms().size());
    for (FormAudit audit : result.forms()) {
      forms.add(form(audit, result.rounds().get(forms.size()), audit.state(returnOn)));
    }
    return new LedgerEntry(
        result.file(),
        result.input(),
        result.outcome(),
        result.reason(),
        result.annotated(),
        result.state(),
        result.remarks(),
        forms);
  }

  /** Tells which of its findings the office accepts. */
  public void countWaivers(WaiverUse use) {
    for (FormEntry form : forms) {
      List<String> fingerprints = new ArrayList<>();
      for (FindingEntry finding : form.findings()) {
        fingerprints.add(finding.fingerprint());
      }
      use.form(fingerprints, file, form.project());
    }
  }

  /** The same entry under the name and with the places that the result file gives it. */
  public LedgerEntry placed(FileResult result) {
    return new LedgerEntry(
        file, result.input(), outcome, reason, result.annotated(), state, remarks, forms);
  }

  private static FormEntry form(FormAudit audit, FormRound round, State state) {
    List<FindingEntry> findings = new ArrayList<>(audit.findings().size());
    for (Finding f : audit.findings()) {
      RoundStatus status = round.status(f.fingerprint());
      findings.add(
          new FindingEntry(
              rule(audit.title(f.rule()), f.rule()),
              f.severity(),
              f.stage() == Stage.TRIAL,
              f.cell() == null ? "" : f.cell().toString(),
              f.label(),
              f.message(),
              f.reported(),
              f.expected(),
              f.difference(),
              f.basis(),
              f.suggestion(),
              f.fingerprint(),
              f.waived() == null ? null : f.waived().words(),
              status == null ? null : status.chinese(),
              round.feedback(f.fingerprint())));
    }
    BigDecimal deducted = BigDecimal.ZERO;
    int unexplained = 0;
    for (Deduction deduction : audit.scorecard().deductions()) {
      deducted = deducted.add(deduction.points());
      if (Boolean.FALSE.equals(deduction.explained())) {
        unexplained++;
      }
    }
    int[] status = new int[CheckRun.Status.values().length];
    for (CheckRun run : audit.checks()) {
      status[run.status().ordinal()]++;
    }
    return new FormEntry(
        audit.form().sheet(),
        state,
        text(audit, Field.PROJECT),
        text(audit, Field.DEPARTMENT),
        text(audit, Field.IMPLEMENTER),
        audit.form().year(),
        templateName(audit.located()),
        audit.scorecard().total().reported(),
        audit.scorecard().total().assessed(),
        audit.scorecard().total().difference(),
        audit.scorecard().total().assessedGrade(),
        deducted,
        unexplained,
        status[CheckRun.Status.CLEAN.ordinal()] + status[CheckRun.Status.FOUND.ordinal()],
        status[CheckRun.Status.SKIPPED.ordinal()],
        status[CheckRun.Status.FAILED.ordinal()],
        audit.form().remarks(),
        findings,
        RoundEntry.of(round));
  }

  /** A rule as users read it. */
  static String rule(String title, String id) {
    return title == null ? id : title + "（" + id + "）";
  }

  /** The template as users read it. */
  static String templateName(Located located) {
    return located.recognised() ? located.template().name() : "未识别（按全国通用词汇读取）";
  }

  private static String text(FormAudit audit, Field field) {
    FormCell cell = audit.form().header().get(field);
    return cell == null ? "" : cell.text().strip();
  }
}
