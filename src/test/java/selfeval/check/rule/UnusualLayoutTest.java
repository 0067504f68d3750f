package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.FormAudit;
import selfeval.check.Note;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * Forms laid out otherwise than printed: merged points, the execution rate among the indicators.
 */
class UnusualLayoutTest {
  private static FormAudit asRow(String target, String actual, String score) {
    return Forms.audit(
        "年度资金总额 | 分值= | 得分=\n预算执行率 | 新增 | 一级指标=预算执行 | 二级指标=预算执行率 | 年度指标值="
            + target
            + " | 实际完成值="
            + actual
            + " | 分值=10 | 得分="
            + score
            + " | 偏差原因=结余已交回");
  }

  private static Assessment execution(FormAudit audit) {
    return audit.scorecard().assessments().stream()
        .filter(row -> row.row().execution())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"100%", "＝100%", "≥100%", ""})
  void an_execution_row_with_the_whole_as_its_target_is_judged_by_the_money(String target) {
    FormAudit audit = asRow(target, "95%", "9.5");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(execution(audit).comparison().kind()).isEqualTo(Kind.EXECUTION);
    assertThat(execution(audit).entitled()).isEqualByComparingTo("9.50");
    assertThat(audit.scorecard().execution().reported()).isEqualByComparingTo("9.5");
    assertThat(audit.scorecard().execution().assessed()).isEqualByComparingTo("9.50");
    assertThat(audit.scorecard().total().assessed()).isEqualByComparingTo("98.00");
    assertThat(audit.state(Severity.ERROR)).isEqualTo(State.PASSED);
  }

  @Test
  void full_marks_for_an_execution_row_below_the_whole_are_a_missed_target() {
    assertThat(Forms.lines(asRow("100%", "95%", "10")))
        .containsExactly(
            "missed-full-marks error G13 9.50 10 0.50", "total-follows info G14 98.00 98.5 0.50");
  }

  @Test
  void an_execution_row_with_a_target_of_its_own_is_judged_by_it() {
    FormAudit audit = asRow("≥95%", "95%", "10");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(execution(audit).entitled()).isEqualByComparingTo("10.00");
    assertThat(audit.scorecard().total().assessed()).isEqualByComparingTo("98.50");
  }

  @Test
  void a_rate_unlike_the_money_in_an_execution_row_is_found_at_its_actual() {
    assertThat(Forms.lines(asRow("≥90%", "99%", "10")))
        .singleElement()
        .asString()
        .startsWith("execution-row-rate warning E13");
    assertThat(Forms.lines(asRow("≥90%", "95%", "10"))).isEmpty();
  }

  @Test
  void an_execution_row_of_the_money_without_weight_rate_and_score_is_not_passed_over() {
    assertThat(Forms.audit("年度资金总额 | 分值= | 执行率= | 得分=\n总分 | 分值=100 | 得分=98").findings())
        .anyMatch(f -> f.rule().equals("score-blank") && f.cell().toString().equals("G5"));
  }

  @Test
  void points_of_the_execution_rate_that_were_not_read_do_not_lower_the_total() {
    FormAudit audit = Forms.audit("删资金列 | 得分\n总分 | 得分=98");
    assertThat(audit.scorecard().total().assessed()).isNull();
    assertThat(audit.findings()).anyMatch(f -> f.rule().equals("column-missing"));
  }

  @Test
  void a_weight_merged_over_two_rows_is_judged_as_one_block() {
    FormAudit audit = Forms.audit("路灯维修数量 | 分值=35\n维修验收合格率 | 分值=合并");
    assertThat(Forms.lines(audit)).singleElement().asString().startsWith("points-merged info F7");
    Assessment first = audit.scorecard().assessments().get(0);
    assertThat(first.entitled()).isEqualByComparingTo("35.00");
    assertThat(first.reported()).isEqualByComparingTo("35");
    assertThat(audit.scorecard().assessments().get(1).assessed()).isNull();
    assertThat(audit.scorecard().total().assessed()).isEqualByComparingTo("98.00");
    assertThat(audit.state(Severity.ERROR)).isEqualTo(State.PASSED);
  }

  @Test
  void a_score_merged_over_two_rows_is_not_held_against_the_first_weight() {
    FormAudit audit = Forms.audit("路灯维修数量 | 得分=35\n维修验收合格率 | 得分=合并");
    assertThat(Forms.lines(audit)).singleElement().asString().startsWith("points-merged info G7");
    assertThat(audit.scorecard().total().assessed()).isEqualByComparingTo("98.00");
  }

  @Test
  void a_block_in_which_one_row_missed_its_target_is_left_to_a_person() {
    FormAudit audit = Forms.audit("路灯维修数量 | 分值=35 | 实际完成值=40盏\n维修验收合格率 | 分值=合并");
    assertThat(audit.findings()).allMatch(f -> f.severity() != Severity.ERROR);
    assertThat(audit.scorecard().assessments().get(0).comparison().why()).contains("合并");
    assertThat(audit.state(Severity.ERROR)).isEqualTo(State.REVIEW);
  }

  @ParameterizedTest
  @CsvSource({
    "≤28万元, 27.4, 15, ''",
    "≥8万人, 8, 15, ''",
    "≤28万元, 31, 15, warning",
    "≥8万人, 7.2, 13.5, info"
  })
  void a_lone_number_is_read_in_the_unit_of_the_target(
      String target, String actual, String score, String severity) {
    FormAudit audit =
        Forms.audit(
            "报修当日到场率 | 年度指标值=" + target + " | 实际完成值=" + actual + " | 得分=" + score + " | 偏差原因=价格上涨");
    String found =
        audit.findings().stream()
            .filter(f -> f.rule().equals("unit-scale"))
            .map(f -> f.severity().key())
            .reduce("", String::concat);
    assertThat(found).isEqualTo(severity);
    assertThat(audit.findings()).noneMatch(f -> f.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @CsvSource({
    "≥8万人, 7.2, 13.5, 客流减少, true",
    "≥8万人, 7.2, 13.5, 无, false",
    "≥8万人, 7.2, 12, 客流减少, false",
    "≥8万人, 7.2, 15, 客流减少, false",
    "≥8万人, 64000, 12, 客流减少, false"
  })
  void a_lone_number_that_misses_is_judged_where_the_agency_took_off_what_that_costs(
      String target, String actual, String score, String reason, boolean judged) {
    FormAudit audit =
        Forms.audit(
            "报修当日到场率 | 年度指标值=%s | 实际完成值=%s | 得分=%s | 偏差原因=%s"
                .formatted(target, actual, score, reason));
    assertThat(audit.scorecard().assessments().get(2).comparison().judged()).isEqualTo(judged);
    assertThat(audit.state(Severity.ERROR)).isEqualTo(judged ? State.PASSED : State.REVIEW);
  }

  @Test
  void a_heading_nobody_knows_is_named_with_its_cell() {
    FormAudit audit = Forms.audit("未知栏名 | 牵头处室意见\n未知栏名 | 联审意见");
    assertThat(audit.findings())
        .hasSize(2)
        .allSatisfy(
            f -> {
              assertThat(f.rule()).isEqualTo("column-missing");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.cell()).isNotNull();
              assertThat(f.message()).contains("意见").doesNotContain("templates.md");
            });
    assertThat(audit.findings()).extracting(f -> f.fingerprint()).doesNotHaveDuplicates();
    assertThat(audit.notes()).extracting(Note::message).allMatch(m -> m.contains("templates.md"));
  }

  @ParameterizedTest
  @CsvSource({"删列 | 实际完成值, 没有识别出“实际完成值”栏", "删列 | 年度指标值, 没有识别出“年度指标值”栏"})
  void a_column_that_was_not_understood_is_not_called_left_blank(String change, String words) {
    FormAudit audit = Forms.audit(change);
    assertThat(audit.scorecard().assessments())
        .allSatisfy(row -> assertThat(row.comparison().judged()).isFalse())
        .allSatisfy(
            row -> assertThat(row.comparison().why()).contains(words).doesNotContain("没有填写"));
    assertThat(audit.state(Severity.ERROR)).isNotEqualTo(State.PASSED);
  }
}
