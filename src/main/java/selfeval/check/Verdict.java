package selfeval.check;

import java.util.ArrayList;
import java.util.List;

/** What one check says of one form: its findings, or why it could not run. */
public final class Verdict {
  private final List<Draft> drafts = new ArrayList<>();
  private String skipped;
  private String evidence;

  /**
   * Adds a finding.
   *
   * @param place where it is located
   * @param message what is wrong, as {@link Sentence#of} takes it
   * @param values what the message's placeholders stand for
   */
  public Draft at(Place place, String message, Object... values) {
    Draft draft = new Draft(place, Sentence.of(message, values));
    drafts.add(draft);
    return draft;
  }

  /**
   * Says that the check could not run; without effect where it found something.
   *
   * @param why a Chinese sentence; null for a check that ran
   */
  public void skip(String why) {
    skipped = why;
  }

  /** As {@link #skip} where the condition holds; returns the condition. */
  public boolean skipIf(boolean condition, String why) {
    if (condition) {
      skip(why);
    }
    return condition;
  }

  /** Adds what is worth telling although nothing may be wrong. */
  public void evidence(String telling) {
    evidence = telling;
  }

  List<Draft> drafts() {
    return drafts;
  }

  /** Returns why the check could not run, or null. */
  String skipped() {
    return drafts.isEmpty() ? skipped : null;
  }

  String evidence() {
    return evidence;
  }
}
