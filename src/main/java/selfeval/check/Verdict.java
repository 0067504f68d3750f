package selfeval.check;

import java.util.List;

/**
 * What a check says of one form.
 *
 * @param drafts what it found; empty where clean or skipped
 * @param skipped a Chinese sentence on why it could not run, or null
 * @param evidence what is worth telling although nothing is wrong, or null
 */
public record Verdict(List<Draft> drafts, String skipped, String evidence) {
  private static final Verdict CLEAN = new Verdict(List.of(), null, null);

  public Verdict {
    drafts = List.copyOf(drafts);
  }

  static Verdict clean() {
    return CLEAN;
  }

  static Verdict skipped(String why) {
    return new Verdict(List.of(), why, null);
  }

  static Verdict found(Draft draft) {
    return new Verdict(List.of(draft), null, null);
  }

  /** Clean where the list is empty. */
  static Verdict of(List<Draft> drafts) {
    return drafts.isEmpty() ? CLEAN : new Verdict(drafts, null, null);
  }

  /** What was found; where that is nothing, skipped for this reason, unless it is null. */
  static Verdict of(List<Draft> drafts, String whySkipped) {
    return drafts.isEmpty() && whySkipped != null ? skipped(whySkipped) : of(drafts);
  }

  Verdict with(String telling) {
    return new Verdict(drafts, skipped, telling);
  }
}
