package selfeval.form;

import org.jspecify.annotations.Nullable;
import selfeval.term.Field;

/**
 * A column of one of the two blocks whose heading no vocabulary knows.
 *
 * @param cell the heading; blank where none is printed over figures
 * @param money whether it belongs to the money block, else to the indicators
 * @param filled whether anything stands below it
 * @param familiar whether it is one of those that forms often add and nothing is checked by: 备注
 * @param learnt what the column was read as, by its place and its content; null where it was not
 *     read at all
 */
public record Heading(
    FormCell cell, boolean money, boolean filled, boolean familiar, @Nullable Field learnt) {
  /** Whether figures stand under no heading at all. */
  public boolean nameless() {
    return cell.blank();
  }
}
