package selfeval.document.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/**
 * A table of a document, its cells laid on a grid. The paragraphs directly above it, a title, a
 * year or a unit, are rows of their own, as they are on a sheet.
 */
public final class WordTable {
  private final int number;
  private final int titles;
  private final List<Integer> widths;
  private final List<WordCell> cells = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  /** By column, the last cell that begins at it. */
  private final Map<Integer, Integer> bottom = new HashMap<>();

  private int rows;

  /**
   * Where a cell is located in the document.
   *
   * @param table number of its table, 1-based
   * @param row of the table, 0-based, rows that are deleted counted
   * @param cell number of the cell in the row, 0-based
   */
  public record Source(int table, int row, int cell) {
    /** The place for people. */
    public String words() {
      return "表" + table + "第" + (row + 1) + "行";
    }
  }

  WordTable(int number, List<String> above, List<Integer> widths) {
    this.number = number;
    this.widths = List.copyOf(widths);
    for (String title : above) {
      cells.add(new WordCell(rows, 0, rows, widths.size() - 1, title, true, new Source(0, 0, 0)));
      rows++;
    }
    titles = rows;
  }

  /**
   * Adds the rows of a part below those that are there.
   *
   * @param edges where the part's columns begin
   * @param columns where those of the whole do
   */
  void add(TableDraft part, int[] edges, int[] columns) {
    for (TableDraft.Row row : part.rows) {
      if (row.hidden) {
        hidden.set(rows);
      }
      int at = Math.min(row.before, edges.length - 1);
      for (TableDraft.Cell cell : row.cells) {
        int next = Math.min(at + cell.span, edges.length - 1);
        int first = TableJoiner.column(columns, edges[at]);
        int last = TableJoiner.column(columns, edges[next]) - 1;
        at = next;
        if (last >= first) {
          put(part.number, row, cell, first, last);
        }
      }
      rows++;
    }
  }

  private void put(int table, TableDraft.Row row, TableDraft.Cell cell, int first, int last) {
    int above = cell.goesOnAbove ? above(first, last) : -1;
    int left = cell.goesOnLeft ? left(first) : -1;
    if (above >= 0) {
      WordCell whole = cells.get(above);
      cells.set(
          above,
          new WordCell(
              whole.row(),
              whole.column(),
              rows,
              whole.lastColumn(),
              whole.text(),
              whole.centred(),
              whole.source()));
    } else if (left >= 0) {
      WordCell whole = cells.get(left);
      cells.set(
          left,
          new WordCell(
              whole.row(),
              whole.column(),
              whole.lastRow(),
              last,
              whole.text(),
              whole.centred(),
              whole.source()));
    } else {
      bottom.put(first, cells.size());
      cells.add(
          new WordCell(
              rows,
              first,
              rows,
              last,
              cell.text.toString().strip(),
              cell.centred,
              new Source(table, row.number, cell.number)));
    }
  }

  /** The cell that ends in the row above over these columns; −1 where none does. */
  private int above(int first, int last) {
    int at = bottom.getOrDefault(first, -1);
    WordCell cell = at < 0 ? null : cells.get(at);
    return cell != null && cell.lastRow() == rows - 1 && cell.lastColumn() == last ? at : -1;
  }

  private int left(int first) {
    WordCell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
    return last != null && last.row() == rows && last.lastColumn() == first - 1
        ? cells.size() - 1
        : -1;
  }

  /** Its name, as that of a sheet. */
  public String name() {
    return "表" + number;
  }

  /** Its number in the document, 1-based; of one that goes on in others, that of the first. */
  public int number() {
    return number;
  }

  /** How many rows there are, titles included. */
  int rows() {
    return rows;
  }

  /** How many of them are titles. */
  int titles() {
    return titles;
  }

  boolean hidden(int row) {
    return hidden.get(row);
  }

  /** Widths of the columns, twentieths of a point. */
  List<Integer> widths() {
    return widths;
  }

  List<WordCell> cells() {
    return cells;
  }

  /** Where a cell of the grid is located in the document; null for what stands above the table. */
  public @Nullable Source source(CellAddress at) {
    for (WordCell cell : cells) {
      if (cell.row() <= at.row()
          && at.row() <= cell.lastRow()
          && cell.column() <= at.column()
          && at.column() <= cell.lastColumn()) {
        return cell.row() < titles ? null : cell.source();
      }
    }
    return null;
  }

  /**
   * The table as a sheet, every cell a text.
   *
   * @param index the sheet's position, 0-based
   */
  public Grid grid(int index) {
    Grid.Builder grid = Grid.builder(index, name());
    for (WordCell cell : cells) {
      CellAddress at = new CellAddress(cell.row(), cell.column());
      ValueKind kind = cell.text().isEmpty() ? ValueKind.BLANK : ValueKind.TEXT;
      grid.cell(new GridCell(at, kind, cell.text(), null, false, null));
      if (cell.merged()) {
        grid.merge(new CellRange(at, new CellAddress(cell.lastRow(), cell.lastColumn())));
      }
    }
    for (int row = hidden.nextSetBit(0); row >= 0; row = hidden.nextSetBit(row + 1)) {
      grid.hiddenRow(row);
    }
    return grid.build();
  }
}
