package selfeval.layout;

import static selfeval.form.RowKind.PART;
import static selfeval.form.RowKind.TOTAL;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.layout.FilledForm.Indicator;
import selfeval.layout.FilledForm.Money;
import selfeval.term.Field;

/** What the correct seed forms say. */
final class SeedText {
  private SeedText() {}

  /** The seed form: 云客服服务外包项目, 2021. */
  static FilledForm cloudService() {
    return new FilledForm(
        "2021",
        "万元",
        Map.of(
            Field.PROJECT, Value.text("云客服服务外包项目"),
            Field.PROJECT_LEVEL, Value.text("一级□  二级☑"),
            Field.DEPARTMENT, Value.text("广州市信访局"),
            Field.IMPLEMENTER, Value.text("广州市信访局")),
        List.of(
            new Money(
                TOTAL,
                "总额",
                Map.of(
                    Field.BUDGET, Value.num("244.11", "0.00"),
                    Field.EXECUTED, Value.num("244.11", "0.00"),
                    Field.WEIGHT, Value.num("10"),
                    Field.RATE, Value.num("1", "0%"),
                    Field.SCORE, Value.num("10"))),
            money("其中：财政拨款（市本级支出）", "244.11"),
            money("财政拨款（转移支付）", "0"),
            money("其他资金", "0")),
        "通过购买云客服服务，全年稳定受理群众来电来访事项，坐席人员配备到位，来电及时接听、准确登记、按时转办，让群众诉求有人听、有人办、有回音。",
        "全年云客服坐席稳定运行，人员出勤和服务达标情况均好于年初设定的目标，群众对服务的评价较好，合同款项按约定进度全部支付。",
        List.of(
            seedRow("产出", "产出数量", "云客服服务达标率", "90%以上", Value.num("0.98", "0%"), "18", "18", "无"),
            seedRow("产出", "产出数量", "云客服人员出勤率", "92%以上", Value.num("0.96", "0%"), "16", "16", "无"),
            seedRow("产出", "产出数量", "云客服工作人员流失数", "4人以下", Value.num("4"), "16", "16", "无"),
            seedRow(
                "效益", "服务对象满意度", "云客服专项服务对象满意度和认可度", "80分以上", Value.text("97分"), "10", "10", "无"),
            new Indicator(
                "效益",
                "经济效益",
                Map.of(
                    Field.LEVEL3, Value.text("合同进度款支付率"),
                    Field.TARGET, Value.num("1"),
                    Field.ACTUAL, Value.num("1"),
                    Field.WEIGHT, Value.num("30"),
                    Field.SCORE, Value.num("26"),
                    Field.REASON,
                        Value.text("目标已完成。该指标权重偏高，按规定单个效益指标得分不超过平均权重的1.3倍，故扣4分。下年度将把权重分到更多指标上。")),
                false)),
        Map.of(Field.SCORE, Value.num("96", "0.00")),
        Map.of(
            "problems",
            "1.绩效指标数量偏少，单个指标的权重过于集中。\n2.效益指标偏重资金支付，对群众感受反映不够。\n3.满意度数据来自服务单位，缺少第三方的核对。",
            "measures",
            "1.编制下年度目标时增加指标，把权重分散到各项产出。\n2.增设反映办理质量和群众感受的效益指标。\n3.由业务处室每季度抽查满意度回访记录。"));
  }

  private static Money money(String label, String amount) {
    return new Money(
        PART,
        label,
        Map.of(Field.BUDGET, Value.num(amount, "0.00"), Field.EXECUTED, Value.num(amount, "0.00")));
  }

  private static Indicator seedRow(
      String level1,
      String level2,
      String name,
      String target,
      Value actual,
      String weight,
      String score,
      String reason) {
    return new Indicator(
        level1,
        level2,
        Map.of(
            Field.LEVEL3, Value.text(name),
            Field.TARGET, Value.text(target),
            Field.ACTUAL, actual,
            Field.WEIGHT, Value.num(weight),
            Field.SCORE, Value.num(score),
            Field.REASON, Value.text(reason)),
        false);
  }

  /** A national form in which everything is right, with one target missed, scored and explained. */
  static FilledForm publicToilets() {
    return new FilledForm(
        "2022",
        "万元",
        Map.of(
            Field.PROJECT, Value.text("城区公共卫生间改造提升项目"),
            Field.DEPARTMENT, Value.text("青禾市城市管理局"),
            Field.IMPLEMENTER, Value.text("青禾市环境卫生管理中心")),
        List.of(
            national(TOTAL, "年度资金总额", "320", "350", "336", "10", "0.96", "9.6"),
            national(PART, "其中：当年财政拨款", "300", "330", "316", null, null, null),
            national(PART, "上年结转资金", "20", "20", "20", null, null, null),
            national(PART, "其他资金", "0", "0", "0", null, null, null)),
        "改造提升城区公共卫生间12座，增设无障碍厕位，完善通风、照明和节水设施，改善群众如厕环境。",
        "12座公共卫生间全部改造完成并投入使用，受场地条件限制，无障碍厕位比计划少建3个，其余目标均已实现。",
        List.of(
            nationalRow("产出指标", "数量指标", "改造公共卫生间数量", "≥12座", "12座", "10", "10", ""),
            nationalRow(
                "产出指标",
                "数量指标",
                "新增无障碍厕位数量",
                "≥30个",
                "27个",
                "10",
                "9",
                "两处老旧卫生间场地狭窄，少建3个；已列入下年度二期工程补建。"),
            nationalRow("产出指标", "质量指标", "工程验收合格率", "＝100%", "100%", "10", "10", ""),
            nationalRow("产出指标", "时效指标", "按期完工率", "≥95%", "97%", "10", "10", ""),
            nationalRow("产出指标", "成本指标", "单座改造费用", "≤28万元", "27.4万元", "10", "10", ""),
            nationalRow("效益指标", "社会效益指标", "服务常住人口", "≥8万人", "8.6万人", "10", "10", ""),
            nationalRow("效益指标", "生态效益指标", "节水型器具使用率", "≥90%", "92%", "10", "10", ""),
            nationalRow("效益指标", "可持续影响指标", "日常管护制度", "健全", "达成预期指标", "10", "10", ""),
            nationalRow("满意度指标", "服务对象满意度指标", "市民满意度", "≥85%", "89%", "10", "10", "")),
        Map.of(Field.WEIGHT, Value.num("100"), Field.SCORE, Value.num("98.6", "0.00")),
        Map.of());
  }

  /** Another correct national form, to stand among other sheets. */
  static FilledForm parkUpkeep() {
    return new FilledForm(
        "2022",
        "万元",
        Map.of(
            Field.PROJECT, Value.text("街头公园日常管护经费"),
            Field.DEPARTMENT, Value.text("松岭县住房和城乡建设局"),
            Field.IMPLEMENTER, Value.text("松岭县园林绿化所")),
        List.of(
            national(TOTAL, "年度资金总额", "86.5", "86.5", "84.77", "10", "0.98", "9.8"),
            national(PART, "其中：当年财政拨款", "80", "80", "78.27", null, null, null),
            national(PART, "上年结转资金", "6.5", "6.5", "6.5", null, null, null),
            national(PART, "其他资金", "0", "0", "0", null, null, null)),
        "对全县9处街头公园进行日常管护，保持绿地完好、设施可用、环境整洁。",
        "9处街头公园全年管护到位，绿地和设施完好情况达到目标要求，群众评价良好。",
        List.of(
            nationalRow("产出指标", "数量指标", "管护公园数量", "≥9处", "9处", "15", "15", ""),
            nationalRow("产出指标", "质量指标", "绿地完好率", "≥95%", "96%", "15", "15", ""),
            nationalRow("产出指标", "时效指标", "设施报修及时处理率", "≥90%", "93%", "10", "10", ""),
            nationalRow(
                "产出指标", "成本指标", "每平方米管护费用", "≤6元", "6.6元", "10", "9", "夏季连续高温，浇灌用水增加；下年度改用节水喷灌。"),
            nationalRow("效益指标", "社会效益指标", "惠及居民小区", "≥20个", "22个", "15", "15", ""),
            nationalRow("效益指标", "生态效益指标", "新增乔木成活率", "≥90%", "94%", "15", "15", ""),
            nationalRow("满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "91.5%", "10", "10", "")),
        Map.of(Field.WEIGHT, Value.num("100"), Field.SCORE, Value.num("98.8", "0.00")),
        Map.of());
  }

  private static Money national(
      RowKind kind,
      String label,
      String initial,
      String budget,
      String executed,
      String weight,
      String rate,
      String score) {
    Map<Field, Value> cells = new EnumMap<>(Field.class);
    cells.put(Field.INITIAL_BUDGET, Value.num(initial, "0.00"));
    cells.put(Field.BUDGET, Value.num(budget, "0.00"));
    cells.put(Field.EXECUTED, Value.num(executed, "0.00"));
    cells.put(Field.WEIGHT, weight == null ? Value.text("—") : Value.num(weight));
    cells.put(Field.RATE, rate == null ? Value.text("—") : Value.num(rate, "0.00%"));
    cells.put(Field.SCORE, score == null ? Value.text("—") : Value.num(score, "0.00"));
    return new Money(kind, label, cells);
  }

  private static Indicator nationalRow(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score,
      String reason) {
    return new Indicator(
        level1,
        level2,
        Map.of(
            Field.LEVEL3, Value.text(name),
            Field.TARGET, Value.text(target),
            Field.ACTUAL, Value.text(actual),
            Field.WEIGHT, Value.num(weight),
            Field.SCORE, Value.num(score),
            Field.REASON, Value.text(reason)),
        false);
  }
}
