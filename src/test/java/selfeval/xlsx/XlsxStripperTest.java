package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.annotate.Annotated;
import selfeval.annotate.CellLook;
import selfeval.opinion.AnnotationPlan;
import selfeval.workbook.CellAddress;

/** What was written comes off again, also when the agency has worked on in the file. */
class XlsxStripperTest {

  private interface Change {
    void to(XSSFWorkbook book);
  }

  private static byte[] edited(byte[] file, Change change) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.to(book);
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] annotated() {
    return Xlsx.write(SampleForm.workbook(), SampleForm.plan()).file();
  }

  private static void assertClean(byte[] expected, byte[] actual) throws IOException {
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(expected));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(actual))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
      assertThat(after.getActiveSheetIndex()).isEqualTo(before.getActiveSheetIndex());
      assertThat(after.getAllNames()).hasSameSizeAs(before.getAllNames());
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        XSSFSheet was = before.getSheetAt(i);
        XSSFSheet is = after.getSheetAt(i);
        assertThat(XlsxOfficeTest.texts(is)).isEqualTo(XlsxOfficeTest.texts(was));
        assertThat(XlsxOfficeTest.fills(is)).isEqualTo(XlsxOfficeTest.fills(was));
        assertThat(XlsxOfficeTest.notes(is)).isEqualTo(XlsxOfficeTest.notes(was));
        was.forEach(
            row ->
                row.forEach(
                    cell ->
                        assertThat(
                                is.getRow(cell.getRowIndex())
                                    .getCell(cell.getColumnIndex())
                                    .getCellStyle()
                                    .getBorderTop())
                            .isEqualTo(cell.getCellStyle().getBorderTop())));
      }
    }
    assertThat(Xlsx.strip(actual)).as("nothing is left to take off").isEqualTo(actual);
  }

  @Test
  void cells_edited_and_rows_moved_meanwhile_lose_our_marks_and_keep_the_edits()
      throws IOException {
    Change change =
        book -> {
          XSSFSheet sheet = book.getSheetAt(0);
          sheet.getRow(2).getCell(6).setCellValue(16.67);
          sheet.getRow(2).getCell(7).setCellValue("因场地原因少办两场");
          sheet.shiftRows(5, 7, 1);
        };
    byte[] saved = edited(annotated(), change);
    byte[] cleaned = Xlsx.strip(saved);
    Judge.assertSound(saved, cleaned);
    assertClean(edited(SampleForm.workbook(), change), cleaned);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void what_poi_saved_is_cleaned(long seed) throws IOException {
    byte[] original = RandomWorkbook.of(seed);
    AnnotationPlan plan =
        new AnnotationPlan(
            Map.of(0, RandomWorkbook.marks(seed, 20)),
            Plans.opinion("审核意见", RandomWorkbook.marks(seed, 20), "表'1"));
    byte[] saved = edited(Xlsx.write(original, plan).file(), book -> book.createSheet("后加的表"));
    Annotated cleaned = Xlsx.stripped(saved, java.util.Set.of());
    Judge.assertSound(saved, cleaned.file());
    try (XSSFWorkbook before = new XSSFWorkbook(new ByteArrayInputStream(original));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(cleaned.file()))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets() + 1);
      assertThat(after.getSheet("审核意见")).isNull();
      for (int i = 0; i < before.getNumberOfSheets(); i++) {
        XSSFSheet was = before.getSheetAt(i);
        XSSFSheet is = after.getSheetAt(i);
        assertThat(XlsxOfficeTest.texts(is)).isEqualTo(XlsxOfficeTest.texts(was));
        assertThat(XlsxOfficeTest.notes(is)).isEqualTo(XlsxOfficeTest.notes(was));
        // cells that were not there may stay as blank ones with their row's or column's look
        Map<CellAddress, String> fills = XlsxOfficeTest.fills(is);
        fills.values().removeIf(colour -> !CellLook.isMark(colour));
        assertThat(fills).isEmpty();
      }
    }
  }

  @Test
  void without_the_record_the_traces_suffice_and_it_is_said() throws IOException {
    byte[] file = annotated();
    Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(file));
    parts.remove("xl/selfevalAudit1.xml");
    for (String name : new String[] {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
      parts.compute(
          name,
          (key, content) ->
              new String(content, StandardCharsets.UTF_8)
                  .replaceAll("<(Override|Relationship) [^>]*selfevalAudit1.xml[^>]*/>", "")
                  .getBytes(StandardCharsets.UTF_8));
    }
    Annotated cleaned = Xlsx.stripped(Zips.zip(parts), java.util.Set.of());
    Judge.assertSound(Zips.zip(parts), cleaned.file());
    assertThat(cleaned.remarks()).hasSize(1).first().asString().contains("其他软件保存");
    assertClean(SampleForm.workbook(), cleaned.file());
  }

  @Test
  void our_sheet_is_known_by_its_record_also_when_renamed_and_moved() throws IOException {
    byte[] moved =
        edited(
            annotated(),
            book -> {
              book.setSheetName(1, "回复");
              book.setSheetOrder("回复", 0);
              book.setActiveSheet(1);
            });
    Annotated again = Xlsx.write(moved, SampleForm.plan());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(again.file()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.getSheetName(0)).isEqualTo("自评表");
      assertThat(book.getSheetName(1)).isEqualTo("审核意见");
      assertThat(XlsxOfficeTest.notes(book.getSheetAt(0)))
          .containsEntry("G8", "【应改正】总分应为各行得分之和 88。")
          .hasSize(5);
    }
    Judge.assertSound(moved, Xlsx.strip(moved));
    assertClean(SampleForm.workbook(), Xlsx.strip(moved));
  }

  @Test
  void a_workbook_that_was_never_annotated_comes_back_as_the_same_bytes() {
    byte[] original = SampleForm.workbook();
    assertThat(Xlsx.strip(original)).isSameAs(original);
  }

  @Test
  void what_is_no_workbook_comes_back_as_it_is() {
    byte[] text = "不是工作簿".getBytes(StandardCharsets.UTF_8);
    assertThat(Xlsx.strip(text)).isSameAs(text);
    byte[] archive = Zips.zip("a.txt", "甲");
    assertThat(Xlsx.strip(archive)).isSameAs(archive);
    byte[] cut = Arrays.copyOf(annotated(), 4000);
    assertThat(Xlsx.strip(cut)).isSameAs(cut);
  }

  @Test
  void a_record_that_contradicts_itself_is_not_believed() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(annotated()));
    parts.compute(
        "xl/selfevalAudit1.xml",
        (name, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replaceFirst("undo at=\"\\d+\"", "undo at=\"999999\"")
                .getBytes(StandardCharsets.UTF_8));
    assertClean(SampleForm.workbook(), Xlsx.strip(Zips.zip(parts)));
  }

  @Test
  void annotating_a_third_time_is_annotating_once() {
    byte[] once = annotated();
    byte[] twice = Xlsx.write(once, SampleForm.plan()).file();
    byte[] thrice = Xlsx.write(twice, SampleForm.plan()).file();
    assertThat(thrice).isEqualTo(once);
  }
}
