package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.BudgetRow;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Reasons;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Little money spent, and nowhere a word about it. */
final class LowExecution implements Check {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "low-execution",
          "执行率偏低而没有说明",
          Severity.WARNING,
          "通行做法：预算执行率偏低的，应说明原因",
          "执行率低于模板规定的比例（通常90%），而偏差原因、存在问题、其他说明都没有内容的，提示说明原因；任何一处写了原因即可。",
          "年度资金总额 | 全年执行数=80 | 执行率=80% | 得分=8",
          """
          年度资金总额 | 全年执行数=80 | 执行率=80% | 得分=8
          夜间照明覆盖率 | 实际完成值=85% | 得分=15 | 偏差原因=""");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    BigDecimal below = audit.template().lowExecutionBelow();
    BigDecimal rate = audit.exactRate();
    if (below == null || rate == null) {
      return Verdict.skipped(below == null ? "本模板没有规定执行率多低须说明" : audit.card().execution().why());
    }
    BudgetRow total = audit.budgetTotal();
    if (rate.compareTo(below) >= 0
        || explained(audit)
        // That the row owes a reason is said at its reason cell already.
        || DeductionReason.missing(DeductionReason.executionReason(audit))
        || DeductionReason.saysNone(DeductionReason.executionReason(audit))) {
      return Verdict.clean();
    }
    if (!anyPlace(audit)) {
      return Verdict.skipped("表中没有可以说明原因的栏目");
    }
    return Verdict.found(
        Draft.at(
                place(audit, total),
                "执行率为"
                    + audit.rateArithmetic()
                    + "="
                    + Arithmetic.percent(rate)
                    + "，低于"
                    + Arithmetic.percent(below)
                    + "，表中没有说明原因。")
            .basis(audit.template().bases().get("low_execution"))
            .suggest("请在偏差原因、存在问题或其他说明中写明预算执行偏低的原因。"));
  }

  /**
   * The row's own reason cell; where it has none, several cells could hold the word, so that the
   * rate that calls for it carries the finding.
   */
  private static Place place(Audit audit, BudgetRow total) {
    Field at =
        total.get(Field.REASON) != null
            ? Field.REASON
            : total.get(Field.RATE) != null ? Field.RATE : Field.EXECUTED;
    return audit.place(total, at);
  }

  private static boolean explained(Audit audit) {
    for (BudgetRow row : audit.form().budget()) {
      if (Reasons.given(row.get(Field.REASON))) {
        return true;
      }
    }
    for (IndicatorRow row : audit.form().indicators()) {
      if (Reasons.given(row.get(Field.REASON))) {
        return true;
      }
    }
    return Reasons.given(audit.form().texts().get(TextBlocks.PROBLEMS))
        || Reasons.given(audit.form().texts().get(TextBlocks.MEASURES))
        || Reasons.given(audit.form().texts().get(TextBlocks.REMARKS));
  }

  private static boolean anyPlace(Audit audit) {
    return audit.has(Field.REASON)
        || audit.form().budgetHeads().containsKey(Field.REASON)
        || audit.form().texts().containsKey(TextBlocks.PROBLEMS)
        || audit.form().texts().containsKey(TextBlocks.REMARKS);
  }
}
