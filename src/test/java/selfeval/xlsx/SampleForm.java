package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import selfeval.opinion.AnnotationPlan;
import selfeval.term.Severity;

/** A small form as an office would lay it out, with marks of each kind. */
public final class SampleForm {
  private static final String[] ROWS = {
    "项目支出绩效自评表",
    "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施",
    "产出指标|数量指标|培训场次|≥12场|10场|20|20|",
    "|质量指标|培训合格率|≥90%|95%|15|15|无",
    "|时效指标|按时完成率|100%|100%|15|15|无",
    "效益指标|社会效益|政策知晓率|≥80%|78%|30|28|宣传还不够广，下一年增加两次社区活动",
    "满意度|服务对象|学员满意度|≥95%|97%|10|10|无",
    "总 分|||||90|88|"
  };

  private SampleForm() {}

  public static byte[] workbook() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("自评表");
      XSSFCellStyle plain = style(book, false, null);
      XSSFCellStyle head = style(book, true, new byte[] {(byte) 226, (byte) 239, (byte) 218});
      for (int r = 0; r < ROWS.length; r++) {
        XSSFRow row = sheet.createRow(r);
        row.setHeightInPoints(r == 0 ? 34 : 30);
        String[] cells = ROWS[r].split("\\|", -1);
        for (int c = 0; c < 8; c++) {
          row.createCell(c).setCellStyle(r == 1 ? head : plain);
          String text = c < cells.length ? cells[c] : "";
          if (text.matches("\\d+")) {
            row.getCell(c).setCellValue(Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            row.getCell(c).setCellValue(text);
          }
        }
      }
      int[] widths = {10, 12, 18, 12, 12, 8, 8, 30};
      for (int c = 0; c < widths.length; c++) {
        sheet.setColumnWidth(c, widths[c] * 256);
      }
      sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
      sheet.addMergedRegion(CellRangeAddress.valueOf("A3:A5"));
      sheet.addMergedRegion(CellRangeAddress.valueOf("A8:E8"));
      ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
      anchor.setCol1(6);
      anchor.setCol2(8);
      anchor.setRow1(2);
      anchor.setRow2(4);
      XSSFComment note = sheet.createDrawingPatriarch().createCellComment(anchor);
      note.setAddress(new org.apache.poi.ss.util.CellAddress("G3"));
      note.setAuthor("张三");
      note.setString(new XSSFRichTextString("领导已看过"));
      sheet.setFitToPage(true);
      sheet.getPrintSetup().setLandscape(true);
      sheet.getPrintSetup().setPaperSize((short) 9);
      sheet.setMargin(PageMargin.LEFT, 0.5);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static XSSFCellStyle style(XSSFWorkbook book, boolean bold, byte[] fill) {
    XSSFCellStyle style = book.createCellStyle();
    XSSFFont font = book.createFont();
    font.setFontName("宋体");
    font.setBold(bold);
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    if (fill != null) {
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
      style.setFillForegroundColor(new XSSFColor(fill, null));
    }
    return style;
  }

  public static AnnotationPlan plan() {
    return Plans.plan(
        "自评表",
        Plans.mark("F2", Severity.WARNING, "【需核实】分值合计为 90，应为 100，差 10。请核对各指标分值。"),
        Plans.mark("A3", Severity.INFO, "【供参考】产出指标三行都是满分，请附佐证材料。"),
        Plans.mark("G3", Severity.ERROR, "【应改正】目标 ≥12场，实际 10场，未完成却得满分。按比例应得 20 × 10 ÷ 12 = 16.67。"),
        Plans.mark("H3", Severity.WARNING, "【需核实】未完成目标，这里应填写偏差原因。"),
        Plans.mark("G8", Severity.ERROR, "【应改正】总分应为各行得分之和 88。"));
  }
}
