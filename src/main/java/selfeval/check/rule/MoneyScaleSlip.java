package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.scoring.MoneyScale;
import selfeval.term.Field;

/** Finds an amount that is a thousand or ten thousand times what fits beside it. */
final class MoneyScaleSlip extends Check {
  /** Initial and adjusted budget in the same unit are that near to each other, as a factor. */
  private static final BigDecimal NEAR = new BigDecimal("1.2");

  MoneyScaleSlip() {
    super(
        warning(
            "money-scale-slip",
            "金额单位疑似填错",
            null,
            "资金总额行的预算数与执行数相差约1000倍、10000倍，一般是把元填进了以万元为单位的表（或者相反）。提示核对单位，不据以计算执行率。"
                + "预算数与年初预算数相差约10000倍的，同样提示核对单位。",
            "年度资金总额 | 全年执行数=95",
            "年度资金总额 | 全年执行数=950000"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    if (verdict.skipIf(total == null, "表中没有资金总额行")) {
      return;
    }
    Field denominator = audit.denominator();
    String unit = audit.moneyUnit();
    MoneyScale slip =
        MoneyScale.of(
            total.get(denominator), total.get(Field.EXECUTED), total.get(Field.RATE), unit);
    if (slip == null) {
      besideInitial(audit, total, denominator, verdict);
      return;
    }
    Field large = slip.executedTooLarge() ? Field.EXECUTED : denominator;
    Field small = slip.executedTooLarge() ? denominator : Field.EXECUTED;
    BigDecimal amount = audit.money(total, large);
    boolean yuan = unit.equals("万元") && slip.times() == 10_000;
    boolean wan = unit.equals("元") && slip.times() == 10_000;
    verdict
        .at(
            audit.place(total, wan ? small : large),
            "{}填列{}，{}填列{}，两数相差悬殊；本表金额单位为{}，{}{}。",
            large.chinese(),
            amount,
            small.chinese(),
            audit.money(total, small),
            unit,
            (wan ? small : large).chinese(),
            yuan ? "疑似以元填列" : wan ? "疑似以万元填列" : "疑似单位或小数点有误")
        .suggest(
            yuan ? "请核对金额单位；以元填列的，请换算为{}万元，并核对执行率和得分。" : "请核对金额单位和小数点，并核对执行率和得分。",
            amount.movePointLeft(4));
  }

  /**
   * Both amounts of the rate may have slipped together: then it is right, and only the initial
   * budget beside them shows it. A budget is seldom changed to ten thousand times, but may be to a
   * thousand times of little.
   */
  private static void besideInitial(
      Audit audit, BudgetRow total, Field denominator, Verdict verdict) {
    BigDecimal initial = audit.money(total, Field.INITIAL_BUDGET);
    BigDecimal budget = audit.money(total, denominator);
    if (denominator == Field.INITIAL_BUDGET
        || initial == null
        || budget == null
        || initial.signum() <= 0
        || budget.signum() <= 0) {
      return;
    }
    boolean more = budget.compareTo(initial) > 0;
    BigDecimal large = more ? budget : initial;
    BigDecimal small = more ? initial : budget;
    BigDecimal fitting = large.movePointLeft(4);
    if (fitting.multiply(NEAR).compareTo(small) < 0
        || small.multiply(NEAR).compareTo(fitting) < 0) {
      return; // budgets are really adjusted, now and then a thousandfold
    }
    Field first = more ? denominator : Field.INITIAL_BUDGET;
    Field second = more ? Field.INITIAL_BUDGET : denominator;
    boolean yuan = audit.moneyUnit().equals("万元");
    verdict
        .at(
            audit.place(total, yuan ? first : second),
            "{}填列{}，{}填列{}，两数相差约10000倍；本表金额单位为{}，{}疑似以{}填列。",
            first.chinese(),
            large,
            second.chinese(),
            small,
            audit.moneyUnit(),
            (yuan ? first : second).chinese(),
            yuan ? "元" : "万元")
        .suggest(
            "请核对金额单位，{}的各项金额（包括执行数和各分项）一并核对；单位填错的，请全部换算为{}。",
            yuan ? "同样以元填列" : "同样以万元填列",
            audit.moneyUnit());
  }
}
