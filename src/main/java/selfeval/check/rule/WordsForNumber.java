package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** Finds words as the actual of a target that is a number. */
final class WordsForNumber extends RowCheck {
  /** What is written where nothing happened. */
  private static final Set<String> NONE =
      Set.of("无", "零", "没有", "未发生", "没有发生", "无发生", "未出现", "没有出现");

  WordsForNumber() {
    super(
        warning(
            "words-for-number",
            "定量指标填了文字",
            null,
            "年度指标值是数值的，实际完成值也应填数值，填“完成”“达成预期指标”等文字的无法核对是否达到，也不判断得分。"
                + "指标值为0而填“无”“未发生”的，意思清楚，只供参考。",
            "居民满意度 | 实际完成值=91%",
            "居民满意度 | 实际完成值=已完成"),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (!row.comparison().notes().contains(Note.WORDS_FOR_NUMBER)) {
      return;
    }
    BigDecimal target = row.comparison().targetNumber();
    boolean none =
        target != null
            && target.signum() == 0
            && NONE.contains(Labels.normalise(row.text(Field.ACTUAL)));
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "年度指标值“{}”是数值，实际完成值填的是文字“{}”，无法核对是否达到。",
            row.row().promise(),
            row.text(Field.ACTUAL))
        .suggest(none ? "没有发生的，请填0。" : "请填写实际完成的数值和单位。")
        .atMost(none ? Severity.INFO : null);
  }
}
