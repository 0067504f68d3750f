package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds full marks for a target that was missed. */
final class MissedFullMarks extends ScoreCheck {
  MissedFullMarks() {
    super(
        ScoreFault.FULL_MARKS,
        error(
            "missed-full-marks",
            "未达到指标值却得满分",
            NATIONAL_METHOD,
            "能够比较的指标，实际完成值没有达到年度指标值而得分等于分值的，提示。指标值与完成值不能可靠比较的，不作判断。",
            "路灯维修数量 | 实际完成值=50盏",
            "路灯维修数量 | 实际完成值=40盏"),
        OF_MISSED);
  }

  @Override
  void found(Audit audit, Assessment row, Place place, Verdict verdict) {
    boolean boundary = ScoreFault.atStrictBoundary(row.comparison());
    Draft draft =
        verdict.at(
            place,
            "年度指标值“{}”，实际完成“{}”，{}，却得满分{}分。{}",
            row.row().promise(),
            row.text(Field.ACTUAL),
            boundary ? "恰好等于界限，按写法不算达到" : "没有达到指标值",
            row.reported(),
            boundary ? "按比例折算不扣分，扣多少由审核人员决定。" : Proportion.rule(audit, row));
    if (boundary) {
      draft.suggest("请核对指标值的写法：应包括本数的，改用“≥”“≤”；不包括的，请按完成情况扣分，说明偏差原因，并重新计算总分。");
      return;
    }
    draft.basis(Proportion.basis(audit, row)).suggest("请按完成情况扣分，说明偏差原因，并重新计算总分。");
    if (row.entitled() != null) {
      draft
          .points(row.entitled(), row.reported())
          .suggest("请按完成情况扣分，本项得分不高于{.00}，说明偏差原因，并重新计算总分。", row.entitled());
    }
  }
}
