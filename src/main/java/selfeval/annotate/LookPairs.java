package selfeval.annotate;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import selfeval.ooxml.XmlScan;
import selfeval.opinion.OpinionSheetPlanner;
import selfeval.workbook.CellAddress;

/**
 * Which look a marked cell had before, told by two blank cells side by side on a sheet of ours: one
 * has the look of its own, the other that of the mark. Cells keep their looks whatever program
 * saves the workbook, in whatever format; a list of numbers would not survive that.
 */
final class LookPairs {
  /** The hidden columns of the added sheet, behind its table. */
  static final int OWN = OpinionSheetPlanner.KEY + 1;

  static final int MARKED = OWN + 1;

  /** By number of a mark's format, those of the cells' own. */
  private final Map<Integer, Set<Integer>> owns = new TreeMap<>();

  /** Takes one pair in. */
  void add(int ownFormat, int markedFormat) {
    if (ownFormat >= 0 && markedFormat >= 0 && ownFormat != markedFormat) {
      owns.computeIfAbsent(markedFormat, mark -> new TreeSet<>()).add(ownFormat);
    }
  }

  /**
   * The format a marked cell had; −1 where that is not known, or where a program took two marks for
   * one, so that what they stood on can no longer be told apart.
   */
  int own(int markedFormat) {
    Set<Integer> found = owns.getOrDefault(markedFormat, Set.of());
    return found.size() == 1 ? found.iterator().next() : -1;
  }

  /** All that is known: by format of a mark, the formats that marked cells had. */
  Map<Integer, Set<Integer>> all() {
    return owns;
  }

  /** Reads the pairs of a worksheet part. */
  void read(byte[] sheet, int ownColumn, int markedColumn) {
    XmlScan scan = new XmlScan(sheet);
    int row = -1;
    int format = -1;
    while (scan.next()) {
      if (!scan.opening()
          || scan.depth() != 4
          || !scan.is("c")
          || !scan.parentIs("row")
          || !scan.attribute("r")) {
        continue;
      }
      CellAddress at;
      try {
        at = CellAddress.parse(scan.value());
      } catch (IllegalArgumentException e) {
        continue;
      }
      if (at.column() == ownColumn) {
        row = at.row();
        format = scan.number("s", 0);
      } else if (at.column() == markedColumn && at.row() == row) {
        add(format, scan.number("s", 0));
      }
    }
  }
}
