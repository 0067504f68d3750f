package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.template.Field;
import selfeval.template.Severity;

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
        drafts.add(finding(audit.place(row.row(), Field.SCORE), row.weight(), row.reported()));
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
      drafts.add(
          finding(audit.place(total, Field.SCORE), execution.weight(), execution.reported()));
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

  private static Draft finding(Place place, BigDecimal weight, BigDecimal score) {
    return Draft.at(
            place, "得分" + Arithmetic.plain(score) + "高于本项分值" + Arithmetic.plain(weight) + "。")
        .points(weight, score)
        .suggest("得分最高为" + Arithmetic.plain(weight) + "，请改正并重新计算总分。");
  }
}
