package selfeval.register;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/**
 * The headings of a sheet: where each column of a register is.
 *
 * @param last the last row of the headings, from 0
 * @param columns by the order of the kind's columns the column of the sheet, from 0; -1 for none
 * @param doubt two headings of which it is not known which one is meant, else null
 */
record Head(int last, List<Integer> columns, @Nullable Doubt doubt) {
  /** How many rows may stand above the headings, with them. */
  static final int ROWS = 20;

  /** Cells of a row of headings of which only one is known. */
  private static final int FEW = 3;

  /**
   * Two headings that fit one column equally well.
   *
   * @param column of the kind
   * @param first cell and text, as users read it
   * @param second likewise
   */
  record Doubt(RegisterKind.Column column, String first, String second) {}

  /** How many columns are there. */
  int found() {
    return (int) columns.stream().filter(column -> column >= 0).count();
  }

  boolean has(int place) {
    return columns.get(place) >= 0;
  }

  /** Finds the row, or the two rows, with the most headings; null where none has any. */
  static @Nullable Head find(RegisterKind kind, List<SheetRow> top) {
    Head best = null;
    for (int i = 0; i < top.size(); i++) {
      best = better(best, of(kind, top.get(i), null));
      if (i + 1 < top.size() && top.get(i + 1).row() == top.get(i).row() + 1) {
        best = better(best, of(kind, top.get(i + 1), top.get(i)));
      }
    }
    return best;
  }

  private static @Nullable Head better(@Nullable Head best, @Nullable Head other) {
    return best == null || (other != null && other.found() > best.found()) ? other : best;
  }

  /**
   * @param above the row above, of whose cells those count below which nothing stands; null for
   *     none
   */
  private static @Nullable Head of(RegisterKind kind, SheetRow row, @Nullable SheetRow above) {
    int size = kind.columns().size();
    int[] columns = new int[size];
    int[] groups = new int[size];
    SheetRow[] rows = new SheetRow[size];
    Arrays.fill(columns, -1);
    Doubt doubt = null;
    int width = Math.max(row.cells().size(), above == null ? 0 : above.cells().size());
    for (int column = 0; column < width; column++) {
      SheetRow from = above != null && row.text(column).isEmpty() ? above : row;
      String label = Labels.core(from.text(column));
      for (int i = 0; i < size; i++) {
        Integer group = kind.columns().get(i).labels().get(label);
        if (group == null) {
          continue;
        }
        if (columns[i] < 0 || group < groups[i]) {
          doubt = columns[i] < 0 || !doubts(doubt, kind, i) ? doubt : null;
          columns[i] = column;
          groups[i] = group;
          rows[i] = from;
        } else if (group == groups[i]) {
          doubt = new Doubt(kind.columns().get(i), rows[i].quoted(columns[i]), from.quoted(column));
        }
      }
    }
    List<Integer> found = Arrays.stream(columns).boxed().toList();
    long headings = found.stream().filter(column -> column >= 0).count();
    long filled = row.cells().stream().filter(text -> !text.isBlank()).count();
    // One known word among many cells is a row of something else.
    boolean head = headings > 1 || (headings == 1 && filled <= FEW);
    return head ? new Head(row.row(), found, doubt) : null;
  }

  private static boolean doubts(@Nullable Doubt doubt, RegisterKind kind, int column) {
    return doubt != null && doubt.column().equals(kind.columns().get(column));
  }

  /** The cell of a column in a row, as users know it: C7. */
  static String cell(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row + 1).toString();
  }

  /**
   * A row as it was read.
   *
   * @param row its number, from 0
   * @param cells its texts
   */
  record SheetRow(int row, List<String> cells) {
    String text(int column) {
      return column < cells.size() ? cells.get(column).strip() : "";
    }

    String quoted(int column) {
      return cell(row, column) + "“" + text(column) + "”";
    }
  }
}
