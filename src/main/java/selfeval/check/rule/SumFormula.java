package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.workbook.ValueKind;

/** Says why a printed sum that is a formula is not the sum: what it leaves out. */
final class SumFormula {
  private SumFormula() {}

  /**
   * Names the formula of a printed sum, the figures that it does not take in, and those that are
   * stored as text, which a sum over a range skips.
   *
   * @param field the column, weights or scores
   * @return sentences; empty where the sum is no formula, or takes in all
   */
  static String words(Audit audit, Field field) {
    FormCell total = audit.totalCell(field);
    if (total == null || total.formula() == null) {
      return "";
    }
    List<String> out = new ArrayList<>();
    List<String> text = new ArrayList<>();
    CellReferences from = CellReferences.of(audit, total);
    for (FormCell cell : summands(audit, field)) {
      if (!from.cover(cell.at())) {
        if (from.leadElsewhere()) {
          return ""; // by which way it may take the figure in
        }
        out.add(cell.at().toString());
      } else if (cell.kind() == ValueKind.TEXT && CellReferences.namedInRange(total, cell.at())) {
        text.add(cell.at().toString());
      }
    }
    String formula = "合计的公式是=" + total.formula().text();
    String left = out.isEmpty() ? "" : Sentence.of("，没有包括{}", String.join("、", out));
    String skipped =
        text.isEmpty() ? "" : Sentence.of("，{}是以文本形式存储的数字，求和时没有计入", String.join("、", text));
    return left.isEmpty() && skipped.isEmpty() ? "" : formula + left + skipped + "。";
  }

  private static List<FormCell> summands(Audit audit, Field field) {
    List<FormCell> cells = new ArrayList<>();
    BudgetRow money = audit.budgetTotal();
    if (money != null) {
      add(cells, money.get(field));
    }
    for (IndicatorRow row : audit.form().counted()) {
      add(cells, row.get(field));
    }
    return cells;
  }

  private static void add(List<FormCell> cells, FormCell cell) {
    BigDecimal points = Figures.pointsOf(cell);
    if (points != null && points.signum() != 0) {
      cells.add(cell);
    }
  }
}
