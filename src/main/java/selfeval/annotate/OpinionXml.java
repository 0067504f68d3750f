package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * The added sheet as a worksheet part. Its texts stand in its own cells: no shared list changes.
 */
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

  private OpinionXml() {}

  /** Gives the number of a look among the formats of the workbook. */
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
    StringBuilder xml = new StringBuilder(8192);
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
        .append("<worksheet xmlns=\"")
        .append(
            strict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main")
        .append("\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    view(xml, sheet);
    xml.append("<sheetFormatPr defaultRowHeight=\"15\"/>");
    columns(xml, sheet.widths(), !looks.isEmpty());
    StringBuilder links = new StringBuilder();
    xml.append("<sheetData>");
    Iterator<Map.Entry<Integer, Integer>> pairs = looks.entrySet().iterator();
    for (int row = 0; row < sheet.rows().size(); row++) {
      row(xml, links, row, sheet.rows().get(row), formats, linked);
      if (pairs.hasNext()) {
        pair(xml, row, pairs.next());
      }
      xml.append("</row>");
    }
    xml.append("</sheetData>");
    if (sheet.table() != null) {
      xml.append("<autoFilter ref=\"").append(sheet.table()).append("\"/>");
    }
    if (!sheet.merges().isEmpty()) {
      xml.append("<mergeCells count=\"").append(sheet.merges().size()).append("\">");
      for (CellRange merge : sheet.merges()) {
        xml.append("<mergeCell ref=\"").append(merge).append("\"/>");
      }
      xml.append("</mergeCells>");
    }
    choices(xml, sheet);
    if (!links.isEmpty()) {
      xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
    }
    xml.append("<printOptions horizontalCentered=\"1\"/>")
        .append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
        .append("<headerFooter><oddFooter>")
        .append("&amp;L&amp;A&amp;R第&amp;P页，共&amp;N页</oddFooter></headerFooter></worksheet>");
    return xml.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void view(StringBuilder xml, OpinionSheet sheet) {
    xml.append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"");
    if (sheet.headRow() < 0) {
      xml.append("/></sheetViews>");
      return;
    }
    int first = sheet.headRow() + 2;
    xml.append("><pane ySplit=\"")
        .append(first - 1)
        .append("\" topLeftCell=\"A")
        .append(first)
        .append("\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"")
        .append(" activeCell=\"A")
        .append(first)
        .append("\" sqref=\"A")
        .append(first)
        .append("\"/></sheetView></sheetViews>");
  }

  private static void columns(StringBuilder xml, List<Double> widths, boolean withPairs) {
    if (widths.isEmpty()) {
      return;
    }
    xml.append("<cols>");
    for (int i = 0; i < widths.size(); i++) {
      double width = widths.get(i);
      xml.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      if (width > 0) {
        xml.append("\" width=\"").append(plain(Math.min(width + PADDING, WIDEST)));
      } else {
        xml.append("\" width=\"0\" hidden=\"1");
      }
      xml.append("\" customWidth=\"1\"/>");
    }
    if (withPairs) {
      xml.append("<col min=\"").append(LookPairs.OWN + 1).append("\" max=\"");
      xml.append(LookPairs.MARKED + 1).append("\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>");
    }
    xml.append("</cols>");
  }

  private static void row(
      StringBuilder xml,
      StringBuilder links,
      int number,
      OpinionRow row,
      Formats formats,
      boolean linked) {
    xml.append("<row r=\"").append(number + 1).append('"');
    if (row.height() > 0) {
      xml.append(" ht=\"")
          .append(plain(Math.min(row.height(), TALLEST)))
          .append("\" customHeight=\"1\"");
    }
    xml.append('>');
    for (OpinionCell cell : row.cells()) {
      CellAddress address = new CellAddress(number, cell.column());
      boolean link = cell.link() != null && linked;
      OpinionCell.Style style =
          cell.style() == OpinionCell.Style.LINK && !linked
              ? OpinionCell.Style.CENTER
              : cell.style();
      xml.append("<c r=\"").append(address).append("\" s=\"").append(formats.of(style));
      value(xml, cell);
      if (link) {
        links
            .append("<hyperlink ref=\"")
            .append(address)
            .append("\" location=\"")
            .append(XmlText.escape(cell.link()))
            .append("\" display=\"")
            .append(XmlText.escape(cell.text() == null ? "" : cell.text().replace('\n', ' ')))
            .append("\"/>");
      }
    }
  }

  /** Two blank cells that nobody sees, from which {@link LookPairs} are read. */
  private static void pair(StringBuilder xml, int row, Map.Entry<Integer, Integer> looks) {
    xml.append("<c r=\"")
        .append(new CellAddress(row, LookPairs.OWN))
        .append("\" s=\"")
        .append(looks.getValue())
        .append("\"/><c r=\"")
        .append(new CellAddress(row, LookPairs.MARKED))
        .append("\" s=\"")
        .append(looks.getKey())
        .append("\"/>");
  }

  private static void value(StringBuilder xml, OpinionCell cell) {
    if (cell.number() != null) {
      xml.append("\"><v>").append(cell.number().toPlainString()).append("</v></c>");
    } else if (cell.text() == null || cell.text().isEmpty()) {
      xml.append("\"/>");
    } else {
      String text = cell.text();
      if (text.length() > LONGEST) {
        text = text.substring(0, LONGEST - 1) + "…";
      }
      xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
          .append(XmlText.string(text))
          .append("</t></is></c>");
    }
  }

  private static void choices(StringBuilder xml, OpinionSheet sheet) {
    String list = String.join(",", sheet.answers());
    if (sheet.choices() == null || list.isEmpty() || list.length() > LONGEST_LIST) {
      return;
    }
    xml.append("<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\"")
        .append(" showInputMessage=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\"")
        .append(" errorTitle=\"单位反馈\" error=\"请从下拉列表中选择。\" sqref=\"")
        .append(sheet.choices())
        .append("\"><formula1>")
        .append(XmlText.escape("\"" + list.replace("\"", "\"\"") + "\""))
        .append("</formula1></dataValidation></dataValidations>");
  }

  /** With at most two decimals; BigDecimal is slow to start for so little. */
  private static String plain(double value) {
    long hundredths = Math.round(value * 100);
    String text = Long.toString(hundredths / 100);
    long rest = hundredths % 100;
    return rest == 0 ? text : text + (rest < 10 ? ".0" : ".") + rest;
  }
}
