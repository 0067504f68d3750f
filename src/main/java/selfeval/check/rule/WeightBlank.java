package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a score without a weight. */
final class WeightBlank extends Check {
  WeightBlank() {
    super(
        error(
            "weight-blank",
            "分值未填写",
            null,
            "填了得分的行，分值不能空白，也不能填横线。“其中”说明行没有分值是正常的。",
            "居民满意度 | 分值=10",
            "居民满意度 | 分值="),
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow money = audit.budgetTotal();
    if (money != null && due(money.get(Field.WEIGHT), money.get(Field.SCORE))) {
      blank(audit.place(money, Field.WEIGHT), money.get(Field.SCORE), verdict);
    }
    for (Assessment row : audit.assessments()) {
      if (due(row)) {
        blank(audit.place(row, Field.WEIGHT), row.cell(Field.SCORE), verdict);
      }
    }
  }

  /** Whether any scored indicator has no weight, so that the weights cannot add up. */
  static boolean any(Audit audit) {
    return audit.assessments().stream().anyMatch(WeightBlank::due);
  }

  /** Whether this indicator has a score and no weight. */
  static boolean due(Assessment row) {
    return !row.row().memo() && due(row.cell(Field.WEIGHT), row.cell(Field.SCORE));
  }

  private static boolean due(FormCell weight, FormCell score) {
    BigDecimal points = Figures.pointsOf(score);
    return weight != null
        && points != null
        && (weight.missing() || (weight.dash() && points.signum() > 0));
  }

  private static void blank(Place place, FormCell score, Verdict verdict) {
    boolean dash = place.cell().dash();
    verdict
        .at(place, "得分填了{}，分值{}。", Arithmetic.asStored(score), dash ? "填的却是横线" : "没有填写")
        .suggest("请补填分值，并使全表分值合计为满分。");
  }
}
