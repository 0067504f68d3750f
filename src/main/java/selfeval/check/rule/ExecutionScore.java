package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Rule;
import selfeval.check.Sentence;
import selfeval.scoring.Execution;
import selfeval.scoring.Reasons;
import selfeval.scoring.Scorer;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Compares the execution score with weight × execution rate: other, or only rounded. */
final class ExecutionScore extends Check {
  private final boolean rounded;

  private ExecutionScore(Rule rule, boolean rounded) {
    super(rule);
    this.rounded = rounded;
  }

  /** Finds a score that differs; one that is too low is accepted where a reason is given. */
  static ExecutionScore differs() {
    return new ExecutionScore(
        error(
                Scorer.BY_EXECUTION,
                "执行率得分与规则不符",
                null,
                "用分值乘以执行率（执行数÷全年预算数，超过100%的按100%计），与填列的执行率得分比较。四舍五入或舍去尾数造成的差异另作提示；"
                    + "填列的得分低于规则得分的，降为“需核实”，已写明原因的不提示。",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.12",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.8")
            .ofJurisdiction(),
        false);
  }

  /** Finds a score that differs from the rule's only by rounding. */
  static ExecutionScore rounded() {
    return new ExecutionScore(
        info(
                "execution-score-rounded",
                "执行率得分取整",
                null,
                "按规则计算的执行率得分与填列的得分只差四舍五入或舍去的尾数，或者是按取整后的执行率计算的，不作为应改正的问题，只供参考。",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.12",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9")
            .ofJurisdiction(),
        true);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    ExecutionFault fault = ExecutionFault.of(audit);
    verdict.skip(fault.skipped());
    boolean tooLow = fault.outcome() == ExecutionFault.ScoreJudgement.TOO_LOW;
    boolean found =
        rounded
            ? fault.outcome() == ExecutionFault.ScoreJudgement.ROUNDED
            : fault.outcome() == ExecutionFault.ScoreJudgement.TOO_HIGH
                || (tooLow && !Reasons.given(audit.budgetTotal().get(Field.REASON)));
    if (!found) {
      return;
    }
    Execution execution = audit.card().execution();
    String due = rounded ? Sentence.of("是{}的结果；保留2位小数为", fault.how()) : "按规则应为";
    String suggestion =
        tooLow ? "请核对执行率得分；确需另行扣分的，请说明原因。" : rounded ? "建议按{.00}填列。" : "请改为{.00}，并重新计算总分。";
    verdict
        .at(
            audit.place(audit.budgetTotal(), Field.SCORE),
            "执行率得分填列{}，{}{}。",
            execution.reported(),
            due,
            ExecutionFault.arithmetic(audit))
        .points(execution.entitled(), execution.reported())
        .suggest(suggestion, execution.entitled())
        .atMost(tooLow ? Severity.WARNING : null);
  }
}
