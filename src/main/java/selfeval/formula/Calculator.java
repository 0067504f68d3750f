package selfeval.formula;

/**
 * Calculates formulas, one after another: to make one costs more than to use it. Not safe for use
 * by many threads.
 */
public final class Calculator {
  private ScratchSheet sheet;

  /** A sheet with room for the values of one more formula. */
  ScratchSheet sheet() {
    if (sheet == null || !sheet.hasRoom()) {
      sheet = new ScratchSheet();
    }
    return sheet;
  }
}
