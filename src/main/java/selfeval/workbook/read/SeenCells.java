package selfeval.workbook.read;

import java.util.BitSet;

/**
 * Which cells of a sheet were there already. Some programs write a row in several pieces, each with
 * other cells of it: that is read, and only the same cell twice is a contradiction.
 */
final class SeenCells {
  private static final int TOGETHER = 1024;

  /** By row, in chunks: a sheet may begin at its last row. */
  private final long[][][] earlier = new long[TOGETHER][][];

  private final BitSet columns = new BitSet();
  private int row = -1;
  private boolean again;

  /** Begins a row, or a further piece of it; 0 to 1,048,575. */
  void row(int number) {
    if (!columns.isEmpty()) {
      int chunk = row / TOGETHER;
      if (earlier[chunk] == null) {
        earlier[chunk] = new long[TOGETHER][];
      }
      earlier[chunk][row % TOGETHER] = columns.toLongArray();
      columns.clear();
    }
    row = number;
    long[][] chunk = earlier[number / TOGETHER];
    long[] before = chunk == null ? null : chunk[number % TOGETHER];
    again = before != null;
    if (again) {
      columns.or(BitSet.valueOf(before));
    }
  }

  /** Whether cells of this row were there before its present piece. */
  boolean again() {
    return again;
  }

  /** Adds a cell of the row; false where it was there already. */
  boolean add(int column) {
    if (columns.get(column)) {
      return false;
    }
    columns.set(column);
    return true;
  }
}
