package selfeval.check;

import java.math.BigDecimal;
import java.util.Set;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** Words where a number was promised. */
final class WordsForNumber extends RowCheck {
  /** What people write where nothing happened. */
  private static final Set<String> NONE =
      Set.of("无", "零", "没有", "未发生", "没有发生", "无发生", "未出现", "没有出现");

  private static final Rule RULE =
      Rule.everywhere(
          "words-for-number",
          "定量指标填了文字",
          Severity.WARNING,
          "通行做法：定量指标的完成值应填写具体数值",
          "年度指标值是数值的，实际完成值也应填数值，填“完成”“达成预期指标”等文字的无法核对是否达到，也不判断得分。" + "指标值为0而填“无”“未发生”的，意思清楚，只作提示。",
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
    Draft draft =
        Draft.at(
            audit.place(row.row(), Field.ACTUAL),
            "年度指标值“"
                + row.row().promise()
                + "”是数值，实际完成值填的是文字“"
                + row.row().text(Field.ACTUAL).strip()
                + "”，无法核对是否达到。");
    BigDecimal target = row.comparison().targetNumber();
    boolean none =
        target != null
            && target.signum() == 0
            && NONE.contains(Labels.normalise(row.row().text(Field.ACTUAL)));
    return none
        ? draft.atMost(Severity.INFO).suggest("没有发生的，请填0。")
        : draft.suggest("请填写实际完成的数值和单位。");
  }
}
