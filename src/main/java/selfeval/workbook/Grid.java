package selfeval.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as cells. Its extent comes from the cells that hold something, never from a declared
 * dimension. Immutable once built.
 */
public final class Grid {
  private final int index;
  private final String name;
  private final Visibility visibility;
  private final List<Integer> rowNumbers;

  /** The cells of each of these rows, by column. */
  private final List<List<GridCell>> rows;

  private final List<CellRange> merges;
  private final MergeIndex mergeIndex;
  private final BitSet hiddenRows;
  private final BitSet hiddenColumns;
  private final int lastRow;
  private final int lastColumn;

  private Grid(Builder builder) {
    this.index = builder.index;
    this.name = builder.name;
    this.visibility = builder.visibility;
    this.rowNumbers = List.copyOf(builder.rows.keySet());
    List<List<GridCell>> cells = new ArrayList<>(rowNumbers.size());
    int last = -1;
    for (List<GridCell> row : builder.rows.values()) {
      cells.add(List.copyOf(row));
      last = Math.max(last, row.get(row.size() - 1).address().column());
    }
    this.rows = cells;
    this.lastColumn = last;
    this.lastRow = rows.isEmpty() ? -1 : rowNumbers.get(rows.size() - 1);
    this.merges = List.copyOf(builder.merges);
    this.hiddenRows = builder.hiddenRows;
    this.hiddenColumns = builder.hiddenColumns;
    this.mergeIndex = new MergeIndex(merges);
  }

  /** The sheet's position in the workbook, 0-based, hidden ones counted. */
  public int index() {
    return index;
  }

  public String name() {
    return name;
  }

  public Visibility visibility() {
    return visibility;
  }

  /** The cell that holds something at this very place, or null; a merge is not followed. */
  public @Nullable GridCell cell(int row, int column) {
    List<GridCell> cells = row(row);
    int at = place(cells, column);
    return at < 0 ? null : cells.get(at);
  }

  /** Where the cell of a column is among those of a row, by column; −1 − where it would be. */
  private static int place(List<GridCell> cells, int column) {
    int from = 0;
    int to = cells.size();
    // most rows hold a cell in every column from their first one on
    int likely = to == 0 ? -1 : column - cells.get(0).address().column();
    if (likely >= 0 && likely < to && cells.get(likely).address().column() == column) {
      return likely;
    }
    while (from < to) {
      int middle = (from + to) >>> 1;
      int there = cells.get(middle).address().column();
      if (there == column) {
        return middle;
      }
      if (there < column) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return -1 - from;
  }

  private int rowPlace(int row) {
    int likely = rows.isEmpty() ? -1 : row - rowNumbers.get(0);
    return likely >= 0 && likely < rows.size() && rowNumbers.get(likely) == row
        ? likely
        : Collections.binarySearch(rowNumbers, row);
  }

  /**
   * What a person sees at this place: the top left cell of its merge, or the cell, or a blank one.
   */
  public GridCell seen(int row, int column) {
    CellRange merge = mergeIndex.at(row, column);
    CellAddress first = merge == null ? null : merge.first();
    GridCell cell = first == null ? cell(row, column) : cell(first.row(), first.column());
    return cell != null
        ? cell
        : GridCell.blank(first == null ? new CellAddress(row, column) : first);
  }

  /** The top left of the merge this place belongs to, or the place itself. */
  public CellAddress anchor(int row, int column) {
    CellRange merge = mergeIndex.at(row, column);
    return merge == null ? new CellAddress(row, column) : merge.first();
  }

  /** The region a person takes for one cell: the merge at this place, or the single cell. */
  public CellRange region(int row, int column) {
    CellRange merge = mergeIndex.at(row, column);
    return merge == null ? CellRange.of(new CellAddress(row, column)) : merge;
  }

  /** The cells of a row that hold something, by column; empty where there are none. */
  public List<GridCell> row(int row) {
    int at = rowPlace(row);
    return at < 0 ? List.of() : rows.get(at);
  }

  /** The rows that hold something, ascending. */
  public List<Integer> rowNumbers() {
    return rowNumbers;
  }

  public List<CellRange> merges() {
    return merges;
  }

  public boolean rowHidden(int row) {
    return hiddenRows.get(row);
  }

  public boolean columnHidden(int column) {
    return hiddenColumns.get(column);
  }

  /** The last row that holds something, 0-based; -1 in an empty sheet. */
  public int lastRow() {
    return lastRow;
  }

  /** The last column that holds something, 0-based; -1 in an empty sheet. */
  public int lastColumn() {
    return lastColumn;
  }

  public boolean empty() {
    return rows.isEmpty();
  }

  /** A merged region that overlaps an earlier one, which then counts; null where none does. */
  @Nullable CellRange overlappingMerge() {
    return mergeIndex.overlap();
  }

  public static Builder builder(int index, String name) {
    return new Builder(index, name);
  }

  /** Gathers a sheet's cells. Blank cells are dropped unless they carry a formula. */
  public static final class Builder {
    private final int index;
    private final String name;
    private Visibility visibility = Visibility.VISIBLE;
    private final TreeMap<Integer, List<GridCell>> rows = new TreeMap<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private int rowAtHand = -1;
    private List<GridCell> cellsAtHand = List.of();

    private Builder(int index, String name) {
      this.index = index;
      this.name = name;
    }

    public Builder visibility(Visibility value) {
      this.visibility = value;
      return this;
    }

    /** Adds a cell; returns false where one with the same address was there already. */
    public boolean cell(GridCell cell) {
      if (cell.kind() == ValueKind.BLANK && cell.formula() == null) {
        return true;
      }
      List<GridCell> cells = row(cell);
      int at = place(cells, cell.address().column());
      if (at < 0) {
        cells.add(-1 - at, cell);
      }
      return at < 0;
    }

    private List<GridCell> row(GridCell cell) {
      int row = cell.address().row();
      if (row != rowAtHand) {
        List<GridCell> cells = rows.get(row);
        if (cells == null) {
          // No lambda here: starting the first one costs a cold program more than a form.
          cells = new ArrayList<>();
          rows.put(row, cells);
        }
        rowAtHand = row;
        cellsAtHand = cells;
      }
      return cellsAtHand;
    }

    /** Puts a cell whose value is now known in the place of the one added before. */
    public void replace(GridCell cell) {
      List<GridCell> cells = row(cell);
      int at = place(cells, cell.address().column());
      if (at < 0) {
        cells.add(-1 - at, cell);
      } else {
        cells.set(at, cell);
      }
    }

    /** The cell added at this place, or null. */
    public @Nullable GridCell added(int row, int column) {
      List<GridCell> cells = rows.get(row);
      int at = cells == null ? -1 : place(cells, column);
      return cells == null || at < 0 ? null : cells.get(at);
    }

    /** The last row with a cell so far, or -1. */
    public int lastAddedRow() {
      return rows.isEmpty() ? -1 : rows.lastKey();
    }

    public String name() {
      return name;
    }

    /** Adds a text cell, as tests and generators do. */
    public Builder text(String address, String text) {
      cell(new GridCell(CellAddress.parse(address), ValueKind.TEXT, text, null, false, null));
      return this;
    }

    public Builder merge(CellRange range) {
      merges.add(range);
      return this;
    }

    public Builder hiddenRow(int row) {
      hiddenRows.set(row);
      return this;
    }

    public Builder hiddenColumns(int from, int to) {
      hiddenColumns.set(from, to + 1);
      return this;
    }

    public Grid build() {
      return new Grid(this);
    }
  }
}
