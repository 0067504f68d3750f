package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.workbook.Formula;

/** Finds formulas without a value that could be checked. */
final class FormulaUnknown extends Check {
  FormulaUnknown() {
    super(
        info(
            "formula-unknown",
            "公式没有结果，无法核对",
            null,
            "单元格里是公式，但文件里没有保存结果，也无法重新计算（如引用其他文件）。这样的单元格不作判断，只供参考。",
            "年度资金总额 | 执行率=公式（显示95%）",
            "年度资金总额 | 执行率=公式（没有结果）"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (Place place : CellWalk.computed(audit)) {
      Formula formula = place.cell().formula();
      if (formula != null && formula.state() == Formula.State.UNKNOWN) {
        verdict.at(place, "此处是公式，文件里没有保存计算结果，无法核对。").suggest("请用表格软件打开，重新计算并保存后再报送；或直接填写数据。");
      }
    }
  }
}
