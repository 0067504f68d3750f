package selfeval.check.rule;

import java.util.HashSet;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/** Finds #REF! and other error values in place of a figure. */
final class ErrorValue extends Check {
  ErrorValue() {
    super(
        error(
            "error-value",
            "单元格显示公式错误",
            "表内应填列数据，公式错误值不能作为数据",
            "单元格显示#REF!、#DIV/0!、#VALUE!、#N/A等错误值的，其中的数据无法核对，与它有关的检查也不能进行。"
                + "实际完成值、分值、得分和总分是应改正的问题，其他单元格须核实。",
            "居民满意度 | 实际完成值=90%",
            "居民满意度 | 实际完成值=#DIV/0!"));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    FormCell total = audit.totalCell(Field.SCORE);
    Set<CellAddress> needed = needed(audit);
    for (Place place : CellWalk.computed(audit)) {
      FormCell cell = place.cell();
      if (!CellWalk.error(cell)) {
        continue;
      }
      Draft draft =
          verdict
              .at(place, "此处显示公式错误“{}”，不是数据，无法核对。", cell)
              .suggest("请修正公式，或直接填写数据。")
              .atMost(needed.contains(cell.at()) ? null : Severity.WARNING);
      if (total != null && total.at().equals(cell.at())) {
        BlankTotal.add(audit, draft);
      }
    }
  }

  /** The cells without which a form cannot be judged: what was achieved, points, the total. */
  private static Set<CellAddress> needed(Audit audit) {
    Set<CellAddress> needed = new HashSet<>();
    BudgetRow money = audit.budgetTotal();
    if (money != null) {
      add(needed, money.get(Field.WEIGHT));
      add(needed, money.get(Field.SCORE));
    }
    for (IndicatorRow row : audit.form().indicators()) {
      if (!row.memo()) {
        add(needed, row.get(Field.ACTUAL));
        add(needed, row.get(Field.WEIGHT));
        add(needed, row.get(Field.SCORE));
      }
    }
    add(needed, audit.totalCell(Field.SCORE));
    return needed;
  }

  private static void add(Set<CellAddress> cells, FormCell cell) {
    if (cell != null) {
      cells.add(cell.at());
    }
  }
}
