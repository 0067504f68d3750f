package selfeval.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.opinion.AuditSamples.audit;
import static selfeval.opinion.AuditSamples.findings;
import static selfeval.opinion.AuditSamples.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.annotate.Annotated;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;
import selfeval.xlsx.Office;
import selfeval.xlsx.SampleForm;
import selfeval.xlsx.Xlsx;
import selfeval.xlsx.XlsxOfficeTest;

/** An agency saves what came back in the other file format, and returns that. */
@Tag("office")
class OtherFormatTest {
  private static final String TABLE =
      """
      ERROR   | target-missed  | G6  | 得分     | 没有完成，却给了满分。 | 9.50 | 10 | 0.50
      WARNING | missing-reason | B2  | 项目名称 | 与申报表不一致。       | -    | -  | -
      """;

  @TempDir Path folder;

  @Test
  void an_xlsx_saved_as_xls_loses_our_marks_and_keeps_the_agencys_looks_and_notes()
      throws IOException {
    Office.required();
    byte[] original = SampleForm.workbook();
    byte[] annotated = Xlsx.write(original, SampleForm.plan()).file();
    byte[] plain = Office.convert(original, "xls", folder);
    byte[] saved = Office.convert(annotated, "xls", folder);
    Annotated stripped = Xls.stripped(saved, Set.of("审核意见"));
    assertThat(stripped.remarks()).singleElement().asString().contains("另存为 xls");
    HSSFWorkbook before = XlsSamples.open(plain);
    HSSFWorkbook after = XlsSamples.open(stripped.file());
    assertThat(after.getNumberOfSheets()).isEqualTo(before.getNumberOfSheets());
    assertThat(after.getNumberOfNames()).isEqualTo(before.getNumberOfNames());
    HSSFSheet was = before.getSheetAt(0);
    HSSFSheet is = after.getSheetAt(0);
    assertThat(fills(is)).isNotEmpty().isEqualTo(fills(was));
    assertThat(notes(is)).isEqualTo(notes(was));
    was.forEach(
        row ->
            row.forEach(
                cell ->
                    assertThat(
                            is.getRow(cell.getRowIndex()).getCell(cell.getColumnIndex()).toString())
                        .isEqualTo(cell.toString())));
  }

  @Test
  void an_xls_saved_as_xlsx_loses_our_marks_our_sheet_and_the_hidden_record() throws IOException {
    Office.required();
    HSSFWorkbook form = XlsSamples.form(6);
    HSSFCell coloured = form.getSheetAt(0).getRow(5).getCell(6);
    var green = form.createCellStyle();
    green.cloneStyleFrom(coloured.getCellStyle());
    green.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    green.setFillForegroundColor((short) 42);
    coloured.setCellStyle(green);
    byte[] original = XlsSamples.bytes(form);
    AnnotationPlan plan =
        AnnotationPlanner.plan(
            workbook(FileKind.XLS, "自评表"), "某局.xls", List.of(audit(0, "自评表", findings(TABLE))));
    byte[] saved = Office.convert(Xls.write(original, plan).file(), "xlsx", folder);
    Annotated stripped = Xlsx.stripped(saved, Set.of());
    assertThat(stripped.remarks()).singleElement().asString().contains("其他软件保存");
    try (XSSFWorkbook before =
            new XSSFWorkbook(new ByteArrayInputStream(Office.convert(original, "xlsx", folder)));
        XSSFWorkbook after = new XSSFWorkbook(new ByteArrayInputStream(stripped.file()))) {
      assertThat(after.getNumberOfSheets()).isEqualTo(1);
      XSSFSheet was = before.getSheetAt(0);
      XSSFSheet is = after.getSheetAt(0);
      assertThat(XlsxOfficeTest.texts(is)).isEqualTo(XlsxOfficeTest.texts(was));
      assertThat(XlsxOfficeTest.fills(is)).hasSize(1).isEqualTo(XlsxOfficeTest.fills(was));
      assertThat(is.getCellComments()).isEmpty();
      XSSFCell cell = is.getRow(5).getCell(6);
      assertThat(cell.getCellStyle().getBorderTop())
          .isEqualTo(was.getRow(5).getCell(6).getCellStyle().getBorderTop());
    }
    assertThat(Xlsx.write(saved, plan).file()).isEqualTo(Xlsx.write(stripped.file(), plan).file());
  }

  private static Map<CellAddress, String> fills(HSSFSheet sheet) {
    Map<CellAddress, String> fills = new HashMap<>();
    sheet.forEach(
        row ->
            row.forEach(
                cell -> {
                  if (cell.getCellStyle().getFillPattern() != FillPatternType.NO_FILL) {
                    var colour = ((HSSFCell) cell).getCellStyle().getFillForegroundColorColor();
                    fills.put(
                        new CellAddress(cell.getRowIndex(), cell.getColumnIndex()),
                        colour.getHexString());
                  }
                }));
    return fills;
  }

  private static Map<CellAddress, String> notes(HSSFSheet sheet) {
    Map<CellAddress, String> notes = new HashMap<>();
    XlsNotes.comments(sheet).forEach((at, note) -> notes.put(at, note.getString().getString()));
    return notes;
  }
}
