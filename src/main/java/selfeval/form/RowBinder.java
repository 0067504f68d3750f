package selfeval.form;

import java.util.List;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/**
 * Tells which cell of a row belongs to which column, also where values are merged otherwise than
 * their headings.
 */
final class RowBinder {
  private final Grid grid;
  private final List<Column> columns;
  private final int right;
  private final CellAddress[] bound;
  private final CellAddress[] above;

  /**
   * @param grid the sheet
   * @param head the headings
   * @param right the last column of the form
   */
  RowBinder(Grid grid, Head head, int right) {
    this.grid = grid;
    this.columns = head.columns();
    this.right = right;
    this.bound = new CellAddress[columns.size()];
    this.above = new CellAddress[columns.size()];
  }

  /** Turns to this row. */
  void row(int row) {
    for (int i = 0; i < columns.size(); i++) {
      bind(row, i);
    }
    for (int i = 0; i < columns.size(); i++) {
      if (bound[i] == null && above[i] == null) {
        borrow(row, i);
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      gap(row, i);
    }
  }

  /** The top left of the cell under the i-th column; null where none of its own stands there. */
  CellAddress at(int i) {
    return bound[i];
  }

  /** Where the column is covered by a merge from a row above, that merge's top left; else null. */
  CellAddress above(int i) {
    return above[i];
  }

  /** The first cell that begins under the heading and holds something, or the first at all. */
  private void bind(int row, int i) {
    Column column = columns.get(i);
    CellAddress first = null;
    CellAddress filled = null;
    above[i] = null;
    int last = Math.min(column.to(), right);
    for (int c = column.from(); c <= last; ) {
      CellRange region = grid.region(row, c);
      CellAddress anchor = region.first();
      boolean within = anchor.column() >= column.from() || i == 0;
      if (within && anchor.row() < row) {
        above[i] = above[i] == null ? anchor : above[i];
      } else if (within && anchor.row() == row) {
        boolean wide = region.last().column() > column.to() && reaches(region, i);
        first = first == null ? anchor : first;
        // A cell that reaches under the next heading is this one's only if it has no other.
        if (filled == null && holds(anchor) && !(wide && !anchor.equals(first))) {
          filled = anchor;
        }
      }
      c = Math.max(c, region.last().column()) + 1;
    }
    bound[i] = filled != null ? filled : first;
    if (bound[i] != null) {
      above[i] = null;
    }
  }

  private boolean reaches(CellRange region, int i) {
    return i + 1 < columns.size() && columns.get(i + 1).from() <= region.last().column();
  }

  /** A heading narrower than its values, which begin under the heading to its left. */
  private void borrow(int row, int i) {
    CellRange region = grid.region(row, columns.get(i).from());
    CellAddress anchor = region.first();
    if (i == 0 || anchor.row() != row || anchor.equals(bound[i - 1])) {
      return;
    }
    boolean leftHasOwn = bound[i - 1] != null && anchor.column() > bound[i - 1].column();
    if (leftHasOwn) {
      bound[i] = anchor;
    }
  }

  /**
   * Values in columns without a heading belong to the nearest heading that has none of its own.
   * Left of the first known heading stand names, not values.
   */
  private void gap(int row, int i) {
    int from = columns.get(i).to() + 1;
    int to = i + 1 < columns.size() ? columns.get(i + 1).from() - 1 : from - 1;
    for (int c = from; c <= Math.min(to, right); c++) {
      CellAddress anchor = grid.anchor(row, c);
      if (anchor.row() != row || anchor.column() != c || !holds(anchor)) {
        continue;
      }
      if (empty(i)) {
        bound[i] = anchor;
      } else if (columns.get(i).field() != null && empty(i + 1)) {
        bound[i + 1] = anchor;
      }
      return;
    }
  }

  private boolean empty(int i) {
    return columns.get(i).field() != null
        && above[i] == null
        && (bound[i] == null || !holds(bound[i]));
  }

  private boolean holds(CellAddress anchor) {
    GridCell cell = grid.cell(anchor.row(), anchor.column());
    return cell != null && (!cell.text().isBlank() || cell.formula() != null);
  }
}
