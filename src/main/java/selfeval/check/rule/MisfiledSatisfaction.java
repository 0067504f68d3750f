package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.check.Draft;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Names;

/** Finds a satisfaction indicator under another first level. */
final class MisfiledSatisfaction extends Misfiled {
  private static final String SATISFACTION = "满意度";

  private static final List<String> WORDS = List.of(SATISFACTION, "满意率", "满意程度");

  /** A survey that is held, not its result: 满意度调查次数 is an output. */
  private static final List<String> SURVEYS = List.of("调查", "测评", "问卷", "回访", "评价");

  private static final List<String> HELD =
      List.of("次", "份", "样本", "数", "完成", "覆盖", "及时", "参与", "回收", "开展", "组织", "工作");

  MisfiledSatisfaction() {
    super(
        warning(
                "misfiled-satisfaction",
                "满意度指标归类不当",
                null,
                "二级或三级指标写明是满意度，一级指标却是产出、效益等的，提示调整归类。一级指标名称不能识别的，不作判断。",
                "居民满意度 | 实际完成值=92%",
                "居民满意度 | 一级指标=效益指标")
            .ofJurisdiction(),
        "请将该指标归入一级指标“满意度指标”；规定的表式如此的，可不调整。");
  }

  @Override
  protected void check(Audit audit, Verdict verdict) {
    boolean known = audit.template().vocabulary().levels().containsKey(SATISFACTION);
    if (!verdict.skipIf(!known, "本模板没有满意度一级指标")) {
      super.check(audit, verdict);
    }
  }

  @Override
  void refine(Draft draft, String level) {
    draft.expected(SATISFACTION).reported(level);
  }

  @Override
  boolean elsewhere(IndicatorRow row) {
    return row.level() != null && !row.level().equals(SATISFACTION);
  }

  @Override
  Field says(IndicatorRow row) {
    for (Field field : List.of(Field.LEVEL2, Field.LEVEL3)) {
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
