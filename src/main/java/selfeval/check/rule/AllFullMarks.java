package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Telling;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/** Finds a form in which not a single point was deducted. */
final class AllFullMarks extends Check {
  /** Fewer indicators may all have been reached. */
  private static final int TELLING_ROWS = 3;

  AllFullMarks() {
    super(
        info(
                "all-full-marks",
                "全部指标满分",
                null,
                "预算执行率和各项指标（3项以上）的得分都等于分值的，提示核实是否如实自评，不作为应改正的问题。已有得分偏高等提示的，不重复提示。",
                "夜间出行安全感 | 得分=14 | 偏差原因=两条路段照度不足",
                """
            年度资金总额 | 全年执行数=100 | 执行率=100% | 得分=10
            夜间照明覆盖率 | 实际完成值=82% | 得分=15 | 偏差原因=""")
            .told(Telling.OFFICE));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(!audit.has(Field.WEIGHT) || !audit.has(Field.SCORE), "表中没有分值和得分")) {
      return;
    }
    int full = 0;
    for (Assessment row : audit.assessments()) {
      if (row.row().memo() || row.weight() == null || row.weight().signum() == 0) {
        continue;
      }
      // A score that is too high is reported at its cell.
      if (row.reported() == null
          || row.reported().compareTo(row.weight()) != 0
          || ScoreFault.of(row) != ScoreFault.NONE) {
        return;
      }
      full += 1 + audit.form().sharing(row.row()).size();
    }
    Execution execution = audit.card().execution();
    boolean lost =
        execution.reported() != null
            && execution.weight() != null
            && execution.reported().compareTo(execution.weight()) != 0;
    boolean wrong = ExecutionFault.of(audit).outcome() == ExecutionFault.ScoreJudgement.TOO_HIGH;
    if (full < TELLING_ROWS || lost || wrong) {
      return;
    }
    full -= audit.form().executionRow().isPresent() ? 1 : 0;
    FormCell total = audit.totalCell(Field.SCORE);
    Place place =
        total == null ? audit.headingPlace(Field.SCORE) : audit.totalPlace(total, Field.SCORE);
    verdict.at(place, "预算执行率和全部{}项指标都是满分，没有任何扣分。", full).suggest("请核实各项指标的完成情况和得分依据。");
  }
}
