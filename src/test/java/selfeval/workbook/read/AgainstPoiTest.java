package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.ooxml.Limits;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Formula;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;

/** Workbooks of random content, written by POI: what comes out of the reader is what went in. */
class AgainstPoiTest {
  private static final String[] FORMATS = {
    "General",
    "0",
    "0.00",
    "#,##0",
    "#,##0.00",
    "0%",
    "0.00%",
    "@",
    "0.0_ ",
    "0.00\"万元\"",
    "yyyy\"年\"m\"月\"d\"日\"",
    "yyyy/m/d;@",
    "[$-804]yyyy\"年\"m\"月\";@",
    "#,##0.00;[Red]-#,##0.00"
  };
  private static final String[] TEXTS = {
    "云客服服务达标率",
    "90%以上",
    " 前后有空格 ",
    "第一行\n第二行",
    "",
    "無 & <b> \"引\" '号'",
    "一_下划线_x",
    "㎡𠮷",
    "≥50个",
    "\t制表"
  };

  private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook book) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static void fill(org.apache.poi.ss.usermodel.Workbook book, Random random) {
    List<CellStyle> styles = new ArrayList<>();
    for (String format : FORMATS) {
      CellStyle style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat(format));
      styles.add(style);
    }
    int sheets = 1 + random.nextInt(3);
    for (int s = 0; s < sheets; s++) {
      Sheet sheet = book.createSheet("表" + s);
      int rows = random.nextInt(40);
      for (int r = 0; r < rows; r++) {
        if (random.nextInt(5) == 0) {
          continue;
        }
        Row row = sheet.createRow(r);
        row.setZeroHeight(random.nextInt(8) == 0);
        for (int c = 0; c < 12; c++) {
          if (random.nextInt(3) > 0) {
            Cell cell = row.createCell(c);
            cell.setCellStyle(styles.get(random.nextInt(styles.size())));
            value(cell, random);
          }
        }
      }
      sheet.setColumnHidden(random.nextInt(12), true);
      int top = random.nextInt(30);
      sheet.addMergedRegion(new CellRangeAddress(top, top + random.nextInt(3), 1, 3));
      if (s > 0) {
        book.setSheetVisibility(s, SheetVisibility.values()[random.nextInt(3)]);
      }
    }
  }

  private static void value(Cell cell, Random random) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> cell.setCellValue(TEXTS[random.nextInt(TEXTS.length)]);
      case 3 -> cell.setCellValue(random.nextInt(100_000) / 100.0);
      case 4 -> cell.setCellValue(random.nextInt(60_000));
      case 5 -> cell.setCellValue(random.nextInt(2_000) / 1_000.0 + 0.1 + 0.2);
      case 6 -> cell.setCellValue(random.nextBoolean());
      case 7 -> cell.setCellErrorValue(FormulaError.REF.getCode());
      case 8 -> cell.setBlank();
      default -> {
        cell.setCellFormula("1+" + random.nextInt(50) + "*2");
        cell.getSheet()
            .getWorkbook()
            .getCreationHelper()
            .createFormulaEvaluator()
            .evaluateFormulaCell(cell);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void random_workbooks_of_both_formats_come_out_as_they_went_in(long seed) throws IOException {
    try (XSSFWorkbook xlsx = new XSSFWorkbook();
        HSSFWorkbook xls = new HSSFWorkbook()) {
      fill(xlsx, new Random(seed));
      fill(xls, new Random(seed));
      WorkbookReader reader = new WorkbookReader(Limits.standard());
      Workbook fromXlsx = (Workbook) reader.read(bytes(xlsx));
      Workbook fromXls = (Workbook) reader.read(bytes(xls));
      compare(xlsx, fromXlsx);
      compare(xls, fromXls);
      assertThat(fromXlsx.remarks()).isEmpty();
      assertThat(fromXls.remarks()).isEmpty();
      for (int s = 0; s < fromXlsx.sheets().size(); s++) {
        Grid a = fromXlsx.sheets().get(s);
        Grid b = fromXls.sheets().get(s);
        assertThat(cells(a)).isEqualTo(cells(b));
        assertThat(a.merges()).isEqualTo(b.merges());
        assertThat(a.lastRow()).isEqualTo(b.lastRow());
        assertThat(a.lastColumn()).isEqualTo(b.lastColumn());
      }
    }
  }

  private static List<GridCell> cells(Grid grid) {
    List<GridCell> all = new ArrayList<>();
    grid.rowNumbers().forEach(row -> all.addAll(grid.row(row)));
    return all;
  }

  private static void compare(org.apache.poi.ss.usermodel.Workbook expected, Workbook actual) {
    assertThat(actual.sheets()).hasSize(expected.getNumberOfSheets());
    for (Grid grid : actual.sheets()) {
      Sheet sheet = expected.getSheetAt(grid.index());
      assertThat(grid.name()).isEqualTo(sheet.getSheetName());
      assertThat(grid.visibility().name())
          .isEqualTo(expected.getSheetVisibility(grid.index()).name());
      Set<String> merges = new HashSet<>();
      sheet.getMergedRegions().forEach(region -> merges.add(region.formatAsString()));
      assertThat(grid.merges()).extracting(CellRange::toString).containsExactlyElementsOf(merges);
      for (int c = 0; c < 14; c++) {
        assertThat(grid.columnHidden(c)).isEqualTo(sheet.isColumnHidden(c));
      }
      Set<CellAddress> seen = new HashSet<>();
      for (Row row : sheet) {
        assertThat(grid.rowHidden(row.getRowNum())).isEqualTo(row.getZeroHeight());
        for (Cell cell : row) {
          if (compare(cell, grid)) {
            seen.add(new CellAddress(cell.getRowIndex(), cell.getColumnIndex()));
          }
        }
      }
      assertThat(cells(grid)).extracting(GridCell::address).containsOnlyElementsOf(seen);
    }
  }

  /** Whether POI's cell holds something, after it was found to be the same as ours. */
  private static boolean compare(Cell expected, Grid grid) {
    GridCell actual = grid.cell(expected.getRowIndex(), expected.getColumnIndex());
    CellType type =
        expected.getCellType() == CellType.FORMULA
            ? expected.getCachedFormulaResultType()
            : expected.getCellType();
    if (type == CellType.BLANK
        || (type == CellType.STRING && expected.getStringCellValue().isEmpty())) {
      assertThat(actual).isNull();
      return false;
    }
    switch (type) {
      case STRING -> assertThat(actual.text()).isEqualTo(expected.getStringCellValue());
      case BOOLEAN ->
          assertThat(actual.text())
              .isEqualTo(String.valueOf(expected.getBooleanCellValue()).toUpperCase(Locale.ROOT));
      case ERROR -> assertThat(actual.text()).isEqualTo("#REF!");
      default -> number(expected, actual);
    }
    if (expected.getCellType() == CellType.FORMULA) {
      assertThat(actual.formula())
          .isEqualTo(new Formula(expected.getCellFormula(), Formula.State.CACHED, null));
    } else {
      assertThat(actual.formula()).isNull();
    }
    return true;
  }

  private static void number(Cell expected, GridCell actual) {
    double value = expected.getNumericCellValue();
    assertThat(actual.number().doubleValue())
        .isCloseTo(value, org.assertj.core.data.Offset.offset(1e-12));
    String format = expected.getCellStyle().getDataFormatString();
    assertThat(actual.percent()).isEqualTo(format.contains("%"));
    boolean date = format.contains("yyyy");
    assertThat(actual.kind()).isEqualTo(date ? ValueKind.DATE : ValueKind.NUMBER);
    String shown =
        new DataFormatter(Locale.ROOT)
            .formatRawCellContents(
                actual.number().doubleValue(), expected.getCellStyle().getDataFormat(), format);
    if (date || format.equals("@") || format.equals("General")) {
      if (date && value >= 61) {
        // POI leaves the quotes of the code in its dates.
        assertThat(actual.text()).isEqualTo(shown.replace("\"", ""));
      } else if (!date && value == Math.rint(value)) {
        assertThat(actual.text()).isEqualTo(shown);
      }
    } else if (!halfway(actual.number(), format)) {
      assertThat(actual.text()).isEqualTo(shown.strip());
    }
  }

  /** Where binary and decimal rounding may part; Excel's is the decimal one, checked elsewhere. */
  private static boolean halfway(BigDecimal number, String format) {
    int decimals = format.contains(".00") ? 2 : format.contains(".0") ? 1 : 0;
    BigDecimal cut = number.movePointRight(decimals + (format.contains("%") ? 2 : 0));
    return cut.remainder(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.5")) == 0;
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 77})
  void workbooks_that_were_streamed_out_come_out_as_they_went_in(long seed) throws IOException {
    try (XSSFWorkbook memory = new XSSFWorkbook();
        SXSSFWorkbook streamed = new SXSSFWorkbook(5)) {
      Sheet plain = memory.createSheet("表");
      Sheet flow = streamed.createSheet("表");
      Random random = new Random(seed);
      for (int r = 0; r < 50; r++) {
        double number = random.nextInt(1000) / 10.0;
        for (Sheet sheet : new Sheet[] {plain, flow}) {
          Row row = sheet.createRow(r);
          row.createCell(0).setCellValue("指标" + r);
          row.createCell(2).setCellValue(number);
        }
      }
      WorkbookReader reader = new WorkbookReader(Limits.standard());
      assertThat(cells(((Workbook) reader.read(bytes(streamed))).sheets().get(0)))
          .isEqualTo(cells(((Workbook) reader.read(bytes(memory))).sheets().get(0)));
    }
  }
}
