package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.RowKind;
import selfeval.term.Field;

/** Finds a budget of 0, for which there is no execution rate. */
final class ExecutionUndetermined extends Check {
  ExecutionUndetermined() {
    super(
        info(
            "execution-undetermined",
            "预算数为0，执行率无法计算",
            null,
            "资金总额行的预算数为0的，执行率没有意义，不判断执行率和执行率得分，由审核人员决定。分项有金额的，由“资金总额与分项之和不符”提示。",
            "年度资金总额 | 全年执行数=0 | 执行率=0% | 得分=0\n停用 | low-execution",
            "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 执行率=100% | 得分=10"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    Field field = audit.denominator();
    BigDecimal budget = audit.money(total, field);
    BigDecimal executed = audit.money(total, Field.EXECUTED);
    if (verdict.skipIf(budget == null || executed == null, "资金总额行的预算数或执行数没有填列")
        || budget.signum() != 0
        || inParts(audit, field)) {
      return;
    }
    BigDecimal score = audit.card().execution().reported();
    boolean scored = score != null && score.signum() != 0;
    verdict
        .at(
            audit.place(total, field),
            "预算数为0，执行数为{}，执行率无法计算{}。",
            executed,
            scored ? Sentence.of("，填列的执行率得分{}不能核定", score) : "")
        .suggest("请核对预算数；本年确无预算的，请说明，并由审核人员决定这部分分值如何处理。");
  }

  private static boolean inParts(Audit audit, Field field) {
    for (BudgetRow row : audit.form().budget()) {
      BigDecimal money = row.kind() == RowKind.TOTAL ? null : audit.money(row, field);
      if (money != null && money.signum() != 0) {
        return true;
      }
    }
    return false;
  }
}
