package selfeval.xls;

import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
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
import org.jspecify.annotations.Nullable;
import selfeval.annotate.CellLook;
import selfeval.annotate.OpinionPage;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionCell.Style;
import selfeval.opinion.OpinionRow;
import selfeval.opinion.OpinionSheet;
import selfeval.term.Severity;
import selfeval.workbook.CellRange;

/** Draws the sheet 审核意见 in a BIFF workbook. */
final class XlsOpinion {
  private final HSSFWorkbook workbook;
  private final XlsStyles styles;
  private final Map<Style, HSSFCellStyle> looks = new EnumMap<>(Style.class);
  private final short line;

  XlsOpinion(HSSFWorkbook workbook, XlsStyles styles) {
    this.workbook = workbook;
    this.styles = styles;
    this.line = styles.nearest(CellLook.LINE);
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
    print(sheet);
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
    }
    if (!plan.areas().isEmpty()) {
      StringJoiner areas = new StringJoiner(",");
      plan.areas().forEach(area -> areas.add(range(area).formatAsString(null, true)));
      HSSFWorkbook workbook = sheet.getWorkbook();
      workbook.setPrintArea(workbook.getSheetIndex(sheet), areas.toString());
      sheet.setRepeatingRows(new CellRangeAddress(plan.headRow(), plan.headRow(), -1, -1));
    }
    if (plan.table() != null) {
      // the filter's buttons are drawings
      XlsDrawings.begin(sheet.getWorkbook());
      sheet.setAutoFilter(range(plan.table()));
    }
    if (!plan.choices().isEmpty() && !plan.answers().isEmpty()) {
      CellRangeAddressList where = new CellRangeAddressList();
      plan.choices().forEach(cells -> where.addCellRangeAddress(range(cells)));
      HSSFDataValidation choice =
          new HSSFDataValidation(
              where,
              DVConstraint.createExplicitListConstraint(plan.answers().toArray(String[]::new)));
      choice.setEmptyCellAllowed(true);
      choice.setErrorStyle(DataValidation.ErrorStyle.WARNING);
      choice.createErrorBox(OpinionPage.ANSWER_TITLE, OpinionPage.ANSWER_ERROR);
      sheet.addValidationData(choice);
    }
  }

  private void print(HSSFSheet sheet) {
    sheet.setDisplayGridlines(false);
    HSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    sheet.setHorizontallyCenter(true);
    sheet.setMargin(PageMargin.LEFT, OpinionPage.SIDE);
    sheet.setMargin(PageMargin.RIGHT, OpinionPage.SIDE);
    sheet.setMargin(PageMargin.TOP, OpinionPage.TOP);
    sheet.setMargin(PageMargin.BOTTOM, OpinionPage.BOTTOM);
    sheet.setMargin(PageMargin.FOOTER, OpinionPage.HEADER);
    sheet.setMargin(PageMargin.HEADER, OpinionPage.HEADER);
    sheet.getFooter().setLeft(OpinionPage.FOOTER_LEFT);
    sheet.getFooter().setRight(OpinionPage.FOOTER_RIGHT);
  }

  private @Nullable HSSFCellStyle look(Style style) {
    HSSFCellStyle made = styles.create();
    if (made == null) {
      return null;
    }
    CellLook look = CellLook.of(style);
    made.setAlignment(
        switch (look.horizontal()) {
          case LEFT -> HorizontalAlignment.LEFT;
          case RIGHT -> HorizontalAlignment.RIGHT;
          default -> HorizontalAlignment.CENTER;
        });
    made.setVerticalAlignment(
        look.vertical() == CellLook.Side.TOP ? VerticalAlignment.TOP : VerticalAlignment.CENTER);
    made.setWrapText(look.wraps());
    made.setIndention((short) (look.horizontal() == CellLook.Side.RIGHT ? 1 : 0));
    made.setDataFormat((short) look.numberFormat());
    made.setLocked(!look.unlocked());
    if (look.framed()) {
      made.setBorderTop(BorderStyle.THIN);
      made.setBorderBottom(BorderStyle.THIN);
      made.setBorderLeft(BorderStyle.THIN);
      made.setBorderRight(BorderStyle.THIN);
      made.setTopBorderColor(line);
      made.setBottomBorderColor(line);
      made.setLeftBorderColor(line);
      made.setRightBorderColor(line);
    }
    switch (style) {
      case ERROR, WARNING, INFO -> fill(made, styles.colour(Severity.valueOf(style.name())));
      default -> {
        if (look.fill() != null) {
          fill(made, styles.nearest(look.fill()));
        }
      }
    }
    short colour = look.colour() == null ? HSSFFont.COLOR_NORMAL : styles.nearest(look.colour());
    made.setFont(font((short) look.points(), look.bold(), look.underlined(), colour));
    return made;
  }

  /** Where the palette has nothing between white and a far colour, white is the nearest. */
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
            bold,
            colour,
            (short) (points * 20),
            CellLook.TYPEFACE,
            false,
            false,
            HSSFFont.SS_NONE,
            underline);
    if (found != null) {
      return found;
    }
    HSSFFont font = workbook.createFont();
    font.setFontName(CellLook.TYPEFACE);
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
