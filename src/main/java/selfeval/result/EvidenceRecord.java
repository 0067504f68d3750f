package selfeval.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One statement outside a form that was held against it.
 *
 * @param kind where it comes from
 * @param file the file that it is located in
 * @param place its place there, in words: 第12段, 第3页
 * @param statement its words
 * @param field what it speaks of: total.score, budget.executed, counts.output and the like
 * @param said its value, as it is printed there
 * @param form the form's value; null where nothing was compared
 * @param cell the form's cell, or null
 * @param agrees null where nothing was compared
 * @param why a Chinese sentence on why nothing was compared; else null
 */
public record EvidenceRecord(
    Kind kind,
    String file,
    String place,
    String statement,
    String field,
    String said,
    @Nullable String form,
    @Nullable String cell,
    @Nullable Boolean agrees,
    @Nullable String why) {
  /** Where a statement comes from. */
  public enum Kind {
    REPORT,
    REGISTER,
    FORMER;

    /** The name in the result file. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
