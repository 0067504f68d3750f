package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a target or a score without an actual. */
final class ActualBlank extends Check {
  ActualBlank() {
    super(
        error(
            "actual-blank",
            "实际完成值未填写",
            null,
            "填了年度指标值或得分的行，实际完成值不能空白。横线、“无”不视为空白；整栏空白的，提示一次。",
            "居民满意度 | 实际完成值=90%",
            "居民满意度 | 实际完成值="),
        Field.ACTUAL);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(IndicatorsBlank.blank(audit), "绩效指标部分尚未填写，已一并提示")) {
      return;
    }
    List<Assessment> rows = audit.assessments().stream().filter(r -> !r.row().memo()).toList();
    List<Assessment> blank = rows.stream().filter(ActualBlank::blank).toList();
    verdict.skipIf(rows.isEmpty(), "表中没有已填写的指标");
    if (WholeColumn.of(blank.size(), rows.size())) {
      verdict
          .at(audit.headingPlace(Field.ACTUAL), "{}项指标的实际完成值全部没有填写，无法核对得分。", rows.size())
          .suggest("请逐项填写实际完成值。");
      return;
    }
    blank.forEach(row -> blank(audit, row, verdict));
  }

  private static boolean blank(Assessment row) {
    FormCell actual = row.cell(Field.ACTUAL);
    return actual != null && actual.missing() && (hasTarget(row) || hasScore(row));
  }

  private static boolean hasTarget(Assessment row) {
    FormCell target = row.cell(Field.TARGET);
    return target != null && !target.blank() && !target.dash();
  }

  private static boolean hasScore(Assessment row) {
    return Figures.pointsOf(row.cell(Field.SCORE)) != null;
  }

  private static void blank(Audit audit, Assessment row, Verdict verdict) {
    FormCell target = row.cell(Field.TARGET);
    boolean noTarget = target != null && target.missing();
    verdict
        .at(
            audit.place(row, Field.ACTUAL),
            "{}，{}没有填写，无法核对得分。",
            hasTarget(row)
                ? Sentence.of("年度指标值填了“{}”", row.row().promise())
                : Sentence.of("得分填了{}", row.reported()),
            noTarget ? "年度指标值和实际完成值" : "实际完成值")
        .suggest(noTarget ? "请补填年度指标值和实际完成值。" : "请补填实际完成值；本年度不适用的，请填“—”并说明。");
  }
}
