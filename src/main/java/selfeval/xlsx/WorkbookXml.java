package selfeval.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.SchemaPlace;
import selfeval.ooxml.WorkbookPart;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.opinion.OpinionSheet;

/** The places in the workbook part where sheets and names are added and taken out. */
final class WorkbookXml {
  /** A name of ours on the added sheet alone: by it the sheet is known after Office saved it. */
  static final String SIGN = "selfeval_audit_opinion";

  private static final int HIGHEST_SHEET_ID = 65_534;

  /** ECMA-376 part 1, 18.2.27. */
  private static final List<String> CHILDREN =
      List.of(
          "fileVersion",
          "fileSharing",
          "workbookPr",
          "workbookProtection",
          "bookViews",
          "sheets",
          "functionGroups",
          "externalReferences",
          "definedNames",
          "calcPr",
          "oleSize",
          "customWorkbookViews",
          "pivotCaches",
          "smartTagPr",
          "smartTagTypes",
          "webPublishing",
          "fileRecoveryPr",
          "webPublishObjects",
          "extLst");

  /**
   * @param part its part; null where its relationship leads nowhere
   * @param worksheet false for chart, dialog and macro sheets
   * @param start where its element is located
   */
  record Sheet(String name, int id, @Nullable String part, boolean worksheet, int start, int end) {}

  /**
   * @param sheet position of the sheet it belongs to, 0-based; −1 for the whole workbook
   */
  record Name(String name, int sheet, int sheetValueStart, int sheetValueEnd, int start, int end) {}

  /** An attribute of a window that gives the position of a sheet. */
  record Position(int value, int start, int end) {}

  private final XlsxPackage pack;
  private final String part;
  private final WorkbookPart book;
  private final RelationshipChanges relationships;
  private final List<Position> positions = new ArrayList<>();
  private final List<int[]> sheetPlaces = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final SchemaPlace namesPlace = new SchemaPlace(CHILDREN, "definedNames");
  private XmlElement sheetsElement;
  private @Nullable XmlElement namesElement;
  private XmlElement root;
  private boolean strict;

  static WorkbookXml of(XlsxPackage pack) {
    Relationships.Relationship main = pack.relationships("").first("officeDocument");
    if (main == null || !pack.has(main.target())) {
      throw new CannotAnnotateInPlace("找不到工作簿主部件");
    }
    return new WorkbookXml(pack, main.target());
  }

  private WorkbookXml(XlsxPackage pack, String part) {
    this.pack = pack;
    this.part = part;
    book = pack.workbook(part);
    relationships = new RelationshipChanges(pack, part);
    read(new XmlScan(pack.part(part)));
    if (root == null || sheetsElement == null || sheetPlaces.size() != book.sheets().size()) {
      throw new CannotAnnotateInPlace("工作簿的工作表列表特殊");
    }
    for (int i = 0; i < sheetPlaces.size(); i++) {
      sheet(book.sheets().get(i), sheetPlaces.get(i));
    }
  }

  private void read(XmlScan scan) {
    while (scan.next()) {
      namesPlace.pass(scan);
      if (scan.depth() == 1) {
        root = XmlElement.of(scan, root);
        strict = scan.vocabulary().startsWith("http://purl.oclc.org/");
      } else if (scan.depth() == 2) {
        second(scan);
      } else if (scan.depth() == 3 && scan.opening()) {
        third(scan);
      }
    }
  }

  private void second(XmlScan scan) {
    if (scan.is("sheets")) {
      sheetsElement = XmlElement.of(scan, sheetsElement);
    } else if (scan.is("definedNames")) {
      namesElement = XmlElement.of(scan, namesElement);
    }
  }

  private void third(XmlScan scan) {
    if (scan.parentIs("sheets")) {
      scan.refuseAlternative();
      if (scan.is("sheet")) {
        int start = scan.tagStart();
        sheetPlaces.add(new int[] {start, scan.skip()});
      }
    } else if (scan.parentIs("bookViews") && scan.is("workbookView")) {
      for (String name : List.of("activeTab", "firstSheet")) {
        int position = scan.number(name, -1);
        if (position >= 0) {
          positions.add(new Position(position, scan.valueStart(), scan.valueEnd()));
        }
      }
    } else if (scan.parentIs("definedNames")) {
      scan.refuseAlternative();
      if (scan.is("definedName")) {
        name(scan);
      }
    }
  }

  private void name(XmlScan scan) {
    String name = scan.value("name");
    int sheet = scan.number("localSheetId", -1);
    int from = sheet < 0 ? 0 : scan.valueStart();
    int to = sheet < 0 ? 0 : scan.valueEnd();
    int start = scan.tagStart();
    names.add(new Name(name == null ? "" : name, sheet, from, to, start, scan.skip()));
  }

  private void sheet(WorkbookPart.Sheet entry, int[] place) {
    Relationships.Relationship found = relationships.there().byId(entry.relationship());
    if (found != null && found.external()) {
      found = null;
    }
    sheets.add(
        new Sheet(
            entry.name(),
            entry.id(),
            found == null ? null : found.target(),
            found != null && found.is("worksheet"),
            place[0],
            place[1]));
  }

  String part() {
    return part;
  }

  /** Folder of the workbook part, with the slash at its end. */
  String folder() {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  RelationshipChanges relationships() {
    return relationships;
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** The list of names; null where there is none. */
  @Nullable XmlElement namesElement() {
    return namesElement;
  }

  List<Name> names() {
    return names;
  }

  /** Where the windows say which sheet is shown. */
  List<Position> positions() {
    return positions;
  }

  boolean structureLocked() {
    return book.structureLocked();
  }

  /** ISO 29500 strict: other namespaces than what Office writes by default. */
  boolean strict() {
    return strict;
  }

  /** The relationship type of a kind, in the vocabulary of this workbook. */
  String type(String kind) {
    return (strict ? Relationships.STRICT : Relationships.TRANSITIONAL) + "/" + kind;
  }

  /** Position of the sheet that bears our sign, 0-based; −1 where there is none. */
  int signedSheet() {
    for (Name name : names) {
      if (name.name.equals(SIGN) && name.sheet < sheets.size()) {
        return name.sheet;
      }
    }
    return -1;
  }

  /** The name itself, or with a number behind it where a sheet has it already. */
  String freeSheetName(String wanted) {
    for (int n = 1; ; n++) {
      String suffix = n == 1 ? "" : "-" + n;
      String name = wanted.substring(0, Math.min(wanted.length(), 31 - suffix.length())) + suffix;
      boolean taken = false;
      for (Sheet sheet : sheets) {
        taken |= sheet.name.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
      }
      if (!taken) {
        return name;
      }
    }
  }

  /**
   * Adds the sheet behind all others, with the names it needs.
   *
   * @param name a free name
   * @param sheetPart its part
   * @param opinion what it shows
   */
  void append(String name, String sheetPart, OpinionSheet opinion) {
    Patch patch = pack.patch(part);
    String relationship = relationships.add(type("worksheet"), sheetPart);
    sheetsElement.append(
        patch,
        sheetsElement.prefixed(
            "<sheet name=\""
                + XmlText.escape(name)
                + "\" sheetId=\""
                + freeSheetId()
                + "\""
                + RelationshipChanges.idAttribute(sheetsElement.scope(), strict, relationship)
                + "/>"));
    String added = OpinionNames.xml(name, sheets.size(), opinion);
    if (namesElement != null) {
      namesElement.append(patch, namesElement.prefixed(added));
    } else {
      patch.insert(namesPlace.place(), root.prefixed("<definedNames>" + added + "</definedNames>"));
    }
  }

  /** Behind all others, as Office counts; the first that is free where that would be too high. */
  private int freeSheetId() {
    Set<Integer> taken = new HashSet<>();
    int next = 1;
    for (Sheet sheet : sheets) {
      taken.add(sheet.id);
      next = Math.max(next, sheet.id + 1);
    }
    if (next > HIGHEST_SHEET_ID) {
      next = 1;
      while (taken.contains(next)) {
        next++;
      }
    }
    return next;
  }
}
