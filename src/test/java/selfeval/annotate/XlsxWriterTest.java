package selfeval.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import selfeval.template.Severity;

class XlsxWriterTest {

  private static byte[] simple() throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("自评表");
      for (int r = 0; r < 10; r++) {
        for (int c = 0; c < 6; c++) {
          sheet.createRow(r);
        }
      }
      sheet.getRow(2).createCell(2).setCellValue(18);
      sheet.getRow(3).createCell(1).setCellValue("甲");
      sheet.addMergedRegion(CellRangeAddress.valueOf("B4:C5"));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void fills_notes_and_the_sheet_are_seen_by_poi_and_taken_off_again() throws Exception {
    byte[] original = simple();
    AnnotationPlan plan =
        Plans.plan(
            "自评表",
            Plans.mark("C3", Severity.ERROR, "【错误】得分 18 高于分值 10。"),
            Plans.mark("B4", Severity.WARNING, "【警告】缺少说明"),
            Plans.mark("F9", Severity.INFO, null),
            Plans.mark("H40", Severity.INFO, "【提示】缺"));
    Annotated annotated = XlsxWriter.write(original, plan);
    assertThat(annotated.remarks()).isEmpty();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated.file()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(2);
      assertThat(book.getSheetName(1)).isEqualTo("审核意见");
      XSSFSheet sheet = book.getSheetAt(0);
      XSSFCell cell = sheet.getRow(2).getCell(2);
      assertThat(cell.getNumericCellValue()).isEqualTo(18);
      assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFF9D4D3");
      assertThat(cell.getCellComment().getString().getString()).isEqualTo("【错误】得分 18 高于分值 10。");
      assertThat(cell.getCellComment().getAuthor()).isEqualTo("审核意见");
      assertThat(sheet.getRow(39).getCell(7).getCellComment().getString().getString())
          .isEqualTo("【提示】缺");
    }
    byte[] stripped = XlsxStripper.strip(annotated.file());
    Map<String, byte[]> before = Zips.parts(original);
    Map<String, byte[]> after = Zips.parts(stripped);
    assertThat(after.keySet()).containsExactlyElementsOf(before.keySet());
    before.forEach(
        (name, content) -> assertThat(Arrays.equals(content, after.get(name))).as(name).isTrue());
    assertThat(XlsxWriter.write(annotated.file(), plan).file()).isEqualTo(annotated.file());
    assertThat(XlsxWriter.write(stripped, plan).file()).isEqualTo(annotated.file());
  }
}
