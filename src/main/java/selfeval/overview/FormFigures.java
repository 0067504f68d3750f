package selfeval.overview;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.RowKind;
import selfeval.result.CellRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.RowRecord;
import selfeval.term.Field;

/** What is computed of one form for figures over many. */
final class FormFigures {
  private FormFigures() {}

  /** The budget of the project, 万元, which is also the unit where none is known; 0 for none. */
  static BigDecimal money(FormRecord form) {
    for (RowRecord.Money row : form.budget()) {
      if (row.kind() == RowKind.TOTAL) {
        CellRecord cell = row.cells().get(Field.BUDGET);
        if (cell == null || cell.number() == null) {
          cell = row.cells().get(Field.INITIAL_BUDGET);
        }
        if (cell != null && cell.number() != null) {
          return inTenThousands(cell.number(), form.unit());
        }
      }
    }
    return BigDecimal.ZERO;
  }

  private static BigDecimal inTenThousands(BigDecimal money, @Nullable String unit) {
    return "元".equals(unit) ? money.movePointLeft(4) : money;
  }

  /** Points by which each rule lowered scores of rows; a sum that is wrong lowers none. */
  static Map<String, BigDecimal> points(FormRecord form) {
    Set<String> scores = new HashSet<>();
    form.budget().forEach(row -> score(row, scores));
    form.indicators().forEach(row -> score(row, scores));
    Map<String, BigDecimal> points = new HashMap<>();
    for (FindingRecord record : form.findings()) {
      String cell = record.finding().cell() == null ? null : record.finding().cell().toString();
      BigDecimal difference = number(record.finding().difference());
      if (record.finding().counts()
          && difference != null
          && difference.signum() > 0
          && scores.contains(cell)) {
        points.merge(record.rule(), difference, BigDecimal::add);
      }
    }
    return points;
  }

  private static void score(RowRecord row, Set<String> scores) {
    CellRecord cell = row.cells().get(Field.SCORE);
    if (cell != null) {
      scores.add(cell.cell());
    }
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null; // a difference in words
    }
  }
}
