package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.term.Severity;

/** What a person who looks at the sheet would not see, but the audit did. */
final class ReadingRemark implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "reading-remark",
          "读取表格时的说明",
          Severity.INFO,
          "隐藏的内容同样参加审核",
          "工作表、行或列是隐藏的，或者读取时作了特别处理的，如实说明，以免审核结果与肉眼所见不同。",
          "年度 | 2022",
          "说明 | 第12行是隐藏的，已照样读取。");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    List<Draft> drafts = new ArrayList<>();
    for (String remark : audit.form().remarks()) {
      drafts.add(
          Draft.at(audit.sheetPlace("remark"), remark.endsWith("。") ? remark : remark + "。")
              .suggest("请确认这样处理是否符合填报的本意。"));
    }
    return Verdict.of(drafts);
  }
}
