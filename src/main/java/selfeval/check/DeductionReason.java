package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.scoring.Reasons;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** Points lost, or a target missed, and nothing written in the place for reasons. */
final class DeductionReason implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "deduction-reason",
          "扣分未说明原因",
          Severity.WARNING,
          "在用系统的校验规则：得分低于分值的，必须填写偏差原因及改进措施",
          "得分低于分值，或者没有达到指标值的行，偏差原因一栏不能空白；只填0或横线的视为空白，填“无”的由另一项提示。" + "资金部分没有偏差原因一栏的，预算执行率一行不要求。",
          "夜间照明覆盖率 | 偏差原因=两条路段因管线施工停电",
          "夜间照明覆盖率 | 偏差原因=");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.REASON) && !audit.form().budgetHeads().containsKey(Field.REASON)) {
      return Verdict.skipped("表中没有“偏差原因”一栏");
    }
    List<Draft> drafts = new ArrayList<>();
    if (missing(executionReason(audit))) {
      Execution execution = audit.card().execution();
      drafts.add(
          finding(
              audit.place(audit.budgetTotal(), Field.REASON),
              lost(Arithmetic.plain(execution.weight()), Arithmetic.plain(execution.reported()))));
    }
    for (Assessment row : audit.assessments()) {
      FormCell reason = due(audit, row) ? row.row().get(Field.REASON) : null;
      if (missing(reason)) {
        drafts.add(finding(audit.place(row.row(), Field.REASON), why(row)));
      }
    }
    return Verdict.of(drafts);
  }

  /** Whether this row owes a reason: points lost, or a target missed where nothing is scored. */
  static boolean due(Audit audit, Assessment row) {
    if (row.row().memo()) {
      return false;
    }
    if (row.weight() != null && row.reported() != null) {
      return row.reported().compareTo(row.weight()) < 0;
    }
    return !audit.has(Field.SCORE) && Boolean.FALSE.equals(row.comparison().attained());
  }

  /** The cell in which the execution row owes a reason, or null where it owes none. */
  static FormCell executionReason(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    Execution execution = audit.card().execution();
    return total != null
            && execution.weight() != null
            && execution.reported() != null
            && execution.reported().compareTo(execution.weight()) < 0
        ? total.get(Field.REASON)
        : null;
  }

  /** Whether the cell is there and says nothing at all. */
  static boolean missing(FormCell reason) {
    return reason != null && !Reasons.given(reason) && !saysNone(reason);
  }

  /** Whether the cell says that there is no reason. */
  static boolean saysNone(FormCell reason) {
    if (reason == null || Reasons.given(reason)) {
      return false;
    }
    String text = Labels.normalise(reason.text());
    return text.startsWith("无") || text.startsWith("没有") || text.startsWith("不适用");
  }

  static String why(Assessment row) {
    return row.weight() != null && row.reported() != null
        ? lost(Arithmetic.plain(row.weight()), Arithmetic.plain(row.reported()))
        : "年度指标值“"
            + row.row().promise()
            + "”，实际完成“"
            + row.row().text(Field.ACTUAL).strip()
            + "”，没有达到指标值";
  }

  private static String lost(String weight, String score) {
    return "分值" + weight + "，得分" + score + "，有扣分";
  }

  private static Draft finding(Place place, String why) {
    return Draft.at(place, why + "，但没有写明偏差原因。").suggest("请写明扣分的原因和改进措施。");
  }
}
