package selfeval.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Joins tables that are one form broken over pages, and lays the cells of tables on a grid whose
 * columns are those that some cell begins or ends at.
 */
final class TableJoiner {
  private static final Pattern GOES_ON = Pattern.compile("[（(]?(?:接?续上?表|续\\d*|接上[页表])[）)]?[：:]?");

  /** Columns whose edges are nearer than this are one, twentieths of a point. */
  private static final int NEAR = 90;

  private TableJoiner() {}

  /** Whether a paragraph says that the table below goes on with the one above. */
  static boolean goesOn(String text) {
    return GOES_ON.matcher(text.strip()).matches();
  }

  static List<WordTable> joined(List<TableDraft> tables) {
    List<WordTable> joined = new ArrayList<>();
    List<TableDraft> parts = new ArrayList<>();
    for (TableDraft table : tables) {
      if (!parts.isEmpty() && !continues(parts.get(parts.size() - 1), table)) {
        joined.add(laid(parts));
        parts.clear();
      }
      parts.add(table);
    }
    if (!parts.isEmpty()) {
      joined.add(laid(parts));
    }
    return joined;
  }

  /** Whether a table goes on with the one before: nothing between, as wide, no head of its own. */
  private static boolean continues(TableDraft before, TableDraft table) {
    if (!table.adjoining || table.inner || before.inner || table.number != before.number + 1) {
      return false;
    }
    for (TableDraft.Row row : table.rows.subList(0, Math.min(4, table.rows.size()))) {
      for (TableDraft.Cell cell : row.cells) {
        String text = cell.text.toString().replaceAll("\\s", "");
        if (text.startsWith("项目名称") || text.contains("绩效自评表")) {
          return false;
        }
      }
    }
    int[] first = before.edges();
    int[] second = table.edges();
    int wide = first[first.length - 1];
    int other = second[second.length - 1];
    return first.length == second.length || Math.abs(wide - other) * 10 < Math.max(wide, other);
  }

  private static WordTable laid(List<TableDraft> parts) {
    TreeSet<Integer> used = new TreeSet<>();
    boolean same = true;
    for (TableDraft part : parts) {
      same &= part.columns() == parts.get(0).columns();
    }
    List<int[]> edges = new ArrayList<>();
    for (TableDraft part : parts) {
      edges.add(same ? parts.get(0).edges() : part.edges());
    }
    for (int i = 0; i < parts.size(); i++) {
      used(parts.get(i), edges.get(i), used);
    }
    int[] columns = columns(used);
    WordTable table = new WordTable(parts.get(0).number, parts.get(0).above, widths(columns));
    for (int i = 0; i < parts.size(); i++) {
      table.add(parts.get(i), edges.get(i), columns);
    }
    return table;
  }

  private static void used(TableDraft part, int[] edges, Set<Integer> used) {
    for (TableDraft.Row row : part.rows) {
      int at = Math.min(row.before, edges.length - 1);
      for (TableDraft.Cell cell : row.cells) {
        used.add(edges[at]);
        at = Math.min(at + cell.span, edges.length - 1);
        used.add(edges[at]);
      }
    }
  }

  /** The edges, those that are near each other as one. */
  private static int[] columns(SortedSet<Integer> used) {
    List<Integer> columns = new ArrayList<>();
    for (int edge : used) {
      if (columns.isEmpty() || edge - columns.get(columns.size() - 1) > NEAR) {
        columns.add(edge);
      }
    }
    if (columns.size() < 2) {
      columns.add(columns.isEmpty() ? 0 : columns.get(0) + NEAR);
    }
    return columns.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Integer> widths(int[] columns) {
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i + 1 < columns.length; i++) {
      widths.add(columns[i + 1] - columns[i]);
    }
    return widths;
  }

  /** The column that begins at an edge, or a little before it where they were taken for one. */
  static int column(int[] columns, int edge) {
    int column = 0;
    while (column + 1 < columns.length && columns[column + 1] <= edge) {
      column++;
    }
    return column;
  }
}
