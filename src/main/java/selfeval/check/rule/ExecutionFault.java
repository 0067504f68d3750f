package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Sentence;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/**
 * What is wrong with the execution score.
 *
 * @param skipped a Chinese sentence on why it cannot be judged, or null
 * @param outcome the judgement; null where it cannot be judged
 * @param how in words how the score was rounded, where that explains it
 */
record ExecutionFault(String skipped, ScoreJudgement outcome, String how) {
  private static final Function<Audit, ExecutionFault> JUDGED = ExecutionFault::judge;

  enum ScoreJudgement {
    AGREES,
    ROUNDED,
    TOO_HIGH,
    TOO_LOW
  }

  static ExecutionFault of(Audit audit) {
    return audit.once(JUDGED);
  }

  private static ExecutionFault judge(Audit audit) {
    Execution execution = audit.card().execution();
    if (audit.form().executionRow().isPresent()) {
      return new ExecutionFault("执行率得分列在绩效指标中，按指标逐行核对", null, null);
    }
    if (execution.reported() == null) {
      return new ExecutionFault("没有填列执行率得分", null, null);
    }
    if (execution.weight() == null) {
      return new ExecutionFault("没有填列执行率分值", null, null);
    }
    BigDecimal due = execution.entitled();
    if (due == null) {
      return new ExecutionFault(execution.why(), null, null);
    }
    BigDecimal score = execution.reported();
    if (Arithmetic.samePoints(score, due) || told(execution)) {
      return new ExecutionFault(null, ScoreJudgement.AGREES, null);
    }
    BigDecimal exact = execution.weight().multiply(audit.exactRate().min(BigDecimal.ONE));
    String how = Arithmetic.rounding(exact, score);
    if (how == null && fromPrintedRate(audit, execution.weight(), score)) {
      how = "按取整后的执行率计算";
    }
    if (how != null) {
      return new ExecutionFault(null, ScoreJudgement.ROUNDED, how);
    }
    ScoreJudgement outcome =
        score.compareTo(due) > 0 ? ScoreJudgement.TOO_HIGH : ScoreJudgement.TOO_LOW;
    return new ExecutionFault(null, outcome, null);
  }

  /** Whether another rule speaks of the score. */
  private static boolean told(Execution execution) {
    return ScoreAboveWeight.aboveWeight(execution) || ScoreNegative.negative(execution);
  }

  /** Whether the score is weight × the printed rate, itself rightly rounded. */
  private static boolean fromPrintedRate(Audit audit, BigDecimal weight, BigDecimal score) {
    PrintedRate printed = PrintedRate.of(audit);
    return printed.outcome() == PrintedRate.RateAgreement.AGREES
        && audit.budgetTotal().get(Field.RATE) != null
        && Arithmetic.samePoints(score, weight.multiply(printed.fraction().min(BigDecimal.ONE)));
  }

  /** Returns 10×95÷100=9.50; for a rate above 100% the full points, and why. */
  static String arithmetic(Audit audit) {
    Execution execution = audit.card().execution();
    BigDecimal rate = audit.exactRate();
    if (rate.compareTo(BigDecimal.ONE) > 0) {
      return Sentence.of(
          "{.00}（执行率为{}{=%}，超过100%的按满分计）", execution.entitled(), audit.rateArithmetic(), rate);
    }
    return Sentence.of(
        "{}×{}{=.00}",
        execution.weight(),
        audit.rateArithmetic(),
        execution.weight().multiply(rate));
  }
}
