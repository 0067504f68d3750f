package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.term.Severity;
import selfeval.workbook.ValueKind;

/** #REF! and its like where a figure should stand. */
final class ErrorValue implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "error-value",
          "单元格显示公式错误",
          Severity.WARNING,
          "表内应填列数据，公式错误值不能作为数据",
          "单元格显示#REF!、#DIV/0!、#VALUE!、#N/A等错误值的，其中的数据无法核对，与它有关的检查也不能进行。",
          "年度资金总额 | 执行率=95%",
          "年度资金总额 | 执行率=#DIV/0!");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    List<Draft> drafts = new ArrayList<>();
    for (Place place : audit.computed()) {
      if (place.cell().kind() == ValueKind.ERROR || CellWalk.errorText(place.cell())) {
        drafts.add(
            Draft.at(place, "此处显示公式错误“" + place.cell().text().strip() + "”，不是数据，无法核对。")
                .suggest("请修正公式，或直接填写数据。"));
      }
    }
    return Verdict.of(drafts);
  }
}
