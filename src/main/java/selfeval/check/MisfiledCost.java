package selfeval.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/** A cost indicator among benefits or satisfaction. */
final class MisfiledCost implements Check {
  private static final List<String> SAVING =
      List.of(
          "节约", "节省", "降低", "减少", "下降", "压减", "压缩", "缩减", "核减", "审减", "降本", "率", "效益", "收益", "增");

  private static final Rule RULE =
      Rule.ofJurisdiction(
          "misfiled-cost",
          "成本指标归类不当",
          Severity.WARNING,
          "通行做法：成本指标列在产出指标之下，或单列为一级指标",
          "二级指标写明是成本指标，或者三级指标是成本金额，却归在效益或满意度之下的，提示调整归类。成本节约、降低等属于效益的不提示。",
          "夜间出行安全感 | 三级指标=照明用电成本节约额 | 年度指标值=≥2万元 | 实际完成值=2.1万元",
          "夜间出行安全感 | 二级指标=成本指标");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.LEVEL1)) {
      return Verdict.skipped("表中没有“一级指标”一栏");
    }
    List<Draft> drafts = new ArrayList<>();
    Set<CellAddress> seen = new HashSet<>();
    for (IndicatorRow row : audit.form().indicators()) {
      boolean elsewhere = "效益".equals(row.level()) || "满意度".equals(row.level());
      Field at = row.memo() || !elsewhere ? null : says(row);
      if (at == null) {
        continue;
      }
      FormCell cell = row.get(at);
      if (seen.add(cell.at())) {
        drafts.add(
            Draft.at(
                    audit.place(row, at),
                    "“"
                        + Audit.oneLine(cell.text())
                        + "”是成本指标，却归在一级指标“"
                        + Audit.oneLine(row.text(Field.LEVEL1))
                        + "”之下。")
                .suggest("请归入产出指标（或成本指标）之下。"));
      }
    }
    return Verdict.of(drafts);
  }

  private static Field says(IndicatorRow row) {
    String second = Names.bare(row.text(Field.LEVEL2));
    if (row.get(Field.LEVEL2) != null && second.contains("成本") && !Names.anyOf(second, SAVING)) {
      return Field.LEVEL2;
    }
    String third = Names.bare(row.text(Field.LEVEL3));
    boolean amount = row.text(Field.TARGET).contains("元") || row.text(Field.UNIT).contains("元");
    return row.get(Field.LEVEL3) != null
            && third.contains("成本")
            && amount
            && !Names.anyOf(third, SAVING)
        ? Field.LEVEL3
        : null;
  }
}
