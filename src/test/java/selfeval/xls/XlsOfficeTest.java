package selfeval.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.opinion.AuditSamples.audit;
import static selfeval.opinion.AuditSamples.findings;
import static selfeval.opinion.AuditSamples.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import selfeval.annotate.Annotated;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.patience.Patience;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;

/** Another office program reads what we write, and we read what it makes of it. */
@Tag("office")
class XlsOfficeTest {
  private static final String TABLE =
      """
      ERROR   | target-missed  | G6  | 得分     | 没有完成，却给了满分。 | 9.50 | 10 | 0.50
      WARNING | missing-reason | H7  | 偏差原因 | 没有写明原因。         | -    | -  | -
      """;

  @TempDir Path folder;

  private byte[] convert(byte[] file, String from, String to) throws Exception {
    Path in = folder.resolve("in").resolve("book." + from);
    Files.createDirectories(in.getParent());
    Files.write(in, file);
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  to,
                  "--outdir",
                  folder.resolve("out").toString(),
                  in.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("log").toFile())
              .start();
    } catch (IOException missing) {
      throw new TestAbortedException(
          "LibreOffice (soffice) is not installed: this test was not run", missing);
    }
    Patience.exit(process);
    Path out = folder.resolve("out").resolve("book." + to);
    assertThat(out).as(Files.readString(folder.resolve("log"))).exists();
    return Files.readAllBytes(out);
  }

  private static AnnotationPlan plan(String sheet) {
    return AnnotationPlanner.plan(
        workbook(FileKind.XLS, sheet), "某局.xls", List.of(audit(0, sheet, findings(TABLE))));
  }

  @Test
  void an_annotated_workbook_shows_its_cells_and_notes_in_another_program() throws Exception {
    byte[] annotated = Xls.write(XlsSamples.bytes(XlsSamples.form(6)), plan("自评表")).file();
    byte[] converted = convert(annotated, "xls", "xlsx");
    try (XSSFWorkbook seen = new XSSFWorkbook(new java.io.ByteArrayInputStream(converted))) {
      XSSFSheet sheet = seen.getSheet("自评表");
      assertThat(sheet.getRow(5).getCell(6).getNumericCellValue()).isEqualTo(10);
      assertThat(sheet.getRow(5).getCell(6).getCellComment().getString().getString())
          .startsWith("【应改正】没有完成");
      assertThat(sheet.getRow(6).getCell(7).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(sheet.getNumMergedRegions()).isEqualTo(3);
      XSSFSheet opinion = seen.getSheet("审核意见");
      assertThat(opinion.getDataValidations()).hasSize(1);
      assertThat(opinion.getCTWorksheet().isSetAutoFilter()).isTrue();
      assertThat(opinion.getHyperlinkList()).hasSize(2);
    }
  }

  @Test
  void a_workbook_saved_by_another_program_since_is_stripped_of_our_marks() throws Exception {
    HSSFWorkbook original = XlsSamples.form(6);
    byte[] annotated = Xls.write(XlsSamples.bytes(original), plan("自评表")).file();
    byte[] resaved = convert(annotated, "xls", "xls");
    Annotated stripped = Xls.stripped(resaved, Set.of());
    assertThat(stripped.remarks()).isEmpty();
    HSSFWorkbook after = XlsSamples.open(stripped.file());
    assertThat(after.getNumberOfSheets()).isEqualTo(1);
    HSSFSheet sheet = after.getSheetAt(0);
    assertThat(XlsNotes.comments(sheet)).isEmpty();
    for (int r = 0; r <= original.getSheetAt(0).getLastRowNum(); r++) {
      HSSFRow row = original.getSheetAt(0).getRow(r);
      for (int c = 0; c < 8; c++) {
        HSSFCell cell = sheet.getRow(r).getCell(c);
        assertThat(cell.toString()).isEqualTo(row.getCell(c).toString());
        assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
        assertThat(cell.getCellStyle().getBorderTop())
            .isEqualTo(row.getCell(c).getCellStyle().getBorderTop());
      }
    }
  }

  @Test
  void a_sheet_with_a_chart_keeps_it_and_gets_fills_alone_with_a_remark() throws Exception {
    byte[] file = convert(workbookWithChart(), "xlsx", "xls");
    Annotated annotated = Xls.write(file, plan("自评表"));
    try (XlsFile before = XlsFile.open(file);
        XlsFile after = XlsFile.open(annotated.file())) {
      assertThat(before.records().missingFrom(after.records(), List.of("自评表"))).isEmpty();
      assertThat(after.records().content(0)).filteredOn(r -> r.startsWith("1002:")).hasSize(2);
      assertThat(annotated.remarks()).hasSize(1);
      assertThat(annotated.remarks().get(0)).contains("自评表").contains("只标颜色");
      HSSFSheet sheet = after.workbook().getSheetAt(0);
      assertThat(sheet.getRow(5).getCell(6).getCellStyle().getFillPattern())
          .isEqualTo(FillPatternType.SOLID_FOREGROUND);
      assertThat(after.workbook().getSheet("审核意见")).isNotNull();
    }
  }

  @Test
  void notes_and_pictures_drawn_by_another_program_stay_beside_ours() throws Exception {
    HSSFWorkbook original = XlsSamples.form(6);
    HSSFSheet drawn = original.getSheetAt(0);
    var patriarch = drawn.createDrawingPatriarch();
    var shape =
        patriarch.createSimpleShape(
            new org.apache.poi.hssf.usermodel.HSSFClientAnchor(
                0, 0, 0, 0, (short) 1, 20, (short) 3, 24));
    shape.setShapeType(org.apache.poi.hssf.usermodel.HSSFSimpleShape.OBJECT_TYPE_RECTANGLE);
    var note =
        patriarch.createComment(
            new org.apache.poi.hssf.usermodel.HSSFClientAnchor(
                0, 0, 0, 0, (short) 9, 1, (short) 11, 4));
    note.setRow(5);
    note.setColumn(6);
    note.setString(new org.apache.poi.hssf.usermodel.HSSFRichTextString("单位说明"));
    byte[] file = convert(XlsSamples.bytes(original), "xls", "xls");
    Annotated annotated = Xls.write(file, plan("自评表"));
    try (XlsFile before = XlsFile.open(file);
        XlsFile after = XlsFile.open(annotated.file())) {
      assertThat(before.records().missingFrom(after.records(), List.of("自评表"))).isEmpty();
      HSSFSheet sheet = after.workbook().getSheetAt(0);
      var comments = XlsNotes.comments(sheet);
      assertThat(comments.get(new CellAddress(5, 6)).getString().getString()).startsWith("单位说明");
      if (annotated.remarks().isEmpty()) {
        assertThat(comments).hasSize(2);
        assertThat(sheet.getDrawingPatriarch().getChildren()).hasSize(3);
      } else {
        assertThat(annotated.remarks()).singleElement().asString().contains("只标颜色");
      }
    }
  }

  private static byte[] workbookWithChart() throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = workbook.createSheet("自评表");
      for (int i = 0; i < 10; i++) {
        var row = sheet.createRow(i);
        for (int c = 0; c < 8; c++) {
          row.createCell(c).setCellValue(i * c);
        }
      }
      for (int chartNumber = 0; chartNumber < 2; chartNumber++) {
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
            drawing.createChart(
                drawing.createAnchor(
                    0, 0, 0, 0, 1, 12 + 12 * chartNumber, 7, 22 + 12 * chartNumber));
        var bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        var left = chart.createValueAxis(AxisPosition.LEFT);
        var data = chart.createData(ChartTypes.LINE, bottom, left);
        data.addSeries(
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("A1:A9")),
            XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("C1:C9")));
        chart.plot(data);
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
