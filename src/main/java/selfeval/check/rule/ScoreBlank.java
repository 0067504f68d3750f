package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a blank score in a row that has a weight, in the execution row, or in the total. */
final class ScoreBlank extends Check {
  ScoreBlank() {
    super(
        warning(
            "score-blank",
            "得分未填写",
            "通行做法：有分值的各项都应自评打分",
            "填了分值的行（含预算执行率一行），得分不能空白；各项已有得分的，总分也不能空白。横线视为不适用。",
            "居民满意度 | 得分=10",
            "居民满意度 | 得分="));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean any = audit.has(Field.SCORE) || audit.budgetHas(Field.SCORE);
    if (verdict.skipIf(!any, "表中没有“得分”一栏")) {
      return;
    }
    boolean unfilled = IndicatorsBlank.blank(audit);
    BudgetRow money = audit.budgetTotal();
    if (money != null && blank(money.get(Field.SCORE)) && executionWeighs(audit, money)) {
      blank(audit.place(money, Field.SCORE), money.get(Field.WEIGHT), verdict);
    }
    boolean scored = false;
    for (Assessment row : audit.assessments()) {
      scored |= row.reported() != null;
      if (!unfilled
          && !row.row().memo()
          && blank(row.cell(Field.SCORE))
          && (row.weight() == null ? noWeights(audit, row) : row.weight().signum() > 0)) {
        blank(audit.place(row, Field.SCORE), row.cell(Field.WEIGHT), verdict);
      }
    }
    FormCell total = audit.totalCell(Field.SCORE);
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    if (scored && blank(total) && (header == null || header.missing())) {
      verdict.at(audit.totalPlace(total, Field.SCORE), "各项已有得分，总分没有填写。").suggest("请补填总分。");
    }
  }

  /** Whether the row prints points; where the form has no column for them, its template's count. */
  private static boolean executionWeighs(Audit audit, BudgetRow money) {
    if (audit.budgetHas(Field.WEIGHT)) {
      return Figures.pointsOf(money.get(Field.WEIGHT)) != null || unweighed(audit);
    }
    return audit.recognised() && audit.card().execution().weight() != null;
  }

  /**
   * Whether the row's weight is blank too, though the template gives one and the weights of the
   * indicators leave room for it.
   */
  private static boolean unweighed(Audit audit) {
    BigDecimal full = audit.template().points().total();
    BigDecimal weight = audit.template().points().execution();
    if (!audit.recognised() || full == null || weight == null || !audit.has(Field.WEIGHT)) {
      return false;
    }
    BigDecimal indicators = Arithmetic.total(PointsColumn.weights(audit).rows());
    return audit.form().executionRow().isEmpty()
        && indicators.signum() > 0
        && indicators.add(weight).compareTo(full) <= 0;
  }

  /** Whether a filled actual shows that the row should be scored, in a form without weights. */
  private static boolean noWeights(Audit audit, Assessment row) {
    FormCell actual = row.cell(Field.ACTUAL);
    return !audit.has(Field.WEIGHT) && actual != null && !actual.blank() && !actual.dash();
  }

  private static boolean blank(FormCell cell) {
    return cell != null && cell.missing();
  }

  private static void blank(Place place, FormCell weight, Verdict verdict) {
    boolean beside = weight != null && !weight.blank();
    verdict
        .at(
            place,
            "{}得分没有填写，核定时按0分计。",
            beside ? Sentence.of("分值填了{}，", Arithmetic.asStored(weight)) : "")
        .suggest("请补填得分，并重新计算总分。");
  }
}
