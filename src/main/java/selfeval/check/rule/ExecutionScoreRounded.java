package selfeval.check.rule;

import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Rule;
import selfeval.check.Verdict;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/** Finds an execution score that differs from the rule's only by rounding. */
final class ExecutionScoreRounded extends Check {
  ExecutionScoreRounded() {
    super(
        Rule.info(
                "execution-score-rounded",
                "执行率得分取整",
                "通行做法：得分保留2位小数",
                "按规则计算的执行率得分与填列的得分只差四舍五入或舍去的尾数，或者是按取整后的执行率计算的，不作为错误，只作提示。",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.12",
                "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9")
            .ofJurisdiction());
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    ExecutionFault fault = ExecutionFault.of(audit);
    verdict.skip(fault.skipped());
    if (fault.outcome() != ExecutionFault.Outcome.ROUNDED) {
      return;
    }
    Execution execution = audit.card().execution();
    verdict
        .at(
            audit.place(audit.budgetTotal(), Field.SCORE),
            "执行率得分填列{}，是{}的结果；保留2位小数为{}。",
            execution.reported(),
            fault.how(),
            ExecutionFault.arithmetic(audit))
        .points(execution.entitled(), execution.reported())
        .suggest("建议按{}填列。", Arithmetic.points(execution.entitled()));
  }
}
