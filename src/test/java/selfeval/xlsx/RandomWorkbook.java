package selfeval.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import selfeval.opinion.Mark;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/** A workbook of an agency's kind, made by POI from a seed, and marks for it. */
public final class RandomWorkbook {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final String[] WORDS = {
    "产出", "数量指标", "90%以上", "无", "云服务", "满意度 & <b>", "第1次\n第2次"
  };

  private final Random random;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final List<XSSFCellStyle> styles = new ArrayList<>();

  private RandomWorkbook(long seed) {
    random = new Random(seed);
  }

  public static byte[] of(long seed) {
    try (XSSFWorkbook book = new RandomWorkbook(seed).fill();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Marks on random cells, some of them blank, some in merges, some with notes already. */
  public static List<Mark> marks(long seed, int count) {
    Random random = new Random(seed * 31 + 7);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Severity severity = Severity.values()[random.nextInt(3)];
      CellAddress cell = new CellAddress(random.nextInt(30), random.nextInt(12));
      boolean taken = marks.stream().anyMatch(mark -> mark.cell().equals(cell));
      if (!taken) {
        marks.add(
            new Mark(
                cell,
                severity,
                random.nextInt(4) == 0
                    ? null
                    : "【" + severity.chinese() + "】第" + i + "处：\n" + "说明&<>\"".repeat(i % 9)));
      }
    }
    return marks;
  }

  private XSSFWorkbook fill() throws IOException {
    styles();
    int sheets = 1 + random.nextInt(3);
    for (int i = 0; i < sheets; i++) {
      sheet("表'" + (i + 1));
    }
    if (random.nextBoolean()) {
      XSSFName name = book.createName();
      name.setNameName("预算");
      name.setRefersToFormula("'表''1'!$A$1:$B$2");
    }
    book.setActiveSheet(random.nextInt(sheets));
    return book;
  }

  private void styles() {
    for (int i = 0; i < 8; i++) {
      XSSFCellStyle style = book.createCellStyle();
      style.setBorderBottom(BorderStyle.values()[random.nextInt(5)]);
      style.setAlignment(HorizontalAlignment.values()[random.nextInt(4)]);
      style.setWrapText(random.nextBoolean());
      style.setLocked(random.nextBoolean());
      style.setDataFormat(book.createDataFormat().getFormat(i % 2 == 0 ? "0.00%" : "#,##0.00"));
      if (random.nextBoolean()) {
        style.setFillPattern(
            random.nextBoolean()
                ? FillPatternType.SOLID_FOREGROUND
                : FillPatternType.THIN_BACKWARD_DIAG);
        style.setFillForegroundColor(
            new XSSFColor(new byte[] {(byte) random.nextInt(256), 10, (byte) 200}, null));
      }
      XSSFFont font = book.createFont();
      font.setFontName("仿宋");
      font.setBold(random.nextBoolean());
      style.setFont(font);
      styles.add(style);
    }
  }

  private void sheet(String name) throws IOException {
    XSSFSheet sheet = book.createSheet(name);
    for (int c = 0; c < 12; c++) {
      if (random.nextBoolean()) {
        sheet.setColumnWidth(c, 1000 + random.nextInt(9000));
      }
      if (random.nextInt(5) == 0) {
        sheet.setDefaultColumnStyle(c, styles.get(random.nextInt(8)));
      }
    }
    for (int r = 0; r < 28; r++) {
      if (random.nextInt(5) == 0) {
        continue;
      }
      XSSFRow row = sheet.createRow(r);
      if (random.nextInt(4) == 0) {
        row.setHeightInPoints(10 + random.nextInt(60));
      }
      if (random.nextInt(6) == 0) {
        row.setRowStyle(styles.get(random.nextInt(8)));
      }
      for (int c = 0; c < 10; c++) {
        if (random.nextInt(4) > 0) {
          cell(row.createCell(c));
        }
      }
    }
    sheet.addMergedRegion(CellRangeAddress.valueOf("A1:H1"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("B4:C9"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("E10:E12"));
    extras(sheet);
  }

  private void cell(XSSFCell cell) {
    if (random.nextBoolean()) {
      cell.setCellStyle(styles.get(random.nextInt(8)));
    }
    switch (random.nextInt(6)) {
      case 0 -> cell.setCellValue(random.nextInt(10_000) / 100.0);
      case 1 -> cell.setCellFormula("SUM(A1:A2)*" + random.nextInt(5));
      case 2 -> cell.setCellValue(random.nextBoolean());
      case 3 -> cell.setBlank();
      default -> cell.setCellValue(WORDS[random.nextInt(WORDS.length)]);
    }
  }

  private void extras(XSSFSheet sheet) throws IOException {
    CreationHelper helper = book.getCreationHelper();
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    if (random.nextBoolean()) {
      drawing.createPicture(
          helper.createClientAnchor(), book.addPicture(PICTURE, Workbook.PICTURE_TYPE_PNG));
    }
    int notes = random.nextInt(12);
    for (int i = 0; i < notes; i++) {
      CellAddress cell = new CellAddress(random.nextInt(20), random.nextInt(8));
      var address = new org.apache.poi.ss.util.CellAddress(cell.row(), cell.column());
      if (sheet.getCellComment(address) == null) {
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.column());
        anchor.setCol2(cell.column() + 3);
        anchor.setRow1(cell.row());
        anchor.setRow2(cell.row() + 3);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setAddress(address);
        comment.setAuthor(random.nextBoolean() ? "张三" : "李四");
        comment.setString(new XSSFRichTextString("原有批注 " + i + " <&>"));
      }
    }
    if (random.nextBoolean()) {
      DataValidation validation =
          sheet
              .getDataValidationHelper()
              .createValidation(
                  sheet
                      .getDataValidationHelper()
                      .createExplicitListConstraint(new String[] {"优", "良", "中", "差"}),
                  new CellRangeAddressList(0, 5, 3, 3));
      sheet.addValidationData(validation);
    }
    if (random.nextBoolean()) {
      ConditionalFormattingRule rule =
          sheet.getSheetConditionalFormatting().createConditionalFormattingRule("A1>5");
      rule.createFontFormatting().setFontStyle(true, true);
      sheet
          .getSheetConditionalFormatting()
          .addConditionalFormatting(
              new CellRangeAddress[] {CellRangeAddress.valueOf("A1:C5")}, rule);
    }
    if (random.nextBoolean()) {
      sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
      sheet.getPrintSetup().setLandscape(true);
      sheet.protectSheet("x");
    }
  }
}
