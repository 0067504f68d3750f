package selfeval.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.template.Template;
import selfeval.term.Field;

/** The execution rate of the row that holds the whole of the money, and what it earns. */
final class ExecutionScorer {
  private static final Execution NONE = new Execution(null, null, null, null, null, "表中没有资金总额行");

  private ExecutionScorer() {}

  static Execution score(Form form, Template template) {
    BudgetRow total = form.budgetTotal().orElse(null);
    if (total == null) {
      return NONE;
    }
    boolean scored =
        form.budgetHeads().containsKey(Field.SCORE) || form.budgetHeads().containsKey(Field.WEIGHT);
    BigDecimal weight = Figures.pointsOf(total.get(Field.WEIGHT));
    if (weight == null && scored) {
      weight = template.points().execution();
    }
    FormCell scoreCell = total.get(Field.SCORE);
    BigDecimal reported = Figures.pointsOf(scoreCell);

    Rate rate = rate(form, template, total);
    BigDecimal entitled =
        rate.exact == null || weight == null
            ? null
            : Figures.points(weight.multiply(rate.exact.min(BigDecimal.ONE).max(BigDecimal.ZERO)));
    BigDecimal assessed = null;
    if (scoreCell != null && !Figures.unreadable(scoreCell)) {
      // A blank score and a negative one count 0.
      assessed = reported == null ? BigDecimal.ZERO : reported.max(BigDecimal.ZERO);
      if (weight != null) {
        assessed = assessed.min(weight);
      }
      if (entitled != null) {
        assessed = assessed.min(entitled);
      }
      assessed = Figures.points(assessed);
    }
    return new Execution(
        rate.exact == null ? null : rate.exact.setScale(4, RoundingMode.HALF_UP),
        weight,
        reported,
        entitled,
        assessed,
        rate.why);
  }

  /**
   * Whether the execution rate earns points here that were not read: a total without them would be
   * too low. They are missed where the form prints their weight, where headings of the money were
   * not understood, or where the template gives them and the indicators alone do not fill the
   * total.
   */
  static boolean unread(Form form, Template template, Execution execution) {
    if (execution.assessed() != null || form.executionRow().isPresent()) {
      return false;
    }
    BigDecimal full = template.points().total();
    BigDecimal weights = BigDecimal.ZERO;
    for (IndicatorRow row : form.counted()) {
      BigDecimal weight = Figures.pointsOf(row.get(Field.WEIGHT));
      weights = weight == null ? weights : weights.add(weight);
    }
    boolean filled = full != null && weights.compareTo(full) >= 0;
    boolean unread =
        form.headings().stream().anyMatch(h -> h.money() && h.learnt() == null && !h.familiar());
    boolean printed = execution.weight() != null;
    return printed || (!filled && (unread || template.points().execution() != null));
  }

  private record Rate(@Nullable BigDecimal exact, @Nullable String why) {
    static Rate unknown(String why) {
      return new Rate(null, why);
    }
  }

  /**
   * Executed ÷ full-year budget where the form has such a column, else ÷ initial budget: by the
   * column's label, since some forms call the initial budget (A).
   */
  private static Rate rate(Form form, Template template, BudgetRow total) {
    Field denominator =
        form.budgetHeads().containsKey(Field.BUDGET) ? Field.BUDGET : Field.INITIAL_BUDGET;
    String unit = form.unit() != null ? form.unit() : template.moneyUnit();
    FormCell budgetCell = total.get(denominator);
    FormCell executedCell = total.get(Field.EXECUTED);
    if (budgetCell == null || executedCell == null) {
      return Rate.unknown("表中没有" + (budgetCell == null ? "预算数" : "执行数") + "一栏，执行率无法计算");
    }
    BigDecimal budget = Figures.moneyOf(budgetCell, unit);
    BigDecimal executed = Figures.moneyOf(executedCell, unit);
    if (budget == null || executed == null) {
      FormCell unread = budget == null ? budgetCell : executedCell;
      return Rate.unknown(
          unread.blank()
              ? "资金总额行的" + (budget == null ? denominator : Field.EXECUTED).chinese() + "未填写，执行率无法计算"
              : "资金总额行的“" + unread.text().strip() + "”不是单独的金额，执行率无法计算");
    }
    if (budget.signum() == 0) {
      return Rate.unknown(executed.signum() == 0 ? "预算数与执行数均为0，执行率无意义" : "预算数为0，执行率无法计算");
    }
    if (budget.signum() < 0 || executed.signum() < 0) {
      return Rate.unknown("预算数或执行数为负数，执行率无法计算");
    }
    if (MoneyScale.of(budgetCell, executedCell, total.get(Field.RATE), unit) != null) {
      return Rate.unknown("预算数与执行数相差悬殊，疑似金额单位填错，执行率无法计算");
    }
    return new Rate(executed.divide(budget, MathContext.DECIMAL64), null);
  }
}
