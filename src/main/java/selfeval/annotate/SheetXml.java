package selfeval.annotate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * A worksheet part: gives marked cells another format and the sheet its drawing of notes, and
 * leaves every other byte alone.
 */
final class SheetXml {
  /** What must stand behind legacyDrawing (ECMA-376 part 1, 18.3.1.99); the rest stands before. */
  private static final List<String> AFTER_DRAWING =
      List.of(
          "legacyDrawing",
          "legacyDrawingHF",
          "drawingHF",
          "picture",
          "oleObjects",
          "controls",
          "webPublishItems",
          "tableParts",
          "extLst");

  /** Rows below the last mark whose heights a note's box may need. */
  private static final int ROWS_BELOW = 100;

  /**
   * A cell to mark, with the region it stands in.
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
  private String prefix = "";
  private String relationshipPrefix;
  private XmlElement data;
  private int drawingPlace;
  private String drawingId;

  SheetXml(XlsxPackage pack, String part) {
    xml = pack.part(part);
    patch = pack.patch(part);
    survey(new XmlScan(xml));
    if (data == null) {
      throw new CannotAnnotateInPlace("工作表没有数据区");
    }
  }

  private void survey(XmlScan scan) {
    boolean merging = false;
    boolean sizing = false;
    while (scan.next()) {
      if (scan.depth() == 1) {
        if (scan.opening()) {
          prefix = scan.prefix();
          relationshipPrefix = scan.prefixFor(Relationships.TRANSITIONAL, Relationships.STRICT);
        }
      } else if (scan.depth() == 2) {
        merging = scan.opening() && scan.is("mergeCells");
        sizing = scan.opening() && scan.is("cols");
        second(scan);
      } else if (scan.depth() == 3 && scan.opening()) {
        if (merging && scan.is("mergeCell") && scan.attribute("ref")) {
          merge(scan.value());
        } else if (sizing && scan.is("col")) {
          columns(scan);
        }
      }
    }
  }

  private void second(XmlScan scan) {
    if (scan.opening() && scan.is("legacyDrawing")) {
      drawingId = scan.valueOfAnyPrefix("id");
    }
    boolean before = false;
    if (scan.is(scan.local())) {
      before = !AFTER_DRAWING.contains(scan.local());
    }
    if (before) {
      drawingPlace = scan.tagEnd();
    }
    if (scan.is("sheetData")) {
      if (scan.opening()) {
        data = new XmlElement(scan);
      } else {
        data.closedBy(scan);
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

  /** The relationship of the sheet's drawing of notes; null where it has none. */
  String drawingId() {
    return drawingId;
  }

  /** The merge a cell stands in, or the cell alone. */
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
    String name = prefix + "legacyDrawing ";
    patch.insert(
        drawingPlace,
        relationshipPrefix != null
            ? "<" + name + relationshipPrefix + "id=\"" + id + "\"/>"
            : "<"
                + name
                + "xmlns:selfevalr=\""
                + (strict ? Relationships.STRICT : Relationships.TRANSITIONAL)
                + "\" selfevalr:id=\""
                + id
                + "\"/>");
  }

  /** Marks the cells; once, as the places of all changes must ascend. */
  void mark(List<Target> targets, StylesXml styles) {
    if (!targets.isEmpty()) {
      new Marking(targets, styles).run();
    }
  }

  /** One walk over the rows, with what it has still to insert. */
  private final class Marking {
    private final List<Target> targets;
    private final StylesXml styles;

    /** By row: the cells that must be there, by column; taken out when their row has passed. */
    private final TreeMap<Integer, TreeMap<Integer, Severity>> due = new TreeMap<>();

    private int lastRow = -1;
    private final int firstTargetRow;
    private final int lastTargetRow;

    Marking(List<Target> targets, StylesXml styles) {
      this.targets = targets;
      this.styles = styles;
      int first = Integer.MAX_VALUE;
      int last = -1;
      for (Target target : targets) {
        CellAddress corner = target.region.first();
        TreeMap<Integer, Severity> row = due.get(corner.row());
        if (row == null) {
          row = new TreeMap<>();
          due.put(corner.row(), row);
        }
        row.put(corner.column(), target.severity);
        first = Math.min(first, corner.row());
        last = Math.max(last, target.region.last().row());
      }
      firstTargetRow = first;
      lastTargetRow = last;
    }

    void run() {
      if (data.empty()) {
        StringBuilder rows = new StringBuilder();
        newRows(Integer.MAX_VALUE, rows);
        data.append(patch, rows.toString());
        return;
      }
      // the fragment's own element gives the prefix and makes rows depth 2
      XmlScan scan = new XmlScan(xml, data.start(), data.end());
      scan.next();
      while (scan.next()) {
        if (scan.depth() == 2 && scan.opening() && scan.is("row") && !row(scan)) {
          return;
        }
      }
      StringBuilder rows = new StringBuilder();
      newRows(Integer.MAX_VALUE, rows);
      if (!rows.isEmpty()) {
        patch.insert(data.closeStart(), rows.toString());
      }
    }

    /** False once all targets have passed, and the heights of some rows below are known. */
    private boolean row(XmlScan scan) {
      int row = scan.number("r", lastRow + 2) - 1;
      if (row <= lastRow) {
        throw new CannotAnnotateInPlace("工作表的行未按顺序排列");
      }
      lastRow = row;
      StringBuilder before = new StringBuilder();
      newRows(row, before);
      if (!before.isEmpty()) {
        patch.insert(scan.tagStart(), before.toString());
      }
      if (row < firstTargetRow) {
        return true;
      }
      if (row > lastTargetRow + ROWS_BELOW) {
        return false;
      }
      boolean hidden = scan.isTrue("hidden");
      geometry.row(row, scan.value("ht"), hidden);
      if (row > lastTargetRow) {
        return true;
      }
      TreeMap<Integer, Severity> wanted = due.remove(row);
      List<Target> here = targetsIn(row);
      if (wanted == null && here.isEmpty()) {
        return true;
      }
      if (wanted == null) {
        wanted = new TreeMap<>();
      }
      int rowStyle = scan.isTrue("customFormat") ? scan.number("s", -1) : -1;
      widen(scan, wanted);
      if (scan.empty()) {
        StringBuilder cells = new StringBuilder();
        newCells(row, rowStyle, wanted, Integer.MAX_VALUE, cells);
        if (!cells.isEmpty()) {
          new XmlElement(scan).append(patch, cells.toString());
        }
        return true;
      }
      cells(scan, row, rowStyle, wanted, here);
      return true;
    }

    private void cells(
        XmlScan scan, int row, int rowStyle, TreeMap<Integer, Severity> wanted, List<Target> here) {
      int lastColumn = -1;
      while (scan.next()) {
        if (scan.depth() == 2) {
          StringBuilder rest = new StringBuilder();
          newCells(row, rowStyle, wanted, Integer.MAX_VALUE, rest);
          if (!rest.isEmpty()) {
            patch.insert(scan.tagStart(), rest.toString());
          }
          return;
        }
        if (scan.depth() != 3 || !scan.opening() || !scan.is("c")) {
          continue;
        }
        int column = scan.attribute("r") ? column(scan, row) : lastColumn + 1;
        if (column <= lastColumn) {
          throw new CannotAnnotateInPlace("工作表的单元格未按顺序排列");
        }
        lastColumn = column;
        StringBuilder before = new StringBuilder();
        newCells(row, rowStyle, wanted, column, before);
        if (!before.isEmpty()) {
          patch.insert(scan.tagStart(), before.toString());
        }
        wanted.remove(column);
        for (Target target : here) {
          if (target.region.contains(row, column)) {
            restyle(scan, row, column, target.severity);
            break;
          }
        }
      }
      throw new CannotAnnotateInPlace("部件内容不完整");
    }

    private int column(XmlScan scan, int row) {
      int place = scan.valueStart();
      int column = 0;
      for (; place < scan.valueEnd(); place++) {
        int letter = (xml[place] & 0xDF) - 'A' + 1;
        if (letter < 1 || letter > 26 || column > 16384) {
          break;
        }
        column = column * 26 + letter;
      }
      int number = 0;
      for (; place < scan.valueEnd() && number <= 1_048_576; place++) {
        number = number * 10 + (xml[place] - '0');
      }
      if (number != row + 1 || column < 1 || column > 16384) {
        throw new CannotAnnotateInPlace("单元格地址与所在行不符");
      }
      return column - 1;
    }

    private void restyle(XmlScan scan, int row, int column, Severity severity) {
      int style = scan.number("s", 0);
      String number = Integer.toString(styles.marked(style, severity));
      if (scan.attribute("s")) {
        patch.replace(scan.valueStart(), scan.valueEnd(), number);
      } else if (scan.attribute("r")) {
        patch.insert(scan.valueEnd() + 1, " s=\"" + number + "\"");
      } else {
        patch.insert(scan.nameEnd(), " s=\"" + number + "\"");
      }
      markedCells.add(new MarkedCell(new CellAddress(row, column), style));
    }

    private List<Target> targetsIn(int row) {
      List<Target> here = new ArrayList<>();
      for (Target target : targets) {
        if (row >= target.region.first().row() && row <= target.region.last().row()) {
          here.add(target);
        }
      }
      return here;
    }

    /** Rows that the sheet lacks, up to the one given. */
    private void newRows(int before, StringBuilder out) {
      Iterator<Map.Entry<Integer, TreeMap<Integer, Severity>>> all = due.entrySet().iterator();
      while (all.hasNext()) {
        Map.Entry<Integer, TreeMap<Integer, Severity>> one = all.next();
        if (one.getKey() >= before) {
          return;
        }
        out.append('<').append(prefix).append("row r=\"").append(one.getKey() + 1).append("\">");
        newCells(one.getKey(), -1, one.getValue(), Integer.MAX_VALUE, out);
        out.append("</").append(prefix).append("row>");
        all.remove();
      }
    }

    /** Cells that the row lacks, up to the column given. */
    private void newCells(
        int row, int rowStyle, TreeMap<Integer, Severity> wanted, int before, StringBuilder out) {
      while (!wanted.isEmpty() && wanted.firstKey() < before) {
        Map.Entry<Integer, Severity> one = wanted.pollFirstEntry();
        int style = rowStyle >= 0 ? rowStyle : geometry.columnStyle(one.getKey());
        CellAddress cell = new CellAddress(row, one.getKey());
        out.append('<')
            .append(prefix)
            .append("c r=\"")
            .append(cell)
            .append("\" s=\"")
            .append(styles.marked(style, one.getValue()))
            .append("\"/>");
        markedCells.add(new MarkedCell(cell, -1));
      }
    }

    /** A row's spans are a promise about its cells: those that are inserted must lie inside. */
    private void widen(XmlScan scan, TreeMap<Integer, Severity> wanted) {
      if (wanted.isEmpty() || !scan.attribute("spans")) {
        return;
      }
      String spans = scan.value();
      int colon = spans.indexOf(':');
      if (colon < 0 || spans.indexOf(' ') >= 0) {
        return;
      }
      try {
        int first = Integer.parseInt(spans.substring(0, colon));
        int last = Integer.parseInt(spans.substring(colon + 1));
        int from = Math.min(first, wanted.firstKey() + 1);
        int to = Math.max(last, wanted.lastKey() + 1);
        if (from != first || to != last) {
          patch.replace(scan.valueStart(), scan.valueEnd(), from + ":" + to);
        }
      } catch (NumberFormatException e) {
        // an unreadable promise is left as it is
      }
    }
  }
}
