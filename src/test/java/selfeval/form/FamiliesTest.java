package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import selfeval.term.Field;

/** Each family's form, read by its labels. */
class FamiliesTest {
  private static final String GUANGZHOU =
      """
      附件：
      项目支出绩效自评表 | < | < | < | < | < | < | < | <
      （2021年度） | < | < | < | < | < | < | < | <
      项目名称 | < | 云客服服务外包项目 | < | < | 项目级次 | 一级□  二级☑ | < | <
      主管部门 | < | 广州市信访局 | < | < | 实施单位 | 广州市信访局 | < | <
      项目资金\\n（万元） | 1.年度预算数 | < | 年度支出\\n预算数 | 预算完成数 | 分值 | 预算完成率 | 得分 |
      ^ | 总额 | < | 244.11 | 244.11 | 10 | =100% | 10 |
      ^ | 其中：财政拨款（市本级支出） | < | 244.11 | 244.11 | ^ | ^ | ^ |
      ^ | 财政拨款（转移支付） | < | 0 | '0.00 | ^ | ^ | ^ |
      ^ | 其他资金 | < | 0 | 0 | ^ | ^ | ^ |
      绩效目标情况（概述） | 年度预期绩效目标 | < | < | < | 目标实际完成情况 | < | < | <
      ^ | 全年热线有人接听 | < | < | < | 坐席全年在岗 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成指标值 | 分值（权重） | 自评得分 | 偏差原因分析及改进措施
      ^ | 产出 | 产出数量 | 达标率 | 90%以上 | =98% | 18 | 18 | 无
      ^ | ^ | ^ | 流失数 | 4人以下 | 4 | 16 | 16 | 无
      ^ | 效益 | 服务对象满意度 | 满意度 | 80分以上 | 97分 | 10 | 10 | 无
      ^ | ^ | 经济效益 | 支付率 | 1 | 1 | 30 | 26 | 权重偏高
      存在问题 | < | 一是指标少 | < | < | < | < | < | <
      改进措施 | < | 一是加指标 | < | < | < | < | < | <
      总 分 | < | < | < | < | < | < | 96.00 |
      """;

  @Test
  void the_form_of_guangzhou() {
    Located located = Read.one(GUANGZHOU);
    assertThat(Printed.all(located))
        .isEqualTo(
            """
            guangzhou-2021 true Sheet1 A1:I20
            title A2=项目支出绩效自评表 year 2021 years A3=（2021年度） unit 万元
            project:C4=云客服服务外包项目 project_level:G4=一级□  二级☑ department:C5=广州市信访局 implementer:G5=广州市信访局
            total B7=总额 budget:D7=244.11 executed:E7=244.11 rate:G7=100%#1 weight:F7=10 score:H7=10
            part0 B8=其中：财政拨款（市本级支出） budget:D8=244.11 executed:E8=244.11
            part0 B9=财政拨款（转移支付） budget:D9=0 executed:E9=0.00#0
            part0 B10=其他资金 budget:D10=0 executed:E10=0
            产出 level1:B14=产出 level2:C14=产出数量 level3:D14=达标率 target:E14=90%以上 actual:F14=98%#0.98 weight:G14=18 score:H14=18 reason:I14=无
            产出 level1:B14=产出 level2:C14=产出数量 level3:D15=流失数 target:E15=4人以下 actual:F15=4 weight:G15=16 score:H15=16 reason:I15=无
            效益 level1:B16=效益 level2:C16=服务对象满意度 level3:D16=满意度 target:E16=80分以上 actual:F16=97分 weight:G16=10 score:H16=10 reason:I16=无
            效益 level1:B16=效益 level2:C17=经济效益 level3:D17=支付率 target:E17=1 actual:F17=1 weight:G17=30 score:H17=26 reason:I17=权重偏高

            total A20=总 分 weight:null score:H20=96.00#96 grade:null
            achieved_goal F12=坐席全年在岗
            expected_goal B12=全年热线有人接听
            measures C19=一是加指标
            problems C18=一是指标少
            leftovers
            []
            """);
    assertThat(located.form().budgetHeads().get(Field.BUDGET).at()).hasToString("D6");
    assertThat(located.form().indicatorHeads().get(Field.WEIGHT).at()).hasToString("G13");
    assertThat(located.evidence()).isNotBlank();
  }

  @Test
  void the_national_form_with_total_and_reason_columns() {
    Located located =
        Read.one(
            """
            项目支出绩效自评表 | < | < | < | < | < | < | <
            （2022 年度） | < | < | < | < | < | < | <
            项目名称 | < | 河道清淤 | < | < | < | < | <
            主管部门 | < | 甲市水务局 | < | < | 实施单位 | < | 乙县水利站
            项目资金（万元） | < | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
            ^ | 年度资金总额 | 120 | 130 | 126.1 | 10 | =97% | 9.7
            ^ | 其中：当年财政拨款 | 100 | 110 | 106.1 | — | — | —
            ^ | 上年结转资金 | 20 | 20 | 20 | — | — | —
            ^ | 其他资金 | | | | — | — | —
            年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | <
            ^ | 河道畅通 | < | < | < | 已经畅通 | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            产出指标 | 数量指标 | 清淤长度 | ≥12公里 | 12公里 | 50 | 50 |
            效益指标 | 社会效益指标 | 通航 | 良好 | 良好 | 30 | 30 |
            满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | =92% | 10 | 10 |
            总分 | < | < | < | < | 100 | 99.7 |
            """);
    assertThat(located.template().id()).isEqualTo("national-2020");
    Form form = located.form();
    assertThat(Printed.header(form))
        .isEqualTo("project:C3=河道清淤 department:C4=甲市水务局 implementer:H4=乙县水利站");
    assertThat(Printed.budget(form))
        .isEqualTo(
            """
            total B6=年度资金总额 initial_budget:C6=120 budget:D6=130 executed:E6=126.1 rate:G6=97%#0.97 weight:F6=10 score:H6=9.7
            part0 B7=其中：当年财政拨款 initial_budget:C7=100 budget:D7=110 executed:E7=106.1 rate:G7=— weight:F7=— score:H7=—
            part0 B8=上年结转资金 initial_budget:C8=20 budget:D8=20 executed:E8=20 rate:G8=— weight:F8=— score:H8=—
            part0 B9=其他资金 initial_budget:C9= budget:D9= executed:E9= rate:G9=— weight:F9=— score:H9=—
            """);
    assertThat(Printed.total(form)).isEqualTo("A16=总分 weight:F16=100 score:G16=99.7 grade:null");
    assertThat(form.year()).isEqualTo("2022");
    assertThat(form.indicators())
        .extracting(IndicatorRow::level)
        .containsExactly("产出", "效益", "满意度");
  }

  @Test
  void assistance_funds_with_weights_before_the_targets_marks_and_memo_rows() {
    Located located =
        Read.one(
            """
            衔接推进乡村振兴补助资金项目绩效自评表 | < | < | < | < | < | < | <
            （2023年度） | < | < | < | < | < | < | <
            项目名称 | 特色种养补贴到户 | < | < | 主管部门 | 甲县农业农村局 | < | <
            项目资金（万元） | < | 全年预算数(A) | < | 全年执行数(B) | 分值 | 执行率(B/A) | 得分
            ^ | 年度资金总额： | 9.48 | < | 9.48 | 10 | =100% | 10
            ^ | 其中：本年财政拨款 | 9.48 | < | 9.48 | 10 | =100% | 10
            ^ | 其他资金 | | < | | | - | -
            一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 全年实际值 | 得分 | 未完成原因及拟采取的改进措施
            产 出 指 标\\n（50分） | 数量指标 | ★补助瓜果蔬菜面积 | 20 | 29.5亩 | 29.5亩 | 20 |
            ^ | ^ | 其中桃树面积 | | 1.5亩 | 1.5亩 | |
            ^ | ^ | ★其中：苹果面积 | | 5亩 | 5亩 | |
            ^ | 质量指标 | 成活率 | 5 | =95% | =95% | 5 |
            ^ | ^ | …… | | | | |
            效 益 指 标（30分） | 社会效益\\n指标 | 受益人口 | 10 | 90人 | 90人 | 10 |
            ^ | 生态效益指标 | | | | | |
            总分 | < | < | 100 | | | 100 |
            """);
    assertThat(located.template().id()).isEqualTo("assistance-funds");
    Form form = located.form();
    assertThat(Printed.indicators(form))
        .isEqualTo(
            """
            产出 level1:A9=产 出 指 标/（50分） level2:B9=数量指标 level3:C9=★补助瓜果蔬菜面积 target:E9=29.5亩 actual:F9=29.5亩 weight:D9=20 score:G9=20 reason:H9=
            memo 产出 level1:A9=产 出 指 标/（50分） level2:B9=数量指标 level3:C10=其中桃树面积 target:E10=1.5亩 actual:F10=1.5亩 weight:D10= score:G10= reason:H10=
            memo 产出 level1:A9=产 出 指 标/（50分） level2:B9=数量指标 level3:C11=★其中：苹果面积 target:E11=5亩 actual:F11=5亩 weight:D11= score:G11= reason:H11=
            产出 level1:A9=产 出 指 标/（50分） level2:B12=质量指标 level3:C12=成活率 target:E12=95%#0.95 actual:F12=95%#0.95 weight:D12=5 score:G12=5 reason:H12=
            效益 level1:A14=效 益 指 标（30分） level2:B14=社会效益/指标 level3:C14=受益人口 target:E14=90人 actual:F14=90人 weight:D14=10 score:G14=10 reason:H14=
            """);
    assertThat(form.levelPoints())
        .extracting(p -> p.level() + p.points() + p.cell().at())
        .containsExactly("产出50A9", "效益30A14");
    assertThat(form.leftovers()).extracting(FormCell::text).containsExactly("……");
    assertThat(form.counted()).hasSize(3);
  }

  @Test
  void the_form_of_sichuan_with_operator_value_and_unit_apart() {
    Located located =
        Read.one(
            """
            510000_0013
            项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
            项目名称 | 乡村道路养护 | < | < | < | 主管部门 | 甲县交通局 | < | < | <
            预算执行情况（万元） | < | < | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
            总额 | < | < | 50 | 60 | 30 | =50% | 10 | 5 | 雨季停工
            其中：财政资金 | < | < | 50 | 60 | 30 | =50% | / | / |
            财政专户管理资金 | < | < | 0 | 0 | 0 | | / | / |
            单位资金 | < | < | 0 | 0 | 0 | | / | / |
            其他资金 | < | < | 0 | 0 | 0 | | / | / |
            一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析
            产出指标 | 数量指标 | 养护里程 | ≥ | 35 | 公里 | 35.2 | 60 | 60 |
            效益指标 | 社会效益 | 通行率 | ≥ | 95 | % | 96 | 30 | 30 |
            合计 | < | < | < | < | < | < | 100 | 95 |
            """);
    assertThat(located.template().id()).isEqualTo("sichuan-0013");
    assertThat(Printed.indicators(located.form()))
        .isEqualTo(
            """
            产出 level1:A11=产出指标 level2:B11=数量指标 level3:C11=养护里程 operator:D11=≥ target:E11=35 unit:F11=公里 actual:G11=35.2 weight:H11=60 score:I11=60 reason:J11=
            效益 level1:A12=效益指标 level2:B12=社会效益 level3:C12=通行率 operator:D12=≥ target:E12=95 unit:F12=% actual:G12=96 weight:H12=30 score:I12=30 reason:J12=
            """);
    assertThat(Printed.total(located.form()))
        .isEqualTo("A13=合计 weight:H13=100 score:I13=95 grade:null");
    assertThat(located.form().budgetTotal().orElseThrow().get(Field.REASON).text())
        .isEqualTo("雨季停工");
  }

  @Test
  void the_form_of_yunnan_with_a_head_of_two_rows_in_yuan_and_a_grade() {
    Located located =
        Read.one(
            """
            公开14表
            项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
            金额单位：元
            项目名称 | 公益林管护 | < | < | < | < | < | < | < | <
            项目资金（元） | | 年初预算数 | 全年预算数 | < | 全年执行数 | < | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 20000 | 20000 | < | '9,034 | < | 10 | '45.17% | 4.52
            ^ | 其中：当年财政拨款 | 20000 | 20000 | < | '9,034 | < | — | | —
            ^ | 上年结转资金 | | | < | | < | — | | —
            绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
            产出指标 | 数量指标 | 巡护次数 | ≥ | 24 | 次 | 24次 | 50 | 50 |
            满意度指标 | 服务对象满意度 | 村民满意度 | ≥ | 90 | % | 93% | 40 | 40 |
            总分 | < | < | < | < | < | < | 100 | 94.52 | 优
            """);
    assertThat(located.template().id()).isEqualTo("yunnan-14");
    Form form = located.form();
    assertThat(form.unit()).isEqualTo("元");
    assertThat(Printed.indicators(form))
        .isEqualTo(
            """
            产出 level1:A11=产出指标 level2:B11=数量指标 level3:C11=巡护次数 operator:D11=≥ target:E11=24 unit:F11=次 actual:G11=24次 weight:H11=50 score:I11=50 reason:J11=
            满意度 level1:A12=满意度指标 level2:B12=服务对象满意度 level3:C12=村民满意度 operator:D12=≥ target:E12=90 unit:F12=% actual:G12=93%#0.93 weight:H12=40 score:I12=40 reason:J12=
            """);
    assertThat(Printed.total(form)).isEqualTo("A13=总分 weight:H13=100 score:I13=94.52 grade:J13=优");
    assertThat(form.budgetTotal().orElseThrow().get(Field.EXECUTED).number()).hasToString("9034");
  }

  @Test
  void the_form_of_hubei_without_weights() {
    Located located =
        Read.one(
            """
            2021年度项目支出绩效自评表 | < | < | < | < | <
            项目名称 | 院区建设补助 | < | < | < | <
            主管部门 | 甲市卫健委 | < | 项目实施单位 | 乙市医院 | <
            预算执行情况（万元）\\n（20分） | < | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分\\n（20分*执行率）
            ^ | 年度财政资金总额 | 1000 | 1000 | =100% | 20
            一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
            产出指标 | 数量指标 | 病房数量 | 20间 | 20间 | 40
            ^ | 成本指标 | 每年补助1000万元 | 1000万元 | 1000万元 | 10
            效益指标 | 经济效益 | 带动投资 | 5亿元 | 6.47亿元 | 30
            总分 | < | < | < | < | 100
            """);
    assertThat(located.template().id()).isEqualTo("hubei-20-80");
    Form form = located.form();
    assertThat(Printed.budget(form))
        .isEqualTo(
            "total B5=年度财政资金总额 budget:C5=1000 executed:D5=1000 rate:E5=100%#1 score:F5=20\n");
    assertThat(form.indicatorHeads()).doesNotContainKey(Field.WEIGHT);
    assertThat(form.indicators().get(1).cells()).doesNotContainKey(Field.WEIGHT);
    assertThat(Printed.total(form)).isEqualTo("A10=总分 weight:null score:F10=100 grade:null");
    assertThat(form.years()).extracting(FormCell::at).hasToString("[A1]");
  }

  @Test
  void the_form_of_transfer_payments_without_scores_and_total() {
    Located located =
        Read.one(
            """
            转移支付区域（项目）绩效目标自评表 | < | < | < | < | <
            （2020年度） | < | < | < | < | <
            转移支付（项目）名称 | < | 农业生产发展资金 | < | < | <
            中央主管部门 | < | 农业农村部 | < | 地方主管部门 | 甲省农业农村厅
            资金情况（万元） | < | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A） |
            ^ | 年度资金总额： | 500 | 480 | =96% |
            ^ | 其中：中央补助 | 300 | 300 | =100% |
            ^ | 地方资金 | 200 | 180 | =90% |
            总体目标 | < | 全年实际完成情况 | < | < | <
            建成高标准农田 | < | 已经建成 | < | < | <
            一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
            产出指标 | 数量指标 | 农田面积 | ≥3万亩 | 2.9万亩 | 暴雨
            ^ | 质量指标 | 合格率 | =100% | =100% |
            效益指标 | 社会效益 | 受益农户 | ≥8000户 | 8120户 |
            """);
    assertThat(located.template().id()).isEqualTo("transfer-payment");
    Form form = located.form();
    assertThat(form.total()).isNull();
    assertThat(Printed.indicators(form))
        .startsWith(
            "产出 level1:A12=产出指标 level2:B12=数量指标 level3:C12=农田面积 target:D12=≥3万亩 actual:E12=2.9万亩"
                + " reason:F12=暴雨\n");
    assertThat(Printed.budget(form))
        .contains("part0 B7=其中：中央补助 budget:C7=300 executed:D7=300 rate:E7=100%#1\n");
    assertThat(form.indicatorHeads()).doesNotContainKeys(Field.WEIGHT, Field.SCORE);
  }

  @Test
  void a_departments_form_with_the_money_divided_twice_and_amounts_in_labels() {
    Located located =
        Read.one(
            """
            部门整体支出绩效自评表 | < | < | < | < | < | < | <
            （2021年度） | < | < | < | < | < | < | <
            部门名称 | 甲县林业局 | < | < | < | < | < | <
            预算执行情况（万元） | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
            ^ | 年度资金总额 | 4753.66万元 | 4753.66万元 | 3824.26万元 | 10 | =100% | 10
            ^ | 一般公共预算:1873.66万元 | | | | | |
            ^ | 政府性基金拨款： | | | | | |
            ^ | 其他资金:2880万元 | | | | | |
            ^ | 基本支出：1768.16万元 | | | | | |
            ^ | 项目支出2985.5万元 | | | | | |
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
            产出指标 (50) | 数量\\n指标 | 造林面积 | 1.2万亩 | 1.2万亩 | 10 | 10 |
            效益指标 30分) | 经济效\\n益指标 | 木材收入 | 1100万元 | 1093万元 | 6 | 5 |
            """);
    assertThat(located.template().id()).isEqualTo("department");
    assertThat(Printed.budget(located.form()))
        .isEqualTo(
            """
            total B5=年度资金总额 initial_budget:C5=4753.66万元 budget:D5=4753.66万元 executed:E5=3824.26万元 rate:G5=100%#1 weight:F5=10 score:H5=10
            part0 B6=一般公共预算:1873.66万元 initial_budget:C6= budget:D6= executed:E6= rate:G6= weight:F6= score:H6=
            part0 B7=政府性基金拨款： initial_budget:C7= budget:D7= executed:E7= rate:G7= weight:F7= score:H7=
            part0 B8=其他资金:2880万元 initial_budget:C8= budget:D8= executed:E8= rate:G8= weight:F8= score:H8=
            part1 B9=基本支出：1768.16万元 initial_budget:C9= budget:D9= executed:E9= rate:G9= weight:F9= score:H9=
            part1 B10=项目支出2985.5万元 initial_budget:C10= budget:D10= executed:E10= rate:G10= weight:F10= score:H10=
            """);
    assertThat(located.form().levelPoints())
        .extracting(p -> p.level() + p.points())
        .containsExactly("产出50", "效益30");
    assertThat(Printed.header(located.form())).isEqualTo("department:B3=甲县林业局");
  }
}
