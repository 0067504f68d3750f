package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Draft;
import selfeval.check.Place;
import selfeval.check.Unjudged;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Says what a total becomes that agrees with the scores until some of them are mended. */
final class TotalFollows extends Check {
  TotalFollows() {
    super(
        info(
            "total-follows",
            "总分随得分的改正而改",
            null,
            "总分与填列的各项得分一致，但有得分应当改正的，写明改正之后的总分，表头另列得分的一并写明。总分是公式、会随改正的得分重新计算的，不提示。",
            "路灯维修数量 | 得分=20",
            "路灯维修数量 | 得分=21"));
  }

  @Override
  protected boolean runsOnFindings() {
    return true;
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    DueTotal due = DueTotal.of(audit);
    // Full marks that could not be judged may yet have to change, and the total with them.
    verdict.skipIf(
        MendedScores.of(audit).mends().isEmpty()
            && audit.assessments().stream().anyMatch(TotalFollows::openFullMarks),
        "有的满分没有判定，总分是否随之改变不能确定");
    if (due.follows()) {
      FormCell cell = audit.totalCell(Field.SCORE);
      follows(audit, audit.totalPlace(cell, Field.SCORE), "总分", Figures.pointsOf(cell), verdict);
    }
    if (HeaderScore.follows(audit)) {
      FormCell cell = audit.form().header().get(Field.HEADER_SCORE);
      follows(
          audit, audit.headerPlace(Field.HEADER_SCORE), "表头得分", Figures.pointsOf(cell), verdict);
    }
  }

  private static boolean openFullMarks(Assessment row) {
    return Unjudged.row(row)
        && row.weight() != null
        && row.reported() != null
        && row.reported().compareTo(row.weight()) >= 0;
  }

  private static void follows(
      Audit audit, Place place, String name, BigDecimal printed, Verdict verdict) {
    BigDecimal due = DueTotal.of(audit).points();
    if (due == null) {
      verdict
          .at(place, "{}{}与填列的各项得分一致；得分改正后，{}也要改。", name, printed, name)
          .suggest(MendedScores.LATER);
      return;
    }
    String words = MendedScores.of(audit).words();
    Draft draft =
        verdict.at(
            place,
            "{}{}与填列的各项得分一致；{}，{}随之改为{.00}。",
            name,
            printed,
            words.isEmpty() ? "得分改正后" : words,
            name,
            due);
    draft.points(due, printed).suggest("请在改正各项得分之后，将{}改为{}。", name, Arithmetic.points(due));
  }
}
