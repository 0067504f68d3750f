package selfeval.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import selfeval.check.Audit;
import selfeval.form.IndicatorRow;
import selfeval.form.PlannedTable;
import selfeval.form.PlannedTable.PlannedIndicator;
import selfeval.term.Field;
import selfeval.term.Names;

/**
 * The indicators that the workbook's other sheets planned for this form's project and year. A table
 * that does not name its project counts only where no other form of the workbook is filled in;
 * where two forms name the same project, no table is certain to belong to either.
 */
final class Planned {
  static final String NONE = "工作簿里没有本项目当年的绩效目标申报表或执行监控表";

  private static final Function<Audit, List<PlannedTable>> TABLES = Planned::certain;

  private Planned() {}

  /** Returns the tables that certainly belong to the form's project and year. */
  static List<PlannedTable> tables(Audit audit) {
    return audit.once(TABLES);
  }

  private static List<PlannedTable> certain(Audit audit) {
    String project = audit.project();
    String year = audit.form().year();
    List<PlannedTable> certain = new ArrayList<>();
    for (PlannedTable table : audit.plannedTables()) {
      boolean unnamed = table.project() == null || table.project().isEmpty() || project.isEmpty();
      boolean sameProject =
          unnamed ? audit.alone() : table.project().equals(project) && audit.onlyOfItsProject();
      if (sameProject && (table.year() == null || year == null || table.year().equals(year))) {
        certain.add(table);
      }
    }
    return certain;
  }

  /** An indicator of the form and the planned one of the same name. */
  record Pair(IndicatorRow row, PlannedIndicator planned) {}

  /** Returns the indicators whose name is found exactly once in the form and in the table. */
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
