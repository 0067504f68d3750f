package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.term.Field;

/** Headings that agencies word in their own way. */
class HeadingsTest {
  private static final String TITLE = "项目支出绩效自评表 | < | < | < | < | < | < | <\n（2023年度）\n";
  private static final String NAMES = "项目名称 | | 河道保洁\n主管部门 | | 水务局\n";
  private static final String ROWS =
      """
      产出指标 | 数量指标 | 保洁河道 | ≥12公里 | 13公里 | 50 | 50 |
      效益指标 | 社会效益 | 投诉下降率 | ≥10% | 12% | 30 | 28 | 个别河段反弹
      满意度指标 | 满意度 | 居民满意度 | ≥85% | 91% | 10 | 10 |
      总分 | | | | | 100 | 97.5 |
      """;
  private static final String KNOWN = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析\n";

  private static Form money(String heads, String total) {
    return Read.form(
        TITLE + NAMES + "项目资金（万元） | | " + heads + "\n年度资金总额 | | " + total + "\n" + KNOWN + ROWS);
  }

  private static Form indicators(String heads) {
    return Read.form(
        TITLE
            + NAMES
            + "项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分\n"
            + "年度资金总额 | | 80 | 80 | 76 | 10 | =95% | 9.5\n"
            + heads
            + "\n"
            + ROWS);
  }

  private static String unread(Form form) {
    StringBuilder out = new StringBuilder();
    for (Heading heading : form.headings()) {
      out.append(heading.cell().at()).append(' ').append(heading.learnt()).append(';');
    }
    return out.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023年年初预算数 | 2023年全年预算数 | 2023年全年执行数 | 分值 | 执行率 | 得分",
        "2023年初预算数 | 2023年度预算数（A） | 全年执行数2023 | 分 值 | 执行率(%) | 得分",
        "年初预算数（万元） | 全年预算数万元 | 执行数\\n（B） | 分值（10分） | 执行率B/A | 得 分",
        "1.年初预算数 | 2.全年预算数 | 3.全年执行数 | 4.分值 | 5.执行率 | 6.得分",
        "年初预算数① | 全年预算数② | 全年执行数③ | 分值④ | 执行率⑤ | 得分⑥"
      })
  void a_year_a_unit_a_letter_a_number_or_a_blank_makes_no_other_heading(String heads) {
    Form form = money(heads, "80 | 80 | 76 | 10 | =95% | 9.5");
    assertThat(form.budgetHeads())
        .containsOnlyKeys(
            Field.INITIAL_BUDGET,
            Field.BUDGET,
            Field.EXECUTED,
            Field.WEIGHT,
            Field.RATE,
            Field.SCORE);
    assertThat(form.headings()).isEmpty();
    assertThat(form.budgetTotal().orElseThrow().get(Field.EXECUTED).text()).isEqualTo("76");
  }

  @Test
  void of_columns_for_two_years_that_of_the_form_counts() {
    Form form =
        money("2022年预算数 | 2023年预算数 | 2023年执行数 | 分值 | 执行率 | 得分", "70 | 80 | 76 | 10 | =95% | 9.5");
    assertThat(form.budgetTotal().orElseThrow().get(Field.BUDGET).text()).isEqualTo("80");
    assertThat(form.headings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"年度任务, 完成, 本项满分, 自打分", "任务要求, 年底实现, 标准分数, 评分结果", "承诺, 年终情况, 该项分数, 自评结果"})
  void unknown_headings_between_known_ones_are_read_where_the_content_leaves_one_way(
      String target, String actual, String weight, String score) {
    for (String heads :
        List.of(
            "年度指标值 | 实际完成值 | " + weight + " | 得分",
            target + " | 实际完成值 | 分值 | 得分",
            target + " | 实际完成值 | " + weight + " | 得分",
            target + " | " + actual + " | " + weight + " | 得分",
            "年度指标值 | 实际完成值 | 分值 | " + score)) {
      Form form = indicators("一级指标 | 二级指标 | 三级指标 | " + heads + " | 偏差原因分析");
      IndicatorRow second = form.indicators().get(1);
      assertThat(form.indicators()).as(heads).hasSize(3);
      assertThat(second.text(Field.TARGET)).as(heads).isEqualTo("≥10%");
      assertThat(second.text(Field.ACTUAL)).isEqualTo("12%");
      assertThat(second.text(Field.WEIGHT)).isEqualTo("30");
      assertThat(second.text(Field.SCORE)).isEqualTo("28");
      assertThat(form.headings()).isNotEmpty().allMatch(h -> h.learnt() != null);
    }
  }

  @Test
  void a_column_of_another_year_or_another_hand_is_never_learnt() {
    for (String other : List.of("上年完成", "财政部门抽查得分", "预计分值")) {
      Form form = indicators("一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | " + other + " | 得分 | 偏差原因分析");
      assertThat(unread(form)).as(other).isEqualTo("F7 null;");
      assertThat(form.indicators().get(0).get(Field.WEIGHT)).isNull();
    }
  }

  @Test
  void weights_below_a_score_or_far_from_a_hundred_are_not_learnt() {
    Form form =
        Read.form(
            TITLE
                + NAMES
                + "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 折算基数 | 得分 | 偏差原因分析\n"
                + "产出指标 | 数量指标 | 保洁河道 | ≥12公里 | 13公里 | 20 | 50 |\n"
                + "效益指标 | 社会效益 | 投诉下降率 | ≥10% | 12% | 70 | 28 | 个别河段反弹\n"
                + "总分 | | | | | | 78 |\n");
    assertThat(unread(form)).isEqualTo("F5 null;");
  }

  @ParameterizedTest
  @CsvSource({
    "年初预算数 | 全年预算数 | 资金支出情况 | 分值 | 执行率 | 得分, E5 EXECUTED;",
    "年初预算数 | 可用预算安排 | 全年执行数 | 分值 | 执行率 | 得分, D5 BUDGET;",
    "年初预算数 | 全年预算数 | 全年执行数 | 应得分 | 执行率 | 得分, F5 WEIGHT;",
    "年初预算数 | 预算安排 | 支出情况 | 分值 | 执行率 | 得分, D5 BUDGET;E5 EXECUTED;",
    "年初预算数 | 全年预算数 | 全年执行数 | 分值 | 使用率 | 得分, G5 RATE;"
  })
  void an_unknown_heading_of_the_money_is_learnt_where_the_printed_rate_agrees(
      String heads, String learnt) {
    Form form = money(heads, "70 | 80 | 76 | 10 | =95% | 9.5");
    assertThat(unread(form)).isEqualTo(learnt);
    BudgetRow total = form.budgetTotal().orElseThrow();
    assertThat(total.get(Field.BUDGET).text()).isEqualTo("80");
    assertThat(total.get(Field.EXECUTED).text()).isEqualTo("76");
  }

  @Test
  void money_that_the_printed_rate_contradicts_stays_unread() {
    Form form = money("年初预算数 | 全年预算数 | 资金支出情况 | 分值 | 执行率 | 得分", "70 | 80 | 50 | 10 | =95% | 9.5");
    assertThat(unread(form)).isEqualTo("E5 null;");
    assertThat(form.budgetTotal().orElseThrow().get(Field.EXECUTED)).isNull();
  }

  @Test
  void a_block_of_money_none_of_whose_headings_is_known_is_said_heading_by_heading() {
    Form form = money("甲栏 | 乙栏 | 丙栏 | 丁栏 | 戊栏 | 己栏", "70 | 80 | 76 | 10 | =95% | 9.5");
    assertThat(unread(form)).isEqualTo("C5 null;D5 null;E5 null;F5 null;G5 null;H5 null;");
    assertThat(form.budget()).isEmpty();
  }

  @Test
  void figures_under_no_heading_are_read_by_their_place() {
    Form form = money("年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 |", "80 | 80 | 76 | 10 | =95% | 9.5");
    assertThat(unread(form)).isEqualTo("H5 SCORE;");
    assertThat(form.budgetTotal().orElseThrow().get(Field.SCORE).text()).isEqualTo("9.5");
  }

  @ParameterizedTest
  @CsvSource({"分值 | 执行率 |, H5 SCORE;", "| 执行率 | 得分, F5 WEIGHT;", "| 执行率 |, F5 WEIGHT;H5 SCORE;"})
  void points_of_the_money_under_no_heading_are_read_by_their_place(String heads, String learnt) {
    Form form = money("年初预算数 | 全年预算数 | 全年执行数 | " + heads, "80 | 80 | 76 | 10 | =95% | 9.5");
    BudgetRow total = form.budgetTotal().orElseThrow();
    assertThat(total.get(Field.WEIGHT).text()).isEqualTo("10");
    if (learnt.contains("SCORE") && heads.contains("分值") || heads.contains("得分")) {
      assertThat(unread(form)).isEqualTo(learnt);
      assertThat(total.get(Field.SCORE).text()).isEqualTo("9.5");
    } else {
      assertThat(unread(form)).startsWith("F5 WEIGHT;");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "实际完成值 | 分值 | | 偏差原因分析, G7 SCORE;",
    "实际完成值 | | 得分 | 偏差原因分析, F7 WEIGHT;",
    "实际完成值 | | | 偏差原因分析, F7 WEIGHT;G7 SCORE;"
  })
  void points_under_no_heading_are_read_and_never_taken_for_reasons(String heads, String learnt) {
    Form form = indicators("一级指标 | 二级指标 | 三级指标 | 年度指标值 | " + heads);
    assertThat(unread(form)).isEqualTo(learnt);
    assertThat(form.headings()).allMatch(Heading::nameless);
    assertThat(form.indicators().get(0).text(Field.WEIGHT)).isEqualTo("50");
    assertThat(form.indicators().get(0).text(Field.SCORE)).isEqualTo("50");
    assertThat(form.indicators().get(0).text(Field.REASON)).isEmpty();
  }

  @Test
  void a_form_by_its_title_none_of_whose_headings_is_known_is_said_with_the_headings() {
    String table =
        TITLE
            + NAMES
            + "一级指标 | 二级指标 | 三级指标 | 甲栏 | 乙栏 | 丙栏 | 丁栏 | 戊栏\n"
            + ROWS.replace("≥", "").replace("%", "");
    assertThat(Read.tables(table)).isEmpty();
    assertThat(Read.READER.notUnderstood(TextGrid.workbook(table)))
        .contains("D5“甲栏”")
        .contains("H5“戊栏”")
        .endsWith("。");
    assertThat(Read.READER.notUnderstood(TextGrid.workbook("名册 | 电话\n甲 | 1"))).isNull();
  }

  @Test
  void an_added_column_is_listed_and_a_usual_one_is_known_to_be_usual() {
    Form form =
        Read.form(
            TITLE
                + KNOWN.strip()
                + " | 备注 | 牵头人意见\n"
                + "产出指标 | 数量指标 | 保洁河道 | ≥12公里 | 13公里 | 50 | 50 | | 见附件 | 同意\n"
                + "效益指标 | 社会效益 | 投诉下降率 | ≥10% | 12% | 50 | 50 | | | 同意\n");
    assertThat(form.headings())
        .extracting(h -> h.cell().text() + " " + h.familiar() + " " + h.filled())
        .containsExactly("备注 true true", "牵头人意见 false true");
  }

  @Test
  void a_row_of_sums_that_lost_its_label_is_no_indicator() {
    Form form = Read.form(TITLE + NAMES + KNOWN + ROWS.replace("总分 |", " |").replace("97.5", "88"));
    assertThat(form.indicators()).hasSize(3);
    assertThat(form.total().label()).isNull();
    assertThat(form.total().weight().text()).isEqualTo("100");
    assertThat(form.total().score().text()).isEqualTo("88");
  }
}
