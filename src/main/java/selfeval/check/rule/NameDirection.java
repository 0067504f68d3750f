package selfeval.check.rule;

import java.util.List;
import selfeval.check.Audit;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/** Finds a target whose direction contradicts the indicator's name. */
final class NameDirection extends Directed {
  private static final List<String> FEWER =
      List.of("投诉", "事故", "流失", "死亡", "差错", "失误", "逾期", "破损", "返工", "故障", "违规", "缺勤");

  /** Words that reverse the meaning: to deal with complaints is good. */
  private static final List<String> TURNED =
      List.of(
          "处理", "办结", "回复", "答复", "下降", "减少", "降低", "整改", "调查", "解决", "响应", "满意", "受理", "控制", "查处",
          "处置", "及时", "修复", "排除", "预防", "防范", "零", "无", "挽回", "赔付", "救助", "化解", "办理", "治理", "防治",
          "演练", "应急", "救援", "培训", "检查", "排查", "监测", "督办", "巡查", "宣传", "警示", "援助", "调解", "追", "补偿",
          "保险");

  private static final List<String> MORE =
      List.of(
          "满意度", "合格率", "达标率", "覆盖率", "完成率", "及时率", "准确率", "优良率", "出勤率", "到位率", "办结率", "知晓率", "普及率",
          "成活率");

  private static final List<String> MORE_TURNED = List.of("不满意", "不合格", "未", "误差", "超");

  NameDirection() {
    super(
        info(
            "name-direction",
            "指标方向与名称不符",
            null,
            "投诉、事故、流失等越少越好的指标写成“≥”，满意度、合格率、覆盖率等越高越好的指标写成“≤”的，提示核对方向。",
            "居民满意度 | 年度指标值=不低于85%",
            "居民满意度 | 年度指标值=≤95%"));
  }

  @Override
  protected void check(Audit audit, Assessment row, Verdict verdict) {
    String name = Labels.normalise(row.row().text(Field.LEVEL3));
    boolean fewer = Names.anyOf(name, FEWER);
    boolean more = Names.anyOf(name, MORE);
    // A name with words of both kinds (投诉办结及时率) is not judged.
    boolean wrongUp = upward(row) && fewer && !more && !Names.anyOf(name, TURNED);
    boolean wrongDown = downward(row) && more && !fewer && !Names.anyOf(name, MORE_TURNED);
    if (wrongUp || wrongDown) {
      verdict
          .at(
              place(audit, row),
              "“{}”一般{}，年度指标值“{}”的方向与此相反。",
              row.row().name(),
              wrongUp ? "越少越好" : "越高越好",
              row.row().promise())
          .suggest("请核对指标方向。");
    }
  }
}
