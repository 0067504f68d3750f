package selfeval.xlsx;

import java.util.StringJoiner;
import selfeval.ooxml.XmlText;
import selfeval.opinion.OpinionSheet;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** The defined names of the added sheet. */
final class OpinionNames {
  private OpinionNames() {}

  /**
   * @param sheetName name of the sheet
   * @param position its position in the workbook, 0-based
   */
  static String xml(String sheetName, int position, OpinionSheet opinion) {
    String quoted = "'" + sheetName.replace("'", "''") + "'!";
    StringBuilder xml = new StringBuilder();
    if (opinion.table() != null) {
      // Excel keeps each filter's range in a hidden name and repairs the file without it
      name(xml, "_xlnm._FilterDatabase", position, true, quoted + absolute(opinion.table()));
    }
    if (!opinion.areas().isEmpty()) {
      StringJoiner areas = new StringJoiner(",");
      opinion.areas().forEach(area -> areas.add(quoted + absolute(area)));
      name(xml, "_xlnm.Print_Area", position, false, areas.toString());
      int row = opinion.headRow() + 1;
      name(xml, "_xlnm.Print_Titles", position, false, quoted + "$" + row + ":$" + row);
    }
    name(xml, WorkbookXml.SIGN, position, true, quoted + "$A$1");
    return xml.toString();
  }

  private static void name(
      StringBuilder xml, String name, int position, boolean hidden, String formula) {
    xml.append("<definedName name=\"")
        .append(name)
        .append("\" localSheetId=\"")
        .append(position)
        .append(hidden ? "\" hidden=\"1\">" : "\">")
        .append(XmlText.escape(formula))
        .append("</definedName>");
  }

  private static String absolute(CellRange range) {
    return absolute(range.first()) + ":" + absolute(range.last());
  }

  private static String absolute(CellAddress cell) {
    return "$" + CellAddress.columnName(cell.column()) + "$" + (cell.row() + 1);
  }
}
