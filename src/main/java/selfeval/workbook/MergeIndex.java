package selfeval.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the merged region that a cell belongs to. Where two overlap, which no program of an office
 * writes, the first one counts. Small regions are found by hash; the few that span thousands of
 * cells are kept as they are, so that a merge over whole columns costs nothing.
 */
public final class MergeIndex {
  private static final long LARGE = 10_000;
  private static final int MOST_LARGE = 1_000;
  private static final long MOST_CELLS = 600_000;

  private final Map<Long, CellRange> small = new HashMap<>();
  private final List<CellRange> large = new ArrayList<>();
  private @Nullable CellRange overlap;

  MergeIndex(List<CellRange> merges) {
    for (CellRange merge : merges) {
      if (area(merge) > LARGE) {
        for (CellRange other : large) {
          if (overlap == null && meet(other, merge)) {
            overlap = merge;
          }
        }
        large.add(merge);
      } else {
        add(merge);
      }
    }
  }

  private void add(CellRange merge) {
    for (int r = merge.first().row(); r <= merge.last().row(); r++) {
      for (int c = merge.first().column(); c <= merge.last().column(); c++) {
        if (small.putIfAbsent(key(r, c), merge) != null && overlap == null) {
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
    CellRange found = small.isEmpty() ? null : small.get(key(row, column));
    for (int i = 0; found == null && i < large.size(); i++) {
      if (large.get(i).contains(row, column)) {
        found = large.get(i);
      }
    }
    return found;
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
