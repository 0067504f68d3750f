package selfeval.check;

import java.util.List;

/** What only a person can judge: listed once beside the findings, and no finding. */
public final class HumanReview {
  private static final List<String> ITEMS =
      List.of(
          "佐证材料：实际完成值、得分和执行数是否有合同、验收、统计、支付凭证等材料支持。",
          "相关性：指标是否与项目内容和绩效目标相符，能否反映项目的主要产出和效益。",
          "满意度：满意度数值是否来自真实的问卷或访谈，样本数量和对象是否合适。",
          "偏差原因和改进措施：所写原因是否属实、充分，措施是否具体可行。",
          "超额完成：完成值明显高于指标值的，年初指标值是否定得偏低，是否需要酌情扣分。",
          "未能比较的指标：指标值与完成值的表述不能由程序比较的，是否达到、得分是否合理。");

  private HumanReview() {}

  /** Chinese sentences, each one thing to look at. */
  public static List<String> items() {
    return ITEMS;
  }
}
