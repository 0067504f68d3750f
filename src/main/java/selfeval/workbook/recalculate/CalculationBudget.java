package selfeval.workbook.recalculate;

/** How many cells the recalculation of one workbook may look at: some whole columns, no more. */
final class CalculationBudget {
  private static final int MOST_LOOKS = 5_000_000;

  private int looks;

  void look() {
    if (++looks > MOST_LOOKS) {
      throw new CalculationBook.NotRecalculated("too many cells");
    }
    if ((looks & 0xFFFF) == 0 && Thread.currentThread().isInterrupted()) {
      looks = MOST_LOOKS;
    }
  }

  boolean spent() {
    return looks >= MOST_LOOKS;
  }
}
