package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.term.Field;

/** Finds a total without a budget or an executed figure where the other is filled in. */
final class MoneyBlank extends Check {
  MoneyBlank() {
    super(
        warning(
            "money-blank",
            "资金总额行的预算数或执行数未填写",
            null,
            "资金总额行的全年预算数、执行数中，一项填了而另一项空白的，无法计算执行率。分项已填金额的，由“资金总额与分项之和不符”提示。",
            "年度资金总额 | 全年执行数=95",
            "年度资金总额 | 全年执行数="));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    if (verdict.skipIf(total == null, "表中没有资金总额行")) {
      return;
    }
    Field denominator = audit.denominator();
    boolean budget = filled(total.get(denominator)) || filled(total.get(Field.INITIAL_BUDGET));
    boolean executed = filled(total.get(Field.EXECUTED));
    if (budget || executed) {
      check(audit, total, denominator, verdict);
    }
    if (budget) {
      check(audit, total, Field.EXECUTED, verdict);
    }
  }

  private static void check(Audit audit, BudgetRow total, Field field, Verdict verdict) {
    if (owed(audit, total, field)) {
      String heading = Audit.heading(audit.form().budgetHeads(), field);
      verdict
          .at(audit.place(total, field), "资金总额行的“{}”没有填写，执行率无法计算。", heading)
          .suggest("请补填金额；没有资金的填0。");
    }
  }

  private static boolean filled(FormCell cell) {
    return cell != null && !cell.missing();
  }

  /** Whether the amount is blank and no certain division of the whole says how much it would be. */
  private static boolean owed(Audit audit, BudgetRow total, Field field) {
    FormCell cell = total.get(field);
    if (cell == null || !cell.missing()) {
      return false;
    }
    boolean told = false;
    for (BudgetRow row : audit.form().budget()) {
      BigDecimal money = row.kind() == RowKind.PART ? audit.money(row, field) : null;
      if (money != null && money.signum() != 0) {
        if (row.division() < 0) {
          return true;
        }
        told = true;
      }
    }
    return !told;
  }
}
