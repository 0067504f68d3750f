package selfeval.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Writes sketches as .xlsx or .xls. Equal sketches give equal bytes. */
final class BookWriter {
  /** The creation date in the properties, so that no run differs from another. */
  private static final Instant CREATED = Instant.parse("2022-01-04T01:00:00Z");

  /** Windows character set of simplified Chinese. */
  private static final int GB2312 = 134;

  private final Workbook book;
  private final Map<SheetSketch.Look, Font> fonts = new EnumMap<>(SheetSketch.Look.class);
  private final Map<String, CellStyle> styles = new HashMap<>();

  private BookWriter(Workbook book) {
    this.book = book;
  }

  static byte[] xlsx(List<SheetSketch> sheets) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      new BookWriter(book).draw(sheets);
      var properties = book.getProperties().getCoreProperties().getUnderlyingProperties();
      properties.setCreatedProperty(Optional.of(Date.from(CREATED)));
      properties.setModifiedProperty(Optional.of(Date.from(CREATED)));
      properties.setCreatorProperty("");
      book.write(out);
      return withFixedTimes(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] xls(List<SheetSketch> sheets) {
    try (HSSFWorkbook book = new HSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createInformationProperties();
      for (PropertySet set :
          List.of(book.getSummaryInformation(), book.getDocumentSummaryInformation())) {
        set.getFirstSection().setCodepage(CodePageUtil.CP_UNICODE);
      }
      new BookWriter(book).draw(sheets);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** POI stamps each zip entry with the time of writing. */
  private static byte[] withFixedTimes(byte[] zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(LocalDateTime.of(2022, 1, 4, 9, 0));
        to.putNextEntry(copy);
        from.transferTo(to);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private void draw(List<SheetSketch> sheets) {
    for (SheetSketch sketch : sheets) {
      draw(sketch, book.createSheet(sketch.name));
    }
    for (int i = 0; i < sheets.size(); i++) {
      switch (sheets.get(i).visibility) {
        case HIDDEN -> book.setSheetVisibility(i, SheetVisibility.HIDDEN);
        case VERY_HIDDEN -> book.setSheetVisibility(i, SheetVisibility.VERY_HIDDEN);
        case VISIBLE -> {}
      }
    }
    for (int i = 0; i < sheets.size(); i++) {
      if (book.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
        book.setActiveSheet(i);
        book.setSelectedTab(i);
        break;
      }
    }
  }

  private void draw(SheetSketch sketch, Sheet sheet) {
    for (Map.Entry<CellAddress, SheetSketch.Drawn> entry : sketch.cells.entrySet()) {
      Row row = sheet.getRow(entry.getKey().row());
      if (row == null) {
        row = sheet.createRow(entry.getKey().row());
      }
      fill(row.createCell(entry.getKey().column()), entry.getValue());
    }
    for (CellRange merge : sketch.merges) {
      sheet.addMergedRegionUnsafe(CellRangeAddress.valueOf(merge.toString()));
    }
    sketch.widths.forEach((column, chars) -> sheet.setColumnWidth(column, (int) (chars * 256)));
    sketch.heights.forEach((row, points) -> row(sheet, row).setHeightInPoints(points.floatValue()));
    sketch.hiddenRows.forEach(row -> row(sheet, row).setZeroHeight(true));
    sketch.hiddenColumns.forEach(column -> sheet.setColumnHidden(column, true));
    sketch.pageBreaks.forEach(sheet::setRowBreak);
    sketch.choices.forEach((at, words) -> choice(sheet, at, words));
    print(sketch, sheet);
  }

  /** Offers the words in a list, and lets anything else be written too. */
  private static void choice(Sheet sheet, CellAddress at, List<String> words) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(
            helper.createExplicitListConstraint(words.toArray(String[]::new)),
            new CellRangeAddressList(at.row(), at.row(), at.column(), at.column()));
    validation.setShowErrorBox(false);
    // In POI's XSSF this shows the arrow.
    validation.setSuppressDropDownArrow(true);
    sheet.addValidationData(validation);
  }

  private static Row row(Sheet sheet, int index) {
    Row row = sheet.getRow(index);
    return row == null ? sheet.createRow(index) : row;
  }

  private void print(SheetSketch sketch, Sheet sheet) {
    if (sketch.cells.isEmpty()) {
      return;
    }
    sheet.setDisplayGridlines(false);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(sketch.landscape);
    sheet.setMargin(PageMargin.LEFT, 0.59);
    sheet.setMargin(PageMargin.RIGHT, 0.59);
    sheet.setMargin(PageMargin.TOP, 0.71);
    sheet.setMargin(PageMargin.BOTTOM, 0.59);
    if (sketch.pageBreaks.isEmpty()) {
      sheet.setAutobreaks(true);
      sheet.setFitToPage(true);
      setup.setFitWidth((short) 1);
      setup.setFitHeight((short) 1);
    }
    CellRange all = sketch.extent();
    book.setPrintArea(
        book.getSheetIndex(sheet),
        all.first().column(),
        all.last().column(),
        all.first().row(),
        all.last().row());
  }

  private void fill(Cell cell, SheetSketch.Drawn drawn) {
    Value value = drawn.value();
    String format = "General";
    if (value instanceof Value.Num number) {
      format = number.format();
      cell.setCellValue(number.stored().doubleValue());
    } else if (value instanceof Value.Calculated calculated) {
      format = calculated.format();
      cell.setCellFormula(calculated.formula());
      cell.setCellValue(calculated.cached().doubleValue());
    } else if (value instanceof Value.Awaiting awaiting) {
      format = awaiting.format();
      cell.setCellFormula(awaiting.formula());
      cell.setCellValue("");
    } else if (!value.blank()) {
      cell.setCellValue(value.shown());
    }
    cell.setCellStyle(style(drawn.look(), format));
  }

  private CellStyle style(SheetSketch.Look look, String format) {
    return styles.computeIfAbsent(look + " " + format, key -> newStyle(look, format));
  }

  private CellStyle newStyle(SheetSketch.Look look, String format) {
    CellStyle style = book.createCellStyle();
    style.setFont(fonts.computeIfAbsent(look, this::newFont));
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setAlignment(
        switch (look) {
          case TITLE, SUBTITLE, LABEL, VALUE -> HorizontalAlignment.CENTER;
          case CAPTION -> HorizontalAlignment.RIGHT;
          case ANNEX, TEXT, NOTE -> HorizontalAlignment.LEFT;
        });
    switch (look) {
      case LABEL, VALUE, TEXT -> {
        style.setWrapText(true);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
      }
      case NOTE -> {
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
      }
      default -> {}
    }
    return style;
  }

  private Font newFont(SheetSketch.Look look) {
    Font font = book.createFont();
    font.setFontName(
        switch (look) {
          case TITLE -> "方正小标宋简体";
          case ANNEX -> "黑体";
          default -> "宋体";
        });
    font.setFontHeightInPoints(
        (short)
            switch (look) {
              case TITLE -> 20;
              case SUBTITLE, ANNEX -> 12;
              default -> 10;
            });
    // where the named font is missing, family and character set lead to 宋体 or its like
    font.setCharSet(GB2312);
    if (font instanceof XSSFFont xssf) {
      xssf.setFamily(FontFamily.ROMAN);
    }
    return font;
  }
}
