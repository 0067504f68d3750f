package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Sentence;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/** Finds a score above the weight of its row, the execution row included. */
final class ScoreAboveWeight extends Check {
  ScoreAboveWeight() {
    super(
        error(
            "score-above-weight",
            "得分高于分值",
            null,
            "把每一行（含预算执行率一行）的得分与同一行的分值比较，得分不得高于分值。",
            "路灯维修数量 | 得分=20",
            "路灯维修数量 | 得分=21"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Execution execution = audit.card().execution();
    boolean any =
        audit.budgetTotal() != null && execution.weight() != null && execution.reported() != null;
    if (any && aboveWeight(execution)) {
      above(audit, execution, verdict);
    }
    for (Assessment row : audit.assessments()) {
      any |= row.weight() != null && row.reported() != null;
      if (ScoreFault.of(row) == ScoreFault.ABOVE_WEIGHT) {
        above(audit, row, verdict);
      }
    }
    verdict.skipIf(!any, "没有同时填列分值和得分的行");
  }

  /** Whether the execution row earns more than it weighs. */
  static boolean aboveWeight(Execution execution) {
    return execution.weight() != null
        && execution.reported() != null
        && execution.reported().compareTo(execution.weight()) > 0
        && !Arithmetic.samePoints(execution.reported(), execution.weight());
  }

  private static void above(Audit audit, Execution execution, Verdict verdict) {
    boolean less =
        execution.entitled() != null
            && execution.entitled().compareTo(execution.weight()) < 0
            && audit.recognised();
    above(
        audit.place(audit.budgetTotal(), Field.SCORE),
        execution.weight(),
        execution.reported(),
        less ? execution.entitled() : execution.weight(),
        less ? Sentence.of("按规则应得{}分。", ExecutionFault.arithmetic(audit)) : "",
        verdict);
  }

  private static void above(Audit audit, Assessment row, Verdict verdict) {
    BigDecimal mend = ScoreFault.mend(row);
    Place place = audit.place(row, Field.SCORE);
    if (mend == null) {
      verdict
          .at(place, "得分{}高于本项分值{}，而且没有达到指标值。", row.reported(), row.weight())
          .suggest("请按完成情况扣分，改为低于分值{}的得分，并重新计算总分。", row.weight());
      return;
    }
    boolean less = mend.compareTo(row.weight()) < 0;
    above(place, row.weight(), row.reported(), mend, less ? byRule(audit, row, mend) : "", verdict);
  }

  /** Says why a row that missed its target, or is capped, earns less than its weight. */
  private static String byRule(Audit audit, Assessment row, BigDecimal most) {
    String formula =
        Boolean.FALSE.equals(row.comparison().attained()) ? Proportion.rule(audit, row) : "";
    return formula.isEmpty() ? Sentence.of("本项得分最高为{}分。", most) : formula;
  }

  /**
   * @param due what the row earns by its rule: its weight, or less
   * @param rule the sentence on that, empty where it earns its weight
   */
  private static void above(
      Place place,
      BigDecimal weight,
      BigDecimal score,
      BigDecimal due,
      String rule,
      Verdict verdict) {
    boolean full = rule.isEmpty();
    verdict
        .at(place, "得分{}高于本项分值{}。{}", score, weight, rule)
        .points(due, score)
        .suggest(
            full ? "得分最高为{}，请改正并重新计算总分。" : "请改为{}，并重新计算总分。",
            full ? weight : Arithmetic.points(due));
  }
}
