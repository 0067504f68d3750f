package selfeval.workbook;

import org.jspecify.annotations.Nullable;

/**
 * The formula of a cell. What is audited is the value that the agency saw, the cached one; where
 * the file holds none the value is recomputed, and where that cannot be done the cell cannot be
 * checked.
 *
 * @param text the formula without its leading equals sign
 * @param state what is known of its value
 * @param recomputed the value that a recalculation gives, as plain text; null where it was not, or
 *     could not be, recomputed
 */
public record Formula(String text, State state, @Nullable String recomputed) {

  /** How the cell's value relates to its formula. */
  public enum State {
    /** The cached value is kept, and a recalculation agrees or was not possible. */
    CACHED,
    /** A recalculation gives another value than the cached one. */
    STALE,
    /** No value was cached; the cell's value is the recalculated one. */
    RECOMPUTED,
    /**
     * No value was cached and none could be computed: the cell has no value that can be checked.
     */
    UNKNOWN
  }
}
