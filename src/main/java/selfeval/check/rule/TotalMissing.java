package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.FormCell;
import selfeval.form.TotalRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Finds a form with scores that has no place for their sum. */
final class TotalMissing extends Check {
  TotalMissing() {
    super(
        warning(
            "total-missing",
            "没有总分行",
            null,
            "各项已有得分，而表上没有总分一行、表头也没有得分的，无法核对总分。总分一行有而没有填写的，另作提示。",
            "总分 | 得分=98",
            "删总分"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(!audit.has(Field.SCORE), "表中没有“得分”一栏")) {
      return;
    }
    TotalRow total = audit.form().total();
    FormCell header = audit.form().header().get(Field.HEADER_SCORE);
    boolean scored =
        audit.form().indicators().stream()
            .anyMatch(row -> !row.memo() && Figures.pointsOf(row.get(Field.SCORE)) != null);
    boolean none = total == null || (total.score() == null && total.grade() == null);
    if (scored && none && header == null) {
      verdict
          .at(audit.headingPlace(Field.SCORE), "各项已有得分，表上没有总分一行，总分无法核对。")
          .suggest("请使用规定的表式，补上总分一行并填写总分。");
    }
  }
}
