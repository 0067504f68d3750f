package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** No weight beside a score. */
final class WeightBlank implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "weight-blank",
          "分值未填写",
          Severity.WARNING,
          "通行做法：打分的各项都应有分值",
          "填了得分的行，分值不能空白。“其中”说明行没有分值是正常的。",
          "居民满意度 | 分值=10",
          "居民满意度 | 分值=");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.WEIGHT)) {
      return Verdict.skipped("表中没有“分值”一栏");
    }
    List<Draft> drafts = new ArrayList<>();
    BudgetRow money = audit.budgetTotal();
    if (money != null && due(money.get(Field.WEIGHT), money.get(Field.SCORE))) {
      drafts.add(finding(audit.place(money, Field.WEIGHT), money.get(Field.SCORE)));
    }
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo() && due(row.row().get(Field.WEIGHT), row.row().get(Field.SCORE))) {
        drafts.add(finding(audit.place(row.row(), Field.WEIGHT), row.row().get(Field.SCORE)));
      }
    }
    return Verdict.of(drafts);
  }

  /** Whether any row that is scored has no weight, so that the weights cannot add up. */
  static boolean any(Audit audit) {
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo() && due(row.row().get(Field.WEIGHT), row.row().get(Field.SCORE))) {
        return true;
      }
    }
    return false;
  }

  private static boolean due(FormCell weight, FormCell score) {
    return weight != null && weight.missing() && score != null && Figures.pointsOf(score) != null;
  }

  private static Draft finding(Place place, FormCell score) {
    return Draft.at(place, "得分填了" + Arithmetic.asStored(score) + "，分值没有填写。")
        .suggest("请补填分值，并使全表分值合计为满分。");
  }
}
