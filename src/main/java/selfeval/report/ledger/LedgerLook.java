package selfeval.report.ledger;

import com.alibaba.excel.write.handler.RowWriteHandler;
import com.alibaba.excel.write.handler.SheetWriteHandler;
import com.alibaba.excel.write.handler.context.RowWriteHandlerContext;
import com.alibaba.excel.write.handler.context.SheetWriteHandlerContext;
import java.util.Deque;
import java.util.EnumMap;
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
import org.jspecify.annotations.Nullable;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * How a sheet of the ledger looks: the colours of the sheet of findings, a head that stays, rows as
 * high as their texts. What a reader needs first is in the first columns; those alone are printed,
 * since thirty columns on one page can be read by nobody.
 *
 * @param columns the sheet's columns
 * @param frozen how many columns stay when scrolled sideways
 * @param printed how many columns are printed
 * @param tints of the verdicts of the rows to come, taken as these are written
 */
record LedgerLook(
    List<LedgerColumn> columns, int frozen, int printed, Deque<Tint> tints, Styles styles)
    implements SheetWriteHandler, RowWriteHandler {
  private static final String TYPEFACE = "宋体";
  private static final short FONT_SIZE = 10;
  private static final double LINE = 13.5;
  private static final double MARGIN = 4;
  private static final int MOST_LINES = 25;

  LedgerLook(List<LedgerColumn> columns, int frozen, int printed, Deque<Tint> tints) {
    this(columns, frozen, printed, tints, new Styles());
  }

  /** What a verdict means; the words say it too. */
  enum Tint {
    NONE(0, 0, 0),
    ERROR(0xF9, 0xD4, 0xD3),
    WARNING(0xFD, 0xED, 0xC3),
    INFO(0xD9, 0xE8, 0xF6);

    private final byte[] colour;

    Tint(int red, int green, int blue) {
      this.colour = new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    /** Of a form's state; null for a file that was not audited. */
    static Tint of(@Nullable State state) {
      return state == null || state == State.REVIEW
          ? WARNING
          : state == State.RETURNED ? ERROR : NONE;
    }

    static Tint of(Severity severity) {
      return switch (severity) {
        case ERROR -> ERROR;
        case WARNING -> WARNING;
        case INFO -> INFO;
      };
    }
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
    Tint tint = head ? Tint.NONE : tints.remove();
    Workbook workbook = row.getSheet().getWorkbook();
    int lines = 1;
    for (Cell cell : row) {
      LedgerColumn column = columns.get(cell.getColumnIndex());
      String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
      cell.setCellStyle(head ? styles.head(workbook) : styles.of(workbook, column.kind(), tint));
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

    private final Map<LedgerColumn.Content, CellStyle> kinds =
        new EnumMap<>(LedgerColumn.Content.class);
    private final Map<Tint, CellStyle> tints = new EnumMap<>(Tint.class);
    private @Nullable CellStyle head;

    CellStyle head(Workbook workbook) {
      if (head == null) {
        XSSFCellStyle style = style(workbook, true, HorizontalAlignment.CENTER);
        fill(style, HEAD);
        head = style;
      }
      return head;
    }

    CellStyle of(Workbook workbook, LedgerColumn.Content kind, Tint tint) {
      if (kind != LedgerColumn.Content.VERDICT || tint == Tint.NONE) {
        return kinds.computeIfAbsent(kind, k -> plain(workbook, k));
      }
      return tints.computeIfAbsent(
          tint,
          t -> {
            XSSFCellStyle style = style(workbook, false, HorizontalAlignment.CENTER);
            fill(style, t.colour);
            return style;
          });
    }

    private static CellStyle plain(Workbook workbook, LedgerColumn.Content kind) {
      XSSFCellStyle style =
          style(
              workbook,
              false,
              switch (kind) {
                case TEXT -> HorizontalAlignment.LEFT;
                case WORD, VERDICT, COUNT -> HorizontalAlignment.CENTER;
                case POINTS -> HorizontalAlignment.RIGHT;
              });
      if (kind == LedgerColumn.Content.POINTS) {
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
