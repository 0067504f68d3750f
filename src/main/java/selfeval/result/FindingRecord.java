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
 * @param open what was done about one of the round before; null for any other, or where that is not
 *     known
 * @param feedback what the agency answered; {@link Feedback#NONE} for nothing
 */
public record FindingRecord(
    Finding finding,
    @Nullable String title,
    @Nullable RoundStatus status,
    @Nullable OpenStanding open,
    Feedback feedback) {

  /** One of which it is not known what was done about it. */
  public FindingRecord(
      Finding finding, @Nullable String title, @Nullable RoundStatus status, Feedback feedback) {
    this(finding, title, status, null, feedback);
  }

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

  /** Returns it as one of the round before, with what was done about it. */
  public FindingRecord stillOpen(@Nullable OpenStanding standing, Feedback answer) {
    return new FindingRecord(finding, title, RoundStatus.OPEN, standing, answer);
  }

  /** Says how it stands to the round before, for people; null where nothing was compared. */
  public @Nullable String standing() {
    return open != null ? open.chinese() : status == null ? null : status.chinese();
  }

  /** Returns what a later round keeps of it: what it was, where, and what was answered. */
  public FindingRecord past(Feedback answer) {
    return new FindingRecord(finding.past(), null, null, answer);
  }
}
