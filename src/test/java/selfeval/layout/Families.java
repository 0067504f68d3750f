package selfeval.layout;

import static selfeval.form.RowKind.PART;
import static selfeval.form.RowKind.TOTAL;
import static selfeval.term.Field.ACTUAL;
import static selfeval.term.Field.BUDGET;
import static selfeval.term.Field.DEPARTMENT;
import static selfeval.term.Field.EXECUTED;
import static selfeval.term.Field.GRADE;
import static selfeval.term.Field.IMPLEMENTER;
import static selfeval.term.Field.INITIAL_BUDGET;
import static selfeval.term.Field.LEVEL1;
import static selfeval.term.Field.LEVEL2;
import static selfeval.term.Field.LEVEL3;
import static selfeval.term.Field.OPERATOR;
import static selfeval.term.Field.PROJECT;
import static selfeval.term.Field.PROJECT_LEVEL;
import static selfeval.term.Field.RATE;
import static selfeval.term.Field.REASON;
import static selfeval.term.Field.SCORE;
import static selfeval.term.Field.TARGET;
import static selfeval.term.Field.UNIT;
import static selfeval.term.Field.WEIGHT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.layout.FamilyLayout.BudgetBlock;
import selfeval.layout.FamilyLayout.BudgetLine;
import selfeval.layout.FamilyLayout.GoalBlock;
import selfeval.layout.FamilyLayout.HeadGroup;
import selfeval.layout.FamilyLayout.HeaderField;
import selfeval.layout.FamilyLayout.Heading;
import selfeval.layout.FamilyLayout.IndicatorBlock;
import selfeval.layout.FamilyLayout.Level1;
import selfeval.layout.FamilyLayout.Level2;
import selfeval.layout.FamilyLayout.SideTable;
import selfeval.layout.FamilyLayout.Span;
import selfeval.layout.FamilyLayout.TailRow;
import selfeval.layout.FamilyLayout.TotalLine;
import selfeval.term.Field;

/** The official forms of the eight families. */
public final class Families {
  private static final String FORM_TITLE = "项目支出绩效自评表";
  private static final List<String> HINTS = List.of("指标1：", "……");
  private static final List<String> EMPTY = List.of("", "");

  private Families() {}

  /** All eight, in the order of the template ids. */
  public static List<FamilyLayout> all() {
    return List.of(
        guangzhou(),
        national(),
        assistanceFunds(),
        sichuan(),
        yunnan(),
        hubei(),
        transferPayment(),
        department());
  }

  /** The family with this template id. */
  public static FamilyLayout of(String id) {
    return all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }

  static FamilyLayout guangzhou() {
    return new FamilyLayout(
        "guangzhou-2021",
        "附件：",
        FORM_TITLE,
        "（%s年度）",
        "",
        "万元",
        List.of(9, 8, 12, 22, 13, 13, 9, 9, 18),
        false,
        List.of(
            List.of(
                field(PROJECT, "项目名称", 0, 1, 2, 4),
                new HeaderField(PROJECT_LEVEL, "项目级次", Span.of(5, 5), Span.of(6, 8), "一级□  二级□")),
            List.of(field(DEPARTMENT, "主管部门", 0, 1, 2, 4), field(IMPLEMENTER, "实施单位", 5, 5, 6, 8))),
        new BudgetBlock(
            "项目\n资金\n（万元）",
            Span.of(0, 0),
            "1.年度预算数",
            Span.of(1, 3),
            List.of(
                column(BUDGET, "年度支出预算数", 4, 4),
                column(EXECUTED, "预算完成数", 5, 5),
                column(WEIGHT, "分值", 6, 6),
                column(RATE, "预算完成率", 7, 7),
                column(SCORE, "得分", 8, 8)),
            List.of(
                line(TOTAL, "总额", WEIGHT, "10"),
                line(PART, "其中：财政拨款（市本级支出）"),
                line(PART, "财政拨款（转移支付）"),
                line(PART, "其他资金"))),
        null,
        new GoalBlock(
            "绩效目标\n情况\n（概述）", Span.of(0, 0), "年度预期绩效目标", Span.of(1, 4), "目标实际完成情况", Span.of(5, 8)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            List.of(
                column(LEVEL1, "一级指标", 1, 1),
                column(LEVEL2, "二级指标", 2, 2),
                column(LEVEL3, "三级指标", 3, 3),
                column(TARGET, "年度指标值", 4, 4),
                column(ACTUAL, "实际完成指标值", 5, 5),
                column(WEIGHT, "分值（权重）", 6, 6),
                column(SCORE, "自评得分", 7, 7),
                column(REASON, "偏差原因分析及改进措施", 8, 8)),
            List.of(),
            List.of(
                level1("产出", EMPTY, "产出数量", "产出质量", "产出时效", "产出成本"),
                level1("效益", List.of(""), "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度"))),
        new TotalLine(
            "总 分", Span.of(0, 6), Map.of(SCORE, Span.of(7, 7)), List.of(Span.of(8, 8)), ""),
        List.of(tail("problems", "存在问题", 0, 1, 2, 8, 46), tail("measures", "改进措施", 0, 1, 2, 8, 46)),
        true,
        List.of());
  }

  static FamilyLayout national() {
    return new FamilyLayout(
        "national-2020",
        "附件2",
        FORM_TITLE,
        "（%s年度）",
        "",
        "万元",
        List.of(7, 9, 13, 12, 12, 13, 13, 8, 8, 18),
        false,
        List.of(
            List.of(field(PROJECT, "项目名称", 0, 1, 2, 9)),
            List.of(field(DEPARTMENT, "主管部门", 0, 1, 2, 4), field(IMPLEMENTER, "实施单位", 5, 5, 6, 9))),
        new BudgetBlock(
            "项目\n资金\n（万元）",
            Span.of(0, 0),
            "",
            Span.of(1, 2),
            nationalMoney(3, 4, 5, 6, Span.of(7, 8), 9),
            List.of(
                line(TOTAL, "年度资金总额", WEIGHT, "10"),
                line(PART, "其中：当年财政拨款", WEIGHT, "—", SCORE, "—"),
                line(PART, "上年结转资金", WEIGHT, "—", SCORE, "—"),
                line(PART, "其他资金", WEIGHT, "—", SCORE, "—"))),
        null,
        new GoalBlock("年度\n总体\n目标", Span.of(0, 0), "预期目标", Span.of(1, 5), "实际完成情况", Span.of(6, 9)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            nationalIndicators(),
            List.of(),
            nationalLevels(HINTS, "产出指标", "效益指标", "满意度指标")),
        new TotalLine(
            "总分",
            Span.of(0, 6),
            cells(WEIGHT, Span.of(7, 7), SCORE, Span.of(8, 8)),
            List.of(Span.of(9, 9)),
            "100"),
        List.of(),
        false,
        List.of());
  }

  static FamilyLayout assistanceFunds() {
    return new FamilyLayout(
        "assistance-funds",
        "附件3",
        "财政衔接推进乡村振兴补助资金项目绩效自评表",
        "（%s年度）",
        "",
        "万元",
        List.of(7, 9, 13, 14, 10, 8, 14, 14, 8, 19),
        false,
        List.of(
            List.of(field(PROJECT, "项目名称", 0, 1, 2, 9)),
            List.of(field(DEPARTMENT, "主管部门", 0, 1, 2, 4), field(IMPLEMENTER, "实施单位", 5, 6, 7, 9))),
        new BudgetBlock(
            "项目\n资金\n（万元）",
            Span.of(0, 0),
            "",
            Span.of(1, 3),
            List.of(
                column(BUDGET, "全年预算数（A）", 4, 5),
                column(EXECUTED, "全年执行数（B）", 6, 6),
                column(WEIGHT, "分值", 7, 7),
                column(RATE, "执行率（B/A）", 8, 8),
                column(SCORE, "得分", 9, 9)),
            List.of(
                line(TOTAL, "年度资金总额：", WEIGHT, "10"),
                line(PART, "其中：本年财政拨款", WEIGHT, "—", SCORE, "—"),
                line(PART, "其他资金", WEIGHT, "—", SCORE, "—"))),
        null,
        new GoalBlock("年度\n总体\n目标", Span.of(0, 0), "预期目标", Span.of(1, 5), "实际完成情况", Span.of(6, 9)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            List.of(
                column(LEVEL1, "一级指标", 1, 1),
                column(LEVEL2, "二级指标", 2, 2),
                column(LEVEL3, "三级指标", 3, 4),
                column(WEIGHT, "分值", 5, 5),
                column(TARGET, "年度指标值", 6, 6),
                column(ACTUAL, "全年实际值", 7, 7),
                column(SCORE, "得分", 8, 8),
                column(REASON, "未完成原因及拟采取\n的改进措施", 9, 9)),
            List.of(),
            nationalLevels(HINTS, "产出指标\n（50分）", "效益指标\n（30分）", "满意度指标\n（10分）")),
        new TotalLine(
            "总分",
            Span.of(0, 4),
            cells(WEIGHT, Span.of(5, 5), SCORE, Span.of(8, 8)),
            List.of(Span.of(6, 7), Span.of(9, 9)),
            "100"),
        List.of(),
        false,
        List.of("注：带★的为必填指标；指标下以“其中”开头的明细行不设分值。"));
  }

  static FamilyLayout sichuan() {
    return new FamilyLayout(
        "sichuan-0013",
        "510000_0013",
        "部门预算" + FORM_TITLE,
        "（%s年度）",
        "单位：万元",
        "万元",
        List.of(8, 12, 19, 24, 9, 11, 9, 13, 8, 8, 8, 15),
        true,
        List.of(
            List.of(field(PROJECT, "项目名称", 0, 1, 2, 11)),
            List.of(
                field(DEPARTMENT, "主管部门", 0, 1, 2, 4), field(IMPLEMENTER, "实施单位", 5, 6, 7, 11))),
        new BudgetBlock(
            "预算\n执行\n情况",
            Span.of(0, 0),
            "资金来源",
            Span.of(1, 2),
            List.of(
                column(INITIAL_BUDGET, "年初预算", 3, 3),
                column(BUDGET, "调整后预算数", 4, 5),
                column(EXECUTED, "预算执行数", 6, 7),
                column(RATE, "预算执行率", 8, 8),
                column(WEIGHT, "权重", 9, 9),
                column(SCORE, "得分", 10, 10),
                column(REASON, "原因", 11, 11)),
            List.of(
                line(TOTAL, "总额", WEIGHT, "10"),
                line(PART, "其中：财政资金", WEIGHT, "/", SCORE, "/"),
                line(PART, "财政专户管理资金", WEIGHT, "/", SCORE, "/"),
                line(PART, "单位资金", WEIGHT, "/", SCORE, "/"),
                line(PART, "其他资金", WEIGHT, "/", SCORE, "/"))),
        null,
        new GoalBlock("年度目标", Span.of(0, 0), "项目年度目标", Span.of(1, 5), "年度目标完成情况", Span.of(6, 11)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            List.of(
                column(LEVEL1, "一级指标", 1, 1),
                column(LEVEL2, "二级指标", 2, 2),
                column(LEVEL3, "三级指标", 3, 3),
                column(OPERATOR, "指标性质", 4, 4),
                column(TARGET, "指标值", 5, 5),
                column(UNIT, "度量单位", 6, 6),
                column(ACTUAL, "完成值", 7, 7),
                column(WEIGHT, "权重", 8, 8),
                column(SCORE, "得分", 9, 9),
                column(REASON, "未完成原因分析", 10, 11)),
            List.of(),
            List.of(
                level1("产出指标", List.of(""), "数量指标", "质量指标", "时效指标"),
                level1("成本指标", List.of(""), "经济成本指标"),
                level1("效益指标", List.of(""), "经济效益指标", "社会效益指标", "可持续影响指标"),
                level1("满意度指标", List.of(""), "服务对象满意度指标"))),
        new TotalLine(
            "合计",
            Span.of(0, 7),
            cells(WEIGHT, Span.of(8, 8), SCORE, Span.of(9, 9)),
            List.of(Span.of(10, 11)),
            "100"),
        List.of(
            tail("conclusion", "评价结论", 0, 1, 2, 11, 30),
            tail("problems", "存在问题", 0, 1, 2, 11, 30),
            tail("measures", "改进措施", 0, 1, 2, 11, 30)),
        false,
        List.of("项目负责人：                                        财务负责人："));
  }

  static FamilyLayout yunnan() {
    return new FamilyLayout(
        "yunnan-14",
        "公开14表",
        FORM_TITLE,
        "（%s年度）",
        "金额单位：元",
        "元",
        List.of(12, 19, 22, 9, 11, 9, 14, 9, 9, 24),
        true,
        List.of(
            List.of(field(PROJECT, "项目名称", 0, 0, 1, 9)),
            List.of(field(DEPARTMENT, "主管部门", 0, 0, 1, 3), field(IMPLEMENTER, "实施单位", 4, 5, 6, 9))),
        new BudgetBlock(
            "项目资金\n（元）",
            Span.of(0, 0),
            "",
            Span.of(1, 1),
            List.of(
                column(INITIAL_BUDGET, "年初预算数", 2, 2),
                column(BUDGET, "全年预算数", 3, 4),
                column(EXECUTED, "全年执行数", 5, 6),
                column(WEIGHT, "分值", 7, 7),
                column(RATE, "执行率", 8, 8),
                column(SCORE, "得分", 9, 9)),
            List.of(
                line(TOTAL, "年度资金总额", WEIGHT, "10"),
                line(PART, "其中：当年财政拨款", WEIGHT, "—", SCORE, "—"),
                line(PART, "上年结转资金", WEIGHT, "—", SCORE, "—"),
                line(PART, "其他资金", WEIGHT, "—", SCORE, "—"))),
        null,
        new GoalBlock("年度\n总体\n目标", Span.of(0, 0), "预期目标", Span.of(1, 4), "实际完成情况", Span.of(5, 9)),
        new IndicatorBlock(
            null,
            null,
            List.of(
                column(LEVEL1, "一级指标", 0, 0),
                column(LEVEL2, "二级指标", 1, 1),
                column(LEVEL3, "三级指标", 2, 2),
                column(OPERATOR, "指标性质", 3, 3),
                column(TARGET, "指标值", 4, 4),
                column(UNIT, "度量单位", 5, 5),
                column(ACTUAL, "实际完成值", 6, 6),
                column(WEIGHT, "分值", 7, 7),
                column(SCORE, "得分", 8, 8),
                column(REASON, "偏差原因分析及改进措施", 9, 9)),
            List.of(new HeadGroup("绩效指标", Span.of(0, 2)), new HeadGroup("年度指标值", Span.of(3, 5))),
            nationalLevels(List.of(""), "产出指标", "效益指标", "满意度指标")),
        new TotalLine(
            "总分",
            Span.of(0, 6),
            cells(WEIGHT, Span.of(7, 7), SCORE, Span.of(8, 8), GRADE, Span.of(9, 9)),
            List.of(),
            "100"),
        List.of(tail("remarks", "其他需要说明的问题", 0, 1, 2, 9, 30)),
        true,
        List.of("注：总分右边填写等级：90（含）分以上为优，80（含）至90分为良，60（含）至80分为中，60分以下为差。"));
  }

  static FamilyLayout hubei() {
    return new FamilyLayout(
        "hubei-20-80",
        "附件1",
        FORM_TITLE,
        "（%s年度）",
        "",
        "万元",
        List.of(10, 11, 19, 25, 17, 17, 16),
        false,
        List.of(
            List.of(field(PROJECT, "项目名称", 0, 1, 2, 6)),
            List.of(
                field(DEPARTMENT, "主管部门", 0, 1, 2, 3), field(IMPLEMENTER, "项目实施单位", 4, 4, 5, 6)),
            List.of(choice("项目类别", "1、部门预算项目□    2、省直专项□    3、转移支付项目□")),
            List.of(choice("项目属性", "1、持续性项目□    2、新增性项目□")),
            List.of(choice("项目类型", "1、常年性项目□    2、延续性项目□    3、一次性项目□"))),
        new BudgetBlock(
            "预算执行情况\n（万元）（20分）",
            Span.of(0, 1),
            "",
            Span.of(2, 2),
            List.of(
                column(BUDGET, "预算数（A）", 3, 3),
                column(EXECUTED, "执行数（B）", 4, 4),
                column(RATE, "执行率（B/A）", 5, 5),
                column(SCORE, "得分\n（20分*执行率）", 6, 6)),
            List.of(line(TOTAL, "年度财政资金总额"))),
        null,
        new GoalBlock("年度绩效目标", Span.of(0, 0), "预期目标", Span.of(1, 3), "实际完成情况", Span.of(4, 6)),
        new IndicatorBlock(
            "绩效指标\n（80分）",
            Span.of(0, 0),
            List.of(
                column(LEVEL1, "一级指标", 1, 1),
                column(LEVEL2, "二级指标", 2, 2),
                column(LEVEL3, "三级指标", 3, 3),
                column(TARGET, "年初目标值（A）", 4, 4),
                column(ACTUAL, "实际完成值（B）", 5, 5),
                column(SCORE, "得分", 6, 6)),
            List.of(),
            nationalLevels(List.of(""), "产出指标", "效益指标", "满意度指标")),
        new TotalLine("总分", Span.of(0, 5), Map.of(SCORE, Span.of(6, 6)), List.of(), ""),
        List.of(
            tail("problems", "偏差大或目标\n未完成原因分析", 0, 1, 2, 6, 40),
            tail("measures", "改进措施及\n结果应用方案", 0, 1, 2, 6, 40)),
        false,
        List.of("注：定量指标完成值达到目标值的得满分，未达到的按比例计分；定性指标按完成程度分三档计分。"));
  }

  static FamilyLayout transferPayment() {
    return new FamilyLayout(
        "transfer-payment",
        "附件4",
        "转移支付区域（项目）绩效目标自评表",
        "（%s年度）",
        "",
        "万元",
        List.of(9, 10, 13, 13, 13, 16, 16, 24),
        false,
        List.of(
            List.of(field(PROJECT, "转移支付（项目）名称", 0, 2, 3, 7)),
            List.of(field(DEPARTMENT, "中央主管部门", 0, 2, 3, 7)),
            List.of(field(null, "地方主管部门", 0, 2, 3, 4), field(IMPLEMENTER, "资金使用单位", 5, 5, 6, 7))),
        new BudgetBlock(
            "资金\n投入\n情况\n（万元）",
            Span.of(0, 0),
            "",
            Span.of(1, 3),
            List.of(
                column(BUDGET, "全年预算数（A）", 4, 5),
                column(EXECUTED, "全年执行数（B）", 6, 6),
                column(RATE, "预算执行率\n（B/A×100%）", 7, 7)),
            List.of(
                line(TOTAL, "年度资金总额："),
                line(PART, "其中：中央财政资金"),
                line(PART, "地方资金"),
                line(PART, "其他资金"))),
        new SideTable(
            "资金\n管理\n情况",
            Span.of(0, 0),
            List.of(
                column(null, "", 1, 3),
                column(null, "情况说明", 4, 6),
                column(null, "存在问题和改进措施", 7, 7)),
            List.of("分配科学性", "下达及时性", "拨付合规性", "使用规范性", "执行准确性", "预算绩效管理情况", "支出责任履行情况")),
        new GoalBlock(
            "总体目标\n完成情况", Span.of(0, 0), "总体目标", Span.of(1, 4), "全年实际完成情况", Span.of(5, 7)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            List.of(
                column(LEVEL1, "一级指标", 1, 1),
                column(LEVEL2, "二级指标", 2, 2),
                column(LEVEL3, "三级指标", 3, 4),
                column(TARGET, "指标值", 5, 5),
                column(ACTUAL, "全年实际完成值", 6, 6),
                column(REASON, "未完成原因和改进措施", 7, 7)),
            List.of(),
            nationalLevels(List.of(""), "产出指标", "效益指标", "满意度指标")),
        null,
        List.of(tail("remarks", "说明", 0, 0, 1, 7, 34)),
        false,
        List.of("注：1.资金使用单位按项目填报，主管部门汇总时按区域填报。", "2.其他资金包括与中央财政资金、地方财政资金共同投入同一项目的自有资金、社会资金等。"));
  }

  static FamilyLayout department() {
    return new FamilyLayout(
        "department",
        "附件1",
        "部门整体支出绩效自评表",
        "（%s年度）",
        "",
        "万元",
        List.of(7, 10, 13, 13, 12, 13, 13, 8, 8, 18),
        false,
        List.of(List.of(field(DEPARTMENT, "部门（单位）名称", 0, 2, 3, 9))),
        new BudgetBlock(
            "部门\n预算\n执行\n情况\n（万元）",
            Span.of(0, 0),
            "",
            Span.of(1, 3),
            List.of(
                column(INITIAL_BUDGET, "年初预算数", 4, 4),
                column(BUDGET, "全年预算数（A）", 5, 5),
                column(EXECUTED, "全年执行数（B）", 6, 6),
                column(WEIGHT, "分值", 7, 7),
                column(RATE, "执行率（B/A）", 8, 8),
                column(SCORE, "得分", 9, 9)),
            List.of(
                line(TOTAL, "年度资金总额", WEIGHT, "10"),
                line(PART, "按收入性质分：一般公共预算"),
                line(PART, "政府性基金拨款"),
                line(PART, "纳入专户管理的非税收入拨款"),
                line(PART, "其他资金"),
                line(PART, "按支出性质分：基本支出"),
                line(PART, "项目支出"))),
        null,
        new GoalBlock("年度\n总体\n目标", Span.of(0, 0), "预期目标", Span.of(1, 5), "实际完成情况", Span.of(6, 9)),
        new IndicatorBlock(
            "绩效\n指标",
            Span.of(0, 0),
            nationalIndicators(),
            List.of(),
            nationalLevels(HINTS, "产出指标\n（50分）", "效益指标\n（30分）", "满意度指标\n（10分）")),
        new TotalLine(
            "总分",
            Span.of(0, 6),
            cells(WEIGHT, Span.of(7, 7), SCORE, Span.of(8, 8)),
            List.of(Span.of(9, 9)),
            "100"),
        List.of(),
        false,
        List.of());
  }

  private static List<Heading> nationalMoney(
      int initial, int budget, int executed, int weight, Span rate, int score) {
    return List.of(
        column(INITIAL_BUDGET, "年初预算数", initial, initial),
        column(BUDGET, "全年预算数（A）", budget, budget),
        column(EXECUTED, "全年执行数（B）", executed, executed),
        column(WEIGHT, "分值", weight, weight),
        new Heading(RATE, "执行率（B/A）", rate),
        column(SCORE, "得分", score, score));
  }

  private static List<Heading> nationalIndicators() {
    return List.of(
        column(LEVEL1, "一级指标", 1, 1),
        column(LEVEL2, "二级指标", 2, 2),
        column(LEVEL3, "三级指标", 3, 4),
        column(TARGET, "年度指标值", 5, 5),
        column(ACTUAL, "实际完成值", 6, 6),
        column(WEIGHT, "分值", 7, 7),
        column(SCORE, "得分", 8, 8),
        column(REASON, "偏差原因分析及改进措施", 9, 9));
  }

  private static List<Level1> nationalLevels(
      List<String> hints, String output, String benefit, String satisfaction) {
    return List.of(
        level1(output, hints, "数量指标", "质量指标", "时效指标", "成本指标"),
        level1(benefit, hints, "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
        level1(satisfaction, hints, "服务对象\n满意度指标"));
  }

  private static Level1 level1(String label, List<String> hints, String... parts) {
    List<Level2> list = new ArrayList<>();
    for (String part : parts) {
      list.add(new Level2(part, hints));
    }
    return new Level1(label, List.copyOf(list));
  }

  private static Heading column(Field field, String label, int from, int to) {
    return new Heading(field, label, Span.of(from, to));
  }

  private static HeaderField field(
      Field field, String label, int labelFrom, int labelTo, int from, int to) {
    return new HeaderField(field, label, Span.of(labelFrom, labelTo), Span.of(from, to), "");
  }

  private static HeaderField choice(String label, String boxes) {
    return new HeaderField(null, label, Span.of(0, 1), Span.of(2, 6), boxes);
  }

  private static BudgetLine line(RowKind kind, String label, Object... printed) {
    Map<Field, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < printed.length; i += 2) {
      cells.put((Field) printed[i], (String) printed[i + 1]);
    }
    return new BudgetLine(kind, label, cells);
  }

  private static Map<Field, Span> cells(Object... pairs) {
    Map<Field, Span> cells = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      cells.put((Field) pairs[i], (Span) pairs[i + 1]);
    }
    return cells;
  }

  private static TailRow tail(
      String key, String label, int labelFrom, int labelTo, int from, int to, int height) {
    return new TailRow(key, label, Span.of(labelFrom, labelTo), Span.of(from, to), height);
  }
}
