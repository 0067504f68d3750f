package selfeval.office;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;

/**
 * Calculates formulas, one after another: to make one costs more than to use it. Not safe for use
 * by many threads.
 */
final class Calculator {
  private static final Function<Audit, Calculator> MADE = audit -> new Calculator();

  private @Nullable ScratchSheet sheet;

  /** Returns the one calculator of an audit. */
  static Calculator of(Audit audit) {
    return audit.once(MADE);
  }

  /** Returns a sheet with room for the values of one more formula. */
  ScratchSheet sheet() {
    if (sheet == null || !sheet.hasRoom()) {
      sheet = new ScratchSheet();
    }
    return sheet;
  }
}
