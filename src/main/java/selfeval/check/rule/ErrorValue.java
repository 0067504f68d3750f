package selfeval.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
            null,
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
    Set<CellAddress> told = new HashSet<>();
    for (Field field : List.of(Field.ACTUAL, Field.WEIGHT, Field.SCORE)) {
      column(audit, field, told, verdict);
    }
    for (Place place : CellWalk.computed(audit)) {
      FormCell cell = place.cell();
      if (!CellWalk.error(cell) || told.contains(cell.at())) {
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

  /** Reports a column of the indicators once where nothing else stands in it. */
  private static void column(Audit audit, Field field, Set<CellAddress> told, Verdict verdict) {
    List<FormCell> cells = new ArrayList<>();
    for (IndicatorRow row : audit.form().counted()) {
      add(cells, row.get(field));
    }
    long errors = cells.stream().filter(CellWalk::error).count();
    if (WholeColumn.of((int) errors, cells.size())) {
      cells.forEach(cell -> told.add(cell.at()));
      verdict
          .at(
              audit.headingPlace(field),
              "本栏{}行全部显示公式错误，如“{}”，不是数据，无法核对。",
              cells.size(),
              cells.get(0))
          .suggest("请修正公式，或直接填写数据。");
    }
  }

  private static void add(List<FormCell> cells, FormCell cell) {
    if (cell != null) {
      cells.add(cell);
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
