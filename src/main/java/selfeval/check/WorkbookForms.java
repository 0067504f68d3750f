package selfeval.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTables;
import selfeval.template.Vocabulary;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/** The forms of one workbook, and what the audit of one of them needs to know of the rest. */
final class WorkbookForms {
  private final Workbook workbook;
  private final List<Located> forms;
  private final boolean[] blank;
  private final int filled;
  private final Map<String, Integer> projects = new HashMap<>();
  private final IdentityHashMap<Vocabulary, List<PlannedTable>> planned = new IdentityHashMap<>();
  private List<SummaryTable> summaries;

  WorkbookForms(Workbook workbook, List<Located> forms) {
    this.workbook = workbook;
    this.forms = forms;
    this.blank = new boolean[forms.size()];
    int count = 0;
    for (int i = 0; i < blank.length; i++) {
      Form form = forms.get(i).form();
      blank[i] = blank(form);
      count += blank[i] ? 0 : 1;
      projects.merge(project(form), 1, Integer::sum);
    }
    this.filled = count;
  }

  Located get(int form) {
    return forms.get(form);
  }

  /** Whether nothing was reported in any place where the agency reports. */
  boolean blank(int form) {
    return blank[form];
  }

  /** Whether no other form of the workbook is filled in. */
  boolean alone(int form) {
    return filled == (blank[form] ? 0 : 1);
  }

  /** Returns all forms but one that something was reported in. */
  List<Form> others(int form) {
    List<Form> others = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      if (i != form && !blank[i]) {
        others.add(forms.get(i).form());
      }
    }
    return others;
  }

  /** Whether no other form of the workbook names the same project. */
  boolean onlyOfItsProject(int form) {
    return projects.get(project(forms.get(form).form())) == 1;
  }

  /** Returns the cells of a form's sheet that hold something and lie in a range. */
  List<GridCell> cells(int form, CellRange range) {
    int sheet = forms.get(form).form().sheetIndex();
    List<GridCell> cells = new ArrayList<>();
    for (Grid grid : workbook.sheets()) {
      if (grid.index() == sheet) {
        for (int row : grid.rowNumbers()) {
          if (row < range.first().row() || row > range.last().row()) {
            continue;
          }
          for (GridCell cell : grid.row(row)) {
            int column = cell.address().column();
            if (column >= range.first().column() && column <= range.last().column()) {
              cells.add(cell);
            }
          }
        }
      }
    }
    return cells;
  }

  /** Returns the tables of planned indicators on the sheets beside a form, read once a workbook. */
  List<PlannedTable> planned(int form) {
    if (workbook.sheets().size() < 2) {
      return List.of();
    }
    List<PlannedTable> beside = new ArrayList<>();
    for (PlannedTable table :
        planned.computeIfAbsent(
            forms.get(form).template().vocabulary(), v -> PlannedTables.read(workbook, v))) {
      if (table.sheetIndex() != forms.get(form).form().sheetIndex()) {
        beside.add(table);
      }
    }
    return beside;
  }

  /** Returns the lists of projects and scores beside the forms that name one of the forms. */
  List<SummaryTable> summaries() {
    if (summaries == null) {
      Set<Integer> own = new TreeSet<>();
      forms.forEach(form -> own.add(form.form().sheetIndex()));
      summaries = new ArrayList<>(SummaryTables.read(workbook, own));
      summaries.removeIf(
          table -> table.rows().stream().noneMatch(row -> projects.containsKey(row.project())));
    }
    return summaries;
  }

  /** Returns the project that a form names, normalised for comparing; empty where it names none. */
  static String project(Form form) {
    FormCell cell = form.header().get(Field.PROJECT);
    return cell == null ? "" : Labels.normalise(cell.text());
  }

  private static boolean blank(Form form) {
    for (BudgetRow row : form.budget()) {
      if (filled(row.get(Field.EXECUTED)) || filled(row.get(Field.SCORE))) {
        return false;
      }
    }
    for (IndicatorRow row : form.indicators()) {
      if (filled(row.get(Field.ACTUAL)) || filled(row.get(Field.SCORE))) {
        return false;
      }
    }
    return form.total() == null || !filled(form.total().score());
  }

  /** False for a blank, a dash, and what a formula of the blank form makes of blanks. */
  private static boolean filled(FormCell cell) {
    if (cell == null || cell.blank() || cell.dash()) {
      return false;
    }
    return cell.formula() == null
        || !(cell.kind() == ValueKind.ERROR
            || (cell.number() != null && cell.number().signum() == 0));
  }
}
