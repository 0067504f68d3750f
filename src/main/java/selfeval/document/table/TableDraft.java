package selfeval.document.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/** A table while it is read, as its markup has it: cells that span columns of a grid. */
final class TableDraft {
  /** A grid of more columns than this is no form's. */
  static final int MOST_COLUMNS = 512;

  /** Width of a column that has none, twentieths of a point. */
  private static final int WIDTH = 1_100;

  final int number;

  /** The paragraphs directly above, the last one nearest. */
  final List<String> above;

  /**
   * Whether nothing but blank paragraphs, or words that it goes on, part it from the one before.
   */
  final boolean adjoining;

  final List<Integer> widths = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  /** Whether this table is located in a cell of another. */
  final boolean inner;

  /** A row. */
  static final class Row {
    /** Its number in the table, deleted rows counted, 0-based. */
    final int number;

    final List<Cell> cells = new ArrayList<>();
    int before;
    boolean hidden;
    boolean deleted;

    Row(int number) {
      this.number = number;
    }
  }

  /** A cell. */
  static final class Cell {
    /** Its number in the row, 0-based. */
    final int number;

    final StringBuilder text = new StringBuilder();
    int span = 1;

    /** Whether it belongs to the cell above, or to that on the left. */
    boolean goesOnAbove;

    boolean goesOnLeft;
    boolean centred;
    boolean deleted;
    int paragraphs;

    Cell(int number) {
      this.number = number;
    }
  }

  TableDraft(int number, List<String> above, boolean adjoining, boolean inner) {
    this.number = number;
    this.above = List.copyOf(above);
    this.adjoining = adjoining;
    this.inner = inner;
  }

  /** How many columns the grid has. */
  int columns() {
    int columns = widths.size();
    for (Row row : rows) {
      int at = row.before;
      for (Cell cell : row.cells) {
        at += cell.span;
      }
      columns = Math.max(columns, at);
    }
    return Math.min(columns, MOST_COLUMNS);
  }

  /** Where the columns begin and the last one ends, twentieths of a point. */
  int[] edges() {
    int columns = columns();
    int[] edges = new int[columns + 1];
    for (int i = 0; i < columns; i++) {
      int width = i < widths.size() ? widths.get(i) : 0;
      edges[i + 1] = edges[i] + (width > 0 ? Math.min(width, 20_000) : WIDTH);
    }
    return edges;
  }

  /** All that it says, for what is only looked for. */
  boolean says(List<String> words) {
    for (Row row : rows) {
      for (Cell cell : row.cells) {
        String text = Labels.withoutBlanks(cell.text.toString());
        for (String word : words) {
          if (text.contains(word)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Its text in one piece, for the cell that it is located in. */
  String flat() {
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      StringBuilder line = new StringBuilder();
      for (Cell cell : row.cells) {
        String text = cell.text.toString().strip();
        if (!text.isEmpty()) {
          line.append(line.isEmpty() ? "" : " ").append(text);
        }
      }
      out.append(out.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
    }
    return out.toString();
  }

  /** The last row that was begun, or null. */
  @Nullable Row last() {
    return rows.isEmpty() ? null : rows.get(rows.size() - 1);
  }
}
