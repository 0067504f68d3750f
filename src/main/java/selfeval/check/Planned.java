package selfeval.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.form.PlannedTables;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * What the workbook's other sheets promised for this form's project and year. A sheet of another
 * project or year is none of its business, and one that does not name its project counts only where
 * the workbook holds no other form. Where two forms name the same project, whose table it is cannot
 * be told.
 *
 * @param tables the tables that are certainly of this project
 */
record Planned(List<PlannedTable> tables) {

  static Planned of(Audit audit) {
    if (audit.workbook().sheets().size() < 2) {
      return new Planned(List.of());
    }
    List<PlannedTable> certain = new ArrayList<>();
    String project = project(audit.form());
    for (PlannedTable table :
        PlannedTables.read(
            audit.workbook(), Set.of(audit.form().sheetIndex()), audit.template().vocabulary())) {
      boolean sameProject =
          table.project() == null || table.project().isEmpty() || project.isEmpty()
              ? audit.alone()
              : table.project().equals(project) && audit.onlyOfItsProject();
      boolean sameYear =
          table.year() == null
              || audit.form().year() == null
              || table.year().equals(audit.form().year());
      if (sameProject && sameYear) {
        certain.add(table);
      }
    }
    return new Planned(certain);
  }

  /** The project that a form names, for comparing; empty where it names none. */
  static String project(Form form) {
    FormCell cell = form.header().get(Field.PROJECT);
    return cell == null ? "" : Labels.normalise(cell.text());
  }

  /** An indicator of the form and the one that was promised under the same name. */
  record Pair(IndicatorRow row, PlannedIndicator planned) {}

  /** Indicators whose name stands once on either side. */
  static List<Pair> pairs(Audit audit, PlannedTable table) {
    Map<String, PlannedIndicator> planned = new HashMap<>();
    Set<String> doubled = new HashSet<>();
    for (PlannedIndicator one : table.indicators()) {
      String name = Names.full(one.name().text());
      if (planned.put(name, one) != null) {
        doubled.add(name);
      }
    }
    Map<String, Integer> rows = new HashMap<>();
    for (IndicatorRow row : audit.form().indicators()) {
      rows.merge(Names.full(row.text(Field.LEVEL3)), 1, Integer::sum);
    }
    List<Pair> pairs = new ArrayList<>();
    for (IndicatorRow row : audit.form().indicators()) {
      String name = Names.full(row.text(Field.LEVEL3));
      PlannedIndicator one = planned.get(name);
      if (one != null && !name.isEmpty() && !doubled.contains(name) && rows.get(name) == 1) {
        pairs.add(new Pair(row, one));
      }
    }
    return pairs;
  }
}
