package selfeval.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the merged region that a cell belongs to. Where two overlap, which no program of an office
 * writes, the first one counts. Small regions are found by their place in a table of the rows and
 * columns that they take; the few that span thousands of cells, or stand far from all others, are
 * kept as they are, so that a merge over whole columns costs nothing.
 */
public final class MergeIndex {
  private static final long LARGE = 10_000;
  private static final int MOST_LARGE = 1_000;
  private static final long MOST_CELLS = 600_000;

  /** A table this many times as large as the cells in it is not worth its memory. */
  private static final long SPARSE = 16;

  private final List<CellRange> large = new ArrayList<>();
  private final List<CellRange> small = new ArrayList<>();
  private final int firstRow;
  private final int firstColumn;
  private final int rows;
  private final int columns;

  /** By row and column: 1 + the position of the region among the small ones; empty if sparse. */
  private final int[] table;

  private final Map<Long, CellRange> scattered = new HashMap<>();
  private @Nullable CellRange overlap;

  MergeIndex(List<CellRange> merges) {
    int top = Integer.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    int bottom = -1;
    int right = -1;
    long cells = 0;
    for (CellRange merge : merges) {
      if (area(merge) > LARGE) {
        large(merge);
        continue;
      }
      small.add(merge);
      cells += area(merge);
      top = Math.min(top, merge.first().row());
      left = Math.min(left, merge.first().column());
      bottom = Math.max(bottom, merge.last().row());
      right = Math.max(right, merge.last().column());
    }
    firstRow = top;
    firstColumn = left;
    boolean dense = !small.isEmpty() && (bottom - top + 1L) * (right - left + 1L) <= SPARSE * cells;
    rows = dense ? bottom - top + 1 : 0;
    columns = dense ? right - left + 1 : 0;
    table = new int[rows * columns];
    for (int i = 0; i < small.size(); i++) {
      add(small.get(i), i + 1);
    }
  }

  private void large(CellRange merge) {
    for (CellRange other : large) {
      if (overlap == null && meet(other, merge)) {
        overlap = merge;
      }
    }
    large.add(merge);
  }

  private void add(CellRange merge, int number) {
    for (int r = merge.first().row(); r <= merge.last().row(); r++) {
      for (int c = merge.first().column(); c <= merge.last().column(); c++) {
        boolean taken;
        if (table.length > 0) {
          int at = (r - firstRow) * columns + c - firstColumn;
          taken = table[at] != 0;
          table[at] = taken ? table[at] : number;
        } else {
          taken = scattered.putIfAbsent(key(r, c), merge) != null;
        }
        if (taken && overlap == null) {
          overlap = merge;
        }
      }
    }
  }

  /** Whether so many or so large regions are more than any honest sheet has. */
  public static boolean tooCostly(List<CellRange> merges) {
    long cells = 0;
    int large = 0;
    for (CellRange merge : merges) {
      long area = area(merge);
      if (area > LARGE) {
        large++;
      } else {
        cells += area;
      }
    }
    return cells > MOST_CELLS || large > MOST_LARGE;
  }

  /** The region at this place, or null. */
  @Nullable CellRange at(int row, int column) {
    CellRange found = small(row, column);
    for (int i = 0; found == null && i < large.size(); i++) {
      if (large.get(i).contains(row, column)) {
        found = large.get(i);
      }
    }
    return found;
  }

  private @Nullable CellRange small(int row, int column) {
    int down = row - firstRow;
    int along = column - firstColumn;
    if (down >= 0 && down < rows && along >= 0 && along < columns) {
      int number = table[down * columns + along];
      return number == 0 ? null : small.get(number - 1);
    }
    return scattered.isEmpty() ? null : scattered.get(key(row, column));
  }

  /** A region that overlaps an earlier one, or null. */
  @Nullable CellRange overlap() {
    return overlap;
  }

  private static boolean meet(CellRange a, CellRange b) {
    return a.first().row() <= b.last().row()
        && b.first().row() <= a.last().row()
        && a.first().column() <= b.last().column()
        && b.first().column() <= a.last().column();
  }

  private static long area(CellRange range) {
    return (range.last().row() - range.first().row() + 1L)
        * (range.last().column() - range.first().column() + 1L);
  }

  /** The row in the low bits, where a hash map looks: in the high ones all rows would meet. */
  private static Long key(int row, int column) {
    return (long) column << 20 | row;
  }
}
