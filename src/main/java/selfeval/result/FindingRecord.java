package selfeval.result;

import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * A finding as it is reported.
 *
 * @param finding the finding itself
 * @param title what its rule is called; null where that is not known
 * @param status how it compares with the round before; null where nothing was compared
 * @param feedback what the agency answered; {@link Feedback#NONE} for nothing
 */
public record FindingRecord(
    Finding finding, @Nullable String title, @Nullable RoundStatus status, Feedback feedback) {

  public String rule() {
    return finding.rule();
  }

  public Severity severity() {
    return finding.severity();
  }

  public String fingerprint() {
    return finding.fingerprint();
  }

  /** Whether its rule is on trial. */
  public boolean trial() {
    return finding.stage() == Stage.TRIAL;
  }

  /** Whether the office accepts it. */
  public boolean waived() {
    return finding.waived() != null;
  }

  /** Returns it with its standing to the round before. */
  public FindingRecord standing(@Nullable RoundStatus standing, Feedback answer) {
    return new FindingRecord(finding, title, standing, answer);
  }

  /** Returns what a later round keeps of it: what it was, where, and what was answered. */
  public FindingRecord past(Feedback answer) {
    return new FindingRecord(finding.past(), null, null, answer);
  }
}
