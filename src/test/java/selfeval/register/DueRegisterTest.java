package selfeval.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How registers are read from tables. */
class DueRegisterTest {
  private static final String PLAIN =
      """
      2022 年应报项目清单
      序号|主管部门|单位名称|项目名称|项目编码|年度
      #1|市水务局|水务站|河道清淤|#440100220000001|#2022
      #2|市水务局|水务站|管网改造||2022年
      """;

  @TempDir Path folder;

  private List<String> dues(Path file) {
    return DueRegister.load(List.of(file), null).index().all().stream()
        .map(due -> String.join("/", due.department, due.unit, due.project, due.year))
        .toList();
  }

  private List<String> dues(String text, String... merged) {
    return dues(Tables.xlsx().sheet("名单", text, merged).to(folder.resolve("名单.xlsx")));
  }

  private void refused(Path file, String... words) {
    assertThatThrownBy(() -> dues(file))
        .isInstanceOf(RegisterException.class)
        .message()
        .contains(words)
        .doesNotContain("\n")
        .endsWith("。");
  }

  private void refused(String text, String... words) {
    refused(Tables.xlsx().sheet("名单", text).to(folder.resolve("名单.xlsx")), words);
  }

  static Stream<Charset> charsets() {
    return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  @Test
  void the_columns_are_found_by_their_labels_below_a_title_in_xlsx_and_xls() {
    List<String> expected = List.of("市水务局/水务站/河道清淤/2022", "市水务局/水务站/管网改造/2022");
    assertThat(dues(PLAIN)).isEqualTo(expected);
    assertThat(dues(Tables.xls().sheet("名单", PLAIN).to(folder.resolve("名单.xls"))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "BOM"})
  void a_text_file_is_read_in_the_charset_that_its_bytes_are_in(String charset) throws IOException {
    String text = "年度,单位名称,项目名称\r\n2022,\"水务站\",\"河道清淤,二期\"\r\n,水务站,管网改造\r\n";
    Path file = folder.resolve("名单.csv");
    if (charset.equals("BOM")) {
      Files.writeString(file, "\uFEFF" + text);
    } else {
      Files.write(file, text.getBytes(Charset.forName(charset)));
    }
    assertThat(dues(file)).containsExactly("/水务站/河道清淤,二期/2022", "/水务站/管网改造/");
  }

  @Test
  void a_department_is_carried_down_and_a_merged_unit_too_but_a_blank_unit_is_not() {
    assertThat(
            dues(
                """
                主管部门|单位|项目名称
                市水务局|水务站|河道清淤
                ||管网改造
                ||泵站维护
                市教育局|第一小学|图书采购
                """,
                "A2:A4",
                "B2:B3"))
        .containsExactly("市水务局/水务站/河道清淤/", "市水务局/水务站/管网改造/", "市水务局//泵站维护/", "市教育局/第一小学/图书采购/");
  }

  @Test
  void a_department_alone_in_a_row_is_the_caption_of_the_rows_below_or_else_an_entry() {
    assertThat(
            dues(
                """
                部门名称|单位名称|项目名称
                市水务局||
                |水务站|河道清淤
                |水务站|管网改造
                市教育局||
                市民政局||
                """))
        .containsExactly("市水务局/水务站/河道清淤/", "市水务局/水务站/管网改造/", "市教育局///", "市民政局///");
  }

  @Test
  void sums_blank_rows_repeated_headings_and_notes_are_no_entries() {
    assertThat(
            dues(
                """
                序号|主管部门|单位名称|项目名称
                #1|市水务局|水务站|河道清淤

                |小 计|||
                #2|市教育局|第一小学|图书采购
                序号|主管部门|单位名称|项目名称
                #3||第二小学|操场翻修
                合计||#3|
                注：本表由各股室填报。
                1.名单以年初批复为准
                填报人：某某|||联系电话：12345
                """))
        .containsExactly("市水务局/水务站/河道清淤/", "市教育局/第一小学/图书采购/", "市教育局/第二小学/操场翻修/");
  }

  @Test
  void headings_may_take_two_rows_and_names_carry_codes_full_width_letters_and_dashes() {
    assertThat(
            dues(
                """
                主管部门|项目情况||
                |单位名称（全称）|项目名称|年　度
                ２１９-市水务局|219001 水务站|Ａ类项目|２０２２
                219－市水务局|／|B类项目|—
                """,
                "A1:A2",
                "B1:D1"))
        .containsExactly("２１９-市水务局/219001 水务站/Ａ类项目/2022", "219－市水务局//B类项目/");
  }

  @Test
  void every_sheet_with_headings_is_read_and_one_without_is_named() {
    Path file =
        Tables.xlsx()
            .sheet("说明", "请各单位按时报送|\n联系人|某某")
            .sheet("一", "单位名称|项目名称\n水务站|河道清淤")
            .sheet("二", "项目名称|单位名称\n图书采购|第一小学\n河道清淤|水务站")
            .to(folder.resolve("名单.xlsx"));
    assertThat(dues(file)).containsExactly("/水务站/河道清淤/", "/第一小学/图书采购/");
    assertThat(DueRegister.load(List.of(file), "2021").remarks())
        .containsExactly("名单“名单.xlsx”中有 1 行与前面的行相同，按一项计。", "名单“名单.xlsx”的工作表“说明”没有单位、项目等表头，没有读取。");
    assertThat(DueRegister.load(List.of(file), "2021").index().all())
        .allSatisfy(due -> assertThat(due.year).isEqualTo("2021"));
  }

  @Test
  void a_unit_column_that_says_more_comes_before_one_that_says_less() {
    assertThat(dues("一级预算单位|单位名称|实施单位|项目名称\n市水务局|机关|水务站|河道清淤")).containsExactly("市水务局/水务站/河道清淤/");
  }

  @Test
  void a_bad_register_is_refused_with_file_sheet_cell_and_what_was_expected() throws IOException {
    refused("姓名|电话\n某某|1", "“名单.xlsx”", "没有找到表头", "单位名称");
    refused("单位名称|项目名称\n", "有表头，但没有一行");
    refused("序号|项目名称|项目编码\n1|河道清淤|A1", "工作表“名单”第 1 行", "没有“单位名称”");
    refused("单位名称|项目名称|项目\n水务站|a|b", "工作表“名单”", "B1“项目名称” 和 C1“项目”", "“项目名称”一栏");
    refused("单位名称|项目名称|年度\n水务站|a|去年", "工作表“名单”的 C2“去年”", "四位数的年份");
    refused("单位名称|项目名称\n|河道清淤", "工作表“名单”的 B2", "没有填写单位或部门");
    refused("单位名称|项目名称\n=1/0|河道清淤", "的 A2是公式错误", "应为单位名称");
    refused(folder.resolve("没有.xlsx"), "找不到名单“没有.xlsx”");
    refused(folder, "找不到名单");
    Path bytes = folder.resolve("图.csv");
    Files.write(bytes, new byte[] {1, 2, (byte) 0xFF, 0});
    refused(bytes, "“图.csv”", "UTF-8 或 GB18030");
    Path broken = folder.resolve("坏.xlsx");
    Files.write(broken, new byte[] {'P', 'K', 3, 4, 0, 0, 0});
    refused(broken, "“坏.xlsx”无法读取");
    Path empty = folder.resolve("空.csv");
    Files.write(empty, new byte[0]);
    refused(empty, "没有找到表头");
  }
}
