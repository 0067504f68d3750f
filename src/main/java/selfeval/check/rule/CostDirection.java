package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds an amount of cost with a lower limit: the more is spent, the better. */
final class CostDirection extends Directed {
  private static final List<String> COST = List.of("成本", "费用", "造价");
  private static final List<String> OTHERWISE =
      List.of(
          "率", "节约", "节省", "控制", "标准", "补助", "补贴", "降低", "减少", "下降", "压减", "压缩", "缩减", "核减", "审减",
          "降本", "收入", "收益", "效益", "比例");

  CostDirection() {
    super(
        warning(
            "cost-direction",
            "成本指标用了“≥”",
            null,
            "成本类指标以金额（元、万元）为单位、方向为“≥”“不低于”的，等于花钱越多越好，提示核对。名称带率、节约、控制、标准、补助等字样的不提示。",
            "养护单盏费用 | 新增 | 年度指标值=≤300元 | 实际完成值=280元",
            "养护单盏费用 | 新增 | 年度指标值=≥300元 | 实际完成值=310元"));
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String name = Labels.normalise(row.row().text(Field.LEVEL3));
    String levels = Labels.normalise(row.row().text(Field.LEVEL2) + row.row().text(Field.LEVEL1));
    boolean cost = Names.anyOf(name, COST) || levels.contains("成本");
    if (upward(row) && cost && !Names.anyOf(name, OTHERWISE) && money(row)) {
      verdict
          .at(place(audit, row), "这是成本金额，年度指标值“{}”要求不低于这一数额，与控制成本的方向相反。", row.row().promise())
          .suggest("请核对：控制成本的应写“≤”；确为投入下限的，请在名称中写明。");
    }
  }

  private static boolean money(Assessment row) {
    String unit = Labels.normalise(row.row().text(Field.UNIT));
    return row.row().text(Field.TARGET).contains("元") || unit.contains("元");
  }
}
