package selfeval.opinion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.result.Feedback;
import selfeval.round.Reply;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Workbook;

/**
 * Reads what the agency answered on a sheet 审核意见 that came back: its table is known by its
 * headings, its rows by their keys, so that it may be renamed, moved, sorted and filtered.
 */
public final class OpinionReader {
  private static final String ANSWER = heading(OpinionSheetPlanner.ANSWER);
  private static final String REPLY = heading(OpinionSheetPlanner.REPLY);

  /** The heading of the column of keys, by which the table is known. */
  public static final String KEY = heading(OpinionSheetPlanner.KEY);

  private static final String PLACE = heading(OpinionSheetPlanner.PLACE);

  private OpinionReader() {}

  private static String heading(int column) {
    return OpinionSheetPlanner.HEADS.get(column);
  }

  /**
   * The table's rows that have a key, blank answers included; empty where there is no such table.
   */
  public static List<Reply> replies(Workbook workbook) {
    List<Reply> replies = new ArrayList<>();
    for (Grid grid : workbook.sheets()) {
      int head = headRow(grid);
      if (head >= 0) {
        read(grid, head, replies);
      }
    }
    return replies;
  }

  /** The names of the sheets that have our table. */
  public static Set<String> tables(Workbook workbook) {
    Set<String> names = new LinkedHashSet<>();
    for (Grid grid : workbook.sheets()) {
      if (headRow(grid) >= 0) {
        names.add(grid.name());
      }
    }
    return names;
  }

  private static int headRow(Grid grid) {
    for (int row : grid.rowNumbers()) {
      for (GridCell cell : grid.row(row)) {
        if (cell.text().equals(KEY) && column(grid, row, ANSWER) >= 0) {
          return row;
        }
      }
    }
    return -1;
  }

  private static int column(Grid grid, int row, String heading) {
    for (GridCell cell : grid.row(row)) {
      if (cell.text().strip().equals(heading)) {
        return cell.address().column();
      }
    }
    return -1;
  }

  private static void read(Grid grid, int head, List<Reply> replies) {
    int answer = column(grid, head, ANSWER);
    int reply = column(grid, head, REPLY);
    int key = column(grid, head, KEY);
    int place = column(grid, head, PLACE);
    String source = source(grid);
    for (int row : grid.rowNumbers()) {
      if (row <= head) {
        continue;
      }
      String text = text(grid, row, key);
      int colon = text.indexOf(':');
      int form = colon > 0 && colon < 7 ? number(text.substring(0, colon)) : 0;
      if (form > 0 && colon + 1 < text.length()) {
        String where = text(grid, row, place);
        int mark = where.lastIndexOf('!');
        replies.add(
            new Reply(
                form,
                text.substring(colon + 1),
                mark > 0 ? where.substring(0, mark) : null,
                source,
                new Feedback(text(grid, row, answer), text(grid, row, reply))));
      }
    }
  }

  /** The name of the file that the sheet was made for; null where it does not say. */
  private static @Nullable String source(Grid grid) {
    for (int row : grid.rowNumbers()) {
      int field = column(grid, row, OpinionHead.FILE);
      String name = field < 0 ? "" : text(grid, row, field + OpinionHead.VALUE);
      if (!name.isEmpty()) {
        return name;
      }
    }
    return null;
  }

  private static String text(Grid grid, int row, int column) {
    GridCell cell = column < 0 ? null : grid.cell(row, column);
    return cell == null ? "" : cell.text().strip();
  }

  private static int number(String digits) {
    int number = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
