package selfeval.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.xlsx.Judge;

class BookTest {
  private static final SheetLayout TABLE =
      new SheetLayout("清单", List.of(20.0, 10.0), 1, 0, 2, true, false, 100);

  @TempDir Path scratch;

  /** Fills the rows of a sheet. */
  private interface Rows {
    void write(Sheet sheet, Style style) throws IOException;
  }

  private byte[] book(SheetLimits limits, Rows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Book book = new Book(out, scratch, "book", limits)) {
      Style style = book.style(Look.plain(10));
      Sheet sheet =
          book.sheet(
              TABLE,
              cells -> {
                cells.text(style, "名称").text(style, "数");
                return 15;
              });
      rows.write(sheet, style);
      book.finish();
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).as("nothing is left in the scratch folder").isEmpty();
    }
    Judge.assertSound(out.toByteArray());
    return out.toByteArray();
  }

  private static XSSFWorkbook opened(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private XSSFWorkbook one(String text) throws IOException {
    return opened(
        book(
            SheetLimits.EXCEL,
            (sheet, style) -> {
              sheet.begin().text(style, text);
              sheet.end(15);
            }));
  }

  @Test
  void a_text_is_no_longer_than_a_cell_takes() throws IOException {
    try (XSSFWorkbook book = one("长".repeat(40_000))) {
      String read = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
      assertThat(read).hasSize(32_767).endsWith("长…");
    }
  }

  @Test
  void what_xml_cannot_hold_does_no_harm() throws IOException {
    try (XSSFWorkbook book = one("甲\u0001乙<&>\"\uD800丙_x0041_\n丁")) {
      String read = book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue();
      assertThat(read).isEqualTo("甲乙<&>\"丙_x0041_\n丁");
    }
  }

  @Test
  void numbers_are_numbers_and_nothing_stays_nothing() throws IOException {
    byte[] file =
        book(
            SheetLimits.EXCEL,
            (sheet, style) -> {
              sheet.begin().number(style, new BigDecimal("1E+3")).number(style, -7);
              sheet.end(15);
              sheet.begin().number(style, (BigDecimal) null).text(style, null);
              sheet.end(15);
            });
    try (XSSFWorkbook book = opened(file)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isEqualTo(1000);
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-7);
      assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.BLANK);
      assertThat(sheet.getRow(2).getCell(1).getCellType()).isEqualTo(CellType.BLANK);
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 100", "1000, 8"})
  void a_sheet_that_is_full_goes_on_in_further_ones_and_says_so(int rows, int links)
      throws IOException {
    byte[] file =
        book(
            new SheetLimits(rows, links),
            (sheet, style) -> {
              for (int i = 0; i < 12; i++) {
                sheet.begin().text(style, "行" + i).to(LinkTarget.file(i + ".xlsx"));
                sheet.end(15);
              }
            });
    try (XSSFWorkbook book = opened(file)) {
      assertThat(book.getNumberOfSheets()).isEqualTo(3);
      List<String> read = new ArrayList<>();
      for (int s = 0; s < 3; s++) {
        XSSFSheet sheet = book.getSheetAt(s);
        assertThat(sheet.getSheetName()).isEqualTo(s == 0 ? "清单" : "清单（" + (s + 1) + "）");
        assertThat(sheet.getLastRowNum()).isLessThan(rows);
        assertThat(sheet.getHyperlinkList()).hasSizeLessThanOrEqualTo(links);
        assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("名称");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        int last = sheet.getLastRowNum();
        if (s < 2) {
          String next = "清单（" + (s + 2) + "）";
          assertThat(sheet.getRow(last).getCell(0).getStringCellValue()).contains(next);
          assertThat(sheet.getHyperlink(last, 0).getLocation()).isEqualTo("'" + next + "'!A1");
          last--;
        }
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B" + (last + 1));
        for (int r = 1; r <= last; r++) {
          read.add(sheet.getRow(r).getCell(0).getStringCellValue());
          assertThat(sheet.getHyperlink(r, 0).getAddress()).endsWith(".xlsx");
        }
      }
      assertThat(read).hasSize(12).startsWith("行0", "行1").endsWith("行11");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "退回/甲 局/表-审核.xlsx | 退回/甲%20局/表-审核.xlsx",
        "退回/100%#1号.xlsx | 退回/100%25%231号.xlsx",
        "待核/a&b's (1).xls | 待核/a&b's%20(1).xls",
        "通过/[x]{y}^`~+=@!$,;.xlsx | 通过/%5Bx%5D%7By%7D%5E%60~+=@!$,;.xlsx",
        "a:b/问?.xlsx | ./a:b/问%3F.xlsx",
        "退回/全　角.xlsx | 退回/全%E3%80%80角.xlsx"
      })
  void a_link_leads_to_the_file_whatever_its_name(String path, String address) throws IOException {
    byte[] file =
        book(
            SheetLimits.EXCEL,
            (sheet, style) -> {
              sheet.begin().text(style, "甲").to(LinkTarget.cell(path, "表'1", "H17"));
              sheet.end(15);
            });
    try (XSSFWorkbook book = opened(file)) {
      Hyperlink link = book.getSheetAt(0).getHyperlink(1, 0);
      assertThat(link.getAddress()).isEqualTo(address + "#'表''1'!H17");
    }
  }

  @Test
  void a_path_that_is_too_long_for_a_link_is_none() {
    assertThat(LinkTarget.file("长".repeat(2079))).isNotNull();
    assertThat(LinkTarget.file("长".repeat(2080))).isNull();
    assertThat(LinkTarget.cell(" ".repeat(700), "表", "A1")).isNull();
  }

  @Test
  void much_waits_on_the_disk_and_comes_whole() throws IOException {
    Random random = new Random(7);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      noise.append((char) (0x4E00 + random.nextInt(0x5000)));
    }
    byte[] first = much(noise.toString());
    try (XSSFWorkbook book = opened(first)) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getLastRowNum()).isEqualTo(300);
      assertThat(sheet.getRow(300).getCell(0).getStringCellValue())
          .isEqualTo(noise.substring(299) + noise.substring(0, 299));
    }
    assertThat(Arrays.equals(first, much(noise.toString()))).isTrue();
  }

  private byte[] much(String noise) throws IOException {
    return book(
        SheetLimits.EXCEL,
        (sheet, style) -> {
          for (int i = 0; i < 300; i++) {
            sheet.begin().text(style, noise.substring(i) + noise.substring(0, i));
            sheet.end(15);
          }
        });
  }
}
