package selfeval.report.sheet;

import java.util.List;
import selfeval.ooxml.XmlBytes;

/** The part that says where the charts of a sheet are. */
final class DrawingXml {
  private DrawingXml() {}

  static byte[] of(List<Sheet.Placed> charts) {
    XmlBytes xml = new XmlBytes(2048);
    xml.add(Xml.DECLARATION).add("<xdr:wsDr xmlns:xdr=\"" + Xml.SHEET_DRAWING + "\" xmlns:a=\"");
    xml.add(Xml.DRAWING + "\" xmlns:r=\"" + Xml.OFFICE_RELATIONS + "\">");
    for (int i = 0; i < charts.size(); i++) {
      Sheet.Placed placed = charts.get(i);
      xml.add("<xdr:twoCellAnchor editAs=\"oneCell\">");
      corner(xml, "from", placed.firstColumn(), placed.firstRow());
      corner(xml, "to", placed.lastColumn(), placed.lastRow());
      xml.add("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"").add(i + 2);
      xml.add("\" name=\"").escaped(placed.chart().title());
      xml.add("\" descr=\"").escaped(placed.chart().description());
      xml.add("\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\"");
      xml.add(" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData uri=\"");
      xml.add(Xml.CHART + "\"><c:chart xmlns:c=\"" + Xml.CHART + "\" r:id=\"rId").add(i + 1);
      xml.add("\"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>");
      xml.add("</xdr:twoCellAnchor>");
    }
    return xml.add("</xdr:wsDr>").bytes();
  }

  private static void corner(XmlBytes xml, String which, int column, int row) {
    xml.add("<xdr:").add(which).add("><xdr:col>").add(column);
    xml.add("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>").add(row);
    xml.add("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:").add(which).add(">");
  }
}
