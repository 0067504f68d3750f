package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Finds a reason that is only a 0. */
final class ReasonZero extends RowCheck {
  ReasonZero() {
    super(
        info(
            "reason-zero",
            "偏差原因填“0”",
            null,
            "偏差原因一栏只填了0的，视为空白。同一行有扣分的，由“扣分未说明原因”提示。",
            "居民满意度 | 偏差原因=无",
            "居民满意度 | 偏差原因=0"),
        Field.REASON);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (Labels.normalise(row.text(Field.REASON)).equals("0") && !DeductionReason.due(audit, row)) {
      verdict.at(audit.place(row, Field.REASON), "偏差原因只填了“0”，视为没有填写。").suggest("没有偏差的请填“无”或留空。");
    }
  }
}
