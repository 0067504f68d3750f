package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/** Finds a score below 0. */
final class ScoreNegative extends Check {
  ScoreNegative() {
    super(
        error(
            "score-negative",
            "得分为负数",
            null,
            "逐行（含预算执行率一行）看得分是不是负数；扣分最多扣到0分，核定时按0分计。",
            "夜间照明覆盖率 | 得分=13.5",
            "夜间照明覆盖率 | 得分=-1.5"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    Execution execution = audit.card().execution();
    if (audit.budgetTotal() != null && negative(execution)) {
      found(
          audit.place(audit.budgetTotal(), Field.SCORE),
          execution.reported(),
          execution.entitled(),
          verdict);
    }
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo() && ScoreFault.of(row) == ScoreFault.NEGATIVE) {
        found(audit.place(row, Field.SCORE), row.reported(), row.entitled(), verdict);
      }
    }
  }

  /** Whether the execution row prints a score below 0. */
  static boolean negative(Execution execution) {
    return execution.reported() != null && execution.reported().signum() < 0;
  }

  private static void found(Place place, BigDecimal score, BigDecimal entitled, Verdict verdict) {
    if (entitled == null) {
      verdict.at(place, "得分{}小于0，核定时按0分计。", score).suggest("得分最低为0，请按完成情况改正，并重新计算总分。");
    } else {
      verdict
          .at(place, "得分{}小于0，核定时按0分计；按规则应得{.00}分。", score, entitled)
          .points(entitled, score)
          .suggest("请按完成情况改正为{.00}，并重新计算总分。", entitled);
    }
  }
}
