package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.FormCell;
import selfeval.term.Severity;

/** The template's own hints for filling in, left standing. */
final class Leftover implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "leftover",
          "模板提示文字未删除",
          Severity.INFO,
          "报送的表格不应保留模板的填写提示",
          "空白模板里的提示文字（如“指标2”“……”“(100字以内)”）原样留在表上的，不作为指标，只作提示。",
          "居民满意度 | 实际完成值=93%",
          "提示文字 | 指标2：");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    List<Draft> drafts = new ArrayList<>();
    for (FormCell cell : audit.form().leftovers()) {
      String text = cell.text().strip();
      drafts.add(
          Draft.at(
                  audit.cellPlace(cell, text, "leftover|" + Audit.oneLine(text)),
                  "“" + text + "”是模板的提示文字，没有填写内容。")
              .suggest("请删除提示文字；需要填写的请补填。"));
    }
    return Verdict.of(drafts);
  }
}
