package selfeval.check.rule;

import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Rule;
import selfeval.check.Verdict;
import selfeval.scoring.Execution;
import selfeval.scoring.Reasons;
import selfeval.scoring.Scorer;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Compares the execution score with weight × execution rate. */
final class ExecutionScore extends Check {
  ExecutionScore() {
    super(
        Rule.error(
                Scorer.BY_EXECUTION,
                "执行率得分与规则不符",
                "通行做法：执行率得分＝分值×执行率，最高不超过分值",
                "用分值乘以执行率（执行数÷全年预算数，超过100%的按100%计），与填列的执行率得分比较。四舍五入或舍去尾数造成的差异另作提示；"
                    + "填列的得分低于规则得分的，降为警告，已写明原因的不提示。",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.12",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.8")
            .ofJurisdiction());
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    ExecutionFault fault = ExecutionFault.of(audit);
    verdict.skip(fault.skipped());
    boolean tooLow =
        fault.outcome() == ExecutionFault.Outcome.TOO_LOW
            && !Reasons.given(audit.budgetTotal().get(Field.REASON));
    if (fault.outcome() != ExecutionFault.Outcome.TOO_HIGH && !tooLow) {
      return;
    }
    Execution execution = audit.card().execution();
    verdict
        .at(
            audit.place(audit.budgetTotal(), Field.SCORE),
            "执行率得分填列{}，按规则应为{}。",
            execution.reported(),
            ExecutionFault.arithmetic(audit))
        .points(execution.entitled(), execution.reported())
        .suggest(
            tooLow ? "请核对执行率得分；确需另行扣分的，请说明原因。" : "请改为{}，并重新计算总分。",
            Arithmetic.points(execution.entitled()))
        .atMost(tooLow ? Severity.WARNING : null);
  }
}
