package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.FormAudit;

/** What the indicators are, how they are filled in, and how they are filed. */
class IndicatorsTest {
  @ParameterizedTest
  @CsvSource({"已完成", "达成预期指标", "良好"})
  void words_for_a_number_are_found_at_the_actual(String words) {
    assertThat(Forms.findings("居民满意度 | 实际完成值=" + words))
        .containsExactly("words-for-number warning E12 null " + words + " null");
  }

  @ParameterizedTest
  @CsvSource({"无, info", "未发生, info", "完成, warning"})
  void nothing_happened_where_nothing_should_is_a_light_matter(String words, String severity) {
    assertThat(Forms.findings("维修验收合格率 | 三级指标=安全事故数 | 年度指标值=≤0起 | 实际完成值=" + words))
        .containsExactly("words-for-number " + severity + " E8 null " + words + " null");
  }

  @Test
  void a_blank_is_found_at_the_blank_cell() {
    assertThat(Forms.findings("维修验收合格率 | 实际完成值="))
        .containsExactly("actual-blank error E8 null  null");
    assertThat(Forms.findings("维修验收合格率 | 年度指标值="))
        .containsExactly("target-blank info D8 null  null");
    assertThat(Forms.findings("维修验收合格率 | 年度指标值= | 实际完成值="))
        .containsExactly("actual-blank error E8 null  null");
    assertThat(Forms.findings("维修验收合格率 | 分值=")).containsExactly("weight-blank error F8 null  null");
    assertThat(Forms.findings("维修验收合格率 | 得分=")).containsExactly("score-blank error G8 null  null");
    assertThat(Forms.findings("总分 | 得分=")).containsExactly("score-blank error G13 98.00  null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"—", "/", "-"})
  void a_dash_is_no_blank(String dash) {
    assertThat(Forms.findings("维修验收合格率 | 实际完成值=" + dash))
        .noneMatch(f -> f.startsWith("actual-blank"));
  }

  @Test
  void points_in_words_stop_the_sums_and_are_found() {
    FormAudit audit = Forms.audit("维修验收合格率 | 得分=满分");
    assertThat(Forms.lines(audit)).containsExactly("points-unreadable warning G8 null 满分 null");
    assertThat(SumsTest.run(audit, "total-sum").why()).contains("G8").contains("满分");
  }

  @ParameterizedTest
  @CsvSource({"50盏以上, 50盏, 1", "50盏以上, 51盏, 0", "≥50盏, 50盏, 0", "超过49盏, 50盏, 0"})
  void a_boundary_that_hangs_on_a_word_is_said(String target, String actual, int findings) {
    assertThat(Forms.findings("路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + actual))
        .hasSize(findings)
        .allMatch(f -> f.startsWith("boundary-assumed info D7"));
  }

  @Test
  void an_operator_in_the_actual_is_a_light_matter() {
    assertThat(Forms.findings("路灯维修数量 | 实际完成值=≥50盏"))
        .containsExactly("operator-copied info E7 null ≥50盏 null");
  }

  @ParameterizedTest
  @CsvSource({"≥50万元, 52元, warning", "≥50万元, 520000元, info"})
  void units_of_another_scale_are_found(String target, String actual, String severity) {
    assertThat(Forms.findings("路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + actual))
        .containsExactly("unit-scale " + severity + " E7 null " + actual + " null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"服务对象满意度", "群众满意度"})
  void satisfaction_under_benefits_is_found_at_the_words_that_say_so(String second) {
    assertThat(Forms.findings("夜间出行安全感 | 二级指标=" + second))
        .containsExactly("misfiled-satisfaction warning B11 满意度 效益指标 null");
  }

  @ParameterizedTest
  @CsvSource({
    "参训人员满意率, true",
    "居民满意程度, true",
    "满意度调查次数, false",
    "满意度测评覆盖率, false",
    "满意度调查样本量, false"
  })
  void satisfaction_by_other_words_is_found_and_a_survey_that_is_held_is_an_output(
      String name, boolean found) {
    assertThat(Forms.findings("维修验收合格率 | 三级指标=" + name))
        .isEqualTo(found ? List.of("misfiled-satisfaction warning C8 满意度 产出指标 null") : List.of());
  }

  @Test
  void two_rows_under_one_misfiled_heading_are_one_finding() {
    assertThat(Forms.findings("夜间照明覆盖率 | 二级指标=服务对象满意度\n夜间出行安全感 | 二级指标=服务对象满意度"))
        .containsExactly("misfiled-satisfaction warning B10 满意度 效益指标 null");
  }

  @ParameterizedTest
  @CsvSource({"成本指标, 夜间出行安全感, true", "社会效益指标, 用电成本节约额, false"})
  void cost_among_benefits_is_found_unless_it_is_saved(String second, String name, boolean found) {
    String change = "夜间出行安全感 | 二级指标=" + second + " | 三级指标=" + name;
    assertThat(Forms.findings(change).stream().anyMatch(f -> f.startsWith("misfiled-cost")))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合同进度款支付率", "预算执行率", "项目资金使用率", "经费支出进度", "资金拨付率"})
  void a_rate_of_paying_is_no_indicator(String name) {
    assertThat(Forms.findings("报修当日到场率 | 三级指标=" + name))
        .containsExactly("execution-as-indicator warning C9 null " + name + " null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"资金支付及时率", "合同完成率", "设备使用率", "资金使用合规率", "政策执行率", "电子支付率"})
  void other_rates_are(String name) {
    assertThat(Forms.findings("报修当日到场率 | 三级指标=" + name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"路灯维修数量", "指标2：路灯维修数量", "2.路灯维修 数量", "（2）路灯维修数量", "(二)路灯维修数量"})
  void the_same_indicator_twice_is_found_at_the_second(String name) {
    assertThat(Forms.findings("维修验收合格率 | 二级指标=数量指标 | 三级指标=" + name + " | 年度指标值=≥50盏 | 实际完成值=52盏"))
        .containsExactly("duplicate-indicator warning C8 null " + name + " null");
  }

  @ParameterizedTest
  @CsvSource({"路灯维修数量（城东）, ≥50盏", "路灯维修数量, ≥40盏"})
  void another_place_or_target_is_another_indicator(String name, String target) {
    assertThat(
            Forms.findings(
                "维修验收合格率 | 二级指标=数量指标 | 三级指标="
                    + name
                    + " | 年度指标值="
                    + target
                    + " | 实际完成值=52盏 | 偏差原因=增加片区"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"维修总成本, ≥30万元, 31万元, true", "单盏维修费用, 不低于300元, 320元, true"})
  void a_cost_with_a_lower_limit_is_found(String name, String target, String actual, boolean x) {
    assertThat(
            Forms.findings(
                "报修当日到场率 | 二级指标=成本指标 | 三级指标=" + name + " | 年度指标值=" + target + " | 实际完成值=" + actual))
        .containsExactly("cost-direction warning D9 null " + target + " null");
  }

  @ParameterizedTest
  @CsvSource({
    "维修总成本, ≤30万元, 29万元",
    "成本控制率, ≥95%, 96%",
    "成本节约额, ≥2万元, 2.1万元",
    "补助标准, ≥300元, 300元",
    "人均费用补贴, ≥300元, 310元"
  })
  void other_amounts_and_directions_are_quiet(String name, String target, String actual) {
    assertThat(
            Forms.findings(
                "报修当日到场率 | 二级指标=成本指标 | 三级指标=" + name + " | 年度指标值=" + target + " | 实际完成值=" + actual))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"居民投诉次数, ≥3次, 4次", "安全事故起数, ≥1起, 1起", "设施覆盖率, ≤90%, 88%"})
  void a_direction_against_the_name_is_a_light_matter(String name, String target, String actual) {
    assertThat(
            Forms.findings(
                "报修当日到场率 | 三级指标="
                    + name
                    + " | 年度指标值="
                    + target
                    + " | 实际完成值="
                    + actual
                    + " | 偏差原因=略"))
        .containsExactly("name-direction info D9 null " + target + " null");
  }

  @ParameterizedTest
  @CsvSource({
    "投诉处理率, ≥95%, 96%",
    "事故下降率, ≥5%, 6%",
    "居民投诉次数, ≤3次, 2次",
    "不合格率, ≤2%, 1%",
    "投诉举报办理件数, ≥100件, 110件",
    "事故应急演练次数, ≥2次, 2次",
    "水土流失治理面积, ≥20公顷, 21公顷",
    "压减成本金额, ≥20万元, 21万元"
  })
  void a_name_that_turns_the_meaning_is_quiet(String name, String target, String actual) {
    assertThat(
            Forms.findings("报修当日到场率 | 三级指标=" + name + " | 年度指标值=" + target + " | 实际完成值=" + actual))
        .isEmpty();
  }

  @Test
  void a_direction_in_a_column_of_its_own_is_named_once() {
    FormAudit audit = Forms.audit("居民满意度 | 指标性质=≤ | 年度指标值=95 | 度量单位=% | 实际完成值=90");
    assertThat(audit.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("年度指标值“≤95%”的方向与此相反"));
  }

  @Test
  void a_name_for_a_target_is_a_light_matter() {
    assertThat(Forms.findings("夜间出行安全感 | 年度指标值=夜间出行安全感 | 实际完成值=达成预期指标"))
        .containsExactly("target-is-name info D11 null 夜间出行安全感 null");
  }

  @Test
  void every_row_at_full_marks_is_said_once_at_the_total() {
    assertThat(
            Forms.findings(
                """
                年度资金总额 | 全年执行数=100 | 执行率=100% | 得分=10
                夜间照明覆盖率 | 实际完成值=82% | 得分=15 | 偏差原因=\
                """))
        .containsExactly("all-full-marks info G13 null 100 null");
    // a heading says nothing of what was reported
    assertThat(
            Forms.findings(
                """
                年度资金总额 | 全年执行数=100 | 执行率=100% | 得分=10
                夜间照明覆盖率 | 实际完成值=82% | 得分=15 | 偏差原因=
                停用 | total-missing
                删总分\
                """))
        .containsExactly("all-full-marks info G6 null null null");
  }

  @ParameterizedTest
  @CsvSource({
    "50盏, 40盏, 20, , direction-unknown warning G7 null 20 null",
    "50盏, 40盏, 20, 两处未通电, not-judged info G7 null 20 null",
    "50盏, 40盏, 18, 两处未通电, not-judged info G7 null 18 null",
    "50盏, 52盏, 20, , not-judged info G7 null 20 null",
    "30天, 45天, 20, , direction-unknown warning G7 null 20 null",
    "30天, 20天, 20, , not-judged info G7 null 20 null",
    "0起, 2起, 20, , missed-full-marks error G7 0.00 20 20.00",
    "=0, 1, 20, , missed-full-marks error G7 0.00 20 20.00"
  })
  void full_marks_beside_a_figure_that_may_miss_a_target_without_a_sign(
      String target, String actual, String score, String reason, String found) {
    String why = reason == null ? "" : reason;
    assertThat(
            Forms.own(
                "路灯维修数量 | 年度指标值=%s | 实际完成值=%s | 得分=%s | 偏差原因=%s"
                    .formatted(target, actual, score, why)))
        .containsExactly(found);
  }

  @Test
  void both_readings_of_a_target_without_a_sign_are_in_the_words() {
    assertThat(Forms.audit("路灯维修数量 | 年度指标值=50盏 | 实际完成值=40盏").findings().get(0).message())
        .contains("没有写明不低于还是不高于", "如果越多越好，按比例应得20×40÷50=16.00分", "如果越少越好，则已达到");
    assertThat(Forms.audit("路灯维修数量 | 年度指标值=20天 | 实际完成值=25天").findings().get(0).message())
        .contains("如果越少越好", "20×20÷25=16.00分", "如果越多越好，则已达到");
  }

  @ParameterizedTest
  @CsvSource({
    "路灯维修数量, ≥50盏, ≥52盏, operator-copied warning E7 null ≥52盏 null",
    "路灯维修数量, ≥50盏, ≥45盏, operator-copied warning E7 null ≥45盏 null",
    "路灯维修数量, ≥50盏, ≥50盏, operator-copied info E7 null ≥50盏 null",
    "路灯维修数量, 50盏, ≥56盏, actual-swapped warning E7 null ≥56盏 null",
    "路灯维修数量, 50盏, 不低于40盏, actual-swapped warning E7 null 不低于40盏 null",
    "维修验收合格率, ≥95%, 104%, rate-above-full warning E8 null 1.04 null",
    "维修验收合格率, ≥95%, 100%, ''",
    "居民满意度, ≥85分, 108分, rate-above-full warning E12 null 108分 null",
    "居民满意度, ≥85分, 100分, ''"
  })
  void an_actual_that_cannot_be_meant_is_found_at_the_actual(
      String row, String target, String actual, String found) {
    assertThat(Forms.findings(row + " | 年度指标值=" + target + " | 实际完成值=" + actual))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void a_rate_of_completion_may_be_above_its_target() {
    assertThat(Forms.findings("维修验收合格率 | 三级指标=年度任务完成率 | 实际完成值=104%")).isEmpty();
  }

  @Test
  void a_block_of_blank_indicators_is_one_finding() {
    FormAudit audit = Forms.audit("空指标\n总分 | 得分=");
    assertThat(Forms.lines(audit))
        .containsExactly(
            "indicators-blank error E6 null null null", "score-blank error G13 null  null");
    assertThat(SumsTest.run(audit, "actual-blank").why()).contains("已一并提示");
  }
}
