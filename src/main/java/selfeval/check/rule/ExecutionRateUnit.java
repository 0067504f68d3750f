package selfeval.check.rule;

import java.math.RoundingMode;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Finds a rate that is right, but not written as a percentage. */
final class ExecutionRateUnit extends Check {
  ExecutionRateUnit() {
    super(
        info(
            "execution-rate-unit",
            "执行率没有写成百分比",
            null,
            "执行率填成0.95、1或95、100而没有百分号的，数值与计算结果一致就不算错误，只提示写法；栏名里已写明%的不提示。",
            "年度资金总额 | 执行率=95.0%",
            "年度资金总额 | 执行率=95"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    PrintedRate printed = PrintedRate.of(audit);
    if (verdict.skipIf(printed.skipped() != null, printed.skipped())
        || printed.fraction() == null
        || printed.unit() == PrintedRate.Notation.PERCENT
        || printed.outcome() == PrintedRate.RateAgreement.DIFFERS) {
      return;
    }
    String as = Arithmetic.percent(printed.fraction());
    Place place = audit.place(audit.budgetTotal(), Field.RATE);
    if (Labels.normalise(place.cell().text()).endsWith("%")) {
      return;
    }
    verdict
        .at(place, "执行率填列为{}，没有写成百分比，已按{}核对。", place.cell(), as)
        .expected(printed.fraction().setScale(4, RoundingMode.HALF_UP).toPlainString())
        .reported(place.cell().text().strip())
        .suggest("请以百分比填列，改为{}。", as);
  }
}
