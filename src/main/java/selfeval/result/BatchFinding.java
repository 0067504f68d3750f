package selfeval.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;

/**
 * A finding about several forms together, which stands in none of them.
 *
 * @param rule its id
 * @param title as users read it
 * @param severity how grave; it sends no form back
 * @param message what is the same, or differs, in Chinese
 * @param suggestion what the office should do
 * @param count forms in all
 * @param members the first of them, at most {@link #NAMED}
 */
public record BatchFinding(
    String rule,
    String title,
    Severity severity,
    String message,
    String suggestion,
    int count,
    List<Member> members) {
  /** How many forms are named. */
  public static final int NAMED = 10;

  public BatchFinding {
    members = List.copyOf(members);
  }

  /**
   * One of the forms.
   *
   * @param file path as in the result file
   * @param input the INPUT, where another file has the same path; else null
   * @param sheet of the form
   * @param cell what it is about; null for the whole form
   * @param department whose it is
   * @param project its name, or empty
   * @param annotated path of the annotated workbook, or null
   * @param text what stands there, shortened for people; empty where there is nothing to quote
   */
  public record Member(
      String file,
      @Nullable String input,
      String sheet,
      @Nullable String cell,
      String department,
      String project,
      @Nullable String annotated,
      String text) {}
}
