package selfeval.check.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import selfeval.check.Audit;
import selfeval.check.RowCheck;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/**
 * Finds an output indicator under a second level of another kind. What does not fit where is the
 * template's to say.
 */
final class Level2Mismatch extends RowCheck {
  /** Only here are the second levels of one kind in every jurisdiction. */
  private static final Set<String> LEVELS = Set.of("产出", "成本");

  /** What counts in the execution rate already and is no indicator at all. */
  private static final String EXECUTION = "预算执行";

  Level2Mismatch() {
    super(
        warning(
            "level2-mismatch",
            "三级指标与二级指标不符",
            null,
            "产出之下的三级指标，名称明显属于另一类的（如数量指标下列合格率、及时率、成本控制率、资金支付金额），提示核对归类。"
                + "哪些名称不该出现在哪类之下由模板规定，拿不准的不提示；支付率、执行率由另一项提示。",
            "报修当日到场率 | 三级指标=报修到场及时率",
            "路灯维修数量 | 三级指标=路灯维修合格率 | 年度指标值=≥95% | 实际完成值=97%"),
        Field.LEVEL2,
        Field.LEVEL3);
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String belongs = belongs(audit, row);
    if (belongs == null) {
      return;
    }
    boolean execution = belongs.equals(EXECUTION);
    verdict
        .at(
            audit.place(row, Field.LEVEL3),
            execution ? "“{}”说的是资金的支付和执行，不宜列为“{}”。" : "“{}”不宜列在“{}”之下，应属{}。",
            row.row().name(),
            Labels.withoutBlanks(row.row().text(Field.LEVEL2)),
            belongs)
        .suggest(
            execution
                ? "资金的支付和执行已在预算执行率中记分，请换成能反映项目产出的指标，以后年度申报绩效目标时一并修改。"
                : "请核对归类：可以归入{}，或换成与二级指标相符的指标。",
            belongs);
  }

  /** Returns the kind to which an indicator belongs; null where it may be filed where it is. */
  static String belongs(Audit audit, Assessment row) {
    String level = row.row().level();
    Map<String, List<String>> ends = ends(audit, Names.bare(row.row().text(Field.LEVEL2)));
    String name = Names.bare(row.row().text(Field.LEVEL3));
    if (level == null
        || !LEVELS.contains(level)
        || ends == null
        || ExecutionAsIndicator.pays(name)) {
      return null;
    }
    for (Map.Entry<String, List<String>> end : ends.entrySet()) {
      if (end.getValue().stream().anyMatch(name::endsWith)) {
        return end.getKey();
      }
    }
    return null;
  }

  /**
   * Returns what does not fit under a second level; null where the template does not know it, or
   * where it is of two kinds (数量和质量).
   */
  private static Map<String, List<String>> ends(Audit audit, String level2) {
    Map<String, List<String>> found = null;
    for (Map.Entry<String, Map<String, List<String>>> kind :
        audit.template().vocabulary().misfits().entrySet()) {
      if (level2.contains(kind.getKey())) {
        if (found != null) {
          return null;
        }
        found = kind.getValue();
      }
    }
    return found;
  }
}
