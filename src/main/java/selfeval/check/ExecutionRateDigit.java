package selfeval.check;

import selfeval.term.Field;
import selfeval.term.Severity;

/** A printed execution rate that is off by one unit of its last decimal. */
final class ExecutionRateDigit implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "execution-rate-digit",
          "执行率末位有出入",
          Severity.INFO,
          "表内勾稽关系：预算执行率＝执行数÷全年预算数",
          "填列的执行率与计算结果只差末位1个单位时，不作为错误，只作提示。",
          "年度资金总额 | 全年执行数=95.14 | 执行率=95.14% | 得分=9.51",
          "年度资金总额 | 全年执行数=95.14 | 执行率=95.15% | 得分=9.51");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    PrintedRate printed = audit.printedRate();
    if (printed.skipped() != null) {
      return Verdict.skipped(printed.skipped());
    }
    if (printed.outcome() != PrintedRate.Outcome.LAST_DIGIT) {
      return Verdict.clean();
    }
    String due = Arithmetic.percent(audit.exactRate());
    return Verdict.found(
        Draft.at(
                audit.place(audit.budgetTotal(), Field.RATE),
                "执行率填列"
                    + Arithmetic.percent(printed.fraction())
                    + "，计算为"
                    + audit.rateArithmetic()
                    + "="
                    + due
                    + "，只差末位1个单位。")
            .rates(audit.exactRate(), printed.fraction())
            .suggest("建议改为" + due + "。"));
  }
}
