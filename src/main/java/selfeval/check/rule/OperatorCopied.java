package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Sentence;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds the target's operator repeated in the actual. */
final class OperatorCopied extends RowCheck {
  OperatorCopied() {
    super(
        warning(
            "operator-copied",
            "实际完成值照抄了指标值的符号",
            null,
            "实际完成值带着“≥”“不低于”等符号的，像是照抄了年度指标值，看不出实际完成多少。数值与指标值相同的按达到处理，只供参考。",
            "路灯维修数量 | 实际完成值=50盏",
            "路灯维修数量 | 实际完成值=≥52盏"),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (row.comparison().notes().contains(Note.OPERATOR_COPIED)) {
      BigDecimal promised = row.comparison().targetNumber();
      BigDecimal done = row.comparison().actualNumber();
      boolean same = promised == null || done == null || promised.compareTo(done) == 0;
      verdict
          .at(
              audit.place(row, Field.ACTUAL),
              "实际完成值“{}”带有比较符号，{}没有写明实际完成的数值。",
              row.text(Field.ACTUAL),
              same ? "" : Sentence.of("数值又与年度指标值“{}”不同，", row.row().promise()))
          .suggest("请填写实际完成的具体数值。")
          .atMost(same ? Severity.INFO : null);
    }
  }
}
