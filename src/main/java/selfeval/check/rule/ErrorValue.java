package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;

/** Finds #REF! and other error values in place of a figure. */
final class ErrorValue extends Check {
  ErrorValue() {
    super(
        warning(
            "error-value",
            "单元格显示公式错误",
            "表内应填列数据，公式错误值不能作为数据",
            "单元格显示#REF!、#DIV/0!、#VALUE!、#N/A等错误值的，其中的数据无法核对，与它有关的检查也不能进行。",
            "年度资金总额 | 执行率=95%",
            "年度资金总额 | 执行率=#DIV/0!"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (Place place : CellWalk.computed(audit)) {
      if (CellWalk.error(place.cell())) {
        verdict.at(place, "此处显示公式错误“{}”，不是数据，无法核对。", place.cell()).suggest("请修正公式，或直接填写数据。");
      }
    }
  }
}
