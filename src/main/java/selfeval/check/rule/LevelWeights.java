package selfeval.check.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.check.Check;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.LevelPoints;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;
import selfeval.workbook.CellRange;

/** Compares the points printed in a level's label with the weights of its indicators. */
final class LevelWeights extends Check {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  LevelWeights() {
    super(
        error(
            "level-weights",
            "一级（二级）指标分值与所属指标之和不符",
            null,
            "指标类别的名称里标注了分值的，如“产出指标(50分)”，与它所属各项指标的分值之和比较。所属指标有分值空白、或有得分而分值填横线的，不作判断。",
            "路灯维修数量 | 一级指标=产出指标(50分)",
            "居民满意度 | 一级指标=满意度指标(15分)"),
        Field.WEIGHT);
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    if (verdict.skipIf(audit.form().levelPoints().isEmpty(), "指标类别名称里没有标注分值")) {
      return;
    }
    Map<String, LevelPoints> labels = new LinkedHashMap<>();
    Map<String, Integer> cells = new HashMap<>();
    for (LevelPoints points : audit.form().levelPoints()) {
      String text = Labels.normalise(points.cell().text());
      labels.putIfAbsent(text, points);
      cells.merge(text, 1, Integer::sum);
    }
    BigDecimal tolerance = audit.tolerance(rule().id(), TOLERANCE);
    boolean judged = false;
    for (Map.Entry<String, LevelPoints> label : labels.entrySet()) {
      // Several cells with one label are one level, unless it is not known which.
      boolean several = cells.get(label.getKey()) > 1 && label.getValue().level() == null;
      Rows rows = several ? null : Rows.under(audit, label.getKey());
      if (rows == null) {
        continue;
      }
      judged = true;
      BigDecimal sum = Arithmetic.total(rows.weights);
      if (sum.subtract(label.getValue().points()).abs().compareTo(tolerance) > 0) {
        differs(audit, label.getValue(), rows, sum, verdict);
      }
    }
    verdict.skipIf(!judged, "所属指标的分值不全，无法核对");
  }

  private static void differs(
      Audit audit, LevelPoints label, Rows rows, BigDecimal sum, Verdict verdict) {
    String name = Labels.withoutBlanks(label.cell().text());
    verdict
        .at(
            audit.cellPlace(label.cell(), name, "level|" + Names.bare(name)),
            "“{}”标注{}分，所属各项指标的分值相加为{}。",
            name,
            label.points(),
            Arithmetic.equation(rows.weights, Arithmetic.points(sum)))
        .range(rows.range)
        // Whether the label is wrong or a weight is for the agency to say.
        .reported(Arithmetic.plain(label.points()))
        .suggest("请核对：分值标注有误的改标注，指标分值有误的改指标分值，并使全表分值合计为满分。");
  }

  /** The weights of the indicators under a label. */
  private record Rows(List<BigDecimal> weights, CellRange range) {
    /** Returns null where the label has no indicators, or one of them no readable weight. */
    static Rows under(Audit audit, String label) {
      List<BigDecimal> weights = new ArrayList<>();
      FormCell first = null;
      FormCell last = null;
      for (IndicatorRow row : audit.form().indicators()) {
        FormCell cell = row.get(Field.WEIGHT);
        BigDecimal weight = Figures.pointsOf(cell);
        boolean none =
            weight == null
                && cell != null
                && cell.dash()
                && Figures.pointsOf(row.get(Field.SCORE)) == null;
        if (row.memo() || !belongs(row, label) || none) {
          continue;
        }
        if (weight == null) {
          return null;
        }
        weights.add(weight);
        first = first == null ? cell : first;
        last = cell;
      }
      return first == null ? null : new Rows(weights, new CellRange(first.at(), last.at()));
    }

    private static boolean belongs(IndicatorRow row, String label) {
      return Labels.normalise(row.text(Field.LEVEL1)).equals(label)
          || Labels.normalise(row.text(Field.LEVEL2)).equals(label);
    }
  }
}
