package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.TotalRow;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** No score where points are due: in a row with a weight, in the execution row, in the total. */
final class ScoreBlank implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "score-blank",
          "得分未填写",
          Severity.WARNING,
          "通行做法：有分值的各项都应自评打分",
          "填了分值的行（含预算执行率一行），得分不能空白；各项已有得分的，总分也不能空白。横线视为不适用。",
          "居民满意度 | 得分=10",
          "居民满意度 | 得分=");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    boolean executionScored = audit.form().budgetHeads().containsKey(Field.SCORE);
    if (!audit.has(Field.SCORE) && !executionScored) {
      return Verdict.skipped("表中没有“得分”一栏");
    }
    boolean unfilled = IndicatorsBlank.blank(audit);
    List<Draft> drafts = new ArrayList<>();
    BudgetRow money = audit.budgetTotal();
    if (money != null && blank(money.get(Field.SCORE)) && executionWeighs(audit, money)) {
      drafts.add(finding(audit.place(money, Field.SCORE), money.get(Field.WEIGHT)));
    }
    boolean scored = false;
    for (Assessment row : audit.assessments()) {
      scored |= row.reported() != null;
      if (!unfilled
          && !row.row().memo()
          && blank(row.row().get(Field.SCORE))
          && (row.weight() == null ? noWeights(audit, row) : row.weight().signum() > 0)) {
        drafts.add(finding(audit.place(row.row(), Field.SCORE), row.row().get(Field.WEIGHT)));
      }
    }
    TotalRow total = audit.form().total();
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    if (scored && total != null && blank(total.score()) && (header == null || header.missing())) {
      drafts.add(
          Draft.at(audit.totalPlace(total.score(), Field.SCORE), "各项已有得分，总分没有填写。")
              .suggest("请补填总分。"));
    }
    return Verdict.of(drafts);
  }

  /** Points printed in the row; where the form has no column for them, its template's. */
  private static boolean executionWeighs(Audit audit, BudgetRow money) {
    if (audit.form().budgetHeads().containsKey(Field.WEIGHT)) {
      return Figures.pointsOf(money.get(Field.WEIGHT)) != null;
    }
    return audit.located().recognised() && audit.card().execution().weight() != null;
  }

  /** In a form without weights a filled actual shows that the row should be scored. */
  private static boolean noWeights(Audit audit, Assessment row) {
    FormCell actual = row.row().get(Field.ACTUAL);
    return !audit.has(Field.WEIGHT) && actual != null && !actual.blank() && !actual.dash();
  }

  private static boolean blank(FormCell cell) {
    return cell != null && cell.missing();
  }

  private static Draft finding(Place place, FormCell weight) {
    String beside =
        weight == null || weight.blank() ? "" : "分值填了" + Arithmetic.asStored(weight) + "，";
    return Draft.at(place, beside + "得分没有填写，核定时按0分计。").suggest("请补填得分，并重新计算总分。");
  }
}
