package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.CheckRun.Status;
import selfeval.check.FormAudit;
import selfeval.check.Note;

/** A row's score against its weight, its cap, its formula and its band; reasons. */
class ScoresTest {
  private static final String WHY = " | 偏差原因=备件到货晚";

  @ParameterizedTest
  @CsvSource({"21, 1.00", "20.5, 0.50", "30, 10.00"})
  void a_score_above_its_weight_is_found_once(String score, String difference) {
    assertThat(Forms.own("路灯维修数量 | 得分=" + score))
        .containsExactly("score-above-weight error G7 20.00 " + score + " " + difference);
  }

  @Test
  void above_its_weight_and_missed_is_one_fault_and_due_is_what_the_formula_gives() {
    FormAudit audit = Forms.audit("路灯维修数量 | 实际完成值=40盏 | 得分=21");
    assertThat(Forms.lines(audit))
        .containsExactly(
            "score-above-weight error G7 16.00 21 5.00", "total-follows info G13 94.00 99 5.00");
    assertThat(audit.findings().get(0).message()).isEqualTo("得分21高于本项分值20。按比例计算应得20×40÷50=16.00分。");
  }

  @ParameterizedTest
  @CsvSource({"<5次, 5次", "小于5次, 5次", ">5次, 5次"})
  void a_strict_limit_met_exactly_is_missed_though_the_formula_takes_nothing_off(
      String target, String actual) {
    String row = "路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + actual;
    FormAudit audit = Forms.audit(row);
    assertThat(Forms.lines(audit)).containsExactly("missed-full-marks error G7 null 20 null");
    assertThat(audit.findings().get(0).message()).contains("恰好等于界限");
    assertThat(Forms.own(row + " | 得分=19" + WHY)).isEmpty();
  }

  @Test
  void a_target_in_three_columns_is_named_whole() {
    FormAudit audit = Forms.audit("路灯维修数量 | 指标性质=≥ | 年度指标值=50 | 度量单位=盏 | 实际完成值=40");
    assertThat(Forms.lines(audit)).hasSize(2);
    assertThat(audit.findings().get(0).message()).startsWith("年度指标值“≥50盏”，实际完成“40”");
  }

  @ParameterizedTest
  @CsvSource({
    "≥50盏, 40盏, 16.00, 4.00",
    "≥4754米, 4604米, 19.37, 0.63",
    "<=5300元/户, 5830元/户, 18.18, 1.82",
    "90%以上, 72%, 16.00, 4.00",
    "4人以下, 5人, 16.00, 4.00"
  })
  void a_missed_target_with_full_marks_is_found(
      String target, String actual, String due, String difference) {
    assertThat(Forms.own("路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + actual))
        .containsExactly("missed-full-marks error G7 " + due + " 20 " + difference);
  }

  @Test
  void a_missed_deadline_has_no_formula_and_only_full_marks_are_found() {
    String late = "报修当日到场率 | 年度指标值=2022年6月30日前完成 | 实际完成值=2022年8月15日完成";
    assertThat(Forms.own(late)).containsExactly("missed-full-marks error G9 null 15 null");
    assertThat(Forms.own(late + " | 得分=11 | 偏差原因=设计变更")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"18, 2.00", "15, -1.00", "10, -6.00"})
  void a_score_that_is_not_proportional_is_found(String score, String difference) {
    assertThat(Forms.own("路灯维修数量 | 实际完成值=40盏 | 得分=" + score + WHY))
        .containsExactly("score-proportional warning G7 16.00 " + score + " " + difference);
  }

  @ParameterizedTest
  @CsvSource({"47盏, 18.8", "33盏, 13.2", "0盏, 0"})
  void a_proportional_score_is_quiet(String actual, String score) {
    assertThat(Forms.own("路灯维修数量 | 实际完成值=" + actual + " | 得分=" + score + WHY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"47盏, 19, 四舍五入取整数", "47盏, 18, 舍去尾数取整数"})
  void whole_points_are_told_apart(String actual, String score, String how) {
    FormAudit audit = Forms.audit("路灯维修数量 | 实际完成值=" + actual + " | 得分=" + score + WHY);
    assertThat(Forms.lines(audit)).singleElement().asString().startsWith("score-rounded info G7");
    assertThat(audit.findings().get(0).message()).contains(how);
  }

  @ParameterizedTest
  @ValueSource(strings = {"13.33", "10"})
  void where_no_formula_is_named_both_reverse_formulas_are_accepted(String score) {
    assertThat(Forms.own("路灯维修数量 | 年度指标值=≤100元 | 实际完成值=150元 | 得分=" + score + WHY)).isEmpty();
  }

  @Test
  void a_score_by_neither_reverse_formula_names_both() {
    FormAudit audit = Forms.audit("路灯维修数量 | 年度指标值=≤100元 | 实际完成值=150元 | 得分=17" + WHY);
    assertThat(Forms.lines(audit)).containsExactly("score-proportional warning G7 13.33 17 3.67");
    assertThat(audit.findings().get(0).message())
        .contains("20×100÷150≈13.33")
        .contains("20×〔1－(150－100)÷100〕=10.00");
  }

  @ParameterizedTest
  @CsvSource({
    "部分达成, 12.5, warning",
    "部分达成, 12, warning",
    "部分达成, 8.9, warning",
    "未完成, 9, warning",
    "未完成, 12, warning",
    "达成预期指标, 11, warning"
  })
  void a_score_outside_its_band_is_found(String actual, String score, String severity) {
    assertThat(Forms.own("夜间出行安全感 | 实际完成值=" + actual + " | 得分=" + score + WHY))
        .containsExactly("qualitative-band " + severity + " G11 null " + score + " null");
  }

  @ParameterizedTest
  @CsvSource({"部分达成, 11.99", "部分达成, 9", "未完成, 8", "未完成, 0", "达成预期指标, 12"})
  void a_score_in_its_band_is_quiet(String actual, String score) {
    assertThat(Forms.own("夜间出行安全感 | 实际完成值=" + actual + " | 得分=" + score + WHY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "已完成, reason-says-none warning H10 null 已完成 null",
    "全部完成。, reason-says-none warning H10 null 全部完成。 null",
    "达成预期指标, reason-says-none warning H10 null 达成预期指标 null",
    "已完成主干道，两条路段因施工停电, ''"
  })
  void a_reason_that_only_says_that_all_is_done_explains_no_lost_points(
      String reason, String found) {
    assertThat(Forms.own("夜间照明覆盖率 | 偏差原因=" + reason))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "夜间照明覆盖率, -3, score-negative error G10 13.50 -3 -16.50",
    "路灯维修数量, -10, score-negative error G7 20.00 -10 -30.00",
    "夜间出行安全感, -0.5, score-negative error G11 null -0.5 null"
  })
  void a_negative_score_is_an_error_and_counts_nothing(String row, String score, String found) {
    FormAudit audit = Forms.audit(row + " | 得分=" + score + WHY);
    assertThat(Forms.lines(audit)).contains(found).noneMatch(line -> line.startsWith("total-sum"));
    assertThat(audit.scorecard().assessments())
        .filteredOn(a -> a.row().name().equals(row))
        .singleElement()
        .satisfies(a -> assertThat(a.assessed()).isEqualByComparingTo("0"));
  }

  @Test
  void a_score_above_the_cap_of_a_missed_target_is_told_with_both_limits() {
    FormAudit audit =
        Forms.audit(
            """
            模板 | guangzhou-2021
            夜间照明覆盖率 | 年度指标值=≥80% | 实际完成值=75% | 分值=24 | 得分=22.5
            夜间出行安全感 | 分值=6 | 得分=6""");
    assertThat(Forms.lines(audit)).contains("score-above-cap error G10 21.67 22.5 0.83");
    assertThat(audit.findings())
        .anySatisfy(f -> assertThat(f.message()).contains("24×75÷80=22.50，超过上限21.67，按21.67计。"));
  }

  @ParameterizedTest
  @CsvSource({
    "夜间照明覆盖率 | 得分=13.5, G10, 按完成比例计分",
    "夜间出行安全感 | 实际完成值=部分达成 | 得分=10 | 偏差原因=照度不足, G11, 按定性分档计分",
    "路灯维修数量 | 得分=20, G5, 按预算执行率计分",
    "路灯维修数量 | 得分=17 | 偏差原因=返工, G7, ",
  })
  void what_was_deducted_is_said_by_what_it_is_and_not_by_the_name_of_a_fault(
      String change, String cell, String why) {
    assertThat(Forms.audit(change).scorecard().deductions())
        .filteredOn(d -> d.cell().at().toString().equals(cell))
        .singleElement()
        .satisfies(d -> assertThat(d.why()).isEqualTo(why));
  }

  @Test
  void a_score_that_cannot_be_read_leaves_the_assessed_total_open() {
    FormAudit audit = Forms.audit("居民满意度 | 得分=满分\n总分 | 得分=98");
    assertThat(audit.scorecard().total().assessed()).isNull();
    assertThat(audit.scorecard().total().assessedGrade()).isNull();
    assertThat(audit.scorecard().total().difference()).isNull();
  }

  @Test
  void words_that_choose_no_band_are_not_judged() {
    assertThat(Forms.own("夜间出行安全感 | 实际完成值=较为明显 | 得分=3" + WHY))
        .containsExactly("not-judged info G11 null 3 null");
  }

  @Test
  void full_marks_for_nothing_done_are_grave() {
    assertThat(Forms.own("夜间出行安全感 | 实际完成值=未完成"))
        .containsExactly("missed-full-marks error G11 null 15 null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "—", "/", "0"})
  void a_deduction_without_a_reason_is_found_at_the_reason(String reason) {
    assertThat(Forms.own("夜间照明覆盖率 | 偏差原因=" + reason))
        .containsExactly("deduction-reason warning H10 null " + reason + " null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无", "无。", "没有"})
  void a_reason_that_says_none_is_found_as_that(String reason) {
    assertThat(Forms.own("夜间照明覆盖率 | 偏差原因=" + reason))
        .containsExactly("reason-says-none warning H10 null " + reason + " null");
    assertThat(Forms.own("居民满意度 | 偏差原因=" + reason)).isEmpty();
  }

  @Test
  void without_scores_a_missed_target_owes_the_reason() {
    String scoreless = "模板 | transfer-payment\n删列 | 分值 | 得分\n删资金列 | 分值 | 得分\n";
    assertThat(Forms.own(scoreless + "夜间照明覆盖率 | 偏差原因="))
        .containsExactly("deduction-reason warning F10 null  null");
    FormAudit audit = Forms.audit(scoreless);
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(SumsTest.run(audit, "weights-sum").status()).isEqualTo(Status.SKIPPED);
    assertThat(SumsTest.run(audit, "missed-full-marks").why()).contains("没有");
  }

  @Test
  void no_reason_column_no_finding() {
    FormAudit audit = Forms.audit("删列 | 偏差原因");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(SumsTest.run(audit, "deduction-reason").status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void a_lone_zero_for_a_reason_is_a_light_matter() {
    assertThat(Forms.own("居民满意度 | 偏差原因=0")).containsExactly("reason-zero info H12 null 0 null");
  }

  @ParameterizedTest
  @CsvSource({"65盏, true", "64.9盏, false", "1000盏, true"})
  void an_overshoot_wants_a_word_from_130_percent_up(String actual, boolean found) {
    assertThat(Forms.own("路灯维修数量 | 实际完成值=" + actual).size()).isEqualTo(found ? 1 : 0);
    assertThat(Forms.own("路灯维修数量 | 实际完成值=" + actual + " | 偏差原因=年中增加两个片区"))
        .noneMatch(line -> line.startsWith("overshoot-reason"));
  }

  @Test
  void a_cap_is_told_by_its_reckoning_and_the_other_reading_to_the_office_alone() {
    FormAudit audit =
        Forms.audit(
            """
            模板 | guangzhou-2021
            删行 | 夜间出行安全感
            夜间照明覆盖率 | 分值=30 | 得分=26 | 实际完成值=85%\
            """);
    assertThat(Forms.lines(audit)).containsExactly("weight-cap warning F10 ≤26 30 null");
    assertThat(audit.findings().get(0).message())
        .contains("1.3×100÷5=26.00分", "100×30%=30.00分", "取较低者")
        .doesNotContain("23.4");
    assertThat(audit.notes())
        .extracting(Note::message)
        .anySatisfy(note -> assertThat(note).contains("1.3×100÷5=26.00分", "1.3×90÷5=23.40分"));
    assertThat(audit.scorecard().deductions())
        .anySatisfy(d -> assertThat(d.rule()).isEqualTo("weight-cap"));
  }

  @Test
  void a_score_above_the_cap_is_grave_and_the_weight_is_found_beside_it() {
    assertThat(
            Forms.own(
                """
                模板 | guangzhou-2021
                删行 | 夜间出行安全感
                夜间照明覆盖率 | 分值=30 | 得分=28 | 实际完成值=85% | 偏差原因=上限\
                """))
        .containsExactly(
            "weight-cap warning F10 ≤26 30 null", "score-above-cap error G10 26.00 28 2.00");
  }

  @Test
  void other_templates_have_no_cap() {
    FormAudit audit = Forms.audit("删行 | 夜间出行安全感\n夜间照明覆盖率 | 分值=30 | 得分=30 | 实际完成值=85% | 偏差原因=");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(SumsTest.run(audit, "weight-cap").status()).isEqualTo(Status.SKIPPED);
  }
}
