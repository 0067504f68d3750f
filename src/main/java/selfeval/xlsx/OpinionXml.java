package selfeval.xlsx;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import selfeval.annotate.LookPairs;
import selfeval.annotate.OpinionPage;
import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.XmlText;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionRow;
import selfeval.opinion.OpinionSheet;
import selfeval.workbook.CellRange;

/** The added sheet as a worksheet part. Its texts are in its own cells: no shared list changes. */
final class OpinionXml {
  /** What Excel takes in one cell. */
  private static final int LONGEST = 32_767;

  /** What Excel takes in a list of answers written out. */
  private static final int LONGEST_LIST = 255;

  /** What Excel takes as the width of a column, characters, and the height of a row, points. */
  private static final double WIDEST = 255;

  private static final double TALLEST = 409;

  /** What a column's width has beside its characters, in characters of 7 pixels. */
  private static final double PADDING = 0.72;

  private static final byte[] HEAD =
      head("http://schemas.openxmlformats.org/spreadsheetml/2006/main");
  private static final byte[] HEAD_STRICT = head("http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final byte[] TAIL =
      XmlBytes.markup(
          "<printOptions horizontalCentered=\"1\"/>"
              + margins()
              + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
              + "<headerFooter><oddFooter>"
              + XmlText.escape("&L" + OpinionPage.FOOTER_LEFT + "&R" + OpinionPage.FOOTER_RIGHT)
              + "</oddFooter></headerFooter></worksheet>");

  private static final byte[] ROW = XmlBytes.markup("<row r=\"");
  private static final byte[] HEIGHT = XmlBytes.markup("\" ht=\"");
  private static final byte[] OWN_HEIGHT = XmlBytes.markup("\" customHeight=\"1\">");
  private static final byte[] ROW_END = XmlBytes.markup("</row>");
  private static final byte[] CELL = XmlBytes.markup("<c r=\"");
  private static final byte[] STYLE = XmlBytes.markup("\" s=\"");
  private static final byte[] ATTRIBUTE_END = XmlBytes.markup("\">");
  private static final byte[] EMPTY_END = XmlBytes.markup("\"/>");
  private static final byte[] NUMBER = XmlBytes.markup("\"><v>");
  private static final byte[] NUMBER_END = XmlBytes.markup("</v></c>");
  private static final byte[] STRING =
      XmlBytes.markup("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
  private static final byte[] STRING_END = XmlBytes.markup("</t></is></c>");
  private static final byte[] MERGE = XmlBytes.markup("<mergeCell ref=\"");
  private static final byte[] COLON = XmlBytes.markup(":");

  /** What the sheet of a form takes, bytes; the room for one is kept from form to form. */
  private static final int ORDINARY = 128 << 10;

  private static final ThreadLocal<XmlBytes> SCRATCH =
      ThreadLocal.withInitial(() -> new XmlBytes(ORDINARY / 4));

  private OpinionXml() {}

  private static String margins() {
    return "<pageMargins left=\""
        + OpinionPage.SIDE
        + "\" right=\""
        + OpinionPage.SIDE
        + "\" top=\""
        + OpinionPage.TOP
        + "\" bottom=\""
        + OpinionPage.BOTTOM
        + "\" header=\""
        + OpinionPage.HEADER
        + "\" footer=\""
        + OpinionPage.HEADER
        + "\"/>";
  }

  private static byte[] head(String namespace) {
    return XmlBytes.markup(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
            + namespace
            + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
  }

  /** Returns the number of a look among the formats of the workbook. */
  interface Formats {
    int of(OpinionCell.Style style);
  }

  /**
   * @param linked whether the places that links lead to are in the same workbook
   * @param looks by the format of a marked cell, that of its own: kept in hidden columns
   */
  static byte[] xml(
      OpinionSheet sheet,
      Formats formats,
      boolean strict,
      boolean linked,
      Map<Integer, Integer> looks) {
    XmlBytes xml = SCRATCH.get();
    xml.clear();
    xml.add(strict ? HEAD_STRICT : HEAD);
    view(xml, sheet);
    xml.add("<sheetFormatPr defaultRowHeight=\"15\"/>");
    columns(xml, sheet.widths(), !looks.isEmpty());
    XmlBytes links = new XmlBytes(512);
    xml.add("<sheetData>");
    Iterator<Map.Entry<Integer, Integer>> pairs = looks.entrySet().iterator();
    for (int row = 0; row < sheet.rows().size(); row++) {
      OpinionRow planned = sheet.rows().get(row);
      row(xml, row, planned);
      // the cells of a row stand by column
      boolean left = planned.cells().isEmpty() || planned.cells().get(0).column() < LookPairs.OWN;
      if (left) {
        cells(xml, links, row, planned, formats, linked);
      }
      if (pairs.hasNext()) {
        pair(xml, row, pairs.next());
      }
      if (!left) {
        cells(xml, links, row, planned, formats, linked);
      }
      xml.add(ROW_END);
    }
    xml.add("</sheetData>");
    if (sheet.table() != null) {
      xml.add("<autoFilter ref=\"" + sheet.table() + "\"/>");
    }
    if (!sheet.merges().isEmpty()) {
      xml.add("<mergeCells count=\"").add(sheet.merges().size()).add(ATTRIBUTE_END);
      for (CellRange merge : sheet.merges()) {
        range(xml.add(MERGE), merge).add(EMPTY_END);
      }
      xml.add("</mergeCells>");
    }
    choices(xml, sheet);
    if (!links.isEmpty()) {
      xml.add("<hyperlinks>").add(links).add("</hyperlinks>");
    }
    byte[] bytes = xml.add(TAIL).bytes();
    if (bytes.length > ORDINARY) {
      SCRATCH.remove();
    }
    return bytes;
  }

  private static XmlBytes range(XmlBytes xml, CellRange range) {
    xml.address(range.first().row(), range.first().column());
    return range.single() ? xml : xml.add(COLON).address(range.last().row(), range.last().column());
  }

  private static void view(XmlBytes xml, OpinionSheet sheet) {
    xml.add("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"");
    if (sheet.headRow() < 0) {
      xml.add("/></sheetViews>");
      return;
    }
    int first = sheet.headRow() + 2;
    xml.add("><pane ySplit=\"")
        .add(first - 1)
        .add("\" topLeftCell=\"A")
        .add(first)
        .add("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"")
        .add(" activeCell=\"A")
        .add(first)
        .add("\" sqref=\"A")
        .add(first)
        .add("\"/></sheetView></sheetViews>");
  }

  private static void columns(XmlBytes xml, List<Double> widths, boolean withPairs) {
    if (widths.isEmpty()) {
      return;
    }
    xml.add("<cols>");
    for (int i = 0; i < widths.size(); i++) {
      double width = widths.get(i);
      xml.add("<col min=\"").add(i + 1).add("\" max=\"").add(i + 1);
      if (width > 0) {
        xml.add("\" width=\"").add(plain(Math.min(width + PADDING, WIDEST)));
      } else {
        xml.add("\" width=\"0\" hidden=\"1");
      }
      xml.add("\" customWidth=\"1\"/>");
    }
    if (withPairs && widths.size() <= LookPairs.OWN) {
      xml.add("<col min=\"").add(LookPairs.OWN + 1).add("\" max=\"").add(LookPairs.MARKED + 1);
      xml.add("\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>");
    }
    xml.add("</cols>");
  }

  private static void row(XmlBytes xml, int number, OpinionRow row) {
    xml.add(ROW).add(number + 1);
    if (row.height() > 0) {
      xml.add(HEIGHT).add(plain(Math.min(row.height(), TALLEST))).add(OWN_HEIGHT);
    } else {
      xml.add(ATTRIBUTE_END);
    }
  }

  private static void cells(
      XmlBytes xml, XmlBytes links, int number, OpinionRow row, Formats formats, boolean linked) {
    for (OpinionCell cell : row.cells()) {
      OpinionCell.Style style =
          cell.style() == OpinionCell.Style.LINK && !linked
              ? OpinionCell.Style.CENTER
              : cell.style();
      xml.add(CELL).address(number, cell.column()).add(STYLE).add(formats.of(style));
      value(xml, cell);
      if (cell.link() != null && linked) {
        links
            .add("<hyperlink ref=\"")
            .address(number, cell.column())
            .add("\" location=\"")
            .escaped(cell.link())
            .add("\" display=\"")
            .escaped(cell.text() == null ? "" : cell.text().replace('\n', ' '))
            .add(EMPTY_END);
      }
    }
  }

  /** Two blank cells that nobody sees, from which {@link LookPairs} are read. */
  private static void pair(XmlBytes xml, int row, Map.Entry<Integer, Integer> looks) {
    xml.add(CELL).address(row, LookPairs.OWN).add(STYLE).add(looks.getValue()).add(EMPTY_END);
    xml.add(CELL).address(row, LookPairs.MARKED).add(STYLE).add(looks.getKey()).add(EMPTY_END);
  }

  private static void value(XmlBytes xml, OpinionCell cell) {
    if (cell.number() != null) {
      xml.add(NUMBER).add(cell.number().toPlainString()).add(NUMBER_END);
    } else if (cell.text() == null || cell.text().isEmpty()) {
      xml.add(EMPTY_END);
    } else {
      String text = cell.text();
      if (text.length() > LONGEST) {
        text = text.substring(0, LONGEST - 1) + "…";
      }
      xml.add(STRING).string(text).add(STRING_END);
    }
  }

  private static void choices(XmlBytes xml, OpinionSheet sheet) {
    String list = String.join(",", sheet.answers());
    if (sheet.choices().isEmpty() || list.isEmpty() || list.length() > LONGEST_LIST) {
      return;
    }
    xml.add("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\"")
        .add(" showInputMessage=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\"")
        .add(" errorTitle=\"")
        .add(OpinionPage.ANSWER_TITLE)
        .add("\" error=\"")
        .add(OpinionPage.ANSWER_ERROR)
        .add("\" sqref=\"")
        .add(sheet.choices().stream().map(CellRange::toString).collect(Collectors.joining(" ")))
        .add("\"><formula1>")
        .add(XmlText.escape("\"" + list.replace("\"", "\"\"") + "\""))
        .add("</formula1></dataValidation></dataValidations>");
  }

  /** With at most two decimals; BigDecimal is slow to start for so little. */
  private static String plain(double value) {
    long hundredths = Math.round(value * 100);
    String text = Long.toString(hundredths / 100);
    long rest = hundredths % 100;
    return rest == 0 ? text : text + (rest < 10 ? ".0" : ".") + rest;
  }
}
