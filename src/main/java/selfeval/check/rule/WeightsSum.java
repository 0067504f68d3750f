package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.check.Place;
import selfeval.check.Sentence;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** Compares the sum of all weights with the full points, and with the printed sum. */
final class WeightsSum extends Check {
  static final String ID = "weights-sum";

  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  WeightsSum() {
    super(
        error(
            ID,
            "分值合计不等于满分",
            NATIONAL_METHOD,
            "把预算执行率的分值与各项指标的分值相加，应等于满分（通常为100分），也应等于表上印出的分值合计。"
                + "没有填列执行率得分时，只有各项分值已超过满分才提示；有分值空白的，先提示空白。",
            "居民满意度 | 分值=10",
            "居民满意度 | 分值=20 | 得分=20\n总分 | 分值=100 | 得分=108"),
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    PointsColumn weights = PointsColumn.weights(audit);
    if (weights.unread() != null) {
      verdict.skip(weights.unreadWords(Field.WEIGHT));
      return;
    }
    BigDecimal sum = weights.sum();
    BigDecimal tolerance = audit.tolerance(rule().id(), TOLERANCE);
    BigDecimal printed = Figures.pointsOf(audit.totalCell(Field.WEIGHT));
    BigDecimal full = audit.template().points().total();
    BigDecimal due = full != null ? full : printed;
    if (verdict.skipIf(weights.rows().isEmpty(), "各项指标都没有填列分值")
        || verdict.skipIf(WeightBlank.any(audit), "有打分的指标没有填列分值，分值合计无法核对")
        || verdict.skipIf(due == null, "没有规定满分，表上也没有分值合计")) {
      return;
    }
    if (verdict.skipIf(
        weights.executionScored()
            && !weights.executionRow()
            && weights.execution() == null
            && sum.subtract(due).compareTo(tolerance) <= 0,
        "没有读到预算执行率的分值，分值合计无法核对")) {
      return;
    }
    boolean wrong = sum.subtract(due).abs().compareTo(tolerance) > 0;
    if (!weights.executionScored() && TotalScore.executionCounts(audit)) {
      boolean tooMuch = sum.subtract(due).compareTo(tolerance) > 0;
      if (verdict.skipIf(!tooMuch, "没有填列执行率得分，分值合计无法核对")) {
        return;
      }
    } else if (!wrong
        && (printed == null || printed.subtract(sum).abs().compareTo(tolerance) <= 0)) {
      return;
    }
    if (wrong) {
      notFull(audit, weights, printed, due, verdict);
    } else {
      misprinted(audit, weights, printed, verdict);
    }
  }

  private static void notFull(
      Audit audit, PointsColumn weights, BigDecimal printed, BigDecimal due, Verdict verdict) {
    BigDecimal sum = weights.sum();
    String beside =
        printed == null
            ? ""
            : Sentence.of(printed.compareTo(sum) == 0 ? "，表上的合计也是{}" : "，表上的合计填列为{}", printed);
    verdict
        .at(
            place(audit, printed),
            "各项分值相加为{}{}；分值合计应为{}。{}",
            weights.arithmetic(),
            beside,
            due,
            dashes(audit))
        .range(weights.range())
        // Which weights change is a choice; the printed sum follows from it.
        .reported(Arithmetic.plain(sum))
        .basis(audit.template().bases().get("points"))
        .suggest("请调整各项分值，使合计为{}，并相应重算得分。", due);
  }

  /** Names the weights that are a dash, and so are not in the sum. */
  private static String dashes(Audit audit) {
    List<String> cells = new ArrayList<>();
    for (IndicatorRow row : audit.form().counted()) {
      FormCell weight = row.get(Field.WEIGHT);
      if (weight != null && weight.dash()) {
        cells.add(weight.at().toString());
      }
    }
    return cells.isEmpty() ? "" : Sentence.of("{}的分值填的是横线，没有计入。", String.join("、", cells));
  }

  private static void misprinted(
      Audit audit, PointsColumn weights, BigDecimal printed, Verdict verdict) {
    verdict
        .at(
            place(audit, printed),
            "表上的分值合计印为{}，各项分值相加为{}。{}",
            printed,
            weights.arithmetic(),
            SumFormula.words(audit, Field.WEIGHT))
        .range(weights.range())
        .points(weights.sum(), printed)
        .suggest("请将分值合计改为{}。", weights.sum());
  }

  /** Returns the printed sum; where none is printed, the heading of the column. */
  private static Place place(Audit audit, BigDecimal printed) {
    return printed == null
        ? audit.headingPlace(Field.WEIGHT)
        : audit.totalPlace(audit.totalCell(Field.WEIGHT), Field.WEIGHT);
  }
}
