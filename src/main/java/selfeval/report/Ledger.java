package selfeval.report;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.ExcelWriter;
import com.alibaba.excel.enums.CellDataTypeEnum;
import com.alibaba.excel.metadata.data.WriteCellData;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import com.alibaba.excel.write.metadata.WriteSheet;
import com.alibaba.excel.write.metadata.style.WriteCellStyle;
import com.alibaba.excel.write.metadata.style.WriteFont;
import com.alibaba.excel.write.style.HorizontalCellStyleStrategy;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes 审核台账.xlsx: one row a form, one sheet of all findings, one of statistics. */
public final class Ledger {
  private static final int FILTER_AND_FREEZE_ABOVE = 1;

  private Ledger() {}

  /**
   * Writes the workbook. The entries are gone through once for each sheet.
   *
   * @param entries in the order of the result file
   * @param audited when the audit ran, as users read it
   */
  public static void write(OutputStream out, List<LedgerEntry> entries, String audited) {
    try (ExcelWriter writer = EasyExcel.write(out).autoCloseStream(false).needHead(true).build()) {
      writer.write(LedgerSheets.forms(entries), sheet(0, "审核台账", LedgerSheets.FORM_COLUMNS));
      writer.write(LedgerSheets.findings(entries), sheet(1, "问题清单", LedgerSheets.FINDING_COLUMNS));
      writer.write(
          LedgerSheets.statistics(entries, audited),
          sheet(2, "统计", LedgerSheets.STATISTIC_COLUMNS));
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
      return new WriteCellData<>(number);
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
  private record Layout(List<LedgerColumn> columns) implements SheetWriteHandler {
    @Override
    public void afterSheetCreate(SheetWriteHandlerContext context) {
      Sheet sheet = context.getWriteSheetHolder().getSheet();
      for (int c = 0; c < columns.size(); c++) {
        sheet.setColumnWidth(c, columns.get(c).width() * 256);
      }
      sheet.createFreezePane(0, FILTER_AND_FREEZE_ABOVE);
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
}
