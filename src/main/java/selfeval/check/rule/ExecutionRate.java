package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.term.Field;

/** Compares the printed execution rate with executed ÷ budget: other, or off by the last digit. */
final class ExecutionRate extends Check {
  private static final String OVER = "执行数大于预算数，请先核对两项金额；改正后按执行数÷预算数重新填列执行率，并相应重算执行率得分。";

  private final PrintedRate.RateAgreement outcome;
  private final String message;
  private final String suggestion;

  private ExecutionRate(
      Rule rule, PrintedRate.RateAgreement outcome, String message, String suggestion) {
    super(rule);
    this.outcome = outcome;
    this.message = message;
    this.suggestion = suggestion;
  }

  /** Reports a rate that differs. */
  static ExecutionRate differs() {
    return new ExecutionRate(
        error(
            "execution-rate",
            "执行率与执行数÷预算数不符",
            null,
            "用资金总额行的执行数除以全年预算数（只有年初预算数的用年初预算数），按表上执行率的小数位数四舍五入或舍去尾数后比较。"
                + "只差末位1个单位的另作提示；预算数为0、为空的，不作判断。",
            "年度资金总额 | 全年执行数=95.04 | 执行率=95%",
            "年度资金总额 | 全年执行数=91 | 执行率=95% | 得分=9.1"),
        PrintedRate.RateAgreement.DIFFERS,
        "执行率填列{}，按执行数÷预算数计算为{}。",
        "请核对预算数、执行数；金额无误的，将执行率改为{}，并相应重算执行率得分。");
  }

  /** Reports a rate that is off by one unit of its last decimal. */
  static ExecutionRate lastDigit() {
    return new ExecutionRate(
        info(
            "execution-rate-digit",
            "执行率末位有出入",
            null,
            "填列的执行率与计算结果只差末位1个单位时，不作为应改正的问题，只供参考。",
            "年度资金总额 | 全年执行数=95.14 | 执行率=95.14% | 得分=9.51",
            "年度资金总额 | 全年执行数=95.14 | 执行率=95.15% | 得分=9.51"),
        PrintedRate.RateAgreement.LAST_DIGIT,
        "执行率填列{}，计算为{}，只差末位1个单位。",
        "请核对后改为{}。");
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    PrintedRate printed = PrintedRate.of(audit);
    verdict.skip(printed.skipped());
    if (printed.outcome() == outcome) {
      Place place = audit.place(audit.budgetTotal(), Field.RATE);
      BigDecimal due = audit.exactRate();
      String rate = Arithmetic.percent(due, printed.fraction());
      String equation =
          audit.rateArithmetic()
              + Arithmetic.relation(due, new BigDecimal(rate.replace("%", "")).movePointLeft(2))
              + rate;
      // A rate above 100% says that an amount is wrong, not that the rate should be so.
      boolean over = due.compareTo(BigDecimal.ONE) > 0;
      verdict
          .at(place, message, Arithmetic.percent(printed.fraction(), due), equation)
          .rates(due, printed.fraction())
          .suggest(over ? OVER : suggestion, rate);
    }
  }
}
