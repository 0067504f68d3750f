package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.scoring.Reasons;
import selfeval.term.Field;

/** Finds a result far above its target without an explanation; it never computes a deduction. */
final class OvershootReason extends RowCheck {
  OvershootReason() {
    super(
        info(
                "overshoot-reason",
                "大幅超额完成而没有说明",
                NATIONAL_METHOD,
                "正向指标的完成值达到指标值的一定比例（由模板规定，如130%）以上，偏差原因没有内容的，提示说明；是否扣分由审核人员决定，不作计算。",
                "路灯维修数量 | 实际完成值=64盏",
                "路灯维修数量 | 实际完成值=65盏")
            .ofJurisdiction(),
        Field.TARGET,
        Field.ACTUAL,
        Field.REASON);
  }

  @Override
  protected String unfit(Audit audit) {
    return audit.template().overshootReasonFrom() == null ? "本模板没有规定超额多少须说明" : null;
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    if (!due(audit, row)) {
      return;
    }
    Comparison c = row.comparison();
    verdict
        .at(
            audit.place(row, Field.REASON),
            "实际完成值是指标值的{}÷{}{=%}，达到{%}以上，没有说明原因。",
            c.actualNumber(),
            c.targetNumber(),
            Arithmetic.divide(c.actualNumber(), c.targetNumber()),
            audit.template().overshootReasonFrom())
        .basis(audit.template().bases().get("overshoot"))
        .suggest("请说明超额完成的原因，以及年初指标值是否定得偏低。");
  }

  /** Whether the indicator owes a reason because its target was far exceeded. */
  static boolean due(Audit audit, Assessment row) {
    BigDecimal from = audit.template().overshootReasonFrom();
    Comparison c = row.comparison();
    FormCell reason = row.cell(Field.REASON);
    boolean upward = c.kind() == Kind.AT_LEAST || c.kind() == Kind.MORE_THAN;
    return from != null
        && audit.has(Field.REASON)
        && reason != null
        && !Reasons.given(reason)
        && upward
        && Boolean.TRUE.equals(c.attained())
        && c.targetNumber() != null
        && c.actualNumber() != null
        && c.targetNumber().signum() > 0
        && !DeductionReason.due(audit, row)
        && c.actualNumber().compareTo(c.targetNumber().multiply(from)) >= 0;
  }
}
