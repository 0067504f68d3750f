package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.BudgetRow;
import selfeval.form.PlannedTable;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Compares the initial budget with that of the 绩效目标申报表 in the same workbook. */
final class BudgetChanged extends Check {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  BudgetChanged() {
    super(
        warning(
            "budget-changed",
            "年初预算数与申报表不一致",
            null,
            "同一工作簿里有本项目当年的绩效目标申报表的，把资金总额与自评表的年初预算数比较，与年初预算数、全年预算数都不同的才算；" + "申报表没有写明金额单位的，不比较。",
            "申报表 | 路灯维修数量=≥50盏 | 金额=100",
            "申报表 | 路灯维修数量=≥50盏 | 金额=120"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow total = audit.budgetTotal();
    BigDecimal here = audit.money(total, Field.INITIAL_BUDGET);
    List<PlannedTable> tables = Planned.tables(audit);
    if (verdict.skipIf(here == null, "表中没有年初预算数")
        || verdict.skipIf(tables.isEmpty(), Planned.NONE)) {
      return;
    }
    String unit = audit.moneyUnit();
    for (PlannedTable table : tables) {
      BigDecimal there = table.unit() == null ? null : inUnit(table, unit);
      // A declaration that was renewed after an adjustment states the adjusted budget.
      if (there != null
          && differ(audit, here, there)
          && differ(audit, audit.money(total, Field.BUDGET), there)) {
        verdict
            .at(
                audit.place(total, Field.INITIAL_BUDGET),
                "年初预算数填列{}{}，而工作表“{}”{}的资金总额是{}{}。",
                here,
                unit,
                table.sheet(),
                table.budget().at(),
                there,
                unit)
            .figures(there, here)
            .suggest("请按批复的年初预算填写；年中有调整的，填入全年预算数。");
        return;
      }
    }
  }

  private boolean differ(Audit audit, BigDecimal here, BigDecimal there) {
    BigDecimal tolerance = audit.tolerance(rule().id(), TOLERANCE);
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
