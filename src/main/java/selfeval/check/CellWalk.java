package selfeval.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.TotalRow;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.ValueKind;

/** Every value of a form with its place, in reading order of its blocks, a merged one once. */
final class CellWalk {
  private static final Field[] FIELDS = Field.values();

  private static final Field[] BUDGET = {
    Field.INITIAL_BUDGET,
    Field.BUDGET,
    Field.EXECUTED,
    Field.WEIGHT,
    Field.RATE,
    Field.SCORE,
    Field.REASON
  };

  private CellWalk() {}

  /** The places whose cells hold a formula or an error value: few, in most forms none. */
  static List<Place> computed(Audit audit) {
    List<Place> places = new ArrayList<>();
    Set<CellAddress> seen = new HashSet<>();
    for (Field field : FIELDS) {
      if (wanted(audit.form().header().get(field), seen)) {
        places.add(audit.headerPlace(field));
      }
    }
    for (BudgetRow row : audit.form().budget()) {
      for (Field field : BUDGET) {
        if (wanted(row.get(field), seen)) {
          places.add(audit.place(row, field));
        }
      }
    }
    for (IndicatorRow row : audit.form().indicators()) {
      for (Field field : FIELDS) {
        if (wanted(row.get(field), seen)) {
          places.add(audit.place(row, field));
        }
      }
    }
    TotalRow total = audit.form().total();
    if (total != null) {
      total(audit, total.weight(), Field.WEIGHT, seen, places);
      total(audit, total.score(), Field.SCORE, seen, places);
      total(audit, total.grade(), Field.GRADE, seen, places);
    }
    return places;
  }

  private static void total(
      Audit audit, FormCell cell, Field field, Set<CellAddress> seen, List<Place> places) {
    if (wanted(cell, seen)) {
      places.add(audit.totalPlace(cell, field));
    }
  }

  private static boolean wanted(FormCell cell, Set<CellAddress> seen) {
    return cell != null
        && (cell.formula() != null || cell.kind() == ValueKind.ERROR || errorText(cell))
        && seen.add(cell.at());
  }

  /** An error value pasted as text. */
  static boolean errorText(FormCell cell) {
    String text = cell.text();
    return text.startsWith("#")
        && (text.startsWith("#REF!")
            || text.startsWith("#DIV/0!")
            || text.startsWith("#VALUE!")
            || text.startsWith("#N/A")
            || text.startsWith("#NAME?")
            || text.startsWith("#NUM!")
            || text.startsWith("#NULL!"));
  }
}
