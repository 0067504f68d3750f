package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.BudgetRow;
import selfeval.form.PlannedTable;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** An initial budget that is another one than the 绩效目标申报表 of the same workbook names. */
final class BudgetChanged implements Check {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private static final Rule RULE =
      Rule.everywhere(
          "budget-changed",
          "年初预算数与申报表不一致",
          Severity.WARNING,
          "通行做法：年初预算数按批复的绩效目标申报表填写，年中调整填入全年预算数",
          "同一工作簿里有本项目当年的绩效目标申报表的，把资金总额与自评表的年初预算数比较，与年初预算数、全年预算数都不同的才算；" + "申报表没有写明金额单位的，不比较。",
          "申报表 | 路灯维修数量=≥50盏 | 金额=100",
          "申报表 | 路灯维修数量=≥50盏 | 金额=120");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    BigDecimal here = audit.money(total, Field.INITIAL_BUDGET);
    if (here == null) {
      return Verdict.skipped("表中没有年初预算数");
    }
    for (PlannedTable table : audit.planned().tables()) {
      BigDecimal there = table.unit() == null ? null : inUnit(table, audit.moneyUnit());
      // A declaration that was renewed after an adjustment states the adjusted budget.
      if (there != null
          && differ(audit, here, there)
          && differ(audit, audit.money(total, Field.BUDGET), there)) {
        return Verdict.found(
            Draft.at(
                    audit.place(total, Field.INITIAL_BUDGET),
                    "年初预算数填列"
                        + Arithmetic.plain(here)
                        + audit.moneyUnit()
                        + "，而工作表“"
                        + table.sheet()
                        + "”"
                        + table.budget().at()
                        + "的资金总额是"
                        + Arithmetic.plain(there)
                        + audit.moneyUnit()
                        + "。")
                .figures(there, here)
                .suggest("请按批复的年初预算填写；年中有调整的，填入全年预算数。"));
      }
    }
    return audit.planned().tables().isEmpty()
        ? Verdict.skipped("工作簿里没有本项目当年的绩效目标申报表或执行监控表")
        : Verdict.clean();
  }

  private static boolean differ(Audit audit, BigDecimal here, BigDecimal there) {
    BigDecimal tolerance = audit.tolerance(RULE.id(), TOLERANCE);
    return here == null || here.subtract(there).abs().compareTo(tolerance) > 0;
  }

  private static BigDecimal inUnit(PlannedTable table, String unit) {
    BigDecimal amount = Figures.moneyOf(table.budget(), table.unit());
    if (amount == null || table.unit().equals(unit)) {
      return amount;
    }
    return unit.equals("元") ? amount.movePointRight(4) : amount.movePointLeft(4);
  }
}
