package selfeval.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
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
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows;
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
    this.rows = builder.rows;
    this.merges = List.copyOf(builder.merges);
    this.hiddenRows = builder.hiddenRows;
    this.hiddenColumns = builder.hiddenColumns;
    this.lastRow = rows.isEmpty() ? -1 : rows.lastKey();
    int last = -1;
    for (NavigableMap<Integer, GridCell> row : rows.values()) {
      last = Math.max(last, row.lastKey());
    }
    this.lastColumn = last;
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
    NavigableMap<Integer, GridCell> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }

  /**
   * What a person sees at this place: the top left cell of its merge, or the cell, or a blank one.
   */
  public GridCell seen(int row, int column) {
    CellAddress anchor = anchor(row, column);
    GridCell cell = cell(anchor.row(), anchor.column());
    return cell == null ? GridCell.blank(anchor) : cell;
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
  public Collection<GridCell> row(int row) {
    NavigableMap<Integer, GridCell> cells = rows.get(row);
    return cells == null ? List.of() : Collections.unmodifiableCollection(cells.values());
  }

  /** The rows that hold something, ascending. */
  public Collection<Integer> rowNumbers() {
    return Collections.unmodifiableSet(rows.keySet());
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
    private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> rows = new TreeMap<>();
    private final List<CellRange> merges = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

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
      return row(cell).putIfAbsent(cell.address().column(), cell) == null;
    }

    private NavigableMap<Integer, GridCell> row(GridCell cell) {
      Integer row = cell.address().row();
      NavigableMap<Integer, GridCell> cells = rows.get(row);
      if (cells == null) {
        // No lambda here: starting the first one costs a cold program more than a form.
        cells = new TreeMap<>();
        rows.put(row, cells);
      }
      return cells;
    }

    /** Puts a cell whose value is now known in the place of the one added before. */
    public void replace(GridCell cell) {
      row(cell).put(cell.address().column(), cell);
    }

    /** The cell added at this place, or null. */
    public @Nullable GridCell added(int row, int column) {
      NavigableMap<Integer, GridCell> cells = rows.get(row);
      return cells == null ? null : cells.get(column);
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
