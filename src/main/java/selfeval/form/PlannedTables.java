package selfeval.form;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Workbook;

/**
 * Reads the 绩效目标申报表 and 执行监控表 of a workbook, by the words of a form. A sheet whose head does not
 * name itself one of these is not read.
 */
public final class PlannedTables {
  private static final List<String> TITLES = List.of("目标申报", "目标批复", "绩效目标表", "监控");

  /** Rows within which the column headings of a table are located. */
  private static final int HEAD_ROWS = 40;

  private static final int TITLE_ROWS = 6;
  private static final int COLUMNS = 60;
  private static final int MOST_ROWS = 500;

  /** Rows without name and target after which a table has ended. */
  private static final int GAP = 3;

  private final Grid grid;
  private final Map<String, Field> columns;
  private final Vocabulary vocabulary;

  private PlannedTables(Grid grid, Map<String, Field> columns, Vocabulary vocabulary) {
    this.grid = grid;
    this.columns = columns;
    this.vocabulary = vocabulary;
  }

  /**
   * Reads the tables of a workbook, in sheet order.
   *
   * @param vocabulary the words of the form that they are to be compared with
   */
  public static List<PlannedTable> read(Workbook workbook, Vocabulary vocabulary) {
    List<PlannedTable> tables = new ArrayList<>();
    Map<String, Field> columns = null;
    for (Grid grid : workbook.sheets()) {
      if (grid.empty() || !titled(grid)) {
        continue;
      }
      if (columns == null) {
        columns = columns(vocabulary);
      }
      PlannedTable table = new PlannedTables(grid, columns, vocabulary).table();
      if (table != null) {
        tables.add(table);
      }
    }
    return tables;
  }

  private static boolean titled(Grid grid) {
    for (int row = 0; row <= Math.min(TITLE_ROWS, grid.lastRow()); row++) {
      for (GridCell cell : grid.row(row)) {
        String text = Labels.normalise(cell.text());
        // A sentence that mentions such a table is no title.
        if (text.length() <= 40 && TITLES.stream().anyMatch(text::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Map<String, Field> columns(Vocabulary vocabulary) {
    Map<String, Field> columns = new HashMap<>();
    for (Field field :
        List.of(Field.LEVEL2, Field.LEVEL3, Field.OPERATOR, Field.TARGET, Field.UNIT)) {
      for (String label : vocabulary.indicators().getOrDefault(field, List.of())) {
        columns.putIfAbsent(Labels.core(label), field);
      }
    }
    return columns;
  }

  private @Nullable PlannedTable table() {
    for (int row = 0; row <= Math.min(HEAD_ROWS, grid.lastRow()); row++) {
      Map<Field, Integer> head = new EnumMap<>(Field.class);
      for (GridCell cell : grid.row(row)) {
        Field field = columns.get(Labels.core(cell.text()));
        if (field != null) {
          head.putIfAbsent(field, cell.address().column());
        }
      }
      if (head.containsKey(Field.LEVEL3) && head.containsKey(Field.TARGET)) {
        return new PlannedTable(
            grid.index(),
            grid.name(),
            year(row),
            valueOf(vocabulary.header().getOrDefault(Field.PROJECT, List.of()), row),
            unit(row),
            budget(row),
            indicators(row + 1, head));
      }
    }
    return null;
  }

  private List<PlannedIndicator> indicators(int from, Map<Field, Integer> head) {
    List<PlannedIndicator> indicators = new ArrayList<>();
    Set<Integer> taken = new HashSet<>();
    String level2 = "";
    int blank = 0;
    int last = Math.min(grid.lastRow(), from + MOST_ROWS);
    for (int row = from; row <= last && blank < GAP; row++) {
      if (head.containsKey(Field.LEVEL2)) {
        String here = FormCells.at(grid, row, head.get(Field.LEVEL2)).text();
        level2 = here.isBlank() ? level2 : here;
      }
      FormCell name = FormCells.at(grid, row, requireNonNull(head.get(Field.LEVEL3)));
      FormCell target = FormCells.at(grid, row, requireNonNull(head.get(Field.TARGET)));
      if (name.blank() && target.blank()) {
        blank++;
        continue;
      }
      blank = 0;
      boolean repeated = !taken.add(name.at().row() * COLUMNS + name.at().column());
      if (!name.blank() && !target.blank() && !repeated) {
        indicators.add(
            new PlannedIndicator(
                level2,
                name,
                optional(head, Field.OPERATOR, row),
                target,
                optional(head, Field.UNIT, row)));
      }
    }
    return indicators;
  }

  private @Nullable FormCell optional(Map<Field, Integer> head, Field field, int row) {
    return head.containsKey(field) ? FormCells.at(grid, row, head.get(field)) : null;
  }

  /**
   * Returns the text right of one of these labels, or after its colon; null where there is none.
   */
  private @Nullable String valueOf(List<String> labels, int before) {
    Set<String> wanted = new HashSet<>();
    labels.forEach(label -> wanted.add(Labels.core(label)));
    for (int row = 0; row < before; row++) {
      for (GridCell cell : grid.row(row)) {
        String text = Labels.normalise(cell.text());
        int colon = text.indexOf(':');
        if (colon > 0 && wanted.contains(Labels.core(text.substring(0, colon)))) {
          return text.substring(colon + 1);
        }
        if (wanted.contains(Labels.core(text))) {
          String value = rightOf(cell).text();
          return value.isBlank() ? null : Labels.normalise(value);
        }
      }
    }
    return null;
  }

  private FormCell rightOf(GridCell label) {
    int row = label.address().row();
    int column = label.address().column();
    return FormCells.at(grid, row, grid.region(row, column).last().column() + 1);
  }

  /** Returns the amount beside the label of the whole of the money; null where there is none. */
  private @Nullable FormCell budget(int before) {
    Set<String> wanted = new HashSet<>();
    vocabulary.budgetTotal().forEach(label -> wanted.add(Labels.core(label)));
    for (int row = 0; row < before; row++) {
      for (GridCell cell : grid.row(row)) {
        if (wanted.contains(Labels.core(cell.text()))) {
          FormCell value = rightOf(cell);
          return value.number() == null ? null : value;
        }
      }
    }
    return null;
  }

  private @Nullable String unit(int before) {
    String found = null;
    for (int row = 0; row < before; row++) {
      for (GridCell cell : grid.row(row)) {
        String text = Labels.normalise(cell.text());
        String here =
            text.contains("(万元)") || text.contains("单位:万元")
                ? "万元"
                : text.contains("(元)") || text.contains("单位:元") ? "元" : null;
        if (here != null && found != null && !here.equals(found)) {
          return null;
        }
        found = here == null ? found : here;
      }
    }
    return found;
  }

  private @Nullable String year(int before) {
    for (int row = 0; row < Math.min(before, TITLE_ROWS); row++) {
      for (GridCell cell : grid.row(row)) {
        String year = Years.in(Labels.normalise(cell.text()));
        if (year != null) {
          return year;
        }
      }
    }
    return null;
  }
}
