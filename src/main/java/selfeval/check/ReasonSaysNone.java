package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** 无 for a reason beside lost points. */
final class ReasonSaysNone implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "reason-says-none",
          "有扣分而偏差原因填“无”",
          Severity.WARNING,
          "在用系统的校验规则：得分低于分值的，必须填写偏差原因及改进措施",
          "得分低于分值，或者没有达到指标值的行，偏差原因只填“无”“没有”的，等于没有说明。没有扣分的行填“无”是正常的。",
          "路灯维修数量 | 偏差原因=无",
          "夜间照明覆盖率 | 偏差原因=无");

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
    FormCell execution = DeductionReason.executionReason(audit);
    if (DeductionReason.saysNone(execution)) {
      drafts.add(finding(audit.place(audit.budgetTotal(), Field.REASON), "预算执行率得分低于分值"));
    }
    for (Assessment row : audit.assessments()) {
      if (DeductionReason.due(audit, row)
          && DeductionReason.saysNone(row.row().get(Field.REASON))) {
        drafts.add(finding(audit.place(row.row(), Field.REASON), DeductionReason.why(row)));
      }
    }
    return Verdict.of(drafts);
  }

  private static Draft finding(Place place, String why) {
    return Draft.at(place, why + "，偏差原因却填“" + place.cell().text().strip() + "”。")
        .suggest("请写明扣分的原因和改进措施。");
  }
}
