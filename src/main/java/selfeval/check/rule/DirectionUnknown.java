package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Sentence;
import selfeval.measure.Comparison;
import selfeval.measure.Note;
import selfeval.scoring.Assessment;
import selfeval.scoring.Reasons;
import selfeval.template.ReverseFormula;
import selfeval.term.Field;

/** Finds full marks beside a figure that misses the target if read the likelier way. */
final class DirectionUnknown extends RowCheck {
  DirectionUnknown() {
    super(
        warning(
            "direction-unknown",
            "指标值没有符号，完成值不及而得满分",
            null,
            "指标值只有数值、没有写明不低于还是不高于，而完成值比它低（从名称、单位看越少越好的，比它高），却得满分又没有说明原因的，"
                + "写明两种理解各应得多少，由人工核实。完成值为0才算达到、以及目标为100%的比率，不需要符号，按未达到处理。",
            "路灯维修数量 | 年度指标值=50盏 | 实际完成值=50盏",
            "路灯维修数量 | 年度指标值=50盏 | 实际完成值=40盏"),
        ScoreCheck.OF_MISSED);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    Comparison c = row.comparison();
    boolean fullMarks =
        row.weight() != null
            && row.weight().signum() > 0
            && row.reported() != null
            && row.reported().compareTo(row.weight()) >= 0;
    if (!fullMarks
        || !c.notes().contains(Note.DIRECTION_UNKNOWN)
        || c.targetNumber() == null
        || c.actualNumber() == null
        || c.targetNumber().signum() <= 0
        || c.actualNumber().signum() < 0
        || Reasons.given(row.cell(Field.REASON))
        || ActualSwapped.swapped(row)) {
      return;
    }
    boolean less = c.notes().contains(Note.REVERSE_HINTED);
    boolean lower = c.actualNumber().compareTo(c.targetNumber()) < 0;
    if (lower == less) {
      return;
    }
    verdict
        .at(
            audit.place(row, Field.SCORE),
            "年度指标值“{}”没有写明不低于还是不高于，实际完成“{}”比它{}，得满分{}分，没有说明原因。如果{}，{}；如果{}，则已达到。",
            row.row().promise(),
            row.text(Field.ACTUAL),
            lower ? "低" : "高",
            row.reported(),
            lower ? "越多越好" : "越少越好",
            lower ? more(row) : fewer(audit, row),
            lower ? "越少越好" : "越多越好")
        .suggest("请按批复的绩效目标写明“≥”或“≤”；没有达到的，请按完成情况扣分并说明原因。");
  }

  private static String more(Assessment row) {
    BigDecimal target = row.comparison().targetNumber();
    BigDecimal actual = row.comparison().actualNumber();
    return Sentence.of(
        "按比例应得{}×{}÷{}{=.00}分",
        row.weight(),
        actual,
        target,
        Arithmetic.divide(row.weight().multiply(actual), target));
  }

  private static String fewer(Audit audit, Assessment row) {
    BigDecimal weight = row.weight();
    BigDecimal target = row.comparison().targetNumber();
    BigDecimal actual = row.comparison().actualNumber();
    if (audit.template().reverse() != ReverseFormula.LINEAR) {
      return Sentence.of(
          "按目标值与完成值之比应得{}×{}÷{}{=.00}分",
          weight,
          target,
          actual,
          Arithmetic.divide(weight.multiply(target), actual));
    }
    BigDecimal over = Arithmetic.divide(actual.subtract(target), target);
    if (over.compareTo(BigDecimal.ONE) >= 0) {
      return Proportion.allDeducted(target, actual, over);
    }
    return Sentence.of(
        "按超出比例扣减应得{}×〔1－({}－{})÷{}〕{=.00}分",
        weight,
        actual,
        target,
        target,
        weight.multiply(BigDecimal.ONE.subtract(over)));
  }
}
