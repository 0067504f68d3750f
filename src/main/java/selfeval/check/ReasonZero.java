package selfeval.check;

import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** A lone 0 in the place for reasons. */
final class ReasonZero extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "reason-zero",
          "偏差原因填“0”",
          Severity.INFO,
          "偏差原因应填写文字，没有偏差的可填“无”",
          "偏差原因一栏只填了0的，视为空白。同一行有扣分的，由“扣分未说明原因”提示。",
          "居民满意度 | 偏差原因=无",
          "居民满意度 | 偏差原因=0");

  ReasonZero() {
    super(RULE, Field.REASON);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    FormCell reason = row.row().get(Field.REASON);
    if (reason == null
        || !Labels.normalise(reason.text()).equals("0")
        || DeductionReason.due(audit, row)) {
      return null;
    }
    return Draft.at(audit.place(row.row(), Field.REASON), "偏差原因只填了“0”，视为没有填写。")
        .suggest("没有偏差的请填“无”或留空。");
  }
}
