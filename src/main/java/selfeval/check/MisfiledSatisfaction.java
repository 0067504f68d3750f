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

/** A satisfaction indicator under another first level. */
final class MisfiledSatisfaction implements Check {
  private static final String SATISFACTION = "满意度";

  private static final List<String> WORDS = List.of(SATISFACTION, "满意率", "满意程度");

  /** A survey that is held, not what it finds: 满意度调查次数 is an output. */
  private static final List<String> SURVEYS = List.of("调查", "测评", "问卷", "回访", "评价");

  private static final List<String> HELD =
      List.of("次", "份", "样本", "数", "完成", "覆盖", "及时", "参与", "回收", "开展", "组织", "工作");

  private static final Rule RULE =
      Rule.ofJurisdiction(
          "misfiled-satisfaction",
          "满意度指标归类不当",
          Severity.WARNING,
          "通行做法：满意度指标单列为一级指标",
          "二级或三级指标写明是满意度，一级指标却是产出、效益等的，提示调整归类。一级指标名称不能识别的，不作判断。",
          "居民满意度 | 实际完成值=92%",
          "居民满意度 | 一级指标=效益指标");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public Verdict check(Audit audit) {
    if (!audit.has(Field.LEVEL1)) {
      return Verdict.skipped("表中没有“一级指标”一栏");
    }
    if (!audit.template().vocabulary().levels().containsKey(SATISFACTION)) {
      return Verdict.skipped("本模板没有满意度一级指标");
    }
    List<Draft> drafts = new ArrayList<>();
    Set<CellAddress> seen = new HashSet<>();
    for (IndicatorRow row : audit.form().indicators()) {
      Field at = says(row);
      if (row.memo() || row.level() == null || row.level().equals(SATISFACTION) || at == null) {
        continue;
      }
      FormCell cell = row.get(at);
      if (seen.add(cell.at())) {
        drafts.add(
            Draft.at(
                    audit.place(row, at),
                    "“"
                        + Audit.oneLine(cell.text())
                        + "”是满意度指标，却归在一级指标“"
                        + Audit.oneLine(row.text(Field.LEVEL1))
                        + "”之下。")
                .expected("满意度")
                .reported(Audit.oneLine(row.text(Field.LEVEL1)))
                .suggest("请归入一级指标“满意度”；本地区表式规定如此的，可不调整。"));
      }
    }
    return Verdict.of(drafts);
  }

  /** The level that says satisfaction, the higher one first; null where none does. */
  private static Field says(IndicatorRow row) {
    for (Field field : new Field[] {Field.LEVEL2, Field.LEVEL3}) {
      if (row.get(field) != null && satisfaction(Names.bare(row.text(field)))) {
        return field;
      }
    }
    return null;
  }

  private static boolean satisfaction(String name) {
    boolean survey = Names.anyOf(name, SURVEYS) && Names.anyOf(name, HELD);
    return Names.anyOf(name, WORDS) && !survey;
  }
}
