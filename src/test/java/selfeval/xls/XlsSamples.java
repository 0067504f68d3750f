package selfeval.xls;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** BIFF workbooks for the tests. */
public final class XlsSamples {
  private XlsSamples() {}

  public static byte[] bytes(HSSFWorkbook workbook) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static HSSFWorkbook open(byte[] file) {
    try {
      return new HSSFWorkbook(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A filled form such as an agency sends, with some indicators. */
  public static HSSFWorkbook form(int indicators) {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFFont song = workbook.getFontAt(0);
    song.setFontName("宋体");
    song.setFontHeightInPoints((short) 11);
    HSSFSheet sheet = workbook.createSheet("自评表");
    int[] widths = {12, 14, 22, 14, 14, 9, 9, 30};
    for (int i = 0; i < widths.length; i++) {
      sheet.setColumnWidth(i, widths[i] * 256);
    }
    HSSFCellStyle cell = workbook.createCellStyle();
    cell.setBorderTop(BorderStyle.THIN);
    cell.setBorderBottom(BorderStyle.THIN);
    cell.setBorderLeft(BorderStyle.THIN);
    cell.setBorderRight(BorderStyle.THIN);
    cell.setAlignment(HorizontalAlignment.CENTER);
    cell.setVerticalAlignment(VerticalAlignment.CENTER);
    cell.setWrapText(true);
    HSSFCellStyle title = workbook.createCellStyle();
    HSSFFont large = workbook.createFont();
    large.setFontName("黑体");
    large.setFontHeightInPoints((short) 18);
    title.setFont(large);
    title.setAlignment(HorizontalAlignment.CENTER);
    row(sheet, 0, title, "项目支出绩效自评表", "", "", "", "", "", "", "");
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
    row(sheet, 1, cell, "项目名称", "样例热线运行维护项目", "", "", "主管部门", "样例市某某局", "", "");
    sheet.addMergedRegion(CellRangeAddress.valueOf("B2:D2"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("F2:H2"));
    row(sheet, 2, cell, "项目资金（万元）", "", "年度支出预算数", "预算完成数", "分值", "预算完成率", "得分", "");
    row(sheet, 3, cell, "", "年度资金总额", "182.40", "176.93", "10", "97%", "9.7", "");
    row(sheet, 4, cell, "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施");
    for (int i = 0; i < indicators; i++) {
      row(
          sheet,
          5 + i,
          cell,
          "产出指标",
          "数量指标",
          "样例事项办结数量" + (i + 1),
          "≥" + (40 + i) + "件",
          (38 + i) + "件",
          "10",
          "10",
          "");
    }
    row(sheet, 5 + indicators, cell, "总分", "", "", "", "", "100", "100", "");
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitHeight((short) 0);
    return workbook;
  }

  private static void row(HSSFSheet sheet, int index, HSSFCellStyle style, String... texts) {
    HSSFRow row = sheet.createRow(index);
    row.setHeightInPoints(index == 0 ? 32 : 24);
    for (int i = 0; i < texts.length; i++) {
      HSSFCell cell = row.createCell(i);
      cell.setCellStyle(style);
      if (texts[i].matches("\\d+(\\.\\d+)?")) {
        cell.setCellValue(Double.parseDouble(texts[i]));
      } else if (!texts[i].isEmpty()) {
        cell.setCellValue(texts[i]);
      }
    }
  }

  /** Cells of every type at random places, with styles, merges and heights. */
  public static HSSFWorkbook random(Random random) {
    HSSFWorkbook workbook = new HSSFWorkbook();
    List<HSSFCellStyle> styles = new java.util.ArrayList<>();
    for (int i = 0; i < 6; i++) {
      HSSFCellStyle style = workbook.createCellStyle();
      HSSFFont font = workbook.createFont();
      font.setBold(random.nextBoolean());
      font.setColor((short) (8 + random.nextInt(56)));
      style.setFont(font);
      style.setDataFormat((short) random.nextInt(20));
      style.setBorderBottom(BorderStyle.valueOf((short) random.nextInt(6)));
      if (random.nextBoolean()) {
        style.setFillForegroundColor((short) (8 + random.nextInt(56)));
        style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
      }
      styles.add(style);
    }
    int sheets = 1 + random.nextInt(3);
    for (int s = 0; s < sheets; s++) {
      HSSFSheet sheet = workbook.createSheet(s == 0 ? "表 '一'!" : "表" + s);
      for (int n = 0; n < 60; n++) {
        int r = random.nextInt(40);
        HSSFRow row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        if (random.nextInt(5) == 0) {
          row.setHeightInPoints(10 + random.nextInt(40));
        }
        HSSFCell cell = row.createCell(random.nextInt(12));
        switch (random.nextInt(6)) {
          case 0 -> cell.setCellValue(random.nextInt(1000) / 7.0);
          case 1 -> cell.setCellValue("文字" + random.nextInt(100));
          case 2 -> cell.setCellValue(random.nextBoolean());
          case 3 -> cell.setCellFormula("SUM(A1:B" + (1 + random.nextInt(30)) + ")");
          case 4 -> cell.setCellValue("=1+" + random.nextInt(9));
          default -> cell.setBlank();
        }
        cell.setCellStyle(styles.get(random.nextInt(styles.size())));
      }
      sheet.addMergedRegion(
          new CellRangeAddress(50, 50 + random.nextInt(3), 2, 3 + random.nextInt(4)));
      sheet.setColumnWidth(random.nextInt(12), 256 * (3 + random.nextInt(30)));
    }
    return workbook;
  }
}
