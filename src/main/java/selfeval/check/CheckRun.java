package selfeval.check;

import java.util.Locale;

/**
 * Whether one rule ran on one form.
 *
 * @param rule the rule's id
 * @param title what the rule is called
 * @param status what came of it
 * @param why why it was skipped or failed, or information on a check that ran, in Chinese; else
 *     null
 */
public record CheckRun(String rule, String title, Status status, String why) {
  /** What came of a check. */
  public enum Status {
    CLEAN,
    FOUND,
    SKIPPED,
    FAILED;

    /** The name in the result file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
