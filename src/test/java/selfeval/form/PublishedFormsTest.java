package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import selfeval.term.Field;

/** Forms as agencies published them, with what they left, repeated and mistyped. */
class PublishedFormsTest {

  @Test
  void a_national_form_with_hints_left_standing_and_a_lone_zero_for_a_reason() {
    Located located =
        Read.one(
            """
            项目支出绩效自评表 | < | < | < | < | < | < | <
            （2019年度） | < | < | < | < | < | < | <
            项目名称 | 办公宿舍楼、食堂及餐厅暖通改造经费 | < | < | < | < | < | <
            主管部门 | 甲市第4局 | < | < | 实施单位 | 乙市第4中心 | < | <
            项目资金\\n（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 43.2 | 43.2 | 37.24 | 10 | =86% | 9
            ^ | 其中:当年财政拨款 | 43.2 | 43.2 | 37.24 | | |
            ^ | 上年结转资金 | | | | | |
            ^ | 其他资金 | | | | | |
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            产出指标 | 数量指标 | 指标1工程资金金额 | 43.2 | 37.24 | 10 | 9 |
            | | 指标2 | | | | |
            | | …… | | | | |
            | 质量指标 | 指标1工程完工率 | 100 | 100 | 10 | 10 |
            | | 指标2工程验收合格率 | 100 | 100 | 10 | 10 |
            | 时效指标 | 指标1项目完成及时率 | 100 | 100 | 10 | 10 |
            | | 指标2 | | | | |
            | 成本指标 | 指标1成本控制率 | 100 | 100 | 10 | 10 |
            效益指标 | 经济效益 指标 | 指标1安全率 | 100 | 100 | 10 | 10 | 0
            | 社会效益 指标 | 指标1学校发展能力 | 100 | 100 | 10 | 10 | 0
            | 生态效益 指标 | 指标1 | | | | |
            效益指标 | 可持续影响 指标 | 指标1长期使用性 | 100 | 100 | 10 | 10 |
            满意度 指标 | 服务对象满意度指标 | 指标1学生满意度 | 100 | 100 | 10 | 10 | 0
            """);
    Form form = located.form();
    assertThat(located.template().id()).isEqualTo("national-2020");
    assertThat(form.indicators()).hasSize(9);
    assertThat(form.indicators())
        .extracting(i -> i.get(Field.LEVEL1).at().toString())
        .containsExactly("A11", "A11", "A11", "A11", "A11", "A19", "A19", "A22", "A23");
    assertThat(form.indicators())
        .extracting(i -> i.get(Field.LEVEL2).at().toString())
        .containsExactly("B11", "B14", "B14", "B16", "B18", "B19", "B20", "B22", "B23");
    assertThat(form.leftovers())
        .extracting(c -> c.at().toString())
        .containsExactly("C12", "C13", "C17", "C21");
    assertThat(form.indicators().get(8).get(Field.REASON).number()).hasToString("0");
    assertThat(form.total()).isNull();
    assertThat(form.year()).isEqualTo("2019");
  }

  @Test
  void assistance_funds_with_the_money_at_one_level_and_figures_mistyped() {
    Located located =
        Read.one(
            """
            财政专项扶贫资金项目支出绩效自评表（2022年度） | < | < | < | < | < | < | <
            主管部门：甲市第6局 | < | < | < | 实施单位：乙市第6中心 | < | < | <
            资金情况（万元） | < | 全年预算数（A） | < | 全年执行数（B） | < | 执行率（B/A） | <
            ^ | 年度资金总额 | 300 | < | | < | | <
            ^ | 其中中央补助 | | < | | < | | <
            ^ | 自治区补助 | 300万元 | < | 259.45万元 | < | '86.5% | <
            ^ | 市县资金 | | < | | < | | <
            一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
            产出指标(40分) | 数量指标 | 免费发放原原种 | 8 | 550万粒 | 550万粒 | 8 |
            ^ | ^ | 一级种薯繁育基地 | | 8000亩 | 8535.5亩 | |
            ^ | 质量指标 | 原原种合格率 | 8 | 290$ | '290% | 8 |
            效益指标(40分) | 可持续影响指标 | 是否长期有益 | 8 | 是 | 基本达到 | 7 | 加强技术指导
            总分 | < | < | < | < | < | 99分 | <
            """);
    Form form = located.form();
    assertThat(located.template().id()).isEqualTo("assistance-funds");
    assertThat(Printed.budget(form))
        .isEqualTo(
            """
            total B4=年度资金总额 budget:C4=300 executed:E4= rate:G4=
            part2 B5=其中中央补助 budget:C5= executed:E5= rate:G5=
            part2 B6=自治区补助 budget:C6=300万元 executed:E6=259.45万元 rate:G6=86.5%#0.865
            part2 B7=市县资金 budget:C7= executed:E7= rate:G7=
            """);
    assertThat(Printed.header(form)).isEqualTo("department:A2=甲市第6局 implementer:E2=乙市第6中心");
    assertThat(form.indicators()).extracting(IndicatorRow::memo).containsOnly(false);
    assertThat(form.indicators().get(2).get(Field.TARGET).number()).isNull();
    assertThat(Printed.total(form)).isEqualTo("A13=总分 weight:null score:G13=99分 grade:null");
    assertThat(form.year()).isEqualTo("2022");
  }

  @Test
  void a_national_form_with_lost_level_names_and_dashes() {
    Form form =
        Read.form(
            """
            附件1
            项目支出绩效自评表 | < | < | < | < | < | < | <
            （2022年度） | < | < | < | < | < | < | <
            项目名称 | 水旱灾害防御经费 | < | < | < | < | < | <
            实施单位 | 乙市第8中心 | < | < | < | < | < | <
            项目资金（万元） | < | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
            ^ | 年度资金总额: | 880 | 880 | 880 | 10 | | 10
            ^ | 其中:本年财政拨款 | 880 | 880 | 880 | - | | -
            ^ | 上年结转资金 | | | | - | | -
            ^ | 其他资金 | | | | - | | -
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            (50分) | 数量指标 | 指标1:节水改造项目数量 | 1 | 1 | 10 | 10 |
            ^ | ^ | …… | | | | |
            ^ | 质量指标 | 指标1:工程质量合格 | | | 10 | 10 |
            ^ | ^ | 指标2: | | | | |
            (30分) | 生态效益 指标 | 指标1:/ | | | / | / |
            ^ | 可持续影 响指标 | 指标1:已建工程良性运行 | | | 10 | 10 |
            满意度指标 (10分) | 服务对象 满意度指标 | 指标1:服务对象满意度 | =90% | =100% | 10 | 10 |
            总分 | < | < | < | < | 100 | 100 |
            """);
    assertThat(form.indicators())
        .extracting(IndicatorRow::name)
        .containsExactly("指标1:节水改造项目数量", "指标1:工程质量合格", "指标1:/", "指标1:已建工程良性运行", "指标1:服务对象满意度");
    assertThat(form.indicators())
        .extracting(IndicatorRow::level)
        .containsExactly(null, null, null, null, "满意度");
    assertThat(form.levelPoints())
        .extracting(p -> p.level() + p.points())
        .containsExactly("null50", "null30", "满意度10");
    assertThat(form.leftovers()).extracting(FormCell::text).containsExactly("……", "指标2:");
    assertThat(Printed.total(form)).isEqualTo("A19=总分 weight:F19=100 score:G19=100 grade:null");
  }

  @Test
  void a_form_in_yuan_whose_indicators_were_never_filled_in() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            2022年度
            项目名称 | | 结对帮扶经费 | 主管部门 | | 甲市第14局 | 单位：元 |
            | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            项目资金 | 年度资金总额 | '20000.00 | '20000.00 | '9,034 | '10 | '45.17% | '4.52
            | 其中:当年财政拨款 | | | | | |
            | 上年结转资金 | 0 | 0 | | — | |
            | 其他资金 | 0 | 0 | | — | |
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            产出指标 | 数量指标 | 经费使用率 | | | | |
            | 质量指标 | 经费完成情况 | | | | |
            效益指标 | 社会效益指标 | 经费使用完成情况 | | | | |
            """);
    assertThat(form.unit()).isEqualTo("元");
    assertThat(form.indicators()).isEmpty();
    assertThat(form.budgetTotal().orElseThrow().get(Field.EXECUTED).number()).hasToString("9034");
    assertThat(form.budgetTotal().orElseThrow().get(Field.BUDGET).number()).hasToString("20000");
    assertThat(form.budget())
        .extracting(r -> r.kind().key())
        .containsExactly("total", "part", "part", "part");
    assertThat(Printed.header(form)).isEqualTo("project:C3=结对帮扶经费 department:F3=甲市第14局");
  }

  @Test
  void a_form_with_weight_and_score_repeated_on_the_row_of_which() {
    Form form =
        Read.form(
            """
            2022年项目支出绩效自评表
            项目名称： | 市级文物保护专项经费 | 主管部门： | 甲市第23局 | 实施单位： | 乙市第23中心
            预算资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 29 | 29 | 27.8 | 9 | 0.958 | 8
            其中:当年财政拨款 | 29 | 29 | 27.8 | 9 | 0.958 | 8
            上年结转资金 | | | | | |
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 指标1:修缮面积 | 6000平方米 | 6000平方米 | 7 | 7
            | 时效指标 | 设计、招标、施工 | 完成时间为2022年12月30日 | 完成时间为2022年12月30日 | 6 | 5
            | 成本指标 | 成本控制在预算内 | 本着节约的原则,控制在预算中。 | =100% | 5 | 5
            """);
    assertThat(Printed.budget(form))
        .startsWith(
            """
            total A4=年度资金总额 initial_budget:B4=29 budget:C4=29 executed:D4=27.8 rate:F4=0.958 weight:E4=9 score:G4=8
            part0 A5=其中:当年财政拨款 initial_budget:B5=29 budget:C5=29 executed:D5=27.8 rate:F5=0.958 weight:E5=9 score:G5=8
            """);
    assertThat(Printed.header(form))
        .isEqualTo("project:B2=市级文物保护专项经费 department:D2=甲市第23局 implementer:F2=乙市第23中心");
    assertThat(form.years()).extracting(c -> c.at().toString()).containsExactly("A1");
    assertThat(form.indicators()).hasSize(3);
  }
}
