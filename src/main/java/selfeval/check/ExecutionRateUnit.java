package selfeval.check;

import selfeval.term.Field;
import selfeval.term.Severity;

/** A rate that is right, but not written as a percentage. */
final class ExecutionRateUnit implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "execution-rate-unit",
          "执行率没有写成百分比",
          Severity.INFO,
          "通行做法：执行率以百分比填列",
          "执行率填成0.95、1或95、100而没有百分号的，数值与计算结果一致就不算错误，只提示写法；栏名里已写明%的不提示。",
          "年度资金总额 | 执行率=95.0%",
          "年度资金总额 | 执行率=95");

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
    if (printed.unit() == PrintedRate.Notation.PERCENT
        || printed.outcome() == PrintedRate.Outcome.DIFFERS) {
      return Verdict.clean();
    }
    String as = Arithmetic.percent(printed.fraction());
    Place place = audit.place(audit.budgetTotal(), Field.RATE);
    return Verdict.found(
        Draft.at(place, "执行率填列为" + place.cell().text().strip() + "，没有写成百分比；已按" + as + "核对。")
            .expected(as)
            .reported(place.cell().text().strip())
            .suggest("建议改为" + as + "。"));
  }
}
