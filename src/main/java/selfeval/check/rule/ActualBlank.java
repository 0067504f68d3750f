package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a target or a score without an actual. */
final class ActualBlank extends RowCheck {
  ActualBlank() {
    super(
        error(
            "actual-blank",
            "实际完成值未填写",
            "通行做法：已设定的指标必须填写实际完成值",
            "填了年度指标值或得分的行，实际完成值不能空白。横线、“无”不视为空白。",
            "居民满意度 | 实际完成值=90%",
            "居民满意度 | 实际完成值="),
        Field.ACTUAL);
  }

  @Override
  protected String unfit(Audit audit) {
    return IndicatorsBlank.blank(audit) ? "绩效指标部分尚未填写，已一并提示" : null;
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    FormCell actual = row.cell(Field.ACTUAL);
    FormCell target = row.cell(Field.TARGET);
    boolean hasTarget = target != null && !target.blank() && !target.dash();
    boolean hasScore = Figures.pointsOf(row.cell(Field.SCORE)) != null;
    if (actual == null || !actual.missing() || !(hasTarget || hasScore)) {
      return;
    }
    boolean noTarget = target != null && target.missing();
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "{}，{}没有填写，无法核对得分。",
            hasTarget
                ? Sentence.of("年度指标值填了“{}”", row.row().promise())
                : Sentence.of("得分填了{}", row.reported()),
            noTarget ? "年度指标值和实际完成值" : "实际完成值")
        .suggest(noTarget ? "请补填年度指标值和实际完成值。" : "请补填实际完成值；本年度不适用的，请填“—”并说明。");
  }
}
