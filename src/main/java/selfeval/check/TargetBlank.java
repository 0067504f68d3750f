package selfeval.check;

import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** No target beside an actual. */
final class TargetBlank extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "target-blank",
          "年度指标值未填写",
          Severity.INFO,
          "通行做法：自评以年初批复的指标值为准",
          "填了实际完成值的行，年度指标值不应空白，否则无法判断是否完成。指标值与完成值都空白的由“实际完成值未填写”提示。",
          "居民满意度 | 年度指标值=≥85%",
          "居民满意度 | 年度指标值=");

  TargetBlank() {
    super(RULE, Field.TARGET, Field.ACTUAL);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    FormCell target = row.row().get(Field.TARGET);
    FormCell actual = row.row().get(Field.ACTUAL);
    if (target == null || !target.missing() || actual == null || actual.blank() || actual.dash()) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.TARGET),
            "实际完成值填了“" + actual.text().strip() + "”，年度指标值没有填写，无法判断是否完成。")
        .suggest("请按批复的绩效目标补填年度指标值。");
  }
}
