package selfeval.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.evidence.RegisterRow;
import selfeval.evidence.RegisterRow.Column;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.evidence.RegisterRow.Rows;
import selfeval.evidence.RegisterRow.Sought;

class HeldRegistersTest {
  private static final String HEAD = "主管部门|单位名称|项目编码|项目名称|年度|年初预算数|全年预算数|全年执行数\n";

  @TempDir private Path folder;

  private DueRegister read(Path... files) {
    return DueRegister.load(List.of(files), null);
  }

  private Path xlsx(String name, String sheet, String text, String... merged) {
    return Tables.xlsx().sheet(sheet, text, merged).to(folder.resolve(name));
  }

  private static Sought form(String project, String unit, String year) {
    return new Sought(project, unit, "市水务局", year, "national-2020");
  }

  private static String said(Rows rows, Kind kind, Column column) {
    List<RegisterRow> found = rows.rows().stream().filter(r -> r.kind() == kind).toList();
    assertThat(found).hasSize(1);
    return found.get(0).text(column) + "@" + found.get(0).get(column).place();
  }

  @Test
  void a_project_is_found_by_name_unit_and_year_with_place_title_and_unit_of_its_money() {
    Path file =
        xlsx(
            "预算.xlsx",
            "执行",
            "2022年预算执行情况（单位：万元）\n"
                + HEAD
                + "市水务局|市泵站|4401002022001|泵站 更新|2022|#120|#100.5|#95\n"
                + "市水务局|市泵站||泵站更新|2021|#80|#80|#78\n"
                + "合计|||||#200|#180.5|#173\n");
    Rows rows = read(file).held().of(form("泵站更新", "市泵站", "2022"));
    assertThat(said(rows, Kind.BUDGET, Column.ADJUSTED)).isEqualTo("100.5@执行!G3");
    RegisterRow row = rows.rows().get(0);
    assertThat(row.get(Column.EXECUTED).title()).isEqualTo("全年执行数");
    assertThat(row.get(Column.EXECUTED).moneyUnit()).isEqualTo("万元");
    assertThat(row.file()).isEqualTo("预算.xlsx");
    assertThat(rows.notes()).isEmpty();
    assertThat(read(file).held().of(form("泵站更新", "市泵站", "2021")).rows())
        .extracting(r -> r.text(Column.EXECUTED))
        .containsExactly("78");
  }

  @Test
  void a_code_comes_before_a_name_and_another_code_keeps_an_equal_name_apart() {
    Path file =
        xlsx(
            "预算.xlsx",
            "执行",
            HEAD
                + "市水务局|改名后的站|4401002022001|改名后的项目|2022|#1|#2|#3\n"
                + "市水务局|市泵站|4401002022009|泵站更新|2022|#4|#5|#6\n");
    Rows rows = read(file).held().of(form("4401002022001-泵站更新", "市泵站", "2022"));
    assertThat(rows.rows()).extracting(r -> r.text(Column.ADJUSTED)).containsExactly("2");
  }

  @Test
  void an_equal_name_of_another_unit_and_a_name_that_is_alike_are_told_and_not_taken() {
    Path file =
        xlsx(
            "预算.xlsx",
            "执行",
            HEAD + "市水务局|另一站||泵站更新|2022|#1|#2|#3\n市水务局|市泵站||泵站更新改造|2022|#4|#5|#6\n");
    Rows rows = read(file).held().of(form("泵站更新", "市泵站", "2022"));
    assertThat(rows.rows()).isEmpty();
    assertThat(rows.notes())
        .hasSize(2)
        .anySatisfy(note -> assertThat(note).contains("执行!B2", "另一站", "单位不同"))
        .anySatisfy(note -> assertThat(note).contains("执行!D3", "泵站更新改造", "名称相近"));
  }

  @Test
  void merged_units_count_for_all_of_their_rows() {
    Path file =
        xlsx(
            "预算.xlsx",
            "执行",
            HEAD + "市水务局|市泵站||甲项目|2022|#1|#2|#3\n|||乙项目|2022|#4|#5|#6\n|||丙项目|2022|#7|#8|#9\n",
            "A2:A4",
            "B2:B4");
    assertThat(read(file).held().of(form("丙项目", "市泵站", "2022")).rows())
        .extracting(r -> r.text(Column.EXECUTED))
        .containsExactly("9");
    assertThat(read(file).held().of(form("丙项目", "市闸站", "2022")).rows()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void a_text_file_says_the_cell_without_a_sheet(String charset) throws IOException {
    String text = "单位名称,项目名称,年初预算数（元）,全年执行数（元）\n市泵站,泵站更新,1200000,950000.50\n";
    Path file = folder.resolve("执行.csv");
    Files.write(file, text.getBytes(Charset.forName(charset)));
    RegisterRow row = read(file).held().of(form("泵站更新", "市泵站", "2022")).rows().get(0);
    assertThat(row.get(Column.EXECUTED).place()).isEqualTo("D2");
    assertThat(row.get(Column.EXECUTED).moneyUnit()).isEqualTo("元");
    assertThat(row.text(Column.EXECUTED)).isEqualTo("950000.50");
  }

  @Test
  void an_old_workbook_may_hold_all_kinds_each_on_a_sheet() {
    Path file =
        Tables.xls()
            .sheet("预算", "单位名称|项目名称|预算数|支出数\n市泵站|泵站更新|#100|#95\n")
            .sheet("目标", "单位名称|项目名称|三级指标|指标值|分值\n市泵站|泵站更新|更新泵站|≥5座|#20\n")
            .sheet("监控", "单位名称|项目名称|监控时点|项目进度|支出进度\n市泵站|泵站更新|8月|60%|55%\n")
            .to(folder.resolve("登记.xls"));
    Rows rows = read(file).held().of(form("泵站更新", "市泵站", "2022"));
    assertThat(rows.given()).containsExactlyInAnyOrder(Kind.BUDGET, Kind.TARGETS, Kind.MONITORING);
    assertThat(rows.covering()).containsExactlyInAnyOrderElementsOf(rows.given());
    assertThat(said(rows, Kind.BUDGET, Column.BUDGET)).isEqualTo("100@预算!C2");
    assertThat(said(rows, Kind.TARGETS, Column.TARGET)).isEqualTo("≥5座@目标!D2");
    assertThat(said(rows, Kind.MONITORING, Column.PROGRESS)).isEqualTo("60%@监控!D2");
  }

  @Test
  void what_was_spent_when_a_project_was_monitored_is_no_spending_of_the_year() {
    Path file = xlsx("监控.xlsx", "监控", "单位名称|项目名称|项目进度|执行数|预算数\n市泵站|泵站更新|60%|#50|#100\n");
    assertThat(read(file).held().of(form("泵站更新", "市泵站", "2022")).given())
        .containsExactly(Kind.MONITORING);
  }

  @Test
  void amounts_alone_are_a_list_of_who_must_report_only_where_there_is_no_other() {
    Path amounts =
        xlsx(
            "执行.xlsx", "执行", HEAD + "市水务局|市泵站||泵站更新|2022|#1|#2|#3\n市水务局|市闸站||闸站维修|2022|#1|#2|#3\n");
    Path list = xlsx("名单.xlsx", "名单", "单位名称|项目名称|预算金额\n市泵站|泵站更新|#2\n");
    Path named = xlsx("应报.xlsx", "应报项目", HEAD + "市水务局|市库站||水库加固|2022|#1|#2|#3\n");
    assertThat(read(amounts).index().all()).hasSize(2);
    assertThat(read(list).index().all()).hasSize(1);
    assertThat(read(amounts, list).index().all()).hasSize(1);
    assertThat(read(list, amounts, named).index().all()).hasSize(2);
  }

  @Test
  void amounts_without_units_need_no_list_of_who_must_report() {
    Path file = xlsx("执行.xlsx", "执行", "项目编码|年初预算数|全年执行数\n4401002022001|#1|#3\n");
    DueRegister register = read(file);
    assertThat(register.lists()).isFalse();
    assertThat(register.held().of(form("4401002022001-泵站更新", "市泵站", "2022")).rows()).hasSize(1);
  }

  @Test
  void two_columns_for_one_amount_are_refused_with_both_cells() {
    Path file = xlsx("预算.xlsx", "执行", "单位名称|项目名称|全年执行数|累计支出\n市泵站|泵站更新|#1|#3\n");
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(RegisterException.class)
        .hasMessageContaining("预算.xlsx")
        .hasMessageContaining("C1“全年执行数”")
        .hasMessageContaining("D1“累计支出”");
  }

  @Test
  void the_order_of_rows_does_not_matter() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add("市水务局|第%d站||项目%d号|2022|#%d|#%d|#%d".formatted(i % 17, i, i, i + 1, i + 2));
    }
    Path before = xlsx("甲.xlsx", "执行", HEAD + String.join("\n", lines));
    Collections.shuffle(lines, new Random(7));
    Path after = xlsx("乙.xlsx", "执行", HEAD + String.join("\n", lines));
    HeldRegisters one = read(before).held();
    HeldRegisters other = read(after).held();
    for (int i = 0; i < 300; i++) {
      Sought form = form("项目" + i + "号", "第" + i % 17 + "站", "2022");
      String expected = Integer.toString(i + 2);
      assertThat(one.of(form).rows())
          .extracting(r -> r.text(Column.EXECUTED))
          .containsExactly(expected);
      assertThat(other.of(form).rows())
          .extracting(r -> r.text(Column.EXECUTED))
          .containsExactly(expected);
      assertThat(other.of(form).notes()).isEqualTo(one.of(form).notes());
    }
  }
}
