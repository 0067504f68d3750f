package selfeval.report;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.metadata.data.DataFormatData;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.util.FileUtils;
import com.alibaba.excel.write.handler.RowWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.RowWriteHandlerContext;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import com.alibaba.excel.write.metadata.WriteSheet;
import com.alibaba.excel.write.metadata.style.WriteCellStyle;
import com.alibaba.excel.write.metadata.style.WriteFont;
import com.alibaba.excel.write.style.HorizontalCellStyleStrategy;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import selfeval.waiver.Waivers;

/**
 * Writes 审核台账.xlsx: one row a form, one sheet of all findings, one of statistics. Entries are
 * written as they come, so that any number of them needs little memory. Not safe for use by several
 * threads.
 */
public final class Ledger implements AutoCloseable {
  private static final int ROWS_AT_ONCE = 500;

  private final ExcelWriter writer;
  private final String audited;
  private final WriteSheet forms = sheet(0, "审核台账", LedgerRows.FORM_COLUMNS);
  private final WriteSheet findings = sheet(1, "问题清单", LedgerRows.FINDING_COLUMNS);
  private final WriteSheet statistics = sheet(2, "统计", LedgerStatistics.COLUMNS);
  private final LedgerRows rows = new LedgerRows();
  private final LedgerStatistics counts;
  private List<List<WriteCellData<?>>> formRows = new ArrayList<>();
  private List<List<WriteCellData<?>>> findingRows = new ArrayList<>();

  /**
   * Begins the workbook.
   *
   * @param out where it is written when closed; stays open
   * @param scratch an existing folder for rows that wait; what is put there is removed again
   * @param audited when the audit ran, as users read it
   * @param waivers the findings that the office accepts
   */
  public Ledger(OutputStream out, Path scratch, String audited, Waivers waivers) {
    TempFile.setThreadLocalTempFileCreationStrategy(new Scratch(scratch));
    this.audited = audited;
    this.counts = new LedgerStatistics(waivers);
    this.writer = EasyExcel.write(out).autoCloseStream(false).needHead(true).build();
    // Begun in this order, whatever is written first: the sheets stand as users read them.
    writer.write(List.of(), forms);
    writer.write(List.of(), findings);
  }

  /** Adds one input file, in the order of the result file. */
  public void add(LedgerEntry entry) {
    rows.add(entry, formRows, findingRows);
    counts.add(entry);
    if (formRows.size() + findingRows.size() >= ROWS_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    writer.write(formRows, forms);
    writer.write(findingRows, findings);
    formRows = new ArrayList<>();
    findingRows = new ArrayList<>();
  }

  /** Adds the statistics and writes the workbook. */
  @Override
  public void close() {
    flush();
    writer.write(counts.rows(audited), statistics);
    writer.finish();
    removeLibraryFolder();
  }

  /** EasyExcel makes a folder for the reading of huge files, in the machine's temp folder. */
  private static void removeLibraryFolder() {
    for (String folder : new String[] {FileUtils.getCachePath(), FileUtils.getTempFilePrefix()}) {
      try {
        Files.deleteIfExists(Path.of(folder));
      } catch (IOException e) {
        // Not empty, so still in use by another part of the program; nothing of ours is in it.
      }
    }
  }

  private static WriteSheet sheet(int number, String name, List<LedgerColumn> columns) {
    List<List<String>> head = new ArrayList<>();
    for (LedgerColumn column : columns) {
      head.add(List.of(column.heading()));
    }
    WriteCellStyle headStyle = bordered();
    headStyle.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    headStyle.setFillPatternType(FillPatternType.SOLID_FOREGROUND);
    headStyle.setHorizontalAlignment(HorizontalAlignment.CENTER);
    WriteFont bold = new WriteFont();
    bold.setBold(true);
    bold.setFontHeightInPoints((short) 11);
    headStyle.setWriteFont(bold);
    return EasyExcel.writerSheet(number, name)
        .head(head)
        .useDefaultStyle(false)
        .registerWriteHandler(new HorizontalCellStyleStrategy(headStyle, bordered()))
        .registerWriteHandler(new Layout(columns))
        .build();
  }

  private static WriteCellStyle bordered() {
    WriteCellStyle style = new WriteCellStyle();
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setWrapped(true);
    return style;
  }

  /** A value of a row: a number where it is one, so that an office can sum its columns. */
  static WriteCellData<?> value(Object value) {
    if (value instanceof BigDecimal number) {
      DataFormatData twoDecimals = new DataFormatData();
      twoDecimals.setIndex((short) BuiltinFormats.getBuiltinFormat("0.00"));
      WriteCellStyle style = new WriteCellStyle();
      style.setDataFormatData(twoDecimals);
      WriteCellData<?> cell = new WriteCellData<>(number);
      cell.setWriteCellStyle(style);
      return cell;
    }
    if (value instanceof Integer number) {
      return new WriteCellData<>(BigDecimal.valueOf(number));
    }
    String text = value == null ? "" : value.toString();
    return text.isEmpty()
        ? new WriteCellData<>(CellDataTypeEnum.EMPTY)
        : new WriteCellData<>(SafeText.cell(text));
  }

  /** Column widths, frozen and filtered head, landscape print one page wide. */
  private record Layout(List<LedgerColumn> columns) implements SheetWriteHandler, RowWriteHandler {
    private static final int LINE = 15;
    private static final int MOST_LINES = 25;

    /** Rows as high as their texts: a spreadsheet does not do that for rows it did not write. */
    @Override
    public void afterRowDispose(RowWriteHandlerContext context) {
      int lines = 1;
      for (Cell cell : context.getRow()) {
        if (cell.getCellType() == CellType.STRING) {
          lines =
              Math.max(lines, lines(cell.getStringCellValue(), columns.get(cell.getColumnIndex())));
        }
      }
      context.getRow().setHeightInPoints(Math.min(lines, MOST_LINES) * LINE + 2);
    }

    private static int lines(String text, LedgerColumn column) {
      int lines = 1;
      int width = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int wide = c == '\n' ? 0 : c < 0x2E80 ? 1 : 2;
        if (c == '\n' || width + wide > column.width() - 2) {
          lines++;
          width = 0;
        }
        width += wide;
      }
      return lines;
    }

    @Override
    public void afterSheetCreate(SheetWriteHandlerContext context) {
      Sheet sheet = context.getWriteSheetHolder().getSheet();
      for (int c = 0; c < columns.size(); c++) {
        sheet.setColumnWidth(c, columns.get(c).width() * 256);
      }
      sheet.createFreezePane(0, 1);
      sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
      sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
      sheet.setFitToPage(true);
      PrintSetup print = sheet.getPrintSetup();
      print.setPaperSize(PrintSetup.A4_PAPERSIZE);
      print.setLandscape(true);
      print.setFitWidth((short) 1);
      print.setFitHeight((short) 0);
    }
  }

  /** Keeps POI's files of waiting rows out of the machine's common temp folder. */
  private record Scratch(Path folder) implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      return Files.createTempDirectory(folder, prefix).toFile();
    }
  }
}
