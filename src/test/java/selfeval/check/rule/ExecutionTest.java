package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.CheckRun;
import selfeval.check.CheckRun.Status;
import selfeval.check.Finding;
import selfeval.check.FormAudit;

/** The money block: rate, score, parts. */
class ExecutionTest {
  private static String money(String budget, String executed, String rate, String score) {
    return "年度资金总额 | 年初预算数="
        + budget
        + " | 全年预算数="
        + budget
        + " | 全年执行数="
        + executed
        + " | 执行率="
        + rate
        + " | 得分="
        + score
        + "\n";
  }

  @Test
  void a_rate_that_nothing_can_be_computed_for_is_held_by_no_check_and_none_fails() {
    for (String money : List.of("全年执行数=", "全年预算数=0 | 全年执行数=0", "全年预算数=待定")) {
      FormAudit audit = Forms.audit("年度资金总额 | " + money + " | 执行率=95");
      assertThat(audit.checks()).noneMatch(run -> run.status() == CheckRun.Status.FAILED);
      assertThat(SumsTest.run(audit, "execution-rate-unit").why()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "43.2, 37.24, 86.20%, 8.62",
    "43.2, 37.24, 86.2%, 8.62",
    "43.2, 37.24, 86%, 8.62",
    "29, 27.8, 95.8%, 9.59",
    "29, 27.8, 95.86%, 9.59",
    "29, 27.8, 95%, 9.59",
    "29, 27.8, 95.862%, 9.59",
    "350, 336, 96%, 9.6",
    "244.11, 244.11, 100%, 10"
  })
  void a_rate_rounded_or_truncated_to_its_decimals_agrees(
      String budget, String executed, String rate, String score) {
    assertThat(Forms.own(money(budget, executed, rate, score))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"29, 27.8, 0.958, 9.59", "29, 27.8, 95.8, 9.59", "20, 20, 1, 10", "20, 20, 100, 10"})
  void a_rate_without_a_percent_sign_is_a_light_matter(
      String budget, String executed, String rate, String score) {
    assertThat(Forms.own(money(budget, executed, rate, score)))
        .singleElement()
        .asString()
        .startsWith("execution-rate-unit info F5 ");
  }

  @ParameterizedTest
  @CsvSource({
    "4753.66, 3824.26, 100%, 8.04, 0.8045, 1, 0.1955",
    "350, 336, 98%, 9.6, 0.9600, 0.98, 0.0200",
    "350, 336, 94%, 9.6, 0.9600, 0.94, -0.0200",
    "350, 336, 0.92, 9.6, 0.9600, 0.92, -0.0400",
    "4753.66, 3824.26, 1, 8.04, 0.8045, 1, 0.1955"
  })
  void a_printed_rate_that_is_another_is_found_at_the_rate(
      String budget,
      String executed,
      String rate,
      String score,
      String due,
      String reported,
      String difference) {
    // a word on the low execution stands in the row that lost points
    assertThat(Forms.own(money(budget, executed, rate, score)))
        .containsExactly("execution-rate error F5 " + due + " " + reported + " " + difference);
  }

  @ParameterizedTest
  @CsvSource({
    "350, 336, 97%, 9.6",
    "350, 336, 95%, 9.6",
    "29, 27.8, 95.85%, 9.59",
    "29, 27.8, 95.87%, 9.59"
  })
  void a_rate_off_by_one_in_its_last_place_is_a_light_matter(
      String budget, String executed, String rate, String score) {
    assertThat(Forms.own(money(budget, executed, rate, score)))
        .singleElement()
        .asString()
        .startsWith("execution-rate-digit info F5 ");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 91.2, 91.2%, 9.8, 9.12, 0.68",
    "350, 322, 92%, 10, 9.20, 0.80",
    "100, 93.7, 93.7%, 9.5, 9.37, 0.13"
  })
  void an_execution_score_above_the_rule_is_found(
      String budget, String executed, String rate, String score, String due, String difference) {
    FormAudit audit = Forms.audit(money(budget, executed, rate, score));
    assertThat(Forms.lines(audit))
        .filteredOn(line -> !line.startsWith("total-follows "))
        .containsExactly("execution-score error G5 " + due + " " + score + " " + difference);
  }

  @Test
  void an_execution_score_below_the_rule_is_graver_than_nothing_and_lighter_than_one_above() {
    assertThat(Forms.own(money("100", "95", "95%", "7")))
        .containsExactly("execution-score warning G5 9.50 7 -2.50");
  }

  @ParameterizedTest
  @CsvSource({
    "86, 86%, 9, 四舍五入取整数",
    "99, 99%, 9, 舍去尾数取整数",
    "95.86, 95.86%, 9.6, 四舍五入保留1位小数",
    "95.86, 95%, 9.5, 舍去尾数保留1位小数",
    "95.86, 95.86%, 9.58, 舍去尾数保留2位小数",
    "80.444, 80.44%, 8.05, 相差0.01分"
  })
  void what_rounding_explains_is_a_light_matter(
      String executed, String rate, String score, String how) {
    FormAudit audit = Forms.audit(money("100", executed, rate, score));
    assertThat(Forms.lines(audit))
        .singleElement()
        .asString()
        .startsWith("execution-score-rounded info G5 ");
    assertThat(audit.findings().get(0).message()).contains(how);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 980000, 98%, 9.8, money-scale-slip warning D5 null 980000 null",
    "244.11, 2343456, 96%, 9.6, money-scale-slip warning D5 null 2343456 null",
    "100, 95000, 95%, 9.5, money-scale-slip warning D5 null 95000 null",
    "1000000, 95, 95%, 9.5, money-scale-slip warning C5 null 1000000 null"
  })
  void money_in_another_unit_than_the_forms_is_told_without_an_absurd_rate(
      String budget, String executed, String rate, String score, String found) {
    FormAudit audit =
        Forms.audit(
            "年度资金总额 | 年初预算数=%s | 全年预算数=%s | 全年执行数=%s | 执行率=%s | 得分=%s"
                .formatted(budget, budget, executed, rate, score));
    assertThat(Forms.lines(audit)).containsExactly(found);
    assertThat(audit.scorecard().execution().rate()).isNull();
    assertThat(audit.findings().get(0).message()).contains("悬殊").doesNotContain("%");
  }

  @ParameterizedTest
  @CsvSource({
    "万元, 382.9, 3867700, 3674315, C5 null 3867700 null, 元填列",
    "万元, 4000000, 385, 365.75, B5 null 4000000 null, 元填列",
    "元, 82, 800000, 760000, B5 null 82 null, 万元填列",
    "万元, 0.2, 310, 294.5, '', ''",
    "万元, 1, 4300, 4085, '', ''"
  })
  void an_initial_budget_shows_that_all_the_rest_is_in_another_unit(
      String unit, String initial, String budget, String executed, String found, String words) {
    FormAudit audit =
        Forms.audit(
            "单位 | %s\n年度资金总额 | 年初预算数=%s | 全年预算数=%s | 全年执行数=%s | 执行率=95%% | 得分=9.5"
                .formatted(unit, initial, budget, executed));
    if (found.isEmpty()) {
      assertThat(Forms.lines(audit)).noneMatch(line -> line.startsWith("money-scale-slip"));
      return;
    }
    assertThat(audit.findings()).extracting(Finding::rule).contains("money-scale-slip");
    Finding slip =
        audit.findings().stream().filter(f -> f.rule().equals("money-scale-slip")).findAny().get();
    assertThat(Forms.lines(audit))
        .anyMatch(l -> l.startsWith("money-scale-slip warning " + found.substring(0, 2)));
    assertThat(slip.message()).contains(words);
    assertThat(audit.scorecard().execution().rate()).isEqualByComparingTo("0.95");
  }

  @Test
  void so_little_may_really_have_been_spent() {
    assertThat(Forms.own("年度资金总额 | 全年执行数=0.08 | 执行率=0.08% | 得分=0.01"))
        .noneMatch(line -> line.startsWith("money-scale-slip"));
  }

  @ParameterizedTest
  @CsvSource({"-5, 95, C5", "100, -3, D5"})
  void negative_money_is_told_at_its_cell_and_not_divided(
      String budget, String executed, String cell) {
    assertThat(Forms.own("年度资金总额 | 全年预算数=" + budget + " | 全年执行数=" + executed))
        .containsExactly(
            "money-negative warning %s null %s null"
                .formatted(cell, cell.startsWith("C") ? budget : executed));
  }

  @Test
  void more_than_the_weight_is_found_once() {
    assertThat(Forms.own(money("100", "95", "95%", "12")))
        .containsExactly("score-above-weight error G5 9.50 12 2.50");
    assertThat(Forms.own(money("100", "100", "100%", "12")))
        .containsExactly("score-above-weight error G5 10.00 12 2.00");
  }

  @ParameterizedTest
  @CsvSource({"102.59, 102.59%", "130, 130%"})
  void more_executed_than_budgeted_is_found_and_earns_full_marks(String executed, String rate) {
    assertThat(Forms.own(money("100", executed, rate, "10")))
        .containsExactly("execution-over warning D5 null " + executed + " null");
  }

  @Test
  void the_initial_budget_alone_makes_it_a_light_matter() {
    assertThat(Forms.own("删资金列 | 全年预算数\n年度资金总额 | 全年执行数=104 | 执行率=104% | 得分=10"))
        .containsExactly("execution-over info C5 null 104 null");
  }

  @Test
  void nothing_of_nothing_is_no_rate() {
    FormAudit audit = Forms.audit(money("0", "0", "100%", "10"));
    assertThat(Forms.lines(audit)).containsExactly("execution-undetermined info C5 null 0 null");
    assertThat(SumsTest.run(audit, "execution-rate").status()).isEqualTo(Status.SKIPPED);
    assertThat(SumsTest.run(audit, "execution-score").why()).contains("0");
  }

  @Test
  void a_total_of_zeros_over_filled_parts_is_found_as_that() {
    assertThat(
            Forms.own(
                money("0", "0", "100%", "10") + "其中：当年财政拨款 | 年初预算数=29 | 全年预算数=29 | 全年执行数=27.8"))
        .containsExactly(
            "budget-parts warning B5 29 0 -29",
            "budget-parts warning C5 29 0 -29",
            "budget-parts warning D5 27.8 0 -27.8");
  }

  @ParameterizedTest
  @CsvSource({"全年执行数, D5", "全年预算数, C5"})
  void a_blank_beside_a_filled_figure_of_the_total_is_found_there(String column, String cell) {
    assertThat(Forms.own("年度资金总额 | " + column + "="))
        .containsExactly("money-blank warning " + cell + " null  null");
  }

  @Test
  void low_execution_wants_a_word_anywhere() {
    String low = money("100", "80", "80%", "8");
    String silent = "夜间照明覆盖率 | 实际完成值=85% | 得分=15 | 偏差原因=\n";
    assertThat(Forms.own(low + silent)).containsExactly("low-execution warning F5 null 0.8 null");
    assertThat(Forms.own(low + silent + "文字 | problems=两个标段招标延后")).isEmpty();
    assertThat(Forms.own(low + silent + "文字 | remarks=结余资金已交回")).isEmpty();
    assertThat(Forms.own(low + silent + "居民满意度 | 偏差原因=问卷延后发放")).isEmpty();
    assertThat(Forms.own(low + silent + "文字 | problems=无"))
        .containsExactly("low-execution warning F5 null 0.8 null");
  }

  @Test
  void an_execution_row_owes_a_reason_only_where_it_has_a_place_for_one() {
    assertThat(Forms.own("年度资金总额 | 原因=")).containsExactly("deduction-reason warning H5 null  null");
    assertThat(Forms.own("年度资金总额 | 原因=尾款下年支付")).isEmpty();
    assertThat(Forms.own("年度资金总额 | 原因=无"))
        .containsExactly("reason-says-none warning H5 null 无 null");
  }

  @ParameterizedTest
  @CsvSource({"80, 20, 30, C5, 110, 100, -10", "70, 20, 20, C5, 90, 100, 10"})
  void parts_that_do_not_make_the_whole_are_found_at_the_wholes_cell(
      String first,
      String second,
      String secondAdjusted,
      String cell,
      String sum,
      String whole,
      String difference) {
    assertThat(
            Forms.own(
                "其中：当年财政拨款 | 年初预算数=80 | 全年预算数="
                    + first
                    + " | 全年执行数=75\n其他资金 | 年初预算数="
                    + second
                    + " | 全年预算数="
                    + secondAdjusted
                    + " | 全年执行数=20"))
        .containsExactly(
            "budget-parts warning " + cell + " " + sum + " " + whole + " " + difference);
  }

  @Test
  void each_division_of_the_whole_is_checked_alone() {
    String sources = "其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80\n其他资金 | 年初预算数=20 | 全年预算数=20\n";
    String kinds = "基本支出 | 年初预算数=60 | 全年预算数=60\n项目支出 | 年初预算数=40 | 全年预算数=";
    assertThat(Forms.own(sources + kinds + "40")).isEmpty();
    FormAudit audit = Forms.audit(sources + kinds + "45");
    assertThat(Forms.lines(audit)).containsExactly("budget-parts warning C5 105 100 -5");
    assertThat(audit.findings().get(0).range()).hasToString("C8:C9");
  }

  @Test
  void a_single_part_may_be_less_than_the_whole_but_not_more() {
    assertThat(Forms.own("其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=70")).isEmpty();
    assertThat(Forms.own("其中：当年财政拨款 | 年初预算数=80 | 全年预算数=120 | 全年执行数=70"))
        .containsExactly("budget-parts warning C5 120 100 -20");
  }

  @Test
  void a_part_of_no_certain_division_stops_the_check() {
    FormAudit audit =
        Forms.audit(
            """
            其中：当年财政拨款 | 年初预算数=60 | 全年预算数=60 | 全年执行数=60
            其他资金 | 年初预算数=20 | 全年预算数=20 | 全年执行数=20
            专项债券安排部分 | 年初预算数=20 | 全年预算数=20 | 全年执行数=15\
            """);
    assertThat(Forms.lines(audit)).isEmpty();
    assertThat(SumsTest.run(audit, "budget-parts").status()).isEqualTo(Status.SKIPPED);
  }

  @Test
  void an_amount_inside_a_label_is_an_amount() {
    assertThat(Forms.own("一般公共预算：40万元 | 资金\n其他资金：60万元 | 资金")).isEmpty();
    assertThat(Forms.own("一般公共预算：40万元 | 资金\n其他资金：70万元 | 资金"))
        .containsExactly("budget-parts warning C5 110 100 -10");
  }

  @Test
  void the_tolerance_is_the_templates_to_say() {
    String parts =
        """
        其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80.3 | 全年执行数=75
        其他资金 | 年初预算数=20 | 全年预算数=20 | 全年执行数=20
        """;
    assertThat(Forms.own(parts)).containsExactly("budget-parts warning C5 100.3 100 -0.3");
    assertThat(Forms.own(parts + "误差 | budget-parts | 0.5")).isEmpty();
  }

  @Test
  void a_blank_total_over_parts_is_found_once() {
    String parts = "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95";
    assertThat(Forms.own("年度资金总额 | 全年执行数=\n" + parts))
        .containsExactly("budget-parts warning D5 95  null");
    assertThat(Forms.own("年度资金总额 | 全年执行数=\n" + parts.replace("当年财政拨款", "某类专门资金")))
        .containsExactly("money-blank warning D5 null  null");
  }
}
