package selfeval.check;

import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.template.Field;
import selfeval.template.Severity;

/** Words where a number was promised. */
final class WordsForNumber extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "words-for-number",
          "定量指标填了文字",
          Severity.WARNING,
          "通行做法：定量指标的完成值应填写具体数值",
          "年度指标值是数值的，实际完成值也应填数值，填“完成”“达成预期指标”等文字的无法核对是否达到，也不判断得分。",
          "居民满意度 | 实际完成值=91%",
          "居民满意度 | 实际完成值=已完成");

  WordsForNumber() {
    super(RULE, Field.TARGET, Field.ACTUAL);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (!row.comparison().notes().contains(Note.WORDS_FOR_NUMBER)) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.ACTUAL),
            "年度指标值“"
                + row.row().promise()
                + "”是数值，实际完成值填的是文字“"
                + row.row().text(Field.ACTUAL).strip()
                + "”，无法核对是否达到。")
        .suggest("请填写实际完成的数值和单位。");
  }
}
