package selfeval.check;

import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** The target's operator repeated in the actual. */
final class OperatorCopied extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "operator-copied",
          "实际完成值照抄了指标值的符号",
          Severity.INFO,
          "通行做法：实际完成值应填写实际达到的具体数值",
          "实际完成值带着“≥”“不低于”等符号的，像是照抄了年度指标值，看不出实际完成多少。数值与指标值相同的按达到处理。",
          "路灯维修数量 | 实际完成值=50盏",
          "路灯维修数量 | 实际完成值=≥50盏");

  OperatorCopied() {
    super(RULE, Field.TARGET, Field.ACTUAL);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (!row.comparison().notes().contains(Note.OPERATOR_COPIED)) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.ACTUAL),
            "实际完成值“" + row.row().text(Field.ACTUAL).strip() + "”带有比较符号，没有写明实际完成的数值。")
        .suggest("请填写实际完成的具体数值。");
  }
}
