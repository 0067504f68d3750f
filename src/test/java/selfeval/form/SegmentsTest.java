package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.term.Field;
import selfeval.workbook.Grid;

/** Which tables of a workbook are forms, and where each begins and ends. */
class SegmentsTest {
  private static String form(String name, String year, String score) {
    return """
        附件%s
        项目支出绩效自评表 | < | < | < | < | < | < | <
        （%s年度） | < | < | < | < | < | < | <
        项目名称 | %s | < | 主管部门 | 甲局 | < | < | <
        项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
        | 年度资金总额 | 10 | 10 | 10 | 10 | =100%% | 10
        一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
        产出 | 数量 | %s件数 | 1 | 1 | 90 | %s |
        总分 | < | < | < | < | 100 | 99 |
        存在问题 | %s的问题 | < | < | < | < | < | <
        """
        .formatted(name.length(), year, name, name, score, name);
  }

  private static List<String> names(List<Located> forms) {
    return forms.stream()
        .map(f -> f.form().header().get(Field.PROJECT).text() + " " + f.form().extent())
        .toList();
  }

  @Test
  void forms_below_each_other_end_where_the_next_begins() {
    List<Located> forms =
        Read.tables(
            form("修路", "2021", "89")
                + form("种树造林", "2022", "90")
                + "\n\n"
                + form("治水", "2020", "1"));
    assertThat(names(forms)).containsExactly("修路 A1:H10", "种树造林 A11:H20", "治水 A23:H32");
    assertThat(forms).extracting(f -> f.form().year()).containsExactly("2021", "2022", "2020");
    assertThat(forms)
        .extracting(f -> f.form().texts().get("problems").text())
        .containsExactly("修路的问题", "种树造林的问题", "治水的问题");
    assertThat(forms)
        .allSatisfy(f -> assertThat(f.form().total().score().number()).hasToString("99"));
    assertThat(forms.get(1).form().title().at()).hasToString("A12");
  }

  @Test
  void forms_below_each_other_without_titles_begin_at_their_first_field() {
    String plain = form("修路", "2021", "89").replaceAll("(?s)\\A.*?(?=项目名称)", "");
    List<Located> forms = Read.tables(plain + plain.replace("修路", "种树"));
    assertThat(names(forms)).containsExactly("修路 A1:H7", "种树 A8:H14");
  }

  @Test
  void forms_beside_each_other_share_no_cell() {
    Grid.Builder sheet = Grid.builder(0, "两张");
    TextGrid.add(sheet, form("修路", "2021", "89"), 1, 1);
    TextGrid.add(sheet, form("种树造林", "2022", "90"), 1, 10);
    List<Located> forms = Read.workbook(TextGrid.workbook(List.of(sheet.build())));
    assertThat(names(forms)).containsExactly("修路 B2:I11", "种树造林 K2:R11");
    assertThat(forms).extracting(f -> f.form().year()).containsExactly("2021", "2022");
    assertThat(forms.get(1).form().budgetTotal().orElseThrow().get(Field.SCORE).at())
        .hasToString("R7");
    assertThat(forms.get(0).form().indicators()).hasSize(1);
    assertThat(forms.get(1).form().indicators().get(0).get(Field.SCORE).number()).hasToString("90");
  }

  @Test
  void forms_beside_each_other_need_not_begin_on_the_same_row() {
    Grid.Builder sheet = Grid.builder(0, "三张");
    TextGrid.add(sheet, form("修路", "2021", "89"), 0, 0);
    TextGrid.add(sheet, form("治水", "2020", "88"), 12, 0);
    TextGrid.add(sheet, form("种树造林", "2022", "90"), 5, 10);
    List<Located> forms = Read.workbook(TextGrid.workbook(List.of(sheet.build())));
    assertThat(names(forms)).containsExactly("修路 A1:H10", "种树造林 K6:R15", "治水 A13:H22");
    assertThat(forms)
        .allSatisfy(f -> assertThat(f.form().indicators()).hasSize(1))
        .allSatisfy(f -> assertThat(f.form().budgetTotal()).isPresent());
  }

  @Test
  void forms_on_several_sheets_come_in_sheet_order() {
    List<Located> forms =
        Read.tables(form("修路", "2021", "1"), "填报说明\n一、按实填写", form("种树", "2021", "2"));
    assertThat(forms).extracting(f -> f.form().sheetIndex()).containsExactly(0, 2);
  }

  @Test
  void another_table_below_the_form_is_none_of_it() {
    String declared =
        """

        项目支出绩效目标申报表 | < | < | <
        项目名称 | 明年的路 | |
        一级指标 | 二级指标 | 三级指标 | 指标值
        产出 | 数量 | 里程 | 30公里
        """;
    List<Located> below = Read.tables(form("修路", "2021", "89") + declared);
    assertThat(names(below)).containsExactly("修路 A1:H10");
    List<Located> above = Read.tables(declared + "\n" + form("修路", "2021", "89"));
    assertThat(names(above)).containsExactly("修路 A7:H16");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "项目支出绩效目标申报表\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出 | 数量 | 里程 | 30公里\n",
        "项目支出绩效目标表\n一级指标 | 二级指标 | 三级指标 | 指标值 | 分值\n产出 | 数量 | 里程 | 30公里 | 10\n",
        "项目绩效目标执行监控表\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况\n产出 | 数量 | 里程 | 30公里 | 10 | 30\n",
        "绩效运行监控表\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | 完成值 | 完成可能性\n产出 | 数量 | 里程 | 30公里 | 10 | 确定能\n",
        "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | 全年预计完成情况\n产出 | 数量 | 里程 | 30公里 | 10 | 30\n",
        "填报说明\n一、项目支出绩效自评表由单位填报，一级指标、二级指标、三级指标、年度指标值、实际完成值、分值、得分逐项填写。\n",
        "2021年绩效工作安排\n绩效 | 自评\n",
        "项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 得分\n修路 | 产出 | 数量 | 里程 | 3 | 3 | 10\n",
        "绩效评价指标体系\n一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准\n决策 | 立项 | 依据 | 5 | 有依据得满分\n",
        "姓名 | 分值 | 得分\n张三 | 10 | 9\n",
        "预算科目 | 年初预算数 | 全年预算数 | 执行数 | 执行率\n行政 | 1 | 1 | 1 | 1\n",
      })
  void other_tables_are_no_forms(String table) {
    assertThat(Read.tables(table)).isEmpty();
  }

  @Test
  void a_monitoring_sheet_is_told_by_its_name_where_it_has_no_title() {
    String table = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值\n产出 | 数量 | 里程 | 3 | 2\n";
    Grid monitoring = TextGrid.grid("绩效监控", table);
    Grid plain = TextGrid.grid("Sheet1", table);
    assertThat(Read.workbook(TextGrid.workbook(List.of(monitoring)))).isEmpty();
    assertThat(Read.workbook(TextGrid.workbook(List.of(plain)))).hasSize(1);
  }

  @Test
  void a_project_named_after_monitoring_does_not_hide_its_form() {
    List<Located> forms =
        Read.tables(form("修路", "2021", "9").replace("项目支出绩效自评表 |", "水质监控设备采购项目支出绩效自评表 |"));
    assertThat(forms).hasSize(1);
  }

  @Test
  void an_empty_form_is_a_form() {
    List<Located> forms =
        Read.tables(
            """
            项目支出绩效自评表
            （  年度）
            项目名称 | | 主管部门 |
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
            产出指标 | 数量指标 | 指标1： | | | |
            总分 | | | | | |
            """);
    assertThat(forms).hasSize(1);
    assertThat(forms.get(0).form().indicators()).isEmpty();
    assertThat(forms.get(0).form().year()).isNull();
  }

  @Test
  void a_form_in_which_one_heading_is_misspelt_is_still_a_form() {
    Form form =
        Read.form(
            """
            项目支出绩效自评表
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际情况如何 | 分值 | 得分
            产出 | 数量 | 件数 | 1 | 1 | 10 | 10
            """);
    assertThat(form.indicatorHeads()).doesNotContainKey(Field.ACTUAL);
    assertThat(form.indicators().get(0).cells()).doesNotContainKey(Field.ACTUAL);
  }

  @Test
  void a_form_that_fits_no_template_is_read_with_the_general_words() {
    Located located =
        Read.one(
            """
            绩效自评表
            一级指标 | 三级指标 | 目标值 | 完成值
            产出 | 件数 | 1 | 1
            """);
    assertThat(located.recognised()).isFalse();
    assertThat(located.template()).isSameAs(Read.TEMPLATES.general());
    assertThat(located.form().indicators()).hasSize(1);
  }

  @Test
  void a_template_that_was_asked_for_is_taken_whatever_the_labels_say() {
    FormReader reader =
        new FormReader(Read.TEMPLATES, Read.TEMPLATES.byId("hubei-20-80").orElseThrow());
    Located located = reader.read(TextGrid.workbook(form("修路", "2021", "89"))).get(0);
    assertThat(located.template().id()).isEqualTo("hubei-20-80");
    assertThat(located.evidence()).contains("指定");
    assertThat(located.form().indicators().get(0).get(Field.WEIGHT).number()).hasToString("90");
  }
}
