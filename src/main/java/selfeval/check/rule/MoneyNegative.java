package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.term.Field;

/** Finds an amount of money below 0. */
final class MoneyNegative extends Check {
  private static final List<Field> MONEY =
      List.of(Field.INITIAL_BUDGET, Field.BUDGET, Field.EXECUTED);

  MoneyNegative() {
    super(
        warning(
            "money-negative",
            "金额为负数",
            null,
            "资金各行的预算数、执行数小于0的，提示核对；据以计算的执行率不作判断。确有核减、退回资金的，请在说明中写明。",
            """
            其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95
            其他资金 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0""",
            """
            其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=98
            其他资金 | 年初预算数=0 | 全年预算数=0 | 全年执行数=-3"""));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(audit.form().budget().isEmpty(), "表中没有资金部分")) {
      return;
    }
    for (BudgetRow row : audit.form().budget()) {
      for (Field field : MONEY) {
        BigDecimal money = audit.money(row, field);
        if (money != null && money.signum() < 0) {
          verdict
              .at(audit.place(row, field), "此处填列{}{}，金额小于0。", money, audit.moneyUnit())
              .suggest("请核对金额；没有资金的填0。");
        }
      }
    }
  }
}
