package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.form.FormCell;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** Finds an actual without a target. */
final class TargetBlank extends RowCheck {
  TargetBlank() {
    super(
        info(
            "target-blank",
            "年度指标值未填写",
            null,
            "填了实际完成值的行，年度指标值不应空白，否则无法判断是否完成。指标值与完成值都空白的由“实际完成值未填写”提示。",
            "居民满意度 | 年度指标值=≥85%",
            "居民满意度 | 年度指标值="),
        Field.TARGET,
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    FormCell target = row.cell(Field.TARGET);
    FormCell actual = row.cell(Field.ACTUAL);
    boolean execution = row.comparison().kind() == Kind.EXECUTION;
    if (!execution
        && target != null
        && target.missing()
        && actual != null
        && !actual.blank()
        && !actual.dash()) {
      verdict
          .at(audit.place(row, Field.TARGET), "实际完成值填了“{}”，年度指标值没有填写，无法判断是否完成。", actual)
          .suggest("请按批复的绩效目标补填年度指标值。");
    }
  }
}
