package selfeval.term;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a form that was audited, and of the file that holds it. The order is that of
 * gravity: a file's state is the first of its forms'.
 */
public enum State {
  /** At least one finding sends it back. */
  RETURNED("退回"),
  /** Nothing sends it back, but a person has to decide something. */
  REVIEW("待核"),
  /** Read whole, judged whole, nothing to mend. */
  PASSED("通过");

  private final String chinese;

  State(String chinese) {
    this.chinese = chinese;
  }

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word that users see, and the folder of the annotated workbooks. */
  public String chinese() {
    return chinese;
  }

  /** The state with this name in the result file; null for null. */
  public static @Nullable State of(@Nullable String key) {
    return key == null ? null : valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** The graver of two; null counts as none. */
  public static @Nullable State graver(@Nullable State a, @Nullable State b) {
    return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
  }
}
