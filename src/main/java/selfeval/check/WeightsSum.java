package selfeval.check;

import java.math.BigDecimal;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Severity;

/** All weights together against what the form's weights must make. */
final class WeightsSum implements Check {
  static final String ID = "weights-sum";

  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private static final Rule RULE =
      Rule.everywhere(
          ID,
          "分值合计不等于满分",
          Severity.ERROR,
          "通行做法：预算执行率与各项指标分值合计为100分",
          "把预算执行率的分值与各项指标的分值相加，应等于满分（通常为100分），也应等于表上印出的分值合计。"
              + "没有填列执行率得分时，只有各项分值已超过满分才提示；有分值空白的，先提示空白。",
          "居民满意度 | 分值=10",
          "居民满意度 | 分值=20 | 得分=20\n总分 | 分值=100 | 得分=108");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.WEIGHT)) {
      return Verdict.skipped("表中没有“分值”一栏");
    }
    PointsColumn weights = audit.weights();
    if (weights.unread != null) {
      return Verdict.skipped(
          weights.unread.at() + "的分值“" + weights.unread.text().strip() + "”不是数字，无法求和");
    }
    if (weights.rows.isEmpty()) {
      return Verdict.skipped("各项指标都没有填列分值");
    }
    if (WeightBlank.any(audit)) {
      return Verdict.skipped("有打分的指标没有填列分值，分值合计无法核对");
    }
    BigDecimal sum = weights.sum();
    BigDecimal tolerance = audit.tolerance(ID, TOLERANCE);
    FormCell printedCell = audit.form().total() == null ? null : audit.form().total().weight();
    BigDecimal printed = Figures.pointsOf(printedCell);
    BigDecimal full = audit.template().points().total();
    BigDecimal due = full != null ? full : printed;
    if (due == null) {
      return Verdict.skipped("没有规定满分，表上也没有分值合计");
    }
    boolean wrong = sum.subtract(due).abs().compareTo(tolerance) > 0;
    if (!weights.executionScored && TotalScore.executionCounts(audit)) {
      if (sum.subtract(due).compareTo(tolerance) <= 0) {
        return Verdict.skipped("没有填列执行率得分，分值合计无法核对");
      }
    } else if (!wrong
        && (printed == null || printed.subtract(sum).abs().compareTo(tolerance) <= 0)) {
      return Verdict.clean();
    }
    return Verdict.found(
        wrong ? notFull(audit, weights, printed, due) : misprinted(audit, weights, printed));
  }

  private static Draft notFull(
      Audit audit, PointsColumn weights, BigDecimal printed, BigDecimal due) {
    BigDecimal sum = weights.sum();
    String beside =
        printed == null
            ? ""
            : printed.compareTo(sum) == 0
                ? "，表上的合计也是" + Arithmetic.plain(printed)
                : "，表上的合计却印为" + Arithmetic.plain(printed);
    return Draft.at(
            place(audit, printed),
            "各项分值相加为" + weights.arithmetic() + beside + "；分值合计应为" + Arithmetic.plain(due) + "。")
        .range(weights.range)
        .points(due, sum)
        .basis(audit.template().bases().get("points"))
        .suggest("请调整各项分值，使合计为" + Arithmetic.plain(due) + "，并相应重算得分。");
  }

  private static Draft misprinted(Audit audit, PointsColumn weights, BigDecimal printed) {
    return Draft.at(
            place(audit, printed),
            "表上的分值合计印为" + Arithmetic.plain(printed) + "，各项分值相加为" + weights.arithmetic() + "。")
        .range(weights.range)
        .points(weights.sum(), printed)
        .suggest("请将分值合计改为" + Arithmetic.plain(weights.sum()) + "。");
  }

  /** The printed sum; where none is printed, the heading of the column. */
  private static Place place(Audit audit, BigDecimal printed) {
    return printed == null
        ? audit.headingPlace(Field.WEIGHT)
        : audit.totalPlace(audit.form().total().weight(), Field.WEIGHT);
  }
}
