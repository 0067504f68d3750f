package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.FormCell;
import selfeval.workbook.Formula;

/** Compares the shown value of a formula with its recalculated one. */
final class FormulaStale extends Check {
  FormulaStale() {
    super(
        warning(
            "formula-stale",
            "公式结果与显示的数值不一致",
            null,
            "单元格里是公式的，重新计算后与表上显示（保存）的数值不同，说明改动数据后没有重新计算。审核以表上显示的数值为准。",
            "夜间照明覆盖率 | 得分=公式（显示13.5）",
            "夜间照明覆盖率 | 得分=公式（显示13.5，重算为12）"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (Place place : CellWalk.computed(audit)) {
      Formula formula = place.cell().formula();
      if (formula != null
          && formula.state() == Formula.State.STALE
          && formula.recomputed() != null
          && !same(place.cell(), formula.recomputed())) {
        verdict
            .at(place, "公式重新计算的结果是{}，表上显示的是{}。", formula.recomputed(), place.cell())
            .expected(formula.recomputed())
            .suggest("请打开自动计算或按F9重新计算，保存后再核对相关数据。");
      }
    }
  }

  /** Whether two values differ at most by the rounding of their last digits. */
  private static boolean same(FormCell cell, String recomputed) {
    if (cell.number() == null) {
      return cell.text().strip().equals(recomputed.strip());
    }
    try {
      BigDecimal value = new BigDecimal(recomputed);
      BigDecimal scale = cell.number().abs().max(BigDecimal.ONE);
      return value.subtract(cell.number()).abs().compareTo(scale.movePointLeft(9)) <= 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
