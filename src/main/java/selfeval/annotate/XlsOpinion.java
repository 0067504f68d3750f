package selfeval.annotate;

import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.DVConstraint;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFDataValidation;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPrintSetup;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionCell.Style;
import selfeval.opinion.OpinionRow;
import selfeval.opinion.OpinionSheet;
import selfeval.term.Severity;
import selfeval.workbook.CellRange;

/** Draws the sheet 审核意见 in a BIFF workbook. */
final class XlsOpinion {
  private static final short BODY_POINTS = 10;

  private final HSSFWorkbook workbook;
  private final XlsStyles styles;
  private final Map<Style, HSSFCellStyle> looks = new EnumMap<>(Style.class);
  private final short line;
  private final short pale;
  private final short input;

  XlsOpinion(HSSFWorkbook workbook, XlsStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
    this.line = styles.nearest(166, 166, 166);
    this.pale = styles.nearest(205, 205, 208);
    this.input = styles.nearest(255, 253, 230);
    for (Style style : Style.values()) {
      looks.put(style, look(style));
    }
  }

  /** Adds the sheet at the end of the workbook. */
  void add(OpinionSheet plan) {
    HSSFSheet sheet = workbook.createSheet(plan.name());
    for (int column = 0; column < plan.widths().size(); column++) {
      double width = plan.widths().get(column);
      if (width <= 0) {
        sheet.setColumnHidden(column, true);
      } else {
        sheet.setColumnWidth(column, (int) Math.round((width + 0.72) * 256));
      }
    }
    for (int r = 0; r < plan.rows().size(); r++) {
      OpinionRow planned = plan.rows().get(r);
      HSSFRow row = sheet.createRow(r);
      row.setHeightInPoints((float) planned.height());
      for (OpinionCell cell : planned.cells()) {
        write(row.createCell(cell.column()), cell);
      }
    }
    for (CellRange merge : plan.merges()) {
      sheet.addMergedRegion(range(merge));
    }
    table(sheet, plan);
    print(sheet, plan);
  }

  private void write(HSSFCell cell, OpinionCell planned) {
    HSSFCellStyle look = looks.get(planned.style());
    if (look != null) {
      cell.setCellStyle(look);
    }
    if (planned.number() != null) {
      cell.setCellValue(planned.number().doubleValue());
    } else if (!planned.text().isEmpty()) {
      // always a string, whatever its first character: an agency's text is never a formula
      cell.setCellValue(planned.text());
    }
    if (planned.link() != null) {
      HSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setTextMark(planned.link());
      link.setLabel(planned.text().replace('\n', ' '));
      cell.setHyperlink(link);
    }
  }

  private static void table(HSSFSheet sheet, OpinionSheet plan) {
    if (plan.headRow() >= 0) {
      sheet.createFreezePane(0, plan.headRow() + 1);
      sheet.setRepeatingRows(new CellRangeAddress(plan.headRow(), plan.headRow(), -1, -1));
    }
    if (plan.table() != null) {
      // the filter's buttons are drawings
      XlsDrawings.begin(sheet.getWorkbook());
      sheet.setAutoFilter(range(plan.table()));
    }
    if (plan.choices() != null && !plan.answers().isEmpty()) {
      CellRange cells = plan.choices();
      CellRangeAddressList where =
          new CellRangeAddressList(
              cells.first().row(),
              cells.last().row(),
              cells.first().column(),
              cells.last().column());
      HSSFDataValidation choice =
          new HSSFDataValidation(
              where,
              DVConstraint.createExplicitListConstraint(plan.answers().toArray(String[]::new)));
      choice.setEmptyCellAllowed(true);
      choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      choice.createErrorBox("单位反馈", "请从列表中选择：" + String.join("、", plan.answers()));
      sheet.addValidationData(choice);
    }
  }

  private void print(HSSFSheet sheet, OpinionSheet plan) {
    sheet.setDisplayGridlines(false);
    HSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setMargin(PageMargin.FOOTER, 0.3);
    sheet.setMargin(PageMargin.HEADER, 0.3);
    sheet.getFooter().setCenter("第 &P 页 共 &N 页");
  }

  private HSSFCellStyle look(Style style) {
    HSSFCellStyle look = styles.create();
    if (look == null) {
      return null;
    }
    look.setVerticalAlignment(VerticalAlignment.CENTER);
    look.setWrapText(true);
    boolean framed = style != Style.TITLE && style != Style.CAPTION;
    if (framed) {
      look.setBorderTop(BorderStyle.THIN);
      look.setBorderBottom(BorderStyle.THIN);
      look.setBorderLeft(BorderStyle.THIN);
      look.setBorderRight(BorderStyle.THIN);
      look.setTopBorderColor(line);
      look.setBottomBorderColor(line);
      look.setLeftBorderColor(line);
      look.setRightBorderColor(line);
    }
    short text = HSSFFont.COLOR_NORMAL;
    switch (style) {
      case TITLE -> {
        look.setAlignment(HorizontalAlignment.CENTER);
        look.setFont(font((short) 16, true, false, text));
      }
      case CAPTION -> look.setFont(font((short) 9, false, false, styles.nearest(110, 110, 110)));
      // the palette has no grey as light as a name beside its value wants it
      case FIELD -> look.setFont(font(BODY_POINTS, true, false, text));
      case HEAD -> {
        fill(look, pale);
        look.setAlignment(HorizontalAlignment.CENTER);
        look.setFont(font(BODY_POINTS, true, false, text));
      }
      case TEXT -> look.setFont(font(BODY_POINTS, false, false, text));
      case CENTER -> {
        look.setAlignment(HorizontalAlignment.CENTER);
        look.setFont(font(BODY_POINTS, false, false, text));
      }
      case POINTS -> {
        look.setAlignment(HorizontalAlignment.RIGHT);
        look.setIndention((short) 1);
        look.setDataFormat((short) 2);
        look.setFont(font(BODY_POINTS, false, false, text));
      }
      case LINK -> {
        look.setAlignment(HorizontalAlignment.CENTER);
        look.setFont(font(BODY_POINTS, false, true, styles.nearest(5, 99, 193)));
      }
      case ERROR, WARNING, INFO -> {
        fill(look, styles.colour(Severity.valueOf(style.name())));
        look.setAlignment(HorizontalAlignment.CENTER);
        look.setFont(font(BODY_POINTS, true, false, text));
      }
      case INPUT, CHOICE -> {
        fill(look, input);
        look.setLocked(false);
        look.setFont(font(BODY_POINTS, false, false, text));
        if (style == Style.CHOICE) {
          look.setAlignment(HorizontalAlignment.CENTER);
        }
      }
    }
    return look;
  }

  private static void fill(HSSFCellStyle look, short colour) {
    if (colour != HSSFColorPredefined.WHITE.getIndex()) {
      look.setFillForegroundColor(colour);
      look.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
  }

  private HSSFFont font(short points, boolean bold, boolean underlined, short colour) {
    byte underline = underlined ? HSSFFont.U_SINGLE : HSSFFont.U_NONE;
    HSSFFont found =
        workbook.findFont(
            bold, colour, (short) (points * 20), "宋体", false, false, HSSFFont.SS_NONE, underline);
    if (found != null) {
      return found;
    }
    HSSFFont font = workbook.createFont();
    font.setFontName("宋体");
    font.setFontHeightInPoints(points);
    font.setBold(bold);
    font.setUnderline(underline);
    font.setColor(colour);
    return font;
  }

  private static CellRangeAddress range(CellRange range) {
    return new CellRangeAddress(
        range.first().row(), range.last().row(), range.first().column(), range.last().column());
  }
}
