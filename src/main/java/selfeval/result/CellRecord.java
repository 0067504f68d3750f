package selfeval.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/**
 * A value of a form and the cell it is located in.
 *
 * @param cell its address, the top left of a merged region
 * @param text what a person sees; empty where blank
 * @param number where the whole of it is a number or a percentage; else null
 */
public record CellRecord(String cell, String text, @Nullable BigDecimal number) {

  /** Whether both say the same to a person; null counts as blank. */
  public static boolean same(@Nullable CellRecord a, @Nullable CellRecord b) {
    String left = a == null ? "" : Labels.withoutBlanks(a.text);
    String right = b == null ? "" : Labels.withoutBlanks(b.text);
    if (left.equals(right)) {
      return true;
    }
    return a != null
        && b != null
        && a.number != null
        && b.number != null
        && a.number.compareTo(b.number) == 0
        && percentage(left) == percentage(right);
  }

  /** The text without blanks around it; empty for null. */
  public static String textOf(@Nullable CellRecord cell) {
    return cell == null ? "" : cell.text.strip();
  }

  private static boolean percentage(String text) {
    return text.endsWith("%") || text.endsWith("％");
  }
}
