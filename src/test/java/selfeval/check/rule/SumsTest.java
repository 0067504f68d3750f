package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.CheckRun;
import selfeval.check.CheckRun.Status;
import selfeval.check.Finding;
import selfeval.check.FormAudit;

/** total-sum, total-rounded, weights-sum, level-weights, header-score, grade-total. */
class SumsTest {
  private static final List<String> ROWS =
      List.of("路灯维修数量", "维修验收合格率", "报修当日到场率", "夜间照明覆盖率", "夜间出行安全感", "居民满意度");

  @Test
  void a_rating_where_the_total_should_stand_is_no_total() {
    assertThat(Forms.findings("总分 | 得分=优秀"))
        .containsExactly("points-unreadable error G13 98.00 优秀 null");
    assertThat(Forms.findings("总分 | 得分=优秀\n表头 | 自评得分=98")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"96, -2.00", "100, 2.00", "98.5, 0.50", "97.98, -0.02", "89, -9.00"})
  void a_total_unlike_the_sum_is_found_at_the_total(String total, String difference) {
    assertThat(Forms.findings("总分 | 得分=" + total))
        .containsExactly("total-sum error G13 98.00 " + total + " " + difference);
  }

  @Test
  void the_arithmetic_of_a_wrong_total_is_in_its_words() {
    Finding finding = Forms.audit("总分 | 得分=96").findings().get(0);
    assertThat(finding.message()).contains("9.5+20+15+15+13.5+15+10=98.00").contains("96");
    assertThat(finding.range()).hasToString("G7:G12");
    assertThat(finding.label()).isEqualTo("总分");
    assertThat(finding.difference()).isEqualTo("-2.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"98", "98.00", "98.01", "97.99", "98分"})
  void a_total_within_a_hundredth_agrees(String total) {
    assertThat(Forms.findings("总分 | 得分=" + total)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "13.44, 97.94, 98, 四舍五入取整数",
    "13.46, 97.96, 97, 舍去尾数取整数",
    "13.46, 97.96, 97.9, 舍去尾数保留1位小数"
  })
  void a_total_in_fewer_decimals_is_a_light_matter(
      String score, String sum, String total, String how) {
    // 13.44 and 13.46 for 13.50: the row itself is found too, since it is not proportional
    FormAudit audit =
        Forms.audit("夜间照明覆盖率 | 得分=" + score + "\n停用 | score-proportional\n总分 | 得分=" + total);
    assertThat(Forms.lines(audit))
        .singleElement()
        .asString()
        .startsWith("total-rounded info G13 " + sum + " " + total);
    assertThat(audit.findings().get(0).message()).contains(how);
  }

  @Test
  void a_blank_score_counts_nothing_and_is_a_finding_of_its_own() {
    assertThat(Forms.findings("居民满意度 | 得分=")).containsExactly("score-blank error G12 null  null");
    assertThat(Forms.findings("居民满意度 | 得分=\n总分 | 得分=98"))
        .containsExactly("score-blank error G12 null  null", "total-sum error G13 null 98 null");
  }

  @Test
  void rows_of_which_are_not_added_twice() {
    assertThat(Forms.findings("其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95 | 分值=10 | 得分=9.5"))
        .containsExactly("part-repeats-score info G6 null 9.5 null");
  }

  @Test
  void memo_rows_of_an_indicator_count_in_no_sum() {
    assertThat(Forms.findings("其中：主干道路灯 | 新增 | 年度指标值=≥30盏 | 实际完成值=31盏 | 得分=3\n总分 | 得分=98"))
        .isEmpty();
  }

  @Test
  void without_an_execution_score_sums_are_skipped_with_the_reason() {
    FormAudit audit = Forms.audit("年度资金总额 | 得分=—\n总分 | 得分=97");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(run(audit, "total-sum").status()).isEqualTo(Status.SKIPPED);
    assertThat(run(audit, "total-sum").why()).contains("没有填列执行率得分");
    assertThat(run(audit, "weights-sum").status()).isEqualTo(Status.SKIPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "99"})
  void what_no_execution_score_could_mend_is_found_all_the_same(String total) {
    // the rows make 88.5, and 10 points are left for the execution rate
    assertThat(Forms.findings("年度资金总额 | 得分=—\n总分 | 得分=" + total))
        .containsExactly("total-sum error G13 null " + total + " null");
  }

  @ParameterizedTest
  @CsvSource({"20, 110", "5, 95", "12.5, 102.5"})
  void weights_that_do_not_make_100_are_found_at_the_printed_sum_and_which_change_is_a_choice(
      String weight, String sum) {
    assertThat(Forms.findings("居民满意度 | 分值=" + weight + " | 得分=" + weight + "\n总分 | 分值=100"))
        .containsExactly("weights-sum error F13 null " + sum + " null");
    assertThat(Forms.findings("居民满意度 | 分值=" + weight + " | 得分=" + weight))
        .containsExactly("weights-sum error F13 null " + sum + " null");
  }

  @Test
  void weights_without_that_of_a_scored_execution_rate_are_not_held_against_their_sum() {
    FormAudit audit = Forms.audit("删资金列 | 分值\n总分 | 分值=100");
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(run(audit, "weights-sum").status()).isEqualTo(Status.SKIPPED);
    assertThat(run(audit, "weights-sum").why()).contains("预算执行率的分值");
    assertThat(Forms.findings("删资金列 | 分值\n居民满意度 | 分值=25 | 得分=25\n总分 | 分值=100"))
        .containsExactly("weights-sum error F13 null 105 null");
  }

  @Test
  void where_no_sum_is_printed_the_heading_of_the_column_carries_it() {
    FormAudit audit = Forms.audit("居民满意度 | 分值=20 | 得分=20\n删总分");
    assertThat(Forms.lines(audit))
        .containsExactly(
            "weights-sum error F6 null 110 null", "total-missing warning G6 null null null");
    assertThat(audit.findings().get(0).range()).hasToString("F7:F12");
  }

  @Test
  void a_printed_sum_of_weights_that_is_none_is_found() {
    assertThat(Forms.findings("总分 | 分值=90"))
        .containsExactly("weights-sum error F13 100.00 90 -10.00");
  }

  @Test
  void an_unknown_form_is_held_to_its_own_printed_sum() {
    assertThat(Forms.findings("未识别\n居民满意度 | 分值=20 | 得分=20\n总分 | 分值=100"))
        .contains("weights-sum error F13 null 110 null");
  }

  @ParameterizedTest
  @CsvSource({"产出指标(60分), 路灯维修数量, A7, 50, 60", "效益指标（25分）, 夜间照明覆盖率, A10, 30, 25"})
  void points_in_a_label_are_held_against_its_rows(
      String label, String row, String cell, String sum, String printed) {
    FormAudit audit = Forms.audit(row + " | 一级指标=" + label);
    assertThat(Forms.lines(audit))
        .containsExactly("level-weights error " + cell + " null " + printed + " null");
    assertThat(audit.findings().get(0).message()).endsWith("=" + sum + ".00。");
  }

  @ParameterizedTest
  @CsvSource({"实际完成值, actual-blank, E6", "得分, score-blank, G6"})
  void a_column_left_blank_as_a_whole_is_one_error_at_its_heading(
      String column, String rule, String cell) {
    StringBuilder form = new StringBuilder();
    for (String row : ROWS) {
      form.append(row).append(" | ").append(column).append("=\n");
    }
    assertThat(Forms.findings(form + "总分 | 得分=98"))
        .filteredOn(line -> line.startsWith(rule))
        .containsExactly(rule + " error " + cell + " null null null");
    assertThat(Forms.findings(form.substring(form.indexOf("\n") + 1) + "总分 | 得分=98"))
        .filteredOn(line -> line.startsWith(rule))
        .hasSize(ROWS.size() - 1)
        .noneMatch(line -> line.contains(cell + " "));
  }

  @ParameterizedTest
  @CsvSource({"实际完成值, E6", "得分, G6", "分值, F6"})
  void a_column_of_error_values_is_one_error_at_its_heading(String column, String cell) {
    StringBuilder form = new StringBuilder();
    for (String row : ROWS) {
      form.append(row).append(" | ").append(column).append("=#REF!\n");
    }
    assertThat(Forms.findings(form + "总分 | 得分=98"))
        .filteredOn(line -> line.startsWith("error-value"))
        .containsExactly("error-value error " + cell + " null null null");
  }

  @ParameterizedTest
  @CsvSource({
    "满分, 98.5, total-sum error G13 null 98.5 null",
    "另见附件, 99, total-sum error G13 null 99 null",
    "满分, 87, total-sum error G13 null 87 null",
    "满分, 98, ''",
    "较好, 88, ''"
  })
  void a_total_is_held_against_all_that_unreadable_scores_can_make(
      String score, String total, String found) {
    assertThat(Forms.findings("居民满意度 | 得分=" + score + "\n总分 | 得分=" + total))
        .contains("points-unreadable warning G12 null " + score + " null")
        .filteredOn(line -> line.startsWith("total-sum"))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @ParameterizedTest
  @CsvSource({
    "年度指标值=≥5次 | 实际完成值=6次 | 分值=5 | 得分=5, true",
    "年度指标值=完成 | 实际完成值=完成 | 分值=12, true",
    "年度指标值=≥5次 | 实际完成值=6次, false",
    "年度指标值=填表人 | 分值=5, false",
    "年度指标值=≥5次 | 实际完成值=6次 | 分值=0, false"
  })
  void a_row_with_a_weight_below_the_total_is_said(String row, boolean said) {
    assertThat(Forms.findings("总分以下 | " + row)).hasSize(said ? 1 : 0);
  }

  @Test
  void a_score_in_the_head_is_a_place_for_the_total() {
    assertThat(Forms.findings("删总分\n表头 | 自评得分=98")).isEmpty();
    assertThat(Forms.findings("删总分")).containsExactly("total-missing warning G6 null null null");
  }

  @ParameterizedTest
  @CsvSource({
    "89.5, 90, 优, total-rounded warning, grade-total warning I13 良 优 null",
    "89.5, 90, 良, total-rounded warning, ''",
    "91.5, 92, 优, total-rounded info, ''",
    "89.96, 90, 优, total-rounded warning, grade-total warning I13 良 优 null"
  })
  void a_total_rounded_across_a_grade_is_for_a_person(
      String sum, String total, String grade, String rounded, String graded) {
    // 98 points less what is taken off the row of words
    String score = new BigDecimal(sum).subtract(new BigDecimal("83")).toPlainString();
    List<String> found =
        Forms.findings(
            """
            夜间出行安全感 | 得分=%s | 偏差原因=两条路段照度不足
            停用 | qualitative-band
            总分 | 得分=%s | 等级=%s"""
                .formatted(score, total, grade));
    assertThat(found).anyMatch(line -> line.startsWith(rounded));
    assertThat(found)
        .filteredOn(line -> line.startsWith("grade-total"))
        .isEqualTo(graded.isEmpty() ? List.of() : List.of(graded));
  }

  @ParameterizedTest
  @CsvSource({"—", "-", "/"})
  void a_dash_for_a_weight_beside_a_score_is_found_at_its_row_and_not_at_the_sum(String dash) {
    assertThat(Forms.findings("居民满意度 | 分值=" + dash + "\n总分 | 分值=100"))
        .containsExactly("weight-blank error F12 null " + dash + " null");
    assertThat(Forms.findings("居民满意度 | 一级指标=满意度指标(10分)\n居民满意度 | 分值=" + dash + "\n总分 | 分值=100"))
        .containsExactly("weight-blank error F12 null " + dash + " null");
  }

  @Test
  void a_sum_of_weights_names_the_dashes_that_are_not_in_it() {
    FormAudit audit = Forms.audit("居民满意度 | 分值=— | 得分=—\n总分 | 分值=100");
    assertThat(audit.findings().get(0).rule()).isEqualTo("weights-sum");
    assertThat(audit.findings().get(0).message()).endsWith("F12的分值填的是横线，没有计入。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "88; G5+SUM(G7:G11); =G5+SUM(G7:G11)，没有包括G12",
        "88.5; SUM(G7:G12); =SUM(G7:G12)，没有包括G5",
        "83; $G$5+SUM($G$7:$G$10)+G12; 没有包括G11",
        "100; G5+SUM(G7:G12); ",
        "88; SUM(G5,G7:G12); "
      })
  void a_formula_that_leaves_a_row_out_is_named_with_the_cell(
      String total, String formula, String words) {
    Finding finding =
        Forms.audit("总分 | 得分=公式（显示" + total + "，公式为" + formula + "）").findings().get(0);
    assertThat(finding.rule()).isEqualTo("total-sum");
    assertThat(finding.expected()).isEqualTo("98.00");
    if (words == null) {
      assertThat(finding.message()).doesNotContain("公式");
    } else {
      assertThat(finding.message()).contains(words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "计算表!B5",
        "'计算 表'!$B$5",
        "各项得分合计",
        "XYZ2023",
        "SUM(INDIRECT(A1))",
        "[1]Sheet1!A1+G5",
        "IF(A1=\"G12\",得分,0)"
      })
  void a_formula_that_hangs_on_something_else_is_not_said_to_leave_a_row_out(String formula) {
    FormAudit audit = Forms.audit("总分 | 得分=公式（显示88，公式为" + formula + "）");
    assertThat(audit.findings().get(0).rule()).isEqualTo("total-sum");
    assertThat(audit.findings().get(0).message()).doesNotContain("没有包括");
    assertThat(audit.checks()).noneMatch(run -> run.status() == Status.FAILED);
  }

  @Test
  void a_number_stored_as_text_that_a_sum_skips_is_named() {
    Finding finding =
        Forms.audit("居民满意度 | 得分='10\n总分 | 得分=公式（显示88，公式为SUM(G5:G12)）").findings().get(0);
    assertThat(finding.rule()).isEqualTo("total-sum");
    assertThat(finding.message()).contains("=SUM(G5:G12)", "G12是以文本形式存储的数字");
  }

  @Test
  void a_total_whose_formula_takes_up_the_mends_follows_by_itself() {
    String mended = "路灯维修数量 | 实际完成值=40盏\n总分 | 得分=公式（显示98，公式为%s）";
    assertThat(Forms.findings(mended.formatted("G5+SUM(G7:G12)")))
        .containsExactly("missed-full-marks error G7 16.00 20 4.00");
    assertThat(Forms.findings(mended.formatted("G5+20+SUM(G8:G12)")))
        .contains("total-follows info G13 94.00 98 4.00");
  }

  @Test
  void a_sum_of_one_summand_is_no_equation() {
    FormAudit audit = Forms.audit("居民满意度 | 一级指标=满意度指标(15分)");
    assertThat(audit.findings().get(0).message()).endsWith("所属各项指标的分值相加为10.00。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"产出指标(50分)", "产出指标 50分)", "产出指标（50）"})
  void points_in_a_label_that_agree_are_quiet(String label) {
    assertThat(Forms.findings("路灯维修数量 | 一级指标=" + label)).isEmpty();
  }

  @Test
  void a_label_repeated_on_each_row_is_one_level() {
    assertThat(
            Forms.findings(
                """
                逐行
                路灯维修数量 | 一级指标=产出指标(50分)
                维修验收合格率 | 一级指标=产出指标(50分)
                报修当日到场率 | 一级指标=产出指标(50分)\
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"95, 98, -3.00", "100, 98, 2.00"})
  void a_score_in_the_head_unlike_the_table_is_found_there(
      String header, String due, String difference) {
    assertThat(Forms.findings("表头 | 自评得分=" + header))
        .containsExactly("header-score error D3 " + due + ".00 " + header + " " + difference);
  }

  @Test
  void a_right_score_in_the_head_does_not_suffer_from_a_wrong_total() {
    assertThat(Forms.findings("表头 | 自评得分=98\n总分 | 得分=99"))
        .containsExactly("total-sum error G13 98.00 99 1.00");
  }

  @ParameterizedTest
  @CsvSource({"良, 优", "差, 优", "中, 优"})
  void a_grade_that_is_not_the_totals_is_found(String grade, String due) {
    assertThat(Forms.findings("总分 | 等级=" + grade))
        .containsExactly("grade-total warning I13 " + due + " " + grade + " null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"优", "优秀", "A级", "优□良□"})
  void a_grade_that_is_right_or_unreadable_is_quiet(String grade) {
    assertThat(Forms.findings("总分 | 等级=" + grade)).isEmpty();
  }

  static CheckRun run(FormAudit audit, String rule) {
    return audit.checks().stream().filter(c -> c.rule().equals(rule)).findFirst().orElseThrow();
  }
}
