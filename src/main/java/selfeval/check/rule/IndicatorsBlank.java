package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.FormCell;
import selfeval.term.Field;

/** Reports a form without actuals and scores once, where its money is filled in. */
final class IndicatorsBlank extends Check {
  IndicatorsBlank() {
    super(
        error(
            "indicators-blank",
            "绩效指标部分尚未填写",
            null,
            "资金部分已填，而绩效指标的实际完成值和得分全部空白的，提示一次。只有个别指标空白的，逐项提示。",
            "居民满意度 | 实际完成值=91%",
            "空指标"));
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean actual = audit.has(Field.ACTUAL);
    if (!verdict.skipIf(!actual && !audit.has(Field.SCORE), "表中没有绩效指标") && blank(audit)) {
      verdict
          .at(audit.headingPlace(actual ? Field.ACTUAL : Field.SCORE), "绩效指标的实际完成值和得分全部没有填写。")
          .suggest("请逐项填写实际完成值和自评得分。");
    }
  }

  /** Whether no indicator has an actual or a score. */
  static boolean blank(Audit audit) {
    return audit.form().indicators().stream()
        .noneMatch(row -> filled(row.get(Field.ACTUAL)) || filled(row.get(Field.SCORE)));
  }

  private static boolean filled(FormCell cell) {
    return cell != null && !cell.missing();
  }
}
