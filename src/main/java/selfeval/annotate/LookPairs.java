package selfeval.annotate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import selfeval.opinion.OpinionSheetPlanner;

/**
 * Which look a marked cell had before, told by two blank cells side by side on a sheet of ours: one
 * has the look of its own, the other that of the mark. Cells keep their looks whatever program
 * saves the workbook, in whatever format; a list of numbers would not survive that.
 */
public final class LookPairs {
  /** The hidden columns of the added sheet, behind its table. */
  public static final int OWN = OpinionSheetPlanner.KEY + 1;

  public static final int MARKED = OWN + 1;

  /** By number of a mark's format, those of the cells' own. */
  private final Map<Integer, Set<Integer>> owns = new TreeMap<>();

  /** Takes one pair in. */
  public void add(int ownFormat, int markedFormat) {
    if (ownFormat >= 0 && markedFormat >= 0 && ownFormat != markedFormat) {
      owns.computeIfAbsent(markedFormat, mark -> new TreeSet<>()).add(ownFormat);
    }
  }

  /**
   * The format a marked cell had; −1 where that is not known, or where a program took two marks for
   * one, so that the looks below them can no longer be told apart.
   */
  public int own(int markedFormat) {
    Set<Integer> found = owns.getOrDefault(markedFormat, Set.of());
    return found.size() == 1 ? found.iterator().next() : -1;
  }

  /** All that is known: by format of a mark, the formats that marked cells had. */
  public Map<Integer, Set<Integer>> all() {
    return owns;
  }
}
