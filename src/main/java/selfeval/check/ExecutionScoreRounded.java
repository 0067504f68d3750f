package selfeval.check;

import selfeval.scoring.Execution;
import selfeval.term.Field;
import selfeval.term.Severity;

/** An execution score that differs from the rule's only by rounding. */
final class ExecutionScoreRounded implements Check {
  private static final Rule RULE =
      Rule.ofJurisdiction(
          "execution-score-rounded",
          "执行率得分取整",
          Severity.INFO,
          "通行做法：得分保留2位小数",
          "按规则计算的执行率得分与填列的得分只差四舍五入或舍去的尾数，或者是按取整后的执行率计算的，不作为错误，只作提示。",
          "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9.12",
          "年度资金总额 | 全年执行数=91.2 | 执行率=91.2% | 得分=9");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    ExecutionFault fault = ExecutionFault.of(audit);
    if (fault.skipped() != null) {
      return Verdict.skipped(fault.skipped());
    }
    if (fault.outcome() != ExecutionFault.Outcome.ROUNDED) {
      return Verdict.clean();
    }
    Execution execution = audit.card().execution();
    return Verdict.found(
        Draft.at(
                audit.place(audit.budgetTotal(), Field.SCORE),
                "执行率得分填列"
                    + Arithmetic.plain(execution.reported())
                    + "，是"
                    + fault.how()
                    + "的结果；保留2位小数为"
                    + ExecutionFault.arithmetic(audit)
                    + "。")
            .points(execution.entitled(), execution.reported())
            .suggest("建议按" + Arithmetic.points(execution.entitled()) + "填列。"));
  }
}
