package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A score above what its row weighs, the execution row included. */
final class ScoreAboveWeight implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "score-above-weight",
          "得分高于分值",
          Severity.ERROR,
          "通行做法：各项得分最高不超过该项分值",
          "把每一行（含预算执行率一行）的得分与同一行的分值比较，得分不得高于分值。",
          "路灯维修数量 | 得分=20",
          "路灯维修数量 | 得分=21");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    List<Draft> drafts = new ArrayList<>();
    boolean any = execution(audit, drafts);
    for (Assessment row : audit.assessments()) {
      any |= row.weight() != null && row.reported() != null;
      if (ScoreFault.of(row) == ScoreFault.ABOVE_WEIGHT) {
        boolean less = row.entitled() != null && row.entitled().compareTo(row.weight()) < 0;
        drafts.add(
            finding(
                audit.place(row.row(), Field.SCORE),
                row.weight(),
                row.reported(),
                less ? row.entitled() : row.weight(),
                less ? byRule(audit, row) : ""));
      }
    }
    return Verdict.of(drafts, any ? null : "没有同时填列分值和得分的行");
  }

  /** Whether the execution row has both figures. */
  private static boolean execution(Audit audit, List<Draft> drafts) {
    BudgetRow total = audit.budgetTotal();
    Execution execution = audit.card().execution();
    if (total == null || execution.weight() == null || execution.reported() == null) {
      return false;
    }
    if (aboveWeight(execution)) {
      boolean less =
          execution.entitled() != null
              && execution.entitled().compareTo(execution.weight()) < 0
              && audit.located().recognised();
      drafts.add(
          finding(
              audit.place(total, Field.SCORE),
              execution.weight(),
              execution.reported(),
              less ? execution.entitled() : execution.weight(),
              less ? "按规则应得" + ExecutionFault.arithmetic(audit) + "分。" : ""));
    }
    return true;
  }

  /** Whether the execution row earns more than it weighs. */
  static boolean aboveWeight(Execution execution) {
    return execution.weight() != null
        && execution.reported() != null
        && execution.reported().compareTo(execution.weight()) > 0
        && !Arithmetic.samePoints(execution.reported(), execution.weight());
  }

  /** Why a row that missed its target, or is capped, earns less than its weight. */
  private static String byRule(Audit audit, Assessment row) {
    String formula =
        Boolean.FALSE.equals(row.comparison().attained()) ? Proportion.rule(audit, row) : "";
    return formula.isEmpty() ? "本项得分最高为" + Arithmetic.plain(row.entitled()) + "分。" : formula;
  }

  /**
   * @param due what the row earns by its rule: its weight, or less
   * @param rule the sentence on that, empty where it earns its weight
   */
  private static Draft finding(
      Place place, BigDecimal weight, BigDecimal score, BigDecimal due, String rule) {
    return Draft.at(
            place,
            "得分" + Arithmetic.plain(score) + "高于本项分值" + Arithmetic.plain(weight) + "。" + rule)
        .points(due, score)
        .suggest(
            rule.isEmpty()
                ? "得分最高为" + Arithmetic.plain(weight) + "，请改正并重新计算总分。"
                : "请改为" + Arithmetic.points(due) + "，并重新计算总分。");
  }
}
