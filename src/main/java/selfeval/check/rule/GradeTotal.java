package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
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
  protected boolean runsOnFindings() {
    return true;
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
    BigDecimal mended = assessed == null ? points : assessed.add(raised(audit));
    String then = grade(audit, mended);
    if (printed.equals(then)) {
      return; // what has to be mended is scores, and the grade is right with them
    }
    verdict
        .at(
            audit.totalPlace(cell, Field.GRADE),
            "{}{}对应的等级是“{}”，填列的是“{}”{}。",
            points.compareTo(total) == 0 ? "总分" : Sentence.of("总分填列{}，核定总分", total),
            points,
            due,
            printed,
            due.equals(then) ? "" : Sentence.of("；各项错误改正后核定总分为{}，等级是“{}”", mended, then))
        .expected(then)
        .reported(printed)
        .basis(audit.template().bases().get("grades"))
        .suggest("请将等级改为“{}”。", then);
  }

  /**
   * Returns by how much the assessed total rises once the errors of the scores are mended: a
   * negative score counts 0, and becomes what the rule gives.
   */
  private static BigDecimal raised(Audit audit) {
    MendedScores mended = MendedScores.of(audit);
    BigDecimal raised = BigDecimal.ZERO;
    if (mended.open()) {
      return raised;
    }
    for (Assessment row : audit.assessments()) {
      FormCell score = row.row().memo() ? null : row.cell(Field.SCORE);
      raised = raised.add(raised(mended, score, row.assessed()));
    }
    BudgetRow money = audit.budgetTotal();
    return money == null
        ? raised
        : raised.add(raised(mended, money.get(Field.SCORE), audit.card().execution().assessed()));
  }

  private static BigDecimal raised(MendedScores mended, FormCell score, BigDecimal assessed) {
    BigDecimal mend = score == null ? null : mended.mends().get(score.at());
    return mend == null || assessed == null
        ? BigDecimal.ZERO
        : mend.subtract(assessed).max(BigDecimal.ZERO);
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
