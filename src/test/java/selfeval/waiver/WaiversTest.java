package selfeval.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of accepted findings: what is taken, what is refused, what holds on which day. */
class WaiversTest {
  private static final String A = "0123456789abcdef";
  private static final String B = "fedcba9876543210";
  private static final LocalDate TODAY = LocalDate.of(2022, 3, 1);

  @TempDir Path folder;

  private Waivers yaml(String text) throws IOException {
    Path file = folder.resolve("waivers.yaml");
    Files.writeString(file, text);
    return Waivers.load(file, TODAY);
  }

  private static String entry(String more) {
    return "- {fingerprint: " + A + ", who: 王科长, why: 已批复, until: 2022-12-31" + more + "}\n";
  }

  @Test
  void a_waiver_holds_for_its_finding_and_no_other() throws IOException {
    Waivers waivers = yaml("waivers:\n" + entry(""));
    assertThat(waivers.of(A, "a/b.xlsx", "某项目").words()).isEqualTo("王科长：已批复（至2022-12-31）");
    assertThat(waivers.of(B, "a/b.xlsx", "某项目")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2022-02-28, false", "2022-03-01, true", "2022-03-02, true", "2021-12-31, false"})
  void a_waiver_holds_up_to_its_last_day(String until, boolean holds) throws IOException {
    Waivers waivers = yaml(entry("").replace("2022-12-31", until));
    assertThat(waivers.of(A, "a.xlsx", "") != null).isEqualTo(holds);
  }

  @Test
  void one_file_or_project_may_be_named_and_goes_before_a_waiver_for_all() throws IOException {
    Waivers waivers =
        yaml(
            entry("").replace("已批复", "普遍")
                + entry(", file: 乙.xlsx")
                + entry(", project: 路灯").replace("已批复", "路灯"));
    assertThat(waivers.of(A, "甲.xlsx", "道路").why()).isEqualTo("普遍");
    assertThat(waivers.of(A, "乙.xlsx", "道路").why()).isEqualTo("已批复");
    assertThat(waivers.of(A, "甲.xlsx", "路灯").why()).isEqualTo("路灯");
    assertThat(yaml(entry(", file: 乙.xlsx")).of(A, "甲.xlsx", "")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2022-12-31", "2022年12月31日", "2022/12/31", "2022.12.31", "2022-12-31 0:00:00"})
  void a_day_may_be_written_as_offices_write_it(String until) throws IOException {
    assertThat(yaml(entry("").replace("2022-12-31", until)).of(A, "", "").until())
        .isEqualTo(LocalDate.of(2022, 12, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "waivers: []\n", "waivers:\n", "# 暂无\n"})
  void a_file_without_waivers_has_none(String text) throws IOException {
    if (text.equals("waivers:\n")) {
      assertThatThrownBy(() -> yaml(text)).hasMessageContaining("应为一列豁免");
    } else {
      assertThat(yaml(text).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{fingerprint: 123, who: 王, why: 批, until: 2022-12-31}; 应为 16 位",
        "{fingerprint: 0123456789abcdeg, who: 王, why: 批, until: 2022-12-31}; 应为 16 位",
        "{who: 王, why: 批, until: 2022-12-31}; 缺少 fingerprint（问题的核对码）",
        "{fingerprint: 0123456789abcdef, why: 批, until: 2022-12-31}; 缺少 who（批准人）",
        "{fingerprint: 0123456789abcdef, who: 王, why: '', until: 2022-12-31}; 缺少 why（理由）",
        "{fingerprint: 0123456789abcdef, who: 王, why: 批}; 缺少 until（有效期）",
        "{fingerprint: 0123456789abcdef, who: 王, why: 批, until: 年底}; 有效期“年底”应为日期",
        "{fingerprint: 0123456789abcdef, who: 王, why: 批, until: 2022-02-30}; 应为日期",
        "{fingerprint: 0123456789abcdef, who: 王, why: 批, until: 31-12-2022}; 应为日期",
        "{fingerprint: 0123456789abcdef, who: 王, who: 李}; 写了两次",
        "{finger: 0123456789abcdef}; 不认识的键“finger”",
        "{fingerprint: [a], who: 王}; 应为一列豁免",
        "0123456789abcdef; 应为一列豁免",
        "[[[[]]]]; 应为一列豁免",
        "{fingerprint: 'a; 写法有误"
      })
  void a_mistake_is_named_with_file_and_line(String item, String words) {
    String sound = entry("").replace(A, B);
    assertThatThrownBy(() -> yaml("# 说明\n" + sound + "- " + item + "\n"))
        .isInstanceOf(WaiverException.class)
        .hasMessageContaining("waivers.yaml 第 ")
        .hasMessageContaining(words)
        .message()
        .matches("(?s)豁免文件 .* 第 [34] 行：.*");
  }

  @Test
  void the_same_finding_twice_is_a_mistake() {
    assertThatThrownBy(() -> yaml(entry("") + entry("")))
        .hasMessageContaining("第 2 行：核对码 " + A + " 在第 1 行已经写过");
  }

  @Test
  void another_encoding_and_a_missing_file_are_named() throws IOException {
    Path file = folder.resolve("w.yaml");
    Files.write(file, entry("").getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> Waivers.load(file, TODAY)).hasMessageContaining("应为 UTF-8");
    assertThatThrownBy(() -> Waivers.load(folder.resolve("nothing.yaml"), TODAY))
        .hasMessageContaining("找不到豁免文件");
    assertThat(Waivers.load(null, TODAY).isEmpty()).isTrue();
  }

  @Test
  void a_workbook_holds_waivers_below_a_title_with_days_as_text_or_as_dates() throws IOException {
    Path file = folder.resolve("豁免.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("见下一张表");
      Sheet sheet = book.createSheet("清单");
      row(sheet, 0, "2022年豁免清单");
      row(sheet, 1, "序号", "核对码", "批准人", "理由", "有效期至", "项目名称");
      row(sheet, 2, "1", "2:" + A, "王科长", "已批复", "2022-12-31", "");
      row(sheet, 4, "2", B.toUpperCase(java.util.Locale.ROOT), "李科长", "已说明", "", "路灯");
      Cell day = sheet.getRow(4).createCell(4);
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      day.setCellStyle(style);
      day.setCellValue(LocalDate.of(2022, 6, 30));
      book.write(out);
    }
    Waivers waivers = Waivers.load(file, TODAY);
    assertThat(waivers.of(A, "x.xls", "").words()).isEqualTo("王科长：已批复（至2022-12-31）");
    assertThat(waivers.of(B, "x.xls", "路灯").until()).isEqualTo(LocalDate.of(2022, 6, 30));
    assertThat(waivers.of(B, "x.xls", "道路")).isNull();
  }

  @Test
  void a_workbook_without_the_headings_or_with_a_gap_is_refused() throws IOException {
    Path file = folder.resolve("豁免.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      row(book.createSheet(), 0, "编号", "人");
      book.write(out);
    }
    assertThatThrownBy(() -> Waivers.load(file, TODAY)).hasMessageContaining("没有找到表头");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = book.createSheet();
      row(sheet, 0, "核对码", "批准人", "理由", "有效期");
      row(sheet, 1, A, "", "已批复", "2022-12-31");
      book.write(out);
    }
    assertThatThrownBy(() -> Waivers.load(file, TODAY)).hasMessageContaining("第 2 行：缺少 who（批准人）");
    Files.writeString(file, "不是工作簿");
    assertThatThrownBy(() -> Waivers.load(file, TODAY)).hasMessageContaining("应为 .yaml");
  }

  private static void row(Sheet sheet, int at, String... texts) {
    Row row = sheet.createRow(at);
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.createCell(i).setCellValue(texts[i]);
      }
    }
  }

  @Test
  void expired_unused_and_widely_used_waivers_are_told() throws IOException {
    String c = "00000000000000ff";
    Waivers waivers =
        yaml(
            entry("")
                + entry("").replace(A, B).replace("2022-12-31", "2022-01-31")
                + entry("").replace(A, c));
    WaiverUse use = new WaiverUse(waivers);
    use.form(List.of(A, B), "甲.xlsx", "");
    use.form(List.of(A), "乙.xlsx", "");
    assertThat(use.findings()).isEqualTo(2);
    assertThat(use.notes())
        .satisfiesExactly(
            note -> assertThat(note).startsWith("豁免已过期").contains(B, "2022-01-31"),
            note -> assertThat(note).startsWith("豁免没有对应的问题").contains(c),
            note -> assertThat(note).startsWith("豁免用在了 2 张表上").contains(A));
  }
}
