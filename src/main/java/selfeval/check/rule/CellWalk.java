package selfeval.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.ValueKind;

/** Finds the cells of a form that hold a formula or an error value. */
final class CellWalk {
  private static final List<String> ERRORS =
      List.of("#REF!", "#DIV/0!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!");

  private static final Field[] FIELDS = Field.values();

  private static final Function<Audit, List<Place>> COMPUTED = CellWalk::find;

  private CellWalk() {}

  /** Returns the places of these cells in reading order, a merged cell once. */
  static List<Place> computed(Audit audit) {
    return audit.once(COMPUTED);
  }

  private static List<Place> find(Audit audit) {
    List<Place> places = new ArrayList<>();
    Set<CellAddress> seen = new HashSet<>();
    for (Field field : FIELDS) {
      if (wanted(audit.form().header().get(field), seen)) {
        places.add(audit.headerPlace(field));
      }
    }
    for (BudgetRow row : audit.form().budget()) {
      for (Field field : Field.MONEY) {
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
    for (Field field : List.of(Field.WEIGHT, Field.SCORE, Field.GRADE)) {
      if (wanted(audit.totalCell(field), seen)) {
        places.add(audit.totalPlace(audit.totalCell(field), field));
      }
    }
    return places;
  }

  private static boolean wanted(FormCell cell, Set<CellAddress> seen) {
    return cell != null && (cell.formula() != null || error(cell)) && seen.add(cell.at());
  }

  /** Whether the cell holds an error value, or one pasted as text. */
  static boolean error(FormCell cell) {
    if (cell.kind() == ValueKind.ERROR) {
      return true;
    }
    String text = cell.text();
    return text.startsWith("#") && ERRORS.stream().anyMatch(text::startsWith);
  }
}
