package selfeval.result;

import java.math.BigDecimal;
import selfeval.check.CheckRun;
import selfeval.term.Severity;

/**
 * How many findings and checks count as what. A finding that the office accepts, or whose rule is
 * on trial, counts under no severity.
 *
 * @param onTrial findings on trial that the office has not accepted
 * @param waived findings that the office accepts
 * @param clean checks that found nothing
 * @param found checks that found something
 * @param skipped checks that could not run
 * @param failed checks that could not be finished
 * @param fresh findings that the round before did not have
 * @param open findings that the round before had as well
 * @param deducted points that rows lost by their own reckoning
 * @param unexplained rows that lost points without a reason beside them
 */
public record Tally(
    int errors,
    int warnings,
    int infos,
    int onTrial,
    int waived,
    int clean,
    int found,
    int skipped,
    int failed,
    int fresh,
    int open,
    BigDecimal deducted,
    int unexplained) {
  /** Nothing at all. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, 0);

  /** Counts one form. */
  static Tally of(FormRecord form) {
    int[] counted = new int[Severity.values().length];
    int onTrial = 0;
    int waived = 0;
    int[] rounds = new int[RoundStatus.values().length];
    for (FindingRecord finding : form.findings()) {
      if (finding.waived()) {
        waived++;
      } else if (finding.trial()) {
        onTrial++;
      } else {
        counted[finding.severity().ordinal()]++;
      }
      if (finding.status() != null) {
        rounds[finding.status().ordinal()]++;
      }
    }
    int[] runs = new int[CheckRun.Status.values().length];
    for (CheckRun run : form.checks()) {
      runs[run.status().ordinal()]++;
    }
    BigDecimal deducted = BigDecimal.ZERO;
    int unexplained = 0;
    for (DeductionRecord deduction : form.deductions()) {
      deducted = deduction.points() == null ? deducted : deducted.add(deduction.points());
      unexplained += Boolean.FALSE.equals(deduction.explained()) ? 1 : 0;
    }
    return new Tally(
        counted[Severity.ERROR.ordinal()],
        counted[Severity.WARNING.ordinal()],
        counted[Severity.INFO.ordinal()],
        onTrial,
        waived,
        runs[CheckRun.Status.CLEAN.ordinal()],
        runs[CheckRun.Status.FOUND.ordinal()],
        runs[CheckRun.Status.SKIPPED.ordinal()],
        runs[CheckRun.Status.FAILED.ordinal()],
        rounds[RoundStatus.NEW.ordinal()],
        rounds[RoundStatus.OPEN.ordinal()],
        deducted,
        unexplained);
  }

  /** Counts several forms. */
  public static Tally of(Iterable<FormRecord> forms) {
    Tally sum = NONE;
    for (FormRecord form : forms) {
      sum = sum.plus(form.tally());
    }
    return sum;
  }

  /** Returns the sum of both. */
  public Tally plus(Tally other) {
    return new Tally(
        errors + other.errors,
        warnings + other.warnings,
        infos + other.infos,
        onTrial + other.onTrial,
        waived + other.waived,
        clean + other.clean,
        found + other.found,
        skipped + other.skipped,
        failed + other.failed,
        fresh + other.fresh,
        open + other.open,
        deducted.add(other.deducted),
        unexplained + other.unexplained);
  }

  /** Findings of this severity that count. */
  public int count(Severity severity) {
    return switch (severity) {
      case ERROR -> errors;
      case WARNING -> warnings;
      case INFO -> infos;
    };
  }

  /** Checks that ran to their end. */
  public int ran() {
    return clean + found;
  }

  /** Checks of any status. */
  public int checks() {
    return clean + found + skipped + failed;
  }
}
