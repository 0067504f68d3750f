package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.scoring.Reasons;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Far more achieved than promised, and no word about it. A deduction is never computed. */
final class OvershootReason extends RowCheck {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "overshoot-reason",
          "大幅超额完成而没有说明",
          Severity.INFO,
          "在用系统的校验规则：完成值明显高于指标值的，应说明原因",
          "正向指标的完成值达到指标值的一定比例（由模板规定，如130%）以上，偏差原因没有内容的，提示说明；是否扣分由审核人员决定，不作计算。",
          "路灯维修数量 | 实际完成值=64盏",
          "路灯维修数量 | 实际完成值=65盏");

  OvershootReason() {
    super(RULE, Field.TARGET, Field.ACTUAL, Field.REASON);
  }

  @Override
  String unfit(Audit audit) {
    return audit.template().overshootReasonFrom() == null ? "本模板没有规定超额多少须说明" : null;
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    Comparison c = row.comparison();
    FormCell reason = row.row().get(Field.REASON);
    boolean upward = c.kind() == Kind.AT_LEAST || c.kind() == Kind.MORE_THAN;
    if (reason == null
        || Reasons.given(reason)
        || !upward
        || !Boolean.TRUE.equals(c.attained())
        || c.targetNumber() == null
        || c.actualNumber() == null
        || c.targetNumber().signum() <= 0
        || DeductionReason.due(audit, row)) {
      return null;
    }
    BigDecimal from = audit.template().overshootReasonFrom();
    if (c.actualNumber().compareTo(c.targetNumber().multiply(from)) < 0) {
      return null;
    }
    return Draft.at(
            audit.place(row.row(), Field.REASON),
            "实际完成值是指标值的"
                + Arithmetic.plain(c.actualNumber())
                + "÷"
                + Arithmetic.plain(c.targetNumber())
                + "="
                + Arithmetic.percent(Arithmetic.divide(c.actualNumber(), c.targetNumber()))
                + "，达到"
                + Arithmetic.percent(from)
                + "以上，没有说明原因。")
        .basis(audit.template().bases().get("overshoot"))
        .suggest("请说明超额完成的原因，以及年初指标值是否定得偏低。");
  }
}
