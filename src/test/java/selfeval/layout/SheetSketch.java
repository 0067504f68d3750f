package selfeval.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Visibility;

/** A sheet before it is written: cells with their look, merges and print set-up. Mutable. */
final class SheetSketch {

  /** How a cell looks. */
  enum Look {
    /** 附件 above the title. */
    ANNEX,
    TITLE,
    /** The year under the title. */
    SUBTITLE,
    /** A caption at the right, such as 单位：万元. */
    CAPTION,
    /** A bordered label, centred. */
    LABEL,
    /** A bordered value, centred. */
    VALUE,
    /** A bordered text, left. */
    TEXT,
    /** A note below the form, without border. */
    NOTE
  }

  /** A cell's content and look. */
  record Drawn(Value value, Look look) {}

  final String name;
  final TreeMap<CellAddress, Drawn> cells = new TreeMap<>();
  final List<CellRange> merges = new ArrayList<>();
  final Map<Integer, Double> widths = new TreeMap<>();
  final Map<Integer, Double> heights = new TreeMap<>();
  final SortedSet<Integer> hiddenRows = new TreeSet<>();
  final SortedSet<Integer> hiddenColumns = new TreeSet<>();
  final SortedSet<Integer> pageBreaks = new TreeSet<>();

  /** Cells with a list of words to choose from. */
  final TreeMap<CellAddress, List<String>> choices = new TreeMap<>();

  Visibility visibility = Visibility.VISIBLE;
  boolean landscape;

  SheetSketch(String name) {
    this.name = name;
  }

  /** Writes a rectangle, merged when it has more than one cell. */
  CellAddress put(int row, int lastRow, int column, int lastColumn, Value value, Look look) {
    CellAddress first = new CellAddress(row, column);
    for (int r = row; r <= lastRow; r++) {
      for (int c = column; c <= lastColumn; c++) {
        Drawn before =
            cells.put(
                new CellAddress(r, c),
                new Drawn(r == row && c == column ? value : Value.BLANK, look));
        if (before != null) {
          throw new IllegalStateException("drawn twice: " + new CellAddress(r, c) + " in " + name);
        }
      }
    }
    if (lastRow > row || lastColumn > column) {
      merges.add(new CellRange(first, new CellAddress(lastRow, lastColumn)));
    }
    return first;
  }

  /** Writes one cell. */
  CellAddress put(int row, int column, Value value, Look look) {
    return put(row, row, column, column, value, look);
  }

  /** Replaces what stands in a cell, its look kept. */
  void replace(CellAddress at, Value value) {
    Drawn old = cells.get(at);
    if (old == null) {
      throw new IllegalArgumentException("nothing drawn at " + at);
    }
    cells.put(at, new Drawn(value, old.look()));
  }

  /** The rectangle of all that is drawn. */
  CellRange extent() {
    int bottom = 0;
    int right = 0;
    int top = Integer.MAX_VALUE;
    int left = Integer.MAX_VALUE;
    for (CellAddress at : cells.keySet()) {
      top = Math.min(top, at.row());
      left = Math.min(left, at.column());
      bottom = Math.max(bottom, at.row());
      right = Math.max(right, at.column());
    }
    return new CellRange(new CellAddress(top, left), new CellAddress(bottom, right));
  }
}
