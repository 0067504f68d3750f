package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds words as the actual of a target that is a number. */
final class WordsForNumber extends RowCheck {
  WordsForNumber() {
    super(
        warning(
            "words-for-number",
            "定量指标填了文字",
            null,
            "年度指标值是数值的，实际完成值也应填数值，填“完成”“达成预期指标”等文字的无法核对是否达到，也不判断得分。"
                + "指标值为0而填“无”“未发生”的，意思清楚，按0判断，只供参考。",
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
    // Judged, since nothing is the number 0 in words.
    boolean none = row.comparison().judged();
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "年度指标值“{}”是数值，实际完成值填的是文字“{}”，{}。",
            row.row().promise(),
            row.text(Field.ACTUAL),
            none ? "按0理解，已达到指标值" : "无法核对是否达到")
        .suggest(none ? "没有发生的，请填0。" : "请填写实际完成的数值和单位。")
        .atMost(none ? Severity.INFO : null);
  }
}
