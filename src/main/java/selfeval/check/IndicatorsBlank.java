package selfeval.check;

import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Severity;

/** A form whose money is reported and whose indicators are not: one finding for the whole block. */
final class IndicatorsBlank implements Check {
  private static final Rule RULE =
      Rule.everywhere(
          "indicators-blank",
          "绩效指标部分尚未填写",
          Severity.WARNING,
          "自评表须由单位填报各项指标的实际完成值和自评得分",
          "资金部分已填，而绩效指标的实际完成值和得分全部空白的，提示一次。只有个别指标空白的，逐项提示。",
          "居民满意度 | 实际完成值=91%",
          "空指标");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.ACTUAL) && !audit.has(Field.SCORE)) {
      return Verdict.skipped("表中没有绩效指标");
    }
    return blank(audit)
        ? Verdict.found(
            Draft.at(
                    audit.headingPlace(audit.has(Field.ACTUAL) ? Field.ACTUAL : Field.SCORE),
                    "绩效指标的实际完成值和得分全部没有填写。")
                .suggest("请逐项填写实际完成值和自评得分。"))
        : Verdict.clean();
  }

  /** Whether no indicator says what was achieved, nor a score. */
  static boolean blank(Audit audit) {
    for (IndicatorRow row : audit.form().indicators()) {
      if (filled(row.get(Field.ACTUAL)) || filled(row.get(Field.SCORE))) {
        return false;
      }
    }
    return true;
  }

  private static boolean filled(FormCell cell) {
    return cell != null && !cell.missing();
  }
}
