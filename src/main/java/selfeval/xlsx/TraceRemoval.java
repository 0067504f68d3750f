package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.Annotated;
import selfeval.annotate.LookPairs;
import selfeval.ooxml.ContentTypeChanges;
import selfeval.ooxml.Patch;
import selfeval.ooxml.Relationships;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * Takes annotations off a workbook that was saved by another program since: by the traces that
 * survive that. Cells that were moved, copied or added meanwhile are treated like the others.
 */
final class TraceRemoval {
  private final XlsxPackage pack;
  private final WorkbookXml workbook;
  private final Relationships.@Nullable Relationship recordLink;
  private final ContentTypeChanges types;
  private final @Nullable StylesXml styles;
  private final Map<Integer, Integer> plain = new HashMap<>();
  private final LookPairs looks = new LookPairs();
  private final OwnSheets ours;
  private final boolean remembered;
  private boolean recorded;
  private boolean found;
  private boolean lost;

  /**
   * @param record null where it is lost
   * @param recordLink null where it is lost
   * @param tables names of the sheets that hold a table of findings
   */
  TraceRemoval(
      XlsxPackage pack,
      WorkbookXml workbook,
      @Nullable AuditRecord record,
      Relationships.@Nullable Relationship recordLink,
      Set<String> tables) {
    this.pack = pack;
    this.workbook = workbook;
    this.recordLink = recordLink;
    ours = OwnSheets.of(pack, workbook, record, tables);
    types = new ContentTypeChanges(pack);
    remembered = !isSavedByLibreOffice(pack);
    Relationships.Relationship link = workbook.relationships().there().first("styles");
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
    ours.looks(pack, workbook, looks);
    for (int i = 0; i < workbook.sheets().size(); i++) {
      WorkbookXml.Sheet sheet = workbook.sheets().get(i);
      if (!ours.positions().contains(i)
          && sheet.worksheet()
          && sheet.part() != null
          && pack.has(sheet.part())) {
        Set<CellAddress> marked = cells(sheet, sheet.part());
        found |= new NoteRemoval(pack, types, sheet.part(), marked).remove();
      }
    }
    if (!ours.positions().isEmpty() && workbook.sheets().size() > ours.positions().size()) {
      removeSheets(ours.positions());
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
                    + (lost ? "，被标注单元格原来的底色未能恢复" : "")
                    + "，请留意是否还有残留。")
            : List.of();
    return new Annotated(pack.write(), remarks);
  }

  /** LibreOffice puts a colour of its own choice behind every solid fill. */
  private static boolean isSavedByLibreOffice(XlsxPackage pack) {
    Relationships.Relationship link = pack.relationships("").first("extended-properties");
    return link != null
        && pack.has(link.target())
        && new String(pack.part(link.target()), StandardCharsets.UTF_8).contains("LibreOffice");
  }

  /** Gives the cells their own look back, and says which they were. */
  private Set<CellAddress> cells(WorkbookXml.Sheet sheet, String part) {
    Set<CellAddress> marked = new HashSet<>();
    if (styles == null) {
      return marked;
    }
    Patch patch = pack.patch(part);
    XmlScan scan = new XmlScan(pack.part(part));
    List<CellRange> regions = ours.record() < 0 ? null : regions(sheet, part);
    while (scan.next()) {
      boolean styled =
          scan.opening()
              && (styled(scan, 4, "c", "row", "s")
                  || styled(scan, 3, "row", "sheetData", "s")
                  || styled(scan, 3, "col", "cols", "style"));
      if (styled) {
        int start = scan.valueStart();
        int end = scan.valueEnd();
        int style = scan.number(scan.is("col") ? "style" : "s", -1);
        int before =
            regions == null
                ? plain.computeIfAbsent(style, this::before)
                : recorded(regions, scan, style);
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

  /** The marked cells of a sheet that was annotated as .xls, each with its merge. */
  private List<CellRange> regions(WorkbookXml.Sheet sheet, String part) {
    SheetXml xml = new SheetXml(pack, part);
    List<CellRange> regions = new ArrayList<>();
    for (CellAddress cell : ours.marked(pack, workbook, sheet.name())) {
      regions.add(xml.region(cell));
    }
    return regions;
  }

  private static boolean styled(
      XmlScan scan, int depth, String element, String parent, String attribute) {
    return scan.depth() == depth
        && scan.is(element)
        && scan.parentIs(parent)
        && scan.attribute(attribute);
  }

  /**
   * An .xls has none of our colours but the nearest of its own, which the agency may use too: there
   * only what the record names is a mark.
   */
  private int recorded(List<CellRange> regions, XmlScan scan, int style) {
    Set<CellAddress> at = new HashSet<>();
    if (scan.is("c") && scan.attribute("r")) {
      address(scan.value(), at);
    }
    for (CellAddress cell : at) {
      for (CellRange region : regions) {
        if (region.contains(cell.row(), cell.column())) {
          int own = looks.own(style);
          int fill = own >= 0 ? -1 : fillUnder(styles().fill(style));
          return fill >= 0 ? styles().with(style, fill) : own;
        }
      }
    }
    return -1;
  }

  private StylesXml styles() {
    return Objects.requireNonNull(styles, "cells are looked at where there are styles");
  }

  /** The format that a cell had before it got this one; −1 where this is no mark's. */
  private int before(int style) {
    int own = looks.own(style);
    if (own >= 0) {
      return own;
    }
    int fill = fillUnder(styles().fill(style));
    int known = fill < 0 ? -1 : styles().plain(style, fill);
    if (known >= 0) {
      return known;
    }
    int found = styles().plain(style, remembered);
    lost |= found >= 0 && !remembered;
    return found;
  }

  /**
   * The fill below that of a mark, as far as the pairs tell; −1 where they tell of none or of
   * several. Office gives a merge the borders of its edges, so that its format is no pair's any
   * more, but its fill still is.
   */
  private int fillUnder(int fill) {
    Set<Integer> fills = new HashSet<>();
    looks
        .all()
        .forEach(
            (mark, owns) -> {
              if (styles().fill(mark) == fill) {
                owns.forEach(own -> fills.add(styles().fill(own)));
              }
            });
    return fills.size() == 1 ? fills.iterator().next() : -1;
  }

  private static void address(String text, Set<CellAddress> to) {
    try {
      to.add(CellAddress.parse(text));
    } catch (IllegalArgumentException e) {
      // a cell without a place has no note
    }
  }

  private void removeSheets(SortedSet<Integer> positions) {
    Patch patch = pack.patch(workbook.part());
    boolean allNames = true;
    for (WorkbookXml.Name name : workbook.names()) {
      allNames &= positions.contains(name.sheet());
    }
    for (WorkbookXml.Name name : workbook.names()) {
      int before = positions.headSet(name.sheet()).size();
      if (positions.contains(name.sheet()) && !allNames) {
        patch.delete(name.start(), name.end());
      } else if (before > 0 && !allNames) {
        patch.replace(
            name.sheetValueStart(), name.sheetValueEnd(), Integer.toString(name.sheet() - before));
      }
    }
    if (allNames && workbook.namesElement() != null) {
      // a list of names must not be left empty
      patch.delete(workbook.namesElement().start(), workbook.namesElement().end());
    }
    for (WorkbookXml.Position one : workbook.positions()) {
      int before = positions.headSet(one.value() + 1).size();
      if (before > 0) {
        patch.replace(one.start(), one.end(), Integer.toString(Math.max(0, one.value() - before)));
      }
    }
    for (int position : positions) {
      removeSheet(patch, workbook.sheets().get(position));
    }
    found = true;
  }

  private void removeSheet(Patch patch, WorkbookXml.Sheet sheet) {
    patch.delete(sheet.start(), sheet.end());
    for (Relationships.Relationship one : workbook.relationships().there().all()) {
      if (!one.external() && one.target().equals(sheet.part())) {
        workbook.relationships().remove(one);
      }
    }
    if (sheet.part() != null && pack.has(sheet.part())) {
      removeWithParts(sheet.part());
    }
  }

  /** The sheet and what only it leads to: Office adds printer settings of its own. */
  private void removeWithParts(String part) {
    Map<String, Boolean> parts = new TreeMap<>();
    for (Relationships.Relationship one : pack.relationships(part).all()) {
      if (one.is("printerSettings") && !one.external() && pack.has(one.target())) {
        parts.put(one.target(), true);
      }
    }
    parts.put(part, true);
    String links = Relationships.nameFor(part);
    if (pack.has(links)) {
      parts.put(links, true);
    }
    for (String one : parts.keySet()) {
      types.remove(one);
      pack.remove(one);
    }
  }
}
