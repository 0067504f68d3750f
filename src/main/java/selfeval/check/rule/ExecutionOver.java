package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds an executed amount above the budget. */
final class ExecutionOver extends Check {
  ExecutionOver() {
    super(
        warning(
            "execution-over",
            "执行数大于预算数",
            null,
            "资金总额行的执行数大于全年预算数，即执行率超过100%的，提示核对。表上只有年初预算数的，可能是没有列出追加预算，降为“供参考”。",
            "年度资金总额 | 全年执行数=100 | 执行率=100% | 得分=10",
            "年度资金总额 | 全年执行数=102.59 | 执行率=102.59% | 得分=10"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BigDecimal rate = audit.exactRate();
    if (rate == null) {
      verdict.skip(audit.card().execution().why());
      return;
    }
    BigDecimal executed = audit.money(audit.budgetTotal(), Field.EXECUTED);
    BigDecimal budget = audit.money(audit.budgetTotal(), audit.denominator());
    if (executed.compareTo(budget) <= 0) {
      return;
    }
    verdict
        .at(
            audit.place(audit.budgetTotal(), Field.EXECUTED),
            "执行数{}大于预算数{}，执行率为{}{=%}。",
            executed,
            budget,
            audit.rateArithmetic(),
            rate)
        .reported(Arithmetic.plain(executed))
        .suggest("请核对预算数（含年中追加）和执行数；执行率得分最高为满分。")
        .atMost(audit.denominator() == Field.INITIAL_BUDGET ? Severity.INFO : null);
  }
}
