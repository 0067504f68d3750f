package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Reasons;
import selfeval.term.Field;
import selfeval.term.TextBlocks;

/** Finds a low execution rate that is explained nowhere in the form. */
final class LowExecution extends Check {
  private static final List<String> EXPLAINING =
      List.of(TextBlocks.PROBLEMS, TextBlocks.MEASURES, TextBlocks.REMARKS);

  LowExecution() {
    super(
        warning(
                "low-execution",
                "执行率偏低而没有说明",
                null,
                "执行率低于模板规定的比例（通常90%），而偏差原因、存在问题、其他说明都没有内容的，提示说明原因；任何一处写了原因即可。",
                "年度资金总额 | 全年执行数=80 | 执行率=80% | 得分=8",
                """
                年度资金总额 | 全年执行数=80 | 执行率=80% | 得分=8
                夜间照明覆盖率 | 实际完成值=85% | 得分=15 | 偏差原因=""")
            .ofJurisdiction());
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BigDecimal below = audit.template().lowExecutionBelow();
    BigDecimal rate = audit.exactRate();
    if (below == null || rate == null) {
      verdict.skip(below == null ? "本模板没有规定执行率多低须说明" : audit.card().execution().why());
      return;
    }
    FormCell reason = DeductionReason.ofExecution(audit);
    if (rate.compareTo(below) >= 0
        || explained(audit)
        // That the row owes a reason is reported at its reason cell already.
        || DeductionReason.blank(reason)
        || DeductionReason.saysNone(reason)
        || verdict.skipIf(!anyPlace(audit), "表中没有可以说明原因的栏目")) {
      return;
    }
    verdict
        .at(
            place(audit, audit.budgetTotal()),
            "执行率为{}{=%}，低于{%}，表中没有说明原因。",
            audit.rateArithmetic(),
            rate,
            below)
        .basis(audit.template().bases().get("low_execution"))
        .suggest("请在偏差原因、存在问题或其他说明中写明预算执行偏低的原因。");
  }

  /**
   * Returns the row's own reason cell. Without one, several cells could hold the reason, and the
   * finding refers to the rate.
   */
  private static Place place(Audit audit, BudgetRow total) {
    Field at =
        total.get(Field.REASON) != null
            ? Field.REASON
            : total.get(Field.RATE) != null ? Field.RATE : Field.EXECUTED;
    return audit.place(total, at);
  }

  private static boolean explained(Audit audit) {
    return audit.form().budget().stream().anyMatch(row -> Reasons.given(row.get(Field.REASON)))
        || audit.form().indicators().stream().anyMatch(row -> Reasons.given(row.get(Field.REASON)))
        || EXPLAINING.stream().anyMatch(key -> Reasons.given(audit.form().texts().get(key)));
  }

  private static boolean anyPlace(Audit audit) {
    return audit.has(Field.REASON)
        || audit.budgetHas(Field.REASON)
        || audit.form().texts().containsKey(TextBlocks.PROBLEMS)
        || audit.form().texts().containsKey(TextBlocks.REMARKS);
  }
}
