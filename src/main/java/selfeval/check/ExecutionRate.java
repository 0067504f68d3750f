package selfeval.check;

import selfeval.term.Field;
import selfeval.term.Severity;

/** The printed execution rate against executed ÷ budget. */
final class ExecutionRate implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "execution-rate",
          "执行率与执行数÷预算数不符",
          Severity.ERROR,
          "表内勾稽关系：预算执行率＝执行数÷全年预算数",
          "用资金总额行的执行数除以全年预算数（只有年初预算数的用年初预算数），按表上执行率的小数位数四舍五入或舍去尾数后比较。"
              + "只差末位1个单位的另作提示；预算数为0、为空的，不作判断。",
          "年度资金总额 | 全年执行数=95.04 | 执行率=95%",
          "年度资金总额 | 全年执行数=91 | 执行率=95% | 得分=9.1");

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
    if (printed.outcome() != PrintedRate.Outcome.DIFFERS) {
      return Verdict.clean();
    }
    String due = Arithmetic.percent(audit.exactRate());
    return Verdict.found(
        Draft.at(
                audit.place(audit.budgetTotal(), Field.RATE),
                "执行率填列"
                    + Arithmetic.percent(printed.fraction())
                    + "，按执行数÷预算数计算为"
                    + audit.rateArithmetic()
                    + "="
                    + due
                    + "。")
            .rates(audit.exactRate(), printed.fraction())
            .suggest("请核对预算数、执行数；金额无误的，将执行率改为" + due + "，并相应重算执行率得分。"));
  }
}
