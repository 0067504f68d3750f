package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.term.Field;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Visibility;

/** What stands in real workbooks beside the printed form. */
class OdditiesTest {
  private static final String HEADS =
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施\n";

  private static final String MONEY =
      """
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      """;

  private static String indicators(String rows) {
    return "项目支出绩效自评表 | < | < | < | < | < | < | <\n" + HEADS + rows;
  }

  private static String money(String rows) {
    return "项目支出绩效自评表 | < | < | < | < | < | < | <\n"
        + MONEY
        + rows
        + HEADS
        + "产出 | 数量 | 件数 | 1 | 1 | 90 | 90 | \n";
  }

  private static String levels(Form form) {
    StringBuilder out = new StringBuilder();
    for (IndicatorRow row : form.indicators()) {
      for (Field field : new Field[] {Field.LEVEL1, Field.LEVEL2, Field.LEVEL3}) {
        FormCell cell = row.get(field);
        out.append(cell == null ? "-" : cell.at()).append(' ');
      }
      out.append(row.level()).append('\n');
    }
    return out.toString();
  }

  @Test
  void levels_blank_below_the_first_come_from_the_nearest_cell_above() {
    Form form =
        Read.form(
            indicators(
                """
                产出指标 | 数量指标 | 甲 | 1 | 1 | 10 | 10 |
                | | 乙 | 1 | 1 | 10 | 10 |
                | 质量指标 | 丙 | 1 | 1 | 10 | 10 |
                效益指标 | | 丁 | 1 | 1 | 10 | 10 |
                | 社会效益 | | 1 | 1 | 10 | 10 |
                """));
    assertThat(levels(form))
        .isEqualTo(
            """
            A3 B3 C3 产出
            A3 B3 C4 产出
            A3 B5 C5 产出
            A6 - C6 效益
            A6 B7 - 效益
            """);
  }

  @Test
  void a_level_repeated_on_every_row_or_after_a_page_break_is_the_same_level() {
    Form form =
        Read.form(
            indicators(
                """
                产出指标（50分） | 数量指标 | 甲 | 1 | 1 | 10 | 10 |
                产出指标（50分） | 数量指标 | 乙 | 1 | 1 | 10 | 10 |
                产出 指标(50分) | | 丙 | 1 | 1 | 10 | 10 |
                """));
    assertThat(levels(form)).isEqualTo("A3 B3 C3 产出\nA4 B4 C4 产出\nA5 B4 C5 产出\n");
    assertThat(form.levelPoints()).hasSize(1);
  }

  @Test
  void headings_repeated_after_a_page_break_do_not_begin_a_new_form() {
    Form form =
        Read.form(
            indicators("产出指标 | 数量指标 | 甲 | 1 | 1 | 10 | 10 |\n")
                + HEADS
                + "产出指标 | | 乙 | 2 | 2 | 10 | 10 |\n总分 | < | < | < | < | 20 | 20 |\n");
    assertThat(form.indicators()).extracting(IndicatorRow::row).containsExactly(2, 4);
    assertThat(levels(form)).isEqualTo("A3 B3 C3 产出\nA5 B3 C5 产出\n");
    assertThat(Printed.total(form)).isEqualTo("A6=总分 weight:F6=20 score:G6=20 grade:null");
  }

  @Test
  void points_in_level_labels_are_read_also_with_broken_brackets() {
    Form form =
        Read.form(
            indicators(
                """
                产 出 指 标\\n(50分) | 数量 | 甲 | 1 | 1 | 50 | 50 |
                效益指标 30分) | 社会 | 乙 | 1 | 1 | 30 | 30 |
                (10分) | 服务 | 丙 | 1 | 1 | 10 | 10 |
                """));
    assertThat(form.levelPoints())
        .extracting(p -> p.cell().at() + " " + p.level() + " " + p.points())
        .containsExactly("A3 产出 50", "A4 效益 30", "A5 null 10");
  }

  @Test
  void rows_with_only_a_name_are_no_indicators_and_leftovers_are_set_aside() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 指标1：修路 | 1 | 1 | 10 | 10 |
                | | 指标2 | | | | |
                | | …… | | | | |
                | | ★ | | | | |
                | | 种树 | | | | |
                | | 指标3 | 5 | 5 | 5 | 5 |
                | …… | | | | | |
                | 质量 | （100字以内） | | | | |
                """));
    assertThat(form.indicators()).extracting(IndicatorRow::name).containsExactly("指标1：修路", "指标3");
    assertThat(form.leftovers())
        .extracting(c -> c.at() + c.text())
        .containsExactly("C4指标2", "C5……", "C6★", "B9……", "C10（100字以内）");
  }

  @Test
  void a_dash_is_a_value_and_a_row_of_dashes_is_kept() {
    Form form = Read.form(indicators("产出 | 生态 | 指标1：/ | | | / | / |\n"));
    assertThat(Printed.indicators(form))
        .isEqualTo(
            "产出 level1:A3=产出 level2:B3=生态 level3:C3=指标1：/ target:D3= actual:E3= weight:F3=/ score:G3=/ reason:H3=\n");
    assertThat(form.indicators().get(0).get(Field.WEIGHT).dash()).isTrue();
  }

  @Test
  void a_memo_row_begins_with_of_which_and_weighs_nothing() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | ★面积 | 30亩 | 30亩 | 20 | 20 |
                | | ★其中:桃 | 10亩 | 10亩 | | |
                | | （1）其中梨 | 10亩 | 10亩 | — | — |
                | | 其中：杏 | 10亩 | 10亩 | 5 | 5 |
                | | 其他 | 10亩 | 10亩 | | |
                """));
    assertThat(form.indicators())
        .extracting(IndicatorRow::memo)
        .containsExactly(false, true, true, false, false);
  }

  @Test
  void a_merged_weight_and_score_belong_to_their_first_row() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 甲 | 1 | 1 | 20 | 20 | 无
                ^ | ^ | 乙 | 2 | 2 | ^ | ^ | ^
                ^ | ^ | 丙 | 3 | | ^ | 5 |
                """));
    assertThat(Printed.cells(form.indicators().get(1).cells()))
        .isEqualTo(" level1:A3=产出 level2:B3=数量 level3:C4=乙 target:D4=2 actual:E4=2");
    assertThat(Printed.cells(form.indicators().get(2).cells()))
        .isEqualTo(
            " level1:A3=产出 level2:B3=数量 level3:C5=丙 target:D5=3 actual:E5= score:G5=5 reason:H5=");
  }

  @Test
  void a_level_1_cell_that_reaches_over_level_2_leaves_level_2_out() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 甲 | 1 | 1 | 20 | 20 |
                满意度 | < | 乙 | 1 | 1 | 20 | 20 |
                成本 | 按合同付款 | < | 1 | 1 | 20 | 20 |
                | | 丙 | 1 | 1 | 20 | 20 |
                """));
    assertThat(levels(form))
        .isEqualTo(
            """
            A3 B3 C3 产出
            A4 - C4 满意度
            A5 B5 - 成本
            A5 - C6 成本
            """);
  }

  @Test
  void values_merged_otherwise_than_their_headings_are_found() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分 | <
            产出 | 数量 | 甲 | | ≥5个 | 6个 | 10 | 9 | <
            产出 | 数量 | 乙 | ≥5个 | 6个 | < | 10 | | 8
            产出 | 数量 | 丙 | ≥5个 | < | 6个 | 10 | 7 |
            """);
    assertThat(Printed.indicators(form).replaceAll("(?m)^.*level3:", ""))
        .isEqualTo(
            """
            C3=甲 target:E3=≥5个 actual:F3=6个 weight:G3=10 score:H3=9
            C4=乙 target:D4=≥5个 actual:E4=6个 weight:G4=10 score:I4=8
            C5=丙 target:D5=≥5个 actual:F5=6个 weight:G5=10 score:H5=7
            """);
  }

  @Test
  void a_value_under_no_heading_belongs_to_the_nearest_that_has_none() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | | 年度指标值 | | 实际完成值 | 分值 | 得分
            产出 | 数量 | 甲 | | | ≥5个 | 6个 | 10 | 9
            产出 | 数量 | 乙 | | ≥5个 | 6个 | | 10 | 9
            """);
    assertThat(form.indicators().get(0).get(Field.TARGET).at()).hasToString("F3");
    assertThat(form.indicators().get(1).get(Field.ACTUAL).at()).hasToString("F4");
  }

  @Test
  void a_subtotal_is_no_indicator_and_is_said() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 甲 | 1 | 1 | 20 | 20 |
                小计 | | | | | 20 | 20 |
                """));
    assertThat(form.indicators()).hasSize(1);
    assertThat(form.remarks()).containsExactly("第4行是小计，没有当作指标。");
  }

  @Test
  void a_formula_without_a_value_is_blank_but_known() {
    Form form = Read.form(indicators("产出 | 数量 | 甲 | 1 | !#REF! | 20 | ?E3*20 | @2021-12-31\n"));
    IndicatorRow row = form.indicators().get(0);
    assertThat(row.get(Field.SCORE).blank()).isTrue();
    assertThat(row.get(Field.SCORE).formula().state()).isEqualTo(Formula.State.UNKNOWN);
    assertThat(row.get(Field.ACTUAL).kind()).isEqualTo(ValueKind.ERROR);
    assertThat(row.get(Field.ACTUAL).number()).isNull();
    assertThat(row.get(Field.REASON).text()).isEqualTo("2021-12-31");
    assertThat(row.get(Field.REASON).number()).isNull();
  }

  @Test
  void the_total_may_stand_in_one_merged_cell_or_with_its_label() {
    String row = "产出 | 数量 | 甲 | 1 | 1 | 100 | 98 |\n";
    assertThat(Printed.total(Read.form(indicators(row + "总 分 | < | 98分 | < | < | < | < | <\n"))))
        .isEqualTo("A4=总 分 weight:null score:C4=98分 grade:null");
    assertThat(Printed.total(Read.form(indicators(row + "项目总得分 | < | < | < | < | < | 98 | \n"))))
        .isEqualTo("A4=项目总得分 weight:null score:G4=98 grade:null");
    assertThat(Printed.total(Read.form(indicators(row + "总分：98分 | < | < | < | < | < | < | <\n"))))
        .isEqualTo("A4=总分：98分 weight:null score:A4=98分 grade:null");
    assertThat(Printed.total(Read.form(indicators(row + "自评总分 | | 98 | | | | | \n"))))
        .isEqualTo("A4=自评总分 weight:F4= score:C4=98 grade:null");
    assertThat(
            Printed.total(
                Read.form(
                    indicators(
                        row + "存在问题 | 无 | < | < | < | < | < | <\n合计 | | | | | 100 | 98 | 优\n"))))
        .isEqualTo("A5=合计 weight:F5=100 score:G5=98 grade:H5=优");
    assertThat(
            Printed.total(
                Read.form(
                    indicators(
                        row
                            + "总分 | < | < | < | < | 100 | 98 |\n自评等级 | 良 | < | < | < | < | < | <\n"))))
        .isEqualTo("A4=总分 weight:F4=100 score:G4=98 grade:B5=良");
    assertThat(Read.form(indicators(row)).total()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"总计", "指标合计", "自评得分", "得分总计", "合 计（100分）", "一、总分", "综合得分"})
  void a_row_of_sums_under_an_uncommon_label_is_no_indicator(String label) {
    Form form =
        Read.form(
            indicators(
                "产出 | 数量 | 甲 | 1 | 1 | 100 | 98 |\n" + label + " | < | < | | | 100 | 98 |\n"));
    assertThat(form.indicators()).hasSize(1);
    assertThat(Printed.total(form))
        .isEqualTo("A4=" + label + " weight:F4=100 score:G4=98 grade:null");
    assertThat(form.header()).isEmpty();
  }

  @Test
  void a_row_in_which_only_formulas_show_nothing_is_no_indicator() {
    Form form = Read.form(indicators("产出 | 数量 | 甲 | 1 | 1 | 9 | 9 |\n| | 乙 | | | | ?F4*E4 |\n"));
    assertThat(form.indicators()).hasSize(1);
  }

  @Test
  void the_sum_of_the_money_is_not_the_total_of_the_points() {
    Form form = Read.form(money("| 合计 | 5 | 5 | 5 | 10 | =100% | 10\n| 财政拨款 | 5 | 5 | 5 | | | \n"));
    assertThat(form.total()).isNull();
    assertThat(form.budgetTotal().orElseThrow().label().text()).isEqualTo("合计");
  }

  @Test
  void of_which_below_a_part_is_a_detail_of_it() {
    Form form =
        Read.form(
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                | 财政拨款 | 9 | 9 | 9 | | |
                | 其中：中央补助 | 5 | 5 | 5 | | |
                | 省级补助 | 4 | 4 | 4 | | |
                | 其他资金 | 0 | 0 | 0 | | |
                | 基本支出 | 4 | 4 | 4 | | |
                | 项目支出 | 5 | 5 | 5 | | |
                """));
    assertThat(form.budget())
        .extracting(r -> r.kind().key() + r.division())
        .containsExactly("total-1", "part0", "memo-1", "memo-1", "part0", "part1", "part1");
  }

  @Test
  void of_which_on_every_part_or_in_a_cell_of_its_own_still_names_parts() {
    Form every =
        Read.form(
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                | 其中：当年财政拨款 | 9 | 9 | 9 | | |
                | 其中：上年结转资金 | 0 | 0 | 0 | | |
                | 其中：其他资金 | 0 | 0 | 0 | | |
                """));
    assertThat(every.budget())
        .extracting(r -> r.kind().key() + r.division())
        .containsExactly("total-1", "part0", "part0", "part0");
    Form apart =
        Read.form(
            money(
                """
                总额 | < | 9 | 9 | 9 | 10 | =100% | 10
                其中： | 当年财政拨款 | 9 | 9 | 9 | | |
                ^ | 乡镇配套 | 0 | 0 | 0 | | |
                ^ | 其他资金 | 0 | 0 | 0 | | |
                """));
    assertThat(apart.budget())
        .extracting(r -> r.kind().key() + r.division() + r.label().text())
        .containsExactly("total-1总额", "part0当年财政拨款", "part0乡镇配套", "part0其他资金");
  }

  @Test
  void other_money_alone_of_its_division_is_what_remains_of_the_one_above() {
    Form form =
        Read.form(
            "assistance-funds",
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                | 其中：中央补助 | 5 | 5 | 5 | | |
                | 自治区补助 | 2 | 2 | 2 | | |
                | 其他资金 | 2 | 2 | 2 | | |
                """));
    assertThat(form.budget().stream().map(r -> r.division()).distinct()).hasSize(2);
    assertThat(form.budget())
        .extracting(r -> r.kind().key())
        .containsExactly("total", "part", "part", "part");
  }

  @Test
  void a_division_between_two_rows_of_another_details_the_upper_one() {
    Form form =
        Read.form(
            "assistance-funds",
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                | 其中：财政拨款 | 7 | 7 | 7 | | |
                | 中央补助 | 5 | 5 | 5 | | |
                | 自治区补助 | 2 | 2 | 2 | | |
                | 其他资金 | 2 | 2 | 2 | | |
                """));
    assertThat(form.budget())
        .extracting(r -> r.kind().key())
        .containsExactly("total", "part", "memo", "memo", "part");
  }

  @Test
  void a_second_row_of_the_whole_repeats_the_first() {
    Form form =
        Read.form(
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                | 其中：财政拨款 | 9 | 9 | 9 | | |
                | 合计 | 9 | 9 | 9 | | |
                """));
    assertThat(form.budget())
        .extracting(r -> r.kind().key())
        .containsExactly("total", "part", "memo");
  }

  @Test
  void the_money_ends_where_the_goals_begin() {
    Form form =
        Read.form(
            money(
                """
                | 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10
                目标 | 年初怎样设想 | 把事情办好，让群众满意 | < | < | 年末怎样 | 办好了 | <
                """));
    assertThat(form.budget()).hasSize(1);
  }

  @Test
  void header_fields_side_by_side_below_each_other_and_in_one_cell() {
    String rest = HEADS + "产出 | 数量 | 甲 | 1 | 1 | 100 | 98 |\n";
    assertThat(
            Printed.header(Read.form("项目名称 | 修路 | 主管部门 | 甲局 | 实施单位 | 乙站 | 自评得分 | 96.5\n" + rest)))
        .isEqualTo("project:B1=修路 department:D1=甲局 implementer:F1=乙站 header_score:H1=96.5");
    assertThat(Printed.header(Read.form("项目名称 | < | 主管部门 | 实施单位\n修路 | < | 甲局 | \n" + rest)))
        .isEqualTo("project:A2=修路 department:C2=甲局 implementer:D2=");
    assertThat(Printed.header(Read.form("项目名称：修路\n主 管 部 门： 甲局 实施单位：乙站 | | | 自评得分：96\n" + rest)))
        .isEqualTo("project:A1=修路 department:A2=甲局 implementer:A2=乙站 header_score:D2=96");
    assertThat(
            Printed.header(
                Read.form("（一）项目名称 | | | 主管部门（盖章） | | | |\n实施单位 | < | | 填报人 | 张三\n" + rest)))
        .isEqualTo("project:B1= department:E1= implementer:C2=");
    assertThat(
            Printed.header(
                Read.form("项目名称 | | 修路 | | | | |\n主管部门 | < | | 项目类别 | 专项 | | |\n" + rest)))
        .isEqualTo("project:C1=修路 department:C2=");
  }

  @Test
  void years_come_from_title_and_caption_and_never_from_other_cells() {
    String rest = HEADS + "产出 | 时效 | 完成时间 2021年 | 2020年12月底前 | 2020年11月 | 100 | 98 |\n";
    Form both =
        Read.form(
            "附件2：2020年度自评材料\n2021年项目支出绩效自评表\n（2022年度）\n项目名称 | 2018年续建工程 | 填报日期 | 2022年3月1日\n"
                + rest);
    assertThat(both.year()).isEqualTo("2021");
    assertThat(both.years()).extracting(c -> c.at().toString()).containsExactly("A2", "A1", "A3");
    assertThat(Read.form("（　2019 年度）\n项目支出绩效自评表\n" + rest).year()).isEqualTo("2019");
    assertThat(Read.form("项目支出绩效自评表\n二〇二一年度\n" + rest).year()).isEqualTo("2021");
    assertThat(Read.form("项目支出绩效自评表\n预算年度 | 2023\n项目名称 | 甲\n" + rest).year()).isEqualTo("2023");
    assertThat(Read.form("项目支出绩效自评表\n预算年度：2023\n" + rest).year()).isEqualTo("2023");
    Form none = Read.form("项目支出绩效自评表\n（    年度）\n项目名称 | 2018年工程\n" + rest);
    assertThat(none.year()).isNull();
    assertThat(none.years()).isEmpty();
  }

  @Test
  void the_unit_is_read_where_the_form_says_it() {
    String rows = "| 年度资金总额 | 9 | 9 | 9 | 10 | =100% | 10\n";
    assertThat(Read.form(money(rows)).unit()).isEqualTo("万元");
    String plain = money(rows).replace("（万元）", "");
    assertThat(Read.form(plain).unit()).isNull();
    assertThat(Read.form("金额单位：元\n" + plain).unit()).isEqualTo("元");
    assertThat(Read.form("项目名称 | 甲 | 单位 | 万元\n" + plain).unit()).isEqualTo("万元");
    assertThat(Read.form(plain.replace("全年预算数", "全年预算数（元）")).unit()).isEqualTo("元");
    assertThat(Read.form(plain.replace("| 9 | 9 | 9 |", "| 9万元 | 9万元 | 9 |")).unit())
        .isEqualTo("万元");
    assertThat(Read.form(plain.replace("| 9 | 9 | 9 |", "| 9万元 | 90000元 | 9 |")).unit()).isNull();
  }

  @Test
  void texts_stand_beside_or_below_their_labels() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
            ^ | 甲 | < | < | （100字以内） | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
            产出 | 数量 | 甲 | 1 | 1 | 100 | 98 |
            存在问题 | 丙 | < | < | 改进措施 | 丁 | < | <
            其他需要说明的问题：没有 | < | < | < | < | < | < | <
            """);
    assertThat(Printed.texts(form))
        .isEqualTo(
            """
            achieved_goal E3=（100字以内）
            expected_goal B3=甲
            measures F6=丁
            problems B6=丙
            remarks A7=没有
            """);
    assertThat(form.leftovers()).extracting(c -> c.at().toString()).containsExactly("E3");
  }

  @Test
  void hidden_sheets_rows_and_columns_are_read_and_said() {
    Grid grid =
        TextGrid.builder(0, "旧表", indicators("产出 | 数量 | 甲 | 1 | 1 | 100 | 98 |\n"), 3, 1)
            .visibility(Visibility.VERY_HIDDEN)
            .hiddenRow(4)
            .hiddenRow(5)
            .hiddenColumns(2, 2)
            .build();
    Form form = Read.workbook(TextGrid.workbook(List.of(grid))).get(0).form();
    assertThat(form.indicators()).hasSize(1);
    assertThat(form.remarks())
        .containsExactly("工作表“旧表”是隐藏的，其中内容已一并读取。", "第5、6行是隐藏的，其中内容已一并读取。", "C列是隐藏的，其中内容已一并读取。");
  }

  @Test
  void columns_stand_in_any_order_and_labels_in_any_spelling() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            指标得分（自评） | 参考分值 | 全年\\n完成值 | 目标值： | 三 级 指 标 | 备注 | 2.二级指标 | 一级\\n指标
            8 | 10 | 4 | 5 | 甲 | 好 | 数量 | 产出
            """);
    assertThat(Printed.indicators(form))
        .isEqualTo(
            "产出 level1:H3=产出 level2:G3=数量 level3:E3=甲 target:D3=5 actual:C3=4 weight:B3=10 score:A3=8\n");
  }

  @Test
  void a_head_of_two_rows_without_merges_is_one_head() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | 分值 | 得分
            | | | 指标性质 | 指标值 | 度量单位 | | |
            产出 | 数量 | 甲 | ≥ | 5 | 个 | 6 | 10 | 10
            """);
    assertThat(Printed.indicators(form))
        .isEqualTo(
            "产出 level1:A4=产出 level2:B4=数量 level3:C4=甲 operator:D4=≥ target:E4=5 unit:F4=个 actual:G4=6 weight:H4=10 score:I4=10\n");
    Form split =
        Read.form(
            """
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | | | |
            | | | 年度指标值 | 实际完成值 | 分值 | 得分
            产出 | 数量 | 甲 | 5 | 6 | 10 | 10
            """);
    assertThat(Printed.indicators(split))
        .isEqualTo(
            "产出 level1:A4=产出 level2:B4=数量 level3:C4=甲 target:D4=5 actual:E4=6 weight:F4=10 score:G4=10\n");
  }

  @Test
  void sums_of_a_part_are_neither_indicators_nor_the_total() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 甲 | 1 | 1 | 30 | 30 |
                产出 | 质量 | 乙 | 1 | 1 | 30 | 29 |
                产出 | 合 计 | | | | 60 | 59 |
                效益 | 社会 | 丙 | 1 | 1 | 20 | 20 |
                效益 | 合计 | | | | 20 | 20 |
                满意度 | 满意度 | 丁 | 1 | 1 | 10 | 10 |
                满意度小计 | < | < | | | 10 | 10 |
                合计 | < | < | | | 90 | 89 |
                总分 | < | < | | | 100 | 99 |
                """));
    assertThat(form.indicators())
        .extracting(IndicatorRow::name)
        .containsExactly("甲", "乙", "丙", "丁");
    assertThat(Printed.total(form)).isEqualTo("A11=总分 weight:F11=100 score:G11=99 grade:null");
    assertThat(form.remarks())
        .containsExactly("第5行是小计，没有当作指标。", "第7行是小计，没有当作指标。", "第9行是小计，没有当作指标。", "第10行是小计，没有当作指标。");
    Form one =
        Read.form(
            indicators(
                "产出 | 数量 | 甲 | 1 | 1 | 90 | 89 |\n合计 | < | < | | | 90 | 89 |\n总分：99 | < | < | < | < | < | < | <\n"));
    assertThat(Printed.total(one)).isEqualTo("A5=总分：99 weight:null score:A5=99 grade:null");
  }

  @Test
  void the_last_sum_of_a_part_is_no_total_where_the_form_has_none() {
    String rows =
        """
        产出 | 数量 | 甲 | 1 | 1 | 60 | 60 |
        ^ | 合计 | < | | | 60 | 60 |
        效益 | 社会 | 丙 | 1 | 1 | 30 | 20 |
        ^ | 合计 | < | | | 30 | 20 |
        """;
    Form form = Read.form(indicators(rows));
    assertThat(form.indicators()).extracting(IndicatorRow::name).containsExactly("甲", "丙");
    assertThat(form.total()).isNull();
    Form total = Read.form(indicators(rows + "合计 | < | < | | | 90 | 80 |\n"));
    assertThat(Printed.total(total)).isEqualTo("A7=合计 weight:F7=90 score:G7=80 grade:null");
  }

  @Test
  void a_sum_without_figures_cuts_no_indicators_off() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 甲 | 1 | 1 | | |
                ^ | 合计 | < | | | | |
                效益 | 社会 | 丙 | 1 | 1 | | |
                """));
    assertThat(form.indicators()).extracting(IndicatorRow::name).containsExactly("甲", "丙");
  }

  @Test
  void an_indicator_may_be_named_like_a_sum() {
    Form form =
        Read.form(
            indicators(
                """
                产出 | 数量 | 门诊人次合计 | ≥100 | 120 | 45 | 45 |
                ^ | ^ | 考核总分 | ≥90分 | 95分 | 45 | 45 |
                总分 | < | < | | | 90 | 90 |
                """));
    assertThat(form.indicators()).extracting(IndicatorRow::name).containsExactly("门诊人次合计", "考核总分");
    assertThat(Printed.total(form)).isEqualTo("A5=总分 weight:F5=90 score:G5=90 grade:null");
  }

  @Test
  void a_heading_over_columns_is_no_title_after_a_page_break() {
    String heads =
        """
        绩效指标 | < | < | 年度指标值 | 实际完成值 | 自评情况 | < | 偏差原因分析及改进措施
        一级指标 | 二级指标 | 三级指标 | ^ | ^ | 分值 | 得分 | ^
        """;
    for (String over : List.of("自评情况", "单位自评")) {
      String head = heads.replace("自评情况", over);
      Form form =
          Read.form(
              "项目支出绩效自评表 | < | < | < | < | < | < | <\n"
                  + head
                  + "产出 | 数量 | 甲 | 1 | 1 | 50 | 50 |\n"
                  + head
                  + "效益 | 社会 | 乙 | 1 | 1 | 40 | 40 |\n总分 | < | < | | | 90 | 90 |\n");
      assertThat(form.indicators()).extracting(IndicatorRow::name).containsExactly("甲", "乙");
      assertThat(form.total().score().number()).hasToString("90");
    }
  }

  @Test
  void the_first_of_two_empty_cells_under_a_heading_is_meant() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表 | < | < | < | < | < | <
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | < | 得分
            产出 | 数量 | 甲 | 1 | 1 | 90 | < | 90
            总分 | | | | | | | 90
            """);
    assertThat(Printed.total(form)).isEqualTo("A4=总分 weight:F4= score:H4=90 grade:null");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2021年度    单位：元", "填报单位：某某中心　　2021年度　　金额单位：元", "编制单位：某某中心 2021年 单位：元"})
  void a_year_may_stand_between_other_things_in_one_cell(String caption) {
    Form form =
        Read.form(
            "项目支出绩效自评表 | < | < | < | < | < | <\n"
                + caption
                + " | < | < | < | < | < | <\n"
                + HEADS
                + "产出 | 数量 | 件数 | 1 | 1 | 90 | 90 |\n");
    assertThat(form.year()).isEqualTo("2021");
    assertThat(form.unit()).isEqualTo("元");
    if (caption.startsWith("填报")) {
      assertThat(form.header().get(Field.IMPLEMENTER).text()).isEqualTo("某某中心");
    }
  }

  @Test
  void what_stands_behind_a_colon_is_no_year_of_the_form() {
    Form form =
        Read.form(
            "项目支出绩效自评表 | < | < | < | < | < | <\n项目名称： 2019年 道路维护 | < | < | < | < | < | <\n"
                + HEADS
                + "产出 | 数量 | 件数 | 1 | 1 | 90 | 90 |\n");
    assertThat(form.year()).isNull();
    assertThat(form.header().get(Field.PROJECT).text()).isEqualTo("2019年 道路维护");
  }

  @Test
  void labels_that_stand_apart_have_their_values_below() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            项目名称 | | | 项目级次 | | 主管部门 | | 实施单位
            道路维护 | | | 二级 | | 甲局 | | 乙中心
            """
                + HEADS
                + "产出 | 数量 | 件数 | 1 | 1 | 90 | 90 |\n");
    assertThat(Printed.header(form))
        .isEqualTo("project:A3=道路维护 project_level:D3=二级 department:F3=甲局 implementer:H3=乙中心");
  }

  @ParameterizedTest
  @ValueSource(strings = {"项目级次 | 二级 | <", "项目级次 | | 二级"})
  void a_level_of_the_project_is_a_value_though_it_also_heads_columns(String row) {
    Form form =
        Read.form(
            "项目支出绩效自评表\n项目名称 | 道路维护 | <\n"
                + row
                + "\n主管部门 | 甲局 | <\n"
                + HEADS
                + "产出 | 数量 | 件数 | 1 | 1 | 90 | 90 |\n");
    assertThat(form.header().get(Field.PROJECT_LEVEL).text()).isEqualTo("二级");
  }

  @Test
  void a_title_in_book_marks_begins_a_form() {
    String form = indicators("产出 | 数量 | 甲 | 1 | 1 | 90 | 90 |\n");
    String second = form.replace("项目支出绩效自评表", "2020年度《项目支出绩效自评表》");
    List<Located> forms = Read.tables(form + second);
    assertThat(forms).hasSize(2);
    assertThat(forms.get(1).form().year()).isEqualTo("2020");
    assertThat(forms.get(0).form().extent()).hasToString("A1:H3");
  }
}
