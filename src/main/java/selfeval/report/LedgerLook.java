package selfeval.report;

import com.alibaba.excel.write.handler.RowWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.RowWriteHandlerContext;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellBorder.BorderSide;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * How a sheet of the ledger looks: the colours of the sheet of findings, a head that stays, rows as
 * high as their texts. What a reader needs first stands in the first columns; those alone are
 * printed, since thirty columns on one page can be read by nobody.
 *
 * @param columns the sheet's columns
 * @param frozen how many columns stay when scrolled sideways
 * @param printed how many columns are printed
 */
record LedgerLook(List<LedgerColumn> columns, int frozen, int printed, Styles styles)
    implements SheetWriteHandler, RowWriteHandler {
  private static final String TYPEFACE = "宋体";
  private static final short FONT_SIZE = 10;
  private static final double LINE = 13.5;
  private static final double MARGIN = 4;
  private static final int MOST_LINES = 25;

  LedgerLook(List<LedgerColumn> columns, int frozen, int printed) {
    this(columns, frozen, printed, new Styles());
  }

  @Override
  public void afterSheetCreate(SheetWriteHandlerContext context) {
    Sheet sheet = context.getWriteSheetHolder().getSheet();
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, columns.get(c).width() * 256);
    }
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(frozen, 1);
    sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    if (printed < columns.size()) {
      Workbook workbook = sheet.getWorkbook();
      String last = CellReference.convertNumToColString(printed - 1);
      workbook.setPrintArea(workbook.getSheetIndex(sheet), "$A:$" + last);
    }
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
    sheet.getFooter().setLeft("&A");
    sheet.getFooter().setRight("第&P页，共&N页");
  }

  /** Rows as high as their texts: a spreadsheet does not do that for rows it did not write. */
  @Override
  public void afterRowDispose(RowWriteHandlerContext context) {
    Row row = context.getRow();
    boolean head = Boolean.TRUE.equals(context.getHead());
    Workbook workbook = row.getSheet().getWorkbook();
    int lines = 1;
    for (Cell cell : row) {
      LedgerColumn column = columns.get(cell.getColumnIndex());
      String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
      cell.setCellStyle(head ? styles.head(workbook) : styles.of(workbook, column.kind(), text));
      lines = Math.max(lines, lines(text, column.width() - 2));
    }
    row.setHeightInPoints((float) (Math.min(lines, MOST_LINES) * LINE + MARGIN));
  }

  private static int lines(String text, double room) {
    int lines = 1;
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int wide = c == '\n' ? 0 : c < 0x2000 ? 1 : 2;
      if (c == '\n' || width + wide > room) {
        lines++;
        width = 0;
      }
      width += wide;
    }
    return lines;
  }

  /** The cell styles, made when they are first needed. */
  static final class Styles {
    private static final byte[] HEAD = {(byte) 0xDD, (byte) 0xE3, (byte) 0xEB};
    private static final byte[] LINE_COLOUR = {(byte) 0xB7, (byte) 0xB7, (byte) 0xB7};
    private static final byte[] ERROR = {(byte) 0xF9, (byte) 0xD4, (byte) 0xD3};
    private static final byte[] WARNING = {(byte) 0xFD, (byte) 0xED, (byte) 0xC3};
    private static final byte[] INFO = {(byte) 0xD9, (byte) 0xE8, (byte) 0xF6};

    private final Map<LedgerColumn.Kind, CellStyle> kinds = new EnumMap<>(LedgerColumn.Kind.class);
    private final Map<byte[], CellStyle> tints = new HashMap<>();
    private CellStyle head;

    CellStyle head(Workbook workbook) {
      if (head == null) {
        XSSFCellStyle style = style(workbook, true, HorizontalAlignment.CENTER);
        fill(style, HEAD);
        head = style;
      }
      return head;
    }

    CellStyle of(Workbook workbook, LedgerColumn.Kind kind, String text) {
      byte[] tint = kind == LedgerColumn.Kind.VERDICT ? tint(text) : null;
      if (tint == null) {
        return kinds.computeIfAbsent(kind, k -> plain(workbook, k));
      }
      return tints.computeIfAbsent(
          tint,
          t -> {
            XSSFCellStyle style = style(workbook, false, HorizontalAlignment.CENTER);
            fill(style, t);
            return style;
          });
    }

    /** What sends back and what was not audited stand out; the words say it too. */
    private static byte[] tint(String text) {
      if (text.startsWith(State.RETURNED.chinese()) || text.startsWith(Severity.ERROR.chinese())) {
        return ERROR;
      }
      if (text.startsWith(State.REVIEW.chinese())
          || text.startsWith("未审核")
          || text.startsWith(Severity.WARNING.chinese())) {
        return WARNING;
      }
      return text.startsWith(Severity.INFO.chinese()) ? INFO : null;
    }

    private static CellStyle plain(Workbook workbook, LedgerColumn.Kind kind) {
      XSSFCellStyle style =
          style(
              workbook,
              false,
              switch (kind) {
                case TEXT -> HorizontalAlignment.LEFT;
                case WORD, VERDICT, COUNT -> HorizontalAlignment.CENTER;
                case POINTS -> HorizontalAlignment.RIGHT;
              });
      if (kind == LedgerColumn.Kind.POINTS) {
        style.setDataFormat((short) BuiltinFormats.getBuiltinFormat("0.00"));
      }
      return style;
    }

    private static XSSFCellStyle style(
        Workbook workbook, boolean bold, HorizontalAlignment alignment) {
      Font font = workbook.createFont();
      font.setFontName(TYPEFACE);
      font.setFontHeightInPoints(FONT_SIZE);
      font.setBold(bold);
      XSSFCellStyle style = (XSSFCellStyle) workbook.createCellStyle();
      style.setFont(font);
      style.setAlignment(alignment);
      style.setVerticalAlignment(VerticalAlignment.CENTER);
      style.setWrapText(true);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
      XSSFColor line = new XSSFColor(LINE_COLOUR, null);
      for (BorderSide side :
          List.of(BorderSide.TOP, BorderSide.BOTTOM, BorderSide.LEFT, BorderSide.RIGHT)) {
        style.setBorderColor(side, line);
      }
      return style;
    }

    private static void fill(XSSFCellStyle style, byte[] colour) {
      style.setFillForegroundColor(new XSSFColor(colour, null));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }
}
