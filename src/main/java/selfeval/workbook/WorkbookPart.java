package selfeval.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/**
 * What the workbook part says of the whole.
 *
 * @param sheets all sheets in order, charts and macro sheets among them
 * @param names names given to cells and formulas
 * @param date1904 whether days are counted from 1 January 1904
 * @param structureLocked whether the list of sheets is protected
 * @param exact whether calculation keeps the full precision (not the one displayed) and does not
 *     iterate; else a recalculation proves nothing
 */
record WorkbookPart(
    List<SheetEntry> sheets,
    List<DefinedName> names,
    boolean date1904,
    boolean structureLocked,
    boolean exact) {

  /**
   * @param name as shown on its tab
   * @param relationship id of the relationship that leads to its part
   */
  record SheetEntry(String name, String relationship, Visibility visibility) {}

  /**
   * @param name as formulas use it
   * @param sheet the position of the sheet that it holds for, -1 for the whole workbook
   * @param formula what it stands for
   */
  record DefinedName(String name, int sheet, String formula) {}

  /** Excel stops at what memory holds; no form comes near a thousand. */
  private static final int MOST_SHEETS = 2_000;

  private static final int MOST_NAMES = 20_000;
  private static final String RELATIONSHIPS = "/relationships";

  static WorkbookPart read(ZipPackage source, String part, Limits limits) throws Unreadable {
    List<SheetEntry> sheets = new ArrayList<>();
    List<DefinedName> names = new ArrayList<>();
    boolean date1904 = false;
    boolean locked = false;
    boolean exact = true;
    try (PartXml xml = PartXml.open(source, part, limits)) {
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event != XMLStreamConstants.START_ELEMENT || !xml.spreadsheet()) {
          continue;
        }
        switch (xml.name()) {
          case "workbookPr" -> date1904 = xml.flag("date1904");
          case "workbookProtection" -> locked = xml.flag("lockStructure");
          case "calcPr" -> {
            String full = xml.attribute("fullPrecision");
            exact = (full == null || PartXml.truth(full)) && !xml.flag("iterate");
          }
          case "sheet" -> {
            sheets.add(sheet(xml));
            if (sheets.size() > MOST_SHEETS) {
              throw Unreadable.tooLarge("工作表超过 " + MOST_SHEETS + " 张的上限");
            }
          }
          case "definedName" -> {
            String name = xml.attribute("name");
            int of = index(xml.attribute("localSheetId"));
            String formula = xml.text(limits.get(Limit.TEXT), "名称的定义");
            // Names serve the recalculation alone: beyond any honest number they are left out.
            if (name != null && names.size() < MOST_NAMES) {
              names.add(new DefinedName(name, of, formula.trim()));
            }
          }
          default -> {
            // views, extensions
          }
        }
      }
    }
    if (sheets.isEmpty()) {
      throw Unreadable.damaged("工作簿里没有任何工作表");
    }
    return new WorkbookPart(sheets, names, date1904, locked, exact);
  }

  private static SheetEntry sheet(PartXml xml) {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    Visibility visibility =
        "hidden".equals(state)
            ? Visibility.HIDDEN
            : "veryHidden".equals(state) ? Visibility.VERY_HIDDEN : Visibility.VISIBLE;
    return new SheetEntry(name == null ? "" : name, xml.attribute(RELATIONSHIPS, "id"), visibility);
  }

  private static int index(String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
