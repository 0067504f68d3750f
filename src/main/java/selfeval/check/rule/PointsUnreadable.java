package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Finds a weight or a score that is not a figure. */
final class PointsUnreadable extends Check {
  private static final List<Field> POINTS = List.of(Field.WEIGHT, Field.SCORE);

  PointsUnreadable() {
    super(
        error(
            "points-unreadable",
            "分值或得分不是数字",
            null,
            "分值、得分、总分里填了文字（如“满分”“8/10”）的，不能相加，也不能核对；总分是应改正的问题，单独的分值、得分须核实。横线视为不适用，公式错误另作提示。",
            "居民满意度 | 得分=10",
            "总分 | 得分=约九十八"));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    BudgetRow money = audit.budgetTotal();
    for (Field field : POINTS) {
      if (money != null && wrong(money.get(field))) {
        unreadable(audit.place(money, field), verdict).atMost(Severity.WARNING);
      }
    }
    for (Assessment row : audit.assessments()) {
      for (Field field : POINTS) {
        if (!row.row().memo() && wrong(row.cell(field))) {
          unreadable(audit.place(row, field), verdict).atMost(Severity.WARNING);
        }
      }
    }
    for (Field field : POINTS) {
      FormCell total = audit.totalCell(field);
      if (wrong(total) && field == Field.SCORE) {
        BlankTotal.add(audit, unreadable(audit.totalPlace(total, field), verdict));
      } else if (wrong(total)) {
        unreadable(audit.totalPlace(total, field), verdict).atMost(Severity.WARNING);
      }
    }
    FormCell grade = audit.totalCell(Field.GRADE);
    if (audit.totalCell(Field.SCORE) == null && underScores(audit, grade)) {
      BlankTotal.add(audit, unreadable(audit.totalPlace(grade, Field.SCORE), verdict));
    }
  }

  /** Whether a rating is in the place of the total, and there is no total elsewhere. */
  private static boolean underScores(Audit audit, FormCell grade) {
    FormCell head = audit.form().indicatorHeads().get(Field.SCORE);
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    return grade != null
        && head != null
        && head.at().column() == grade.at().column()
        && (header == null || header.blank());
  }

  private static boolean wrong(FormCell cell) {
    return PointsColumn.unread(cell) != null && !CellWalk.error(cell);
  }

  private static Draft unreadable(Place place, Verdict verdict) {
    return verdict.at(place, "此处填的是“{}”，不是数字，不能参加计算。", place.cell()).suggest("请改填数字。");
  }
}
