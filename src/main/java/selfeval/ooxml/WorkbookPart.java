package selfeval.ooxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The workbook part: its list of sheets, its names, and what it says of the whole.
 *
 * @param sheets all sheets in order, charts and macro sheets among them
 * @param names names given to cells and formulas
 * @param date1904 whether days are counted from 1 January 1904
 * @param structureLocked whether the list of sheets is protected
 * @param exact whether calculation keeps the full precision (not the one displayed) and does not
 *     iterate; else a recalculation proves nothing
 */
public record WorkbookPart(
    List<Sheet> sheets,
    List<DefinedName> names,
    boolean date1904,
    boolean structureLocked,
    boolean exact) {

  /**
   * A sheet as the workbook part lists it.
   *
   * @param name as shown on its tab
   * @param id what the workbook calls it beside its name; 0 where it has none
   * @param relationship id of the relationship that leads to its part, or null
   * @param state hidden, veryHidden or visible, as written; null where it is not said
   */
  public record Sheet(String name, int id, @Nullable String relationship, @Nullable String state) {}

  /**
   * A name that formulas use.
   *
   * @param name as formulas use it
   * @param sheet the position of the sheet that it holds for, -1 for the whole workbook
   * @param formula what it stands for
   */
  public record DefinedName(String name, int sheet, String formula) {}

  /** Excel stops at what memory holds; no form comes near a thousand. */
  private static final int MOST_SHEETS = 2_000;

  private static final int MOST_NAMES = 20_000;
  private static final String RELATIONSHIPS = "/relationships";

  /** Reads the workbook part of a package. */
  public static WorkbookPart read(ZipPackage source, String part) throws Unreadable {
    return source.workbook(part);
  }

  static WorkbookPart parse(ZipPackage source, String part) throws Unreadable {
    List<Sheet> sheets = new ArrayList<>();
    List<DefinedName> names = new ArrayList<>();
    boolean date1904 = false;
    boolean locked = false;
    boolean exact = true;
    try (PartXml xml = PartXml.open(source, part)) {
      long longest = source.limits().get(Limit.TEXT);
      for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
        if (event != XMLStreamConstants.START_ELEMENT || !xml.spreadsheet()) {
          continue;
        }
        switch (xml.name()) {
          case "workbookPr" -> date1904 = xml.flag("date1904");
          case "workbookProtection" -> locked |= xml.flag("lockStructure");
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
            int of = number(xml.attribute("localSheetId"), -1);
            String formula = xml.text(longest, "名称的定义");
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

  private static Sheet sheet(PartXml xml) {
    String name = xml.attribute("name");
    return new Sheet(
        name == null ? "" : name,
        number(xml.attribute("sheetId"), 0),
        xml.attribute(RELATIONSHIPS, "id"),
        xml.attribute("state"));
  }

  private static int number(@Nullable String text, int other) {
    try {
      return text == null ? other : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return other;
    }
  }
}
