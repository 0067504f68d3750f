package selfeval.check.rule;

/** Tells a column that was left out as a whole from single cells. */
final class WholeColumn {
  /** Fewer rows are named one by one. */
  private static final int LEAST = 3;

  private WholeColumn() {}

  /** Whether all rows have the fault, and are so many that one finding says it better. */
  static boolean of(int faulty, int rows) {
    return rows >= LEAST && faulty == rows;
  }
}
