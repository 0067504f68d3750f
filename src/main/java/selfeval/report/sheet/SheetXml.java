package selfeval.report.sheet;

import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.XmlText;

/** What stands before and behind the rows of a sheet. */
final class SheetXml {
  /** Margins, inches. */
  static final double SIDE = 0.4;

  /** Pixels of a digit in the typeface by which widths are counted. */
  private static final double DIGIT = 8;

  private static final String MARGINS =
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.25\""
          + " footer=\"0.3\"/>";
  private static final String FOOTER =
      "<headerFooter><oddFooter>"
          + XmlText.escape("&L&\"" + StyleList.TYPEFACE + ",Regular\"&9&A&R第 &P 页，共 &N 页")
          + "</oddFooter></headerFooter>";

  private SheetXml() {}

  static void begin(XmlBytes xml, SheetLayout layout, boolean selected) {
    xml.add(Xml.DECLARATION)
        .add("<worksheet xmlns=\"" + Xml.SPREADSHEET + "\" xmlns:r=\"")
        .add(Xml.OFFICE_RELATIONS + "\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        .add("<sheetViews><sheetView showGridLines=\"0\"")
        .add(selected ? " tabSelected=\"1\"" : "")
        .add(" zoomScale=\"")
        .add(layout.zoom())
        .add("\" zoomScaleNormal=\"")
        .add(layout.zoom())
        .add("\" workbookViewId=\"0\">");
    pane(xml, layout);
    xml.add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
    for (int i = 0; i < layout.widths().size(); i++) {
      String width = Xml.number(SheetLayout.pixels(layout.widths().get(i)) / DIGIT);
      xml.add("<col min=\"").add(i + 1).add("\" max=\"").add(i + 1);
      xml.add("\" width=\"").add(width).add("\" customWidth=\"1\"/>");
    }
    xml.add("</cols><sheetData>");
  }

  private static void pane(XmlBytes xml, SheetLayout layout) {
    int rows = layout.frozenRows();
    int columns = layout.frozenColumns();
    if (rows == 0 && columns == 0) {
      xml.add("<selection activeCell=\"A1\" sqref=\"A1\"/>");
      return;
    }
    String pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight";
    xml.add("<pane");
    if (columns > 0) {
      xml.add(" xSplit=\"").add(columns).add("\"");
    }
    if (rows > 0) {
      xml.add(" ySplit=\"").add(rows).add("\"");
    }
    xml.add(" topLeftCell=\"").address(rows, columns).add("\" activePane=\"").add(pane);
    xml.add("\" state=\"frozen\"/><selection pane=\"").add(pane).add("\" activeCell=\"");
    xml.address(rows, columns).add("\" sqref=\"").address(rows, columns).add("\"/>");
  }

  /** What follows the links; a drawing comes last. */
  static void end(XmlBytes xml, SheetLayout layout, boolean drawing) {
    xml.add("<printOptions horizontalCentered=\"1\"/>").add(MARGINS);
    xml.add("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"");
    xml.add(layout.onePage() ? 1 : 0).add("\"/>").add(FOOTER);
    xml.add(drawing ? "<drawing r:id=\"rId" + SheetPart.DRAWING + "\"/>" : "").add("</worksheet>");
  }
}
