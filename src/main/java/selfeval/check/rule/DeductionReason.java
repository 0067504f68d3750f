package selfeval.check.rule;

import java.util.function.Predicate;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Rule;
import selfeval.check.Sentence;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.scoring.Reasons;
import selfeval.term.Field;
import selfeval.term.Labels;

/** Finds lost points, or a missed target, whose reason is blank or says that there is none. */
final class DeductionReason extends Check {
  private static final String LOST = "分值{}，得分{}，有扣分";

  private final Predicate<FormCell> wrong;
  private final String ofExecution;
  private final String message;

  /**
   * @param wrong which cells are findings
   * @param ofExecution why the execution row owes a reason
   */
  private DeductionReason(
      Rule rule, Predicate<FormCell> wrong, String ofExecution, String message) {
    super(rule);
    this.wrong = wrong;
    this.ofExecution = ofExecution;
    this.message = message;
  }

  /** Finds blank reasons. */
  static DeductionReason missing() {
    return new DeductionReason(
        warning(
            "deduction-reason",
            "扣分未说明原因",
            NATIONAL_METHOD + "所附自评表“偏差原因分析及改进措施”栏",
            "得分低于分值，或者没有达到指标值的行，偏差原因一栏不能空白；只填0或横线的视为空白，填“无”的由另一项提示。" + "资金部分没有偏差原因一栏的，预算执行率一行不要求。",
            "夜间照明覆盖率 | 偏差原因=两条路段因管线施工停电",
            "夜间照明覆盖率 | 偏差原因="),
        DeductionReason::blank,
        LOST,
        "{}，但没有写明偏差原因。");
  }

  /** Finds reasons such as 无. */
  static DeductionReason sayingNone() {
    return new DeductionReason(
        warning(
            "reason-says-none",
            "有扣分而偏差原因填“无”",
            NATIONAL_METHOD + "所附自评表“偏差原因分析及改进措施”栏",
            "得分低于分值，或者没有达到指标值的行，偏差原因只填“无”“没有”或“已完成”的，等于没有说明。没有扣分的行填“无”是正常的。",
            "路灯维修数量 | 偏差原因=无",
            "夜间照明覆盖率 | 偏差原因=无"),
        DeductionReason::saysNone,
        "预算执行率得分低于分值",
        "{}，偏差原因却填“{}”。");
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean any = audit.has(Field.REASON) || audit.budgetHas(Field.REASON);
    if (verdict.skipIf(!any, "表中没有“偏差原因”一栏")) {
      return;
    }
    if (wrong.test(ofExecution(audit))) {
      Execution execution = audit.card().execution();
      found(
          audit.place(audit.budgetTotal(), Field.REASON),
          Sentence.of(ofExecution, execution.weight(), execution.reported()),
          verdict);
    }
    for (Assessment row : audit.assessments()) {
      if (due(audit, row) && wrong.test(row.cell(Field.REASON))) {
        found(audit.place(row, Field.REASON), why(row), verdict);
      }
    }
  }

  private void found(Place place, String why, Verdict verdict) {
    verdict.at(place, message, why, place.cell()).suggest("请写明扣分的原因和改进措施。");
  }

  /** Whether this row owes a reason: points lost, or a target missed where nothing is scored. */
  static boolean due(Audit audit, Assessment row) {
    if (row.row().memo() || reasonBelow(audit, row)) {
      return false;
    }
    if (row.weight() != null && row.reported() != null) {
      return row.reported().compareTo(row.weight()) < 0;
    }
    return !audit.has(Field.SCORE) && Boolean.FALSE.equals(row.comparison().attained());
  }

  /** Whether a row that shares its points says why points were lost. */
  private static boolean reasonBelow(Audit audit, Assessment row) {
    return audit.form().sharing(row.row()).stream()
        .anyMatch(other -> Reasons.given(other.get(Field.REASON)));
  }

  /** Returns the cell in which the execution row owes a reason, or null where it owes none. */
  static FormCell ofExecution(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    Execution execution = audit.card().execution();
    return total != null
            && audit.form().executionRow().isEmpty()
            && execution.weight() != null
            && execution.reported() != null
            && execution.reported().compareTo(execution.weight()) < 0
        ? total.get(Field.REASON)
        : null;
  }

  /** Whether there is a cell for the reason that says nothing. */
  static boolean blank(FormCell reason) {
    return reason != null && !Reasons.given(reason) && !saysNone(reason);
  }

  /** Whether there is a cell for the reason that says that there is none, or that all is done. */
  static boolean saysNone(FormCell reason) {
    if (reason == null || Reasons.given(reason)) {
      return false;
    }
    String text = Labels.normalise(reason.text());
    return text.startsWith("无")
        || text.startsWith("没有")
        || text.startsWith("不适用")
        || Reasons.saysDone(reason);
  }

  private static String why(Assessment row) {
    return row.weight() != null && row.reported() != null
        ? Sentence.of(LOST, row.weight(), row.reported())
        : Sentence.of("年度指标值“{}”，实际完成“{}”，没有达到指标值", row.row().promise(), row.text(Field.ACTUAL));
  }
}
