package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.TotalRow;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.ValueKind;

/** A weight or a score that is no figure. */
final class PointsUnreadable implements Check {
  private static final Field[] POINTS = {Field.WEIGHT, Field.SCORE};

  private static final Rule RULE =
      Rule.everywhere(
          "points-unreadable",
          "分值或得分不是数字",
          Severity.WARNING,
          "通行做法：分值、得分应填写数字",
          "分值、得分、总分里填了文字（如“满分”“8/10”）的，不能相加，也不能核对。横线视为不适用，公式错误另作提示。",
          "居民满意度 | 得分=10",
          "居民满意度 | 得分=满分");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    List<Draft> drafts = new ArrayList<>();
    BudgetRow money = audit.budgetTotal();
    for (Field field : POINTS) {
      if (money != null && wrong(money.get(field))) {
        drafts.add(finding(audit.place(money, field)));
      }
    }
    for (Assessment row : audit.assessments()) {
      for (Field field : POINTS) {
        if (!row.row().memo() && wrong(row.row().get(field))) {
          drafts.add(finding(audit.place(row.row(), field)));
        }
      }
    }
    TotalRow total = audit.form().total();
    if (total != null && wrong(total.weight())) {
      drafts.add(finding(audit.totalPlace(total.weight(), Field.WEIGHT)));
    }
    if (total != null && wrong(total.score())) {
      drafts.add(finding(audit.totalPlace(total.score(), Field.SCORE)));
    }
    if (total != null && total.score() == null && underScores(audit, total.grade())) {
      drafts.add(finding(audit.totalPlace(total.grade(), Field.SCORE)));
    }
    return Verdict.of(drafts);
  }

  /** A rating where the total should stand, and no total anywhere else. */
  private static boolean underScores(Audit audit, FormCell grade) {
    FormCell head = audit.form().indicatorHeads().get(Field.SCORE);
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    return grade != null
        && head != null
        && head.at().column() == grade.at().column()
        && (header == null || header.blank());
  }

  private static boolean wrong(FormCell cell) {
    return PointsColumn.unread(cell) != null
        && cell.kind() != ValueKind.ERROR
        && !CellWalk.errorText(cell);
  }

  private static Draft finding(Place place) {
    return Draft.at(place, "此处填的是“" + place.cell().text().strip() + "”，不是数字，不能参加计算。")
        .suggest("请改填数字。");
  }
}
