package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.LevelPoints;
import selfeval.scoring.Figures;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;
import selfeval.workbook.CellRange;

/** Points printed in a level's own label against the weights of its rows. */
final class LevelWeights implements Check {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private static final Rule RULE =
      Rule.everywhere(
          "level-weights",
          "一级（二级）指标分值与所属指标之和不符",
          Severity.ERROR,
          "表内勾稽关系：指标类别标注的分值＝所属各项指标分值之和",
          "指标类别的名称里标注了分值的，如“产出指标(50分)”，与它所属各项指标的分值之和比较。所属指标有分值空白的，不作判断。",
          "路灯维修数量 | 一级指标=产出指标(50分)",
          "居民满意度 | 一级指标=满意度指标(15分)");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.WEIGHT)) {
      return Verdict.skipped("表中没有“分值”一栏");
    }
    if (audit.form().levelPoints().isEmpty()) {
      return Verdict.skipped("指标类别名称里没有标注分值");
    }
    Map<String, LevelPoints> labels = new LinkedHashMap<>();
    Map<String, Integer> cells = new LinkedHashMap<>();
    for (LevelPoints points : audit.form().levelPoints()) {
      String text = Labels.normalise(points.cell().text());
      labels.putIfAbsent(text, points);
      cells.merge(text, 1, Integer::sum);
    }
    List<Draft> drafts = new ArrayList<>();
    boolean judged = false;
    for (Map.Entry<String, LevelPoints> label : labels.entrySet()) {
      // The same label in several cells is one level; one that names no level could be several.
      if (cells.get(label.getKey()) > 1 && label.getValue().level() == null) {
        continue;
      }
      Rows rows = Rows.under(audit, label.getKey());
      if (rows == null) {
        continue;
      }
      judged = true;
      BigDecimal due = label.getValue().points();
      BigDecimal sum = Arithmetic.total(rows.weights);
      if (sum.subtract(due).abs().compareTo(audit.tolerance(RULE.id(), TOLERANCE)) > 0) {
        drafts.add(finding(audit, label.getValue(), rows, sum));
      }
    }
    return Verdict.of(drafts, judged ? null : "所属指标的分值不全，无法核对");
  }

  private static Draft finding(Audit audit, LevelPoints label, Rows rows, BigDecimal sum) {
    String name = Audit.oneLine(label.cell().text());
    return Draft.at(
            audit.cellPlace(label.cell(), name, "level|" + Names.bare(name)),
            "“"
                + name
                + "”标注"
                + Arithmetic.plain(label.points())
                + "分，所属各项指标的分值相加为"
                + Arithmetic.equation(rows.weights, Arithmetic.points(sum))
                + "。")
        .range(rows.range)
        .points(sum, label.points())
        .suggest("请核对：分值标注有误的改标注，指标分值有误的改指标分值，并使全表分值合计为满分。");
  }

  /** The weights of the rows under a label. */
  private record Rows(List<BigDecimal> weights, CellRange range) {
    /** Null where the label has no rows, or one of them no readable weight. */
    static Rows under(Audit audit, String label) {
      List<BigDecimal> weights = new ArrayList<>();
      FormCell first = null;
      FormCell last = null;
      for (IndicatorRow row : audit.form().indicators()) {
        if (row.memo() || !belongs(row, label)) {
          continue;
        }
        FormCell cell = row.get(Field.WEIGHT);
        BigDecimal weight = Figures.pointsOf(cell);
        if (weight == null) {
          if (cell != null && cell.dash()) {
            continue;
          }
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
