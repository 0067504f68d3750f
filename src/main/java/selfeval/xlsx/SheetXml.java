package selfeval.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.RelationshipChanges;
import selfeval.ooxml.SchemaPlace;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * A worksheet part: gives marked cells another format and the sheet its drawing of notes, and
 * leaves every other byte alone.
 */
final class SheetXml {
  /** ECMA-376 part 1, 18.3.1.99. */
  private static final List<String> CHILDREN =
      List.of(
          "sheetPr",
          "dimension",
          "sheetViews",
          "sheetFormatPr",
          "cols",
          "sheetData",
          "sheetCalcPr",
          "sheetProtection",
          "protectedRanges",
          "scenarios",
          "autoFilter",
          "sortState",
          "dataConsolidate",
          "customSheetViews",
          "mergeCells",
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "rowBreaks",
          "colBreaks",
          "customProperties",
          "cellWatches",
          "ignoredErrors",
          "smartTags",
          "drawing",
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  /**
   * A cell to mark, with the region that contains it.
   *
   * @param region its merge, or the cell alone
   */
  record Target(CellRange region, Severity severity) {}

  /**
   * A cell that was marked.
   *
   * @param style number of the format it had; −1 where the sheet did not hold it
   */
  record MarkedCell(CellAddress cell, int style) {}

  private final byte[] xml;
  private final Patch patch;
  private final List<CellRange> merges = new ArrayList<>();
  private final SheetGeometry geometry = new SheetGeometry();
  private final List<MarkedCell> markedCells = new ArrayList<>();
  private final SchemaPlace drawingPlace = new SchemaPlace(CHILDREN, "legacyDrawing");
  private XmlElement root;
  private XmlElement data;
  private @Nullable XmlElement drawing;
  private @Nullable String drawingId;

  SheetXml(XlsxPackage pack, String part) {
    xml = pack.part(part);
    patch = pack.patch(part);
    survey(new XmlScan(xml));
    if (root == null || data == null) {
      throw new CannotAnnotateInPlace("工作表没有数据区");
    }
  }

  private void survey(XmlScan scan) {
    while (scan.next()) {
      drawingPlace.pass(scan);
      if (scan.depth() == 1) {
        root = XmlElement.of(scan, root);
      } else if (scan.depth() == 2) {
        second(scan);
      } else if (scan.depth() == 3 && scan.opening()) {
        if (scan.parentIs("mergeCells")) {
          scan.refuseAlternative();
          if (scan.is("mergeCell") && scan.attribute("ref")) {
            merge(scan.value());
          }
        } else if (scan.parentIs("cols")) {
          scan.refuseAlternative();
          if (scan.is("col")) {
            columns(scan);
          }
        }
      } else if (scan.depth() == 4
          && scan.opening()
          && (scan.is("mergeCells") || scan.is("cols"))) {
        throw new CannotAnnotateInPlace("工作表按软件版本分别存有内容");
      }
    }
  }

  private void second(XmlScan scan) {
    if (scan.is("legacyDrawing")) {
      drawing = XmlElement.of(scan, drawing);
      if (scan.opening()) {
        drawingId = scan.relationshipId();
      }
    } else if (scan.is("sheetData")) {
      data = XmlElement.of(scan, data);
      if (scan.opening() && !scan.empty()) {
        scan.passContent();
      }
    } else if (scan.opening() && scan.is("sheetFormatPr")) {
      geometry.defaults(
          scan.number("baseColWidth", 0),
          scan.value("defaultColWidth"),
          scan.value("defaultRowHeight"));
    }
  }

  private void merge(String text) {
    try {
      merges.add(CellRange.parse(text));
    } catch (IllegalArgumentException e) {
      // a merge that cannot be read joins nothing
    }
  }

  private void columns(XmlScan scan) {
    int first = scan.number("min", 0) - 1;
    int last = scan.number("max", 0) - 1;
    if (first >= 0 && last >= first) {
      String width = scan.value("width");
      boolean hidden = scan.isTrue("hidden");
      geometry.columns(first, last, width, hidden, scan.number("style", 0));
    }
  }

  SheetGeometry geometry() {
    return geometry;
  }

  /**
   * The relationship of the sheet's drawing of notes; null where it has none and can be given one.
   */
  @Nullable String drawingId() {
    if (drawing != null && drawingId == null) {
      throw new CannotAnnotateInPlace("批注图形部件缺失");
    }
    if (drawing == null) {
      drawingPlace.place();
    }
    return drawingId;
  }

  /** The merge that contains a cell, or the cell alone. */
  CellRange region(CellAddress cell) {
    for (CellRange merge : merges) {
      if (merge.contains(cell.row(), cell.column())) {
        return merge;
      }
    }
    return CellRange.of(cell);
  }

  List<CellRange> merges() {
    return merges;
  }

  List<MarkedCell> markedCells() {
    return markedCells;
  }

  /** Puts the reference to a drawing of notes in its place. */
  void addDrawing(String id, boolean strict) {
    String attribute = RelationshipChanges.idAttribute(root.scope(), strict, id);
    patch.insert(drawingPlace.place(), root.prefixed("<legacyDrawing" + attribute + "/>"));
  }

  /** Marks the cells; once, as the places of all changes must ascend. */
  void mark(List<Target> targets, StylesXml styles) {
    if (!targets.isEmpty()) {
      markedCells.addAll(new SheetMarking(xml, patch, geometry, targets, styles).run(data));
    }
  }
}
