package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.RowKind;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A total without a budget or an executed figure beside a filled one. */
final class MoneyBlank implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "money-blank",
          "资金总额行的预算数或执行数未填写",
          Severity.WARNING,
          "通行做法：资金总额的预算数、执行数必须填写，据以计算执行率",
          "资金总额行的全年预算数、执行数中，一项填了而另一项空白的，无法计算执行率。分项已填金额的，由“资金总额与分项之和不符”提示。",
          "年度资金总额 | 全年执行数=95",
          "年度资金总额 | 全年执行数=");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    if (total == null) {
      return Verdict.skipped("表中没有资金总额行");
    }
    List<Draft> drafts = new ArrayList<>();
    Field denominator = audit.denominator();
    boolean budget = filled(total.get(denominator)) || filled(total.get(Field.INITIAL_BUDGET));
    boolean executed = filled(total.get(Field.EXECUTED));
    if ((budget || executed) && owed(audit, total, denominator)) {
      drafts.add(finding(audit, total, denominator));
    }
    if (budget && owed(audit, total, Field.EXECUTED)) {
      drafts.add(finding(audit, total, Field.EXECUTED));
    }
    return Verdict.of(drafts);
  }

  private static boolean filled(FormCell cell) {
    return cell != null && !cell.missing();
  }

  /** Blank, and no certain division of the whole says how much it would be. */
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

  private static Draft finding(Audit audit, BudgetRow total, Field field) {
    Place place = audit.place(total, field);
    return Draft.at(
            place, "资金总额行的“" + Audit.heading(audit.form().budgetHeads(), field) + "”没有填写，执行率无法计算。")
        .suggest("请补填金额；没有资金的填0。");
  }
}
