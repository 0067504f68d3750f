package selfeval.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/**
 * A sheet as a text table: a line is a row, {@code |} parts its cells. {@code <} is merged with the
 * cell to the left, {@code ^} with the one above; {@code \n} is a line break. Plain numbers are
 * number cells, {@code =95%} a number shown as a percentage, {@code '95} a text, {@code !#REF!} an
 * error, {@code @2021-12-31} a date, {@code ?SUM(A1)} a formula without a value.
 */
final class TextGrid {
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private TextGrid() {}

  static Workbook workbook(String... tables) {
    List<Grid> sheets = new ArrayList<>();
    for (int i = 0; i < tables.length; i++) {
      sheets.add(builder(i, "Sheet" + (i + 1), tables[i], 0, 0).build());
    }
    return workbook(sheets);
  }

  static Workbook workbook(List<Grid> sheets) {
    return new Workbook(FileKind.values()[0], sheets, List.of());
  }

  static Grid grid(String name, String table) {
    return builder(0, name, table, 0, 0).build();
  }

  static Grid.Builder builder(int index, String name, String table, int down, int across) {
    Grid.Builder builder = Grid.builder(index, name);
    add(builder, table, down, across);
    return builder;
  }

  /** Writes the table into the sheet, so far down and across. */
  static void add(Grid.Builder builder, String table, int down, int across) {
    List<String[]> rows = new ArrayList<>();
    for (String line : table.split("\n")) {
      String[] cells = line.split("\\|", -1);
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].strip();
      }
      rows.add(cells);
    }
    boolean[][] taken = new boolean[rows.size()][64];
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).length; c++) {
        String cell = rows.get(r)[c];
        if (taken[r][c] || cell.equals("<") || cell.equals("^")) {
          continue;
        }
        int right = c;
        while (token(rows, r, right + 1).equals("<")) {
          right++;
        }
        int bottom = r;
        while (merged(rows, bottom + 1, c, right)) {
          bottom++;
        }
        for (int y = r; y <= bottom; y++) {
          for (int x = c; x <= right; x++) {
            taken[y][x] = true;
          }
        }
        CellAddress at = new CellAddress(r + down, c + across);
        if (right > c || bottom > r) {
          builder.merge(new CellRange(at, new CellAddress(bottom + down, right + across)));
        }
        builder.cell(cell(at, cell));
      }
    }
  }

  private static boolean merged(List<String[]> rows, int row, int from, int to) {
    for (int c = from; c <= to; c++) {
      String token = token(rows, row, c);
      if (!token.equals("^") && (c == from || !token.equals("<"))) {
        return false;
      }
    }
    return true;
  }

  private static String token(List<String[]> rows, int row, int column) {
    return row < rows.size() && column < rows.get(row).length ? rows.get(row)[column] : "";
  }

  private static GridCell cell(CellAddress at, String token) {
    if (token.isEmpty()) {
      return GridCell.blank(at);
    }
    String rest = token.substring(1);
    return switch (token.charAt(0)) {
      case '=' ->
          new GridCell(
              at,
              ValueKind.NUMBER,
              rest,
              new BigDecimal(rest.replace("%", "")).movePointLeft(2),
              true,
              null);
      case '\'' -> new GridCell(at, ValueKind.TEXT, rest, null, false, null);
      case '!' -> new GridCell(at, ValueKind.ERROR, rest, null, false, null);
      case '@' -> new GridCell(at, ValueKind.DATE, rest, new BigDecimal(44561), false, null);
      case '?' ->
          new GridCell(
              at, ValueKind.BLANK, "", null, false, new Formula(rest, Formula.State.UNKNOWN, null));
      default ->
          NUMBER.matcher(token).matches()
              ? new GridCell(at, ValueKind.NUMBER, token, new BigDecimal(token), false, null)
              : new GridCell(at, ValueKind.TEXT, token.replace("\\n", "\n"), null, false, null);
    };
  }
}
