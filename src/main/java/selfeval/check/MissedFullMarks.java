package selfeval.check;

import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Full marks for a target that was missed. */
final class MissedFullMarks extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "missed-full-marks",
          "未达到指标值却得满分",
          Severity.ERROR,
          "通行做法：未达到年度指标值的，不得满分",
          "能够比较的指标，实际完成值没有达到年度指标值而得分等于分值的，提示。指标值与完成值不能可靠比较的，不作判断。",
          "路灯维修数量 | 实际完成值=50盏",
          "路灯维修数量 | 实际完成值=40盏");

  MissedFullMarks() {
    super(RULE, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    if (ScoreFault.of(row) != ScoreFault.FULL_MARKS) {
      return null;
    }
    boolean boundary = ScoreFault.atStrictBoundary(row.comparison());
    Draft draft =
        Draft.at(
            audit.place(row.row(), Field.SCORE),
            "年度指标值“"
                + row.row().promise()
                + "”，实际完成“"
                + row.row().text(Field.ACTUAL).strip()
                + (boundary ? "”，恰好等于界限，按写法不算达到，却得满分" : "”，没有达到指标值，却得满分")
                + Arithmetic.plain(row.reported())
                + "分。"
                + (boundary ? "按比例折算不扣分，扣多少由审核人员决定。" : Proportion.rule(audit, row)));
    if (boundary) {
      return draft.suggest("请核对指标值的写法：应包括本数的，改用“≥”“≤”；不包括的，请按完成情况扣分，说明偏差原因，并重新计算总分。");
    }
    if (row.entitled() != null) {
      draft.points(row.entitled(), row.reported());
    }
    return draft
        .basis(Proportion.basis(audit, row))
        .suggest(
            row.entitled() != null
                ? "请按完成情况扣分，本项得分不高于" + Arithmetic.points(row.entitled()) + "，说明偏差原因，并重新计算总分。"
                : "请按完成情况扣分，说明偏差原因，并重新计算总分。");
  }
}
