package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.template.Grade;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Compares the printed grade with the printed total. */
final class GradeTotal extends Check {
  GradeTotal() {
    super(
        warning(
                "grade-total",
                "等级与总分不符",
                NATIONAL_METHOD,
                "按模板规定的分数段，把表上印出的等级与核定的总分比较；总分不能核定的，与填列的总分比较。等级写法不在优、良、中、差之内的，不作判断。",
                "总分 | 等级=优",
                "总分 | 等级=良")
            .ofJurisdiction());
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    FormCell cell = audit.totalCell(Field.GRADE);
    if (verdict.skipIf(cell == null || cell.blank(), "表中没有填列等级")) {
      return;
    }
    String printed = named(audit, cell);
    BigDecimal total = Figures.pointsOf(audit.totalCell(Field.SCORE));
    if (verdict.skipIf(total == null, "表中没有填列总分") || verdict.skipIf(printed == null, "填列的等级不能识别")) {
      return;
    }
    BigDecimal assessed = audit.card().total().assessed();
    BigDecimal points = assessed == null ? total : assessed;
    String due = grade(audit, points);
    TotalScore sum = TotalScore.of(audit);
    boolean rightForSum =
        sum.outcome() == TotalScore.SumAgreement.DIFFERS
            && !sum.withoutExecution()
            && printed.equals(grade(audit, sum.scores().sum()));
    if (due == null || due.equals(printed) || rightForSum) {
      return;
    }
    verdict
        .at(
            audit.totalPlace(cell, Field.GRADE),
            "{}{}对应的等级是“{}”，填列的是“{}”。",
            points.compareTo(total) == 0 ? "总分" : Sentence.of("总分填列{}，核定总分", total),
            points,
            due,
            printed)
        .expected(due)
        .reported(printed)
        .basis(audit.template().bases().get("grades"))
        .suggest("请将等级改为“{}”。", due);
  }

  /** Returns the grade that the cell names; null where it names none, or more than one. */
  private static String named(Audit audit, FormCell cell) {
    String text = Labels.normalise(cell.text());
    String found = null;
    for (Grade grade : audit.template().grades()) {
      if (text.contains(grade.name())) {
        if (found != null) {
          return null;
        }
        found = grade.name();
      }
    }
    return found;
  }

  /** Returns the grade of a total by the template's scale; null where it has none. */
  static String grade(Audit audit, BigDecimal points) {
    for (Grade grade : audit.template().grades()) {
      if (points.compareTo(grade.from()) >= 0) {
        return grade.name();
      }
    }
    return null;
  }
}
