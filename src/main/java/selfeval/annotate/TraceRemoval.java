package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import selfeval.workbook.CellAddress;

/**
 * Takes annotations off a workbook that was saved by another program since: by the traces that
 * survive that. Cells that were moved, copied or added meanwhile are treated like the others.
 */
final class TraceRemoval {
  private final XlsxPackage pack;
  private final WorkbookXml workbook;
  private final AuditRecord record;
  private final Relationships.Relationship recordLink;
  private final ContentTypes types;
  private final StylesXml styles;
  private final Map<Integer, Integer> plain = new HashMap<>();
  private final boolean remembered;
  private boolean recorded;
  private boolean found;

  /**
   * @param record null where it is lost
   * @param recordLink null where it is lost
   */
  TraceRemoval(
      XlsxPackage pack,
      WorkbookXml workbook,
      AuditRecord record,
      Relationships.Relationship recordLink) {
    this.pack = pack;
    this.workbook = workbook;
    this.record = record;
    this.recordLink = recordLink;
    types = new ContentTypes(pack);
    remembered = !isSavedByLibreOffice(pack);
    Relationships.Relationship link = workbook.relationships().first("styles");
    styles = link != null && pack.has(link.target()) ? new StylesXml(pack, link.target()) : null;
    if (record != null && link != null) {
      for (AuditRecord.Changed one : record.changed()) {
        // format numbers are worth something only while nobody numbered them anew
        if (one.part().equals(link.target())
            && XlsxStripper.isAsWritten(pack, one.part(), one.digest())) {
          plain.putAll(record.formats());
          recorded = true;
        }
      }
    }
  }

  Annotated remove() {
    int opinion = opinionPosition();
    for (int i = 0; i < workbook.sheets().size(); i++) {
      WorkbookXml.Sheet sheet = workbook.sheets().get(i);
      if (i != opinion && sheet.worksheet() && sheet.part() != null && pack.has(sheet.part())) {
        Set<CellAddress> marked = cells(sheet.part());
        found |= new NoteRemoval(pack, types, sheet.part(), marked).remove();
      }
    }
    if (opinion >= 0 && workbook.sheets().size() > 1) {
      removeSheet(opinion);
    }
    if (recordLink != null) {
      workbook.relationships().remove(recordLink);
      types.remove(recordLink.target());
      pack.remove(recordLink.target());
      found = true;
    }
    if (styles != null) {
      styles.store();
    }
    List<String> remarks =
        found && !recorded
            ? List.of(
                "文件带有上次的审核标注，之后又经其他软件保存；已按底色、批注署名和表的标识去除"
                    + (remembered ? "" : "，被标注单元格原来的底色未能恢复")
                    + "，请留意是否还有残留。")
            : List.of();
    return new Annotated(pack.write(), remarks);
  }

  /** LibreOffice puts a colour of its own choice behind every solid fill. */
  private static boolean isSavedByLibreOffice(XlsxPackage pack) {
    Relationships.Relationship link = new Relationships(pack, "").first("extended-properties");
    return link != null
        && pack.has(link.target())
        && new String(pack.part(link.target()), StandardCharsets.UTF_8).contains("LibreOffice");
  }

  private int opinionPosition() {
    if (record != null && record.opinionPart() != null) {
      for (int i = 0; i < workbook.sheets().size(); i++) {
        if (record.opinionPart().equals(workbook.sheets().get(i).part())) {
          return i;
        }
      }
    }
    return workbook.signedSheet();
  }

  /** Gives the cells their own look back, and says which they were. */
  private Set<CellAddress> cells(String part) {
    Set<CellAddress> marked = new HashSet<>();
    if (styles == null) {
      return marked;
    }
    Patch patch = pack.patch(part);
    XmlScan scan = new XmlScan(pack.part(part));
    while (scan.next()) {
      boolean styled =
          scan.opening()
              && (scan.depth() == 4 && scan.is("c") && scan.attribute("s")
                  || scan.depth() == 3 && scan.is("row") && scan.attribute("s")
                  || scan.depth() == 3 && scan.is("col") && scan.attribute("style"));
      if (styled) {
        int start = scan.valueStart();
        int end = scan.valueEnd();
        int before =
            plain.computeIfAbsent(
                scan.number(scan.is("col") ? "style" : "s", -1),
                style -> styles.plain(style, remembered));
        if (before >= 0) {
          patch.replace(start, end, Integer.toString(before));
          found = true;
          if (scan.is("c") && scan.attribute("r")) {
            address(scan.value(), marked);
          }
        }
      }
    }
    return marked;
  }

  private static void address(String text, Set<CellAddress> to) {
    try {
      to.add(CellAddress.parse(text));
    } catch (IllegalArgumentException e) {
      // a cell without a place has no note
    }
  }

  private void removeSheet(int position) {
    WorkbookXml.Sheet sheet = workbook.sheets().get(position);
    Patch patch = pack.patch(workbook.part());
    patch.delete(sheet.start(), sheet.end());
    boolean allNames = true;
    for (WorkbookXml.Name name : workbook.names()) {
      allNames &= name.sheet() == position;
    }
    for (WorkbookXml.Name name : workbook.names()) {
      if (name.sheet() == position && !allNames) {
        patch.delete(name.start(), name.end());
      } else if (name.sheet() > position) {
        patch.replace(
            name.sheetValueStart(), name.sheetValueEnd(), Integer.toString(name.sheet() - 1));
      }
    }
    if (allNames && workbook.namesElement() != null) {
      // a list of names must not be left empty
      patch.delete(workbook.namesElement().start(), workbook.namesElement().end());
    }
    for (WorkbookXml.Position one : workbook.positions()) {
      if (one.value() >= position) {
        patch.replace(one.start(), one.end(), Integer.toString(Math.max(0, one.value() - 1)));
      }
    }
    for (Relationships.Relationship one : workbook.relationships().all()) {
      if (!one.external() && one.target().equals(sheet.part())) {
        workbook.relationships().remove(one);
      }
    }
    if (sheet.part() != null && pack.has(sheet.part())) {
      removeWithParts(sheet.part());
    }
    found = true;
  }

  /** The sheet and what only it leads to: Office adds printer settings of its own. */
  private void removeWithParts(String part) {
    Relationships own = new Relationships(pack, part);
    Map<String, Boolean> parts = new TreeMap<>();
    for (Relationships.Relationship one : own.all()) {
      if (one.is("printerSettings") && !one.external() && pack.has(one.target())) {
        parts.put(one.target(), true);
      }
    }
    parts.put(part, true);
    if (pack.has(own.name())) {
      parts.put(own.name(), true);
    }
    for (String one : parts.keySet()) {
      types.remove(one);
      pack.remove(one);
    }
  }
}
