package selfeval.check;

import java.util.List;
import selfeval.form.FormCell;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Severity;

/** A direction that the indicator's own name contradicts. */
final class NameDirection extends RowCheck {
  private static final List<String> FEWER =
      List.of("投诉", "事故", "流失", "死亡", "差错", "失误", "逾期", "破损", "返工", "故障", "违规", "缺勤");

  /** Words that turn the meaning: to deal with complaints is good. */
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

  private static final Rule RULE =
      Rule.everywhere(
          "name-direction",
          "指标方向与名称不符",
          Severity.INFO,
          "通行做法：指标方向应与指标含义一致",
          "投诉、事故、流失等越少越好的指标写成“≥”，满意度、合格率、覆盖率等越高越好的指标写成“≤”的，提示核对方向。",
          "居民满意度 | 年度指标值=不低于85%",
          "居民满意度 | 年度指标值=≤95%");

  NameDirection() {
    super(RULE, Field.TARGET);
  }

  @Override
  Draft check(Audit audit, Assessment row) {
    Kind kind = row.comparison().kind();
    boolean upward = kind == Kind.AT_LEAST || kind == Kind.MORE_THAN;
    boolean downward = kind == Kind.AT_MOST || kind == Kind.LESS_THAN;
    if (!upward && !downward) {
      return null;
    }
    String name = Labels.normalise(row.row().text(Field.LEVEL3));
    boolean wrongUp = upward && Names.anyOf(name, FEWER) && !Names.anyOf(name, TURNED);
    boolean wrongDown = downward && Names.anyOf(name, MORE) && !Names.anyOf(name, MORE_TURNED);
    // Both kinds of words in one name: 投诉办结及时率. Not for a machine.
    if (wrongUp == wrongDown || (wrongUp && Names.anyOf(name, MORE)) || mixed(name, wrongDown)) {
      return null;
    }
    FormCell operator = row.row().get(Field.OPERATOR);
    Field at = operator != null && !operator.blank() ? Field.OPERATOR : Field.TARGET;
    return Draft.at(
            audit.place(row.row(), at),
            "“"
                + row.row().name()
                + "”一般"
                + (wrongUp ? "越少越好" : "越高越好")
                + "，年度指标值“"
                + row.row().promise()
                + "”的方向似乎反了。")
        .suggest("请核对指标方向。");
  }

  private static boolean mixed(String name, boolean wrongDown) {
    return wrongDown && Names.anyOf(name, FEWER);
  }
}
