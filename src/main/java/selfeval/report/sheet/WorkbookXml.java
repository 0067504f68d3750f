package selfeval.report.sheet;

import java.util.ArrayList;
import java.util.List;
import selfeval.ooxml.XmlBytes;

/** The part that lists the sheets, with the names for printing and filters. */
final class WorkbookXml {
  private WorkbookXml() {}

  static byte[] of(List<SheetPart> parts) {
    XmlBytes xml = new XmlBytes(2048);
    xml.add(Xml.DECLARATION).add("<workbook xmlns=\"" + Xml.SPREADSHEET + "\" xmlns:r=\"");
    xml.add(Xml.OFFICE_RELATIONS + "\"><bookViews><workbookView xWindow=\"0\" yWindow=\"0\"");
    xml.add(" windowWidth=\"27000\" windowHeight=\"13500\" tabRatio=\"800\"/></bookViews><sheets>");
    for (int i = 0; i < parts.size(); i++) {
      xml.add("<sheet name=\"").escaped(parts.get(i).name()).add("\" sheetId=\"").add(i + 1);
      xml.add("\" r:id=\"rId").add(i + 1).add("\"/>");
    }
    xml.add("</sheets><definedNames>");
    for (int i = 0; i < parts.size(); i++) {
      names(xml, i, parts.get(i));
    }
    return xml.add("</definedNames></workbook>").bytes();
  }

  private static void names(XmlBytes xml, int index, SheetPart part) {
    SheetLayout layout = part.layout();
    String sheet = Xml.quoted(part.name()) + "!";
    if (layout.table()) {
      String last = Xml.letters(layout.widths().size() - 1);
      name(xml, "_FilterDatabase\" hidden=\"1", index);
      xml.escaped(sheet + "$A$1:$" + last + "$" + part.tableEnd()).add("</definedName>");
    }
    String printed = Xml.letters(layout.printedColumns() - 1);
    name(xml, "Print_Area", index);
    xml.escaped(sheet + "$A$1:$" + printed + "$" + part.rows()).add("</definedName>");
    if (layout.table()) {
      name(xml, "Print_Titles", index);
      xml.escaped(sheet + "$1:$1").add("</definedName>");
    }
  }

  private static void name(XmlBytes xml, String name, int index) {
    xml.add("<definedName name=\"_xlnm.").add(name).add("\" localSheetId=\"").add(index);
    xml.add("\">");
  }

  static byte[] relations(int sheets) {
    List<String> kinds = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (int i = 0; i < sheets; i++) {
      kinds.add("worksheet");
      targets.add("worksheets/sheet" + (i + 1) + ".xml");
    }
    kinds.add("styles");
    targets.add("styles.xml");
    return Book.relations(kinds, targets);
  }
}
