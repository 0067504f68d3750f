package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Telling;

/** Reports what was read although it is not visible on the sheet. */
final class ReadingRemark extends Check {
  ReadingRemark() {
    super(
        info(
                "reading-remark",
                "读取表格时的说明",
                null,
                "工作表、行或列是隐藏的，或者读取时作了特别处理的，如实说明，以免审核结果与肉眼所见不同。",
                "年度 | 2022",
                "说明 | 第12行是隐藏的，其中内容已一并读取。")
            .told(Telling.TOGETHER));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    for (String remark : audit.form().remarks()) {
      verdict
          .at(audit.sheetPlace("remark"), "{}{}", remark, remark.endsWith("。") ? "" : "。")
          .suggest("请核对上述情况；与填报的实际不符的，请改正后重新报送。");
    }
  }
}
