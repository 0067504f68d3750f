package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Names;

/** Finds the indicator's name in place of its target. */
final class TargetIsName extends RowCheck {
  TargetIsName() {
    super(
        info(
            "target-is-name",
            "年度指标值填的是指标名称",
            null,
            "年度指标值与三级指标名称完全相同的，没有写明要达到什么程度，无法衡量是否完成。名称里带有数字的不提示。",
            "夜间出行安全感 | 年度指标值=明显提升",
            "夜间出行安全感 | 年度指标值=夜间出行安全感 | 实际完成值=达成预期指标"),
        Field.LEVEL3,
        Field.TARGET);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String target = Names.full(row.row().text(Field.TARGET));
    if (target.length() >= 2
        && target.equals(Names.full(row.row().text(Field.LEVEL3)))
        && target.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      verdict
          .at(
              audit.place(row, Field.TARGET),
              "年度指标值填的是指标名称“{}”，没有写明要达到的数值或程度。",
              row.text(Field.TARGET))
          .suggest("请按批复的绩效目标填写年度指标值。");
    }
  }
}
