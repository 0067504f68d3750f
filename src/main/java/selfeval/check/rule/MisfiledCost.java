package selfeval.check.rule;

import java.util.List;
import selfeval.form.IndicatorRow;
import selfeval.term.Field;
import selfeval.term.Names;

/** Finds a cost indicator under benefits or satisfaction. */
final class MisfiledCost extends Misfiled {
  private static final List<String> SAVING =
      List.of(
          "节约", "节省", "降低", "减少", "下降", "压减", "压缩", "缩减", "核减", "审减", "降本", "率", "效益", "收益", "增");

  MisfiledCost() {
    super(
        warning(
                "misfiled-cost",
                "成本指标归类不当",
                null,
                "二级指标写明是成本指标，或者三级指标是成本金额，却归在效益或满意度之下的，提示调整归类。成本节约、降低等属于效益的不提示。",
                "夜间出行安全感 | 三级指标=照明用电成本节约额 | 年度指标值=≥2万元 | 实际完成值=2.1万元",
                "夜间出行安全感 | 二级指标=成本指标")
            .ofJurisdiction(),
        "请将该指标归入产出指标之下；表式单列成本指标的，归入成本指标。");
  }

  @Override
  boolean elsewhere(IndicatorRow row) {
    return "效益".equals(row.level()) || "满意度".equals(row.level());
  }

  @Override
  Field says(IndicatorRow row) {
    if (cost(row, Field.LEVEL2)) {
      return Field.LEVEL2;
    }
    boolean amount = row.text(Field.TARGET).contains("元") || row.text(Field.UNIT).contains("元");
    return amount && cost(row, Field.LEVEL3) ? Field.LEVEL3 : null;
  }

  private static boolean cost(IndicatorRow row, Field field) {
    String name = Names.bare(row.text(field));
    return row.get(field) != null && name.contains("成本") && !Names.anyOf(name, SAVING);
  }
}
