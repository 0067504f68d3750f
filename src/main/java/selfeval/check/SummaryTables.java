package selfeval.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.check.SummaryTable.Figure;
import selfeval.check.SummaryTable.Money;
import selfeval.check.SummaryTable.SummaryRow;
import selfeval.term.Labels;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Workbook;

/**
 * Finds tables that list projects with their scores. A sheet counts only where one row has the
 * headings 项目名称 and 自评得分, each once, with projects below; amounts only where their unit is written.
 */
public final class SummaryTables {
  private static final Set<String> PROJECT = Set.of("项目名称");
  private static final Set<String> SCORE = Set.of("自评得分", "得分", "自评分", "自评分数", "自评总分");
  private static final Set<String> BUDGET = Set.of("全年预算数", "全年预算", "调整后预算数");
  private static final Set<String> EXECUTED = Set.of("全年执行数", "执行数", "全年执行");

  /** Behind so many rows the heading of a list does not stand. */
  private static final int HEAD_ROWS = 15;

  private enum Column {
    PROJECT,
    SCORE,
    BUDGET,
    EXECUTED
  }

  private SummaryTables() {}

  /** Returns the tables of a workbook's visible and hidden sheets, at most one a sheet. */
  public static List<SummaryTable> read(Workbook workbook, Set<Integer> sheetsOfForms) {
    List<SummaryTable> tables = new ArrayList<>();
    for (Grid grid : workbook.sheets()) {
      SummaryTable table = sheetsOfForms.contains(grid.index()) ? null : read(grid);
      if (table != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static @Nullable SummaryTable read(Grid grid) {
    String unit = null;
    for (int row : grid.rowNumbers()) {
      if (row > HEAD_ROWS) {
        return null;
      }
      for (GridCell cell : grid.row(row)) {
        String text = Labels.normalise(cell.text());
        unit = text.contains("单位:") || text.contains("单位：") ? unitIn(text) : unit;
      }
      Map<Column, GridCell> columns = columns(grid, row);
      if (columns.containsKey(Column.PROJECT) && columns.containsKey(Column.SCORE)) {
        List<SummaryRow> rows = rows(grid, row, columns, unit);
        return rows.isEmpty() ? null : new SummaryTable(grid.name(), rows);
      }
    }
    return null;
  }

  /** The headings of a row that are known and stand there once. */
  private static Map<Column, GridCell> columns(Grid grid, int row) {
    Map<Column, GridCell> columns = new TreeMap<>();
    Set<Column> doubled = EnumSet.noneOf(Column.class);
    for (GridCell cell : grid.row(row)) {
      Column column = column(name(cell.text()));
      if (column != null && columns.put(column, cell) != null) {
        doubled.add(column);
      }
    }
    columns.keySet().removeAll(doubled);
    return columns;
  }

  private static @Nullable Column column(String heading) {
    if (PROJECT.contains(heading)) {
      return Column.PROJECT;
    }
    if (SCORE.contains(heading)) {
      return Column.SCORE;
    }
    return BUDGET.contains(heading)
        ? Column.BUDGET
        : EXECUTED.contains(heading) ? Column.EXECUTED : null;
  }

  /** A heading without the unit that stands behind it in brackets. */
  private static String name(String heading) {
    String text = Labels.normalise(heading).replace('（', '(');
    int bracket = text.indexOf('(');
    return bracket > 0 ? text.substring(0, bracket) : text;
  }

  private static List<SummaryRow> rows(
      Grid grid, int head, Map<Column, GridCell> columns, @Nullable String unit) {
    List<SummaryRow> rows = new ArrayList<>();
    for (int row : grid.rowNumbers()) {
      GridCell project = row <= head ? null : cell(grid, row, columns.get(Column.PROJECT));
      String name = project == null ? "" : Labels.normalise(project.text());
      if (!name.isEmpty()) {
        rows.add(
            new SummaryRow(
                name,
                figure(cell(grid, row, columns.get(Column.SCORE))),
                money(grid, row, columns.get(Column.BUDGET), unit),
                money(grid, row, columns.get(Column.EXECUTED), unit)));
      }
    }
    return rows;
  }

  private static @Nullable GridCell cell(Grid grid, int row, @Nullable GridCell heading) {
    return heading == null ? null : grid.cell(row, heading.address().column());
  }

  private static @Nullable Figure figure(@Nullable GridCell cell) {
    return cell == null || cell.number() == null ? null : new Figure(cell.address(), cell.number());
  }

  private static @Nullable Money money(
      Grid grid, int row, @Nullable GridCell heading, @Nullable String ofSheet) {
    Figure figure = figure(cell(grid, row, heading));
    if (figure == null || heading == null) {
      return null;
    }
    String own = unitIn(Labels.normalise(heading.text()));
    String unit = own == null ? ofSheet : own;
    return unit == null ? null : new Money(figure, unit);
  }

  private static @Nullable String unitIn(String text) {
    return text.contains("万元") ? "万元" : text.contains("元") ? "元" : null;
  }
}
