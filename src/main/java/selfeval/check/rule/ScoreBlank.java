package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
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
        error(
            "score-blank",
            "得分未填写",
            null,
            "填了分值的行（含预算执行率一行），得分不能空白；总分也不能空白。横线视为不适用；整栏空白的，提示一次。",
            "居民满意度 | 得分=10",
            "居民满意度 | 得分="));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean any = audit.has(Field.SCORE) || audit.budgetHas(Field.SCORE);
    if (verdict.skipIf(!any, "表中没有“得分”一栏")) {
      return;
    }
    boolean unfilled = IndicatorsBlank.blank(audit);
    BudgetRow money = audit.budgetTotal();
    if (due(audit, money)) {
      blank(audit.place(money, Field.SCORE), money.get(Field.WEIGHT), verdict);
    }
    List<Assessment> rows = audit.assessments().stream().filter(r -> !r.row().memo()).toList();
    List<Assessment> blank = rows.stream().filter(row -> due(audit, row)).toList();
    boolean scored = rows.stream().anyMatch(row -> row.reported() != null);
    boolean column = WholeColumn.of(blank.size(), rows.size());
    if (!unfilled && column) {
      verdict
          .at(audit.headingPlace(Field.SCORE), "{}项指标的得分全部没有填写，核定时按0分计。", rows.size())
          .suggest("请逐项填写得分，并重新计算总分。");
    } else if (!unfilled) {
      for (Assessment row : blank) {
        blank(audit.place(row, Field.SCORE), row.cell(Field.WEIGHT), verdict);
      }
    }
    FormCell total = audit.totalCell(Field.SCORE);
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    if ((scored || unfilled || column) && none(total) && (header == null || header.missing())) {
      BlankTotal.add(
          audit,
          verdict.at(
              audit.totalPlace(total, Field.SCORE),
              total.dash() ? "各项已有得分，总分填的却是横线。" : scored ? "各项已有得分，总分没有填写。" : "总分没有填写。"));
    }
  }

  /** Whether the execution row owes a score: it weighs, and the cell is blank. */
  static boolean due(Audit audit, BudgetRow money) {
    return money != null && blank(money.get(Field.SCORE)) && executionWeighs(audit, money);
  }

  /** Whether an indicator owes a score: it weighs, and the cell is blank. */
  static boolean due(Audit audit, Assessment row) {
    return !row.row().memo()
        && blank(row.cell(Field.SCORE))
        && (row.weight() == null ? noWeights(audit, row) : row.weight().signum() > 0);
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

  /** Whether there is a cell for the total that says nothing: there is always one to give. */
  private static boolean none(FormCell total) {
    return blank(total) || (total != null && total.dash());
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
