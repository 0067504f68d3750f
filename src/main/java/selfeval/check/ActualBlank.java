package selfeval.check;

import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** No actual beside a target or a score. */
final class ActualBlank extends RowCheck {
  private static final Rule RULE =
      Rule.everywhere(
          "actual-blank",
          "实际完成值未填写",
          Severity.WARNING,
          "通行做法：已设定的指标必须填写实际完成值",
          "填了年度指标值或得分的行，实际完成值不能空白。横线、“无”不视为空白。",
          "居民满意度 | 实际完成值=90%",
          "居民满意度 | 实际完成值=");

  ActualBlank() {
    super(RULE, Field.ACTUAL);
  }

  @Override
  String unfit(Audit audit) {
    return IndicatorsBlank.blank(audit) ? "绩效指标部分尚未填写，已一并提示" : null;
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    FormCell actual = row.row().get(Field.ACTUAL);
    FormCell target = row.row().get(Field.TARGET);
    boolean hasTarget = target != null && !target.blank() && !target.dash();
    boolean hasScore = Figures.pointsOf(row.row().get(Field.SCORE)) != null;
    if (actual == null || !actual.missing() || !(hasTarget || hasScore)) {
      return null;
    }
    String beside =
        hasTarget
            ? "年度指标值填了“" + row.row().promise() + "”"
            : "得分填了" + Arithmetic.plain(row.reported());
    boolean noTarget = target != null && target.missing();
    return Draft.at(
            audit.place(row.row(), Field.ACTUAL),
            beside + "，" + (noTarget ? "年度指标值和实际完成值" : "实际完成值") + "没有填写，无法核对得分。")
        .suggest(noTarget ? "请补填年度指标值和实际完成值。" : "请补填实际完成值；本年度不适用的，请填“—”并说明。");
  }
}
