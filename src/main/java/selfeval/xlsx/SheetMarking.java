package selfeval.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;

/** One walk over the rows of a sheet that marks cells, with what it has still to insert. */
final class SheetMarking {
  /** Rows below the last mark whose heights a note's box may need. */
  private static final int ROWS_BELOW = 100;

  private final byte[] xml;
  private final Patch patch;
  private final SheetGeometry geometry;
  private final List<SheetXml.MarkedCell> markedCells = new ArrayList<>();
  private final List<SheetXml.Target> targets;
  private final StylesXml styles;

  /** By row: the cells that must be there, by column; taken out when their row has passed. */
  private final TreeMap<Integer, NavigableMap<Integer, Severity>> due = new TreeMap<>();

  private int lastRow = -1;
  private final int firstTargetRow;
  private final int lastTargetRow;

  /**
   * @param geometry learns the heights of the rows that are passed
   */
  SheetMarking(
      byte[] xml,
      Patch patch,
      SheetGeometry geometry,
      List<SheetXml.Target> targets,
      StylesXml styles) {
    this.xml = xml;
    this.patch = patch;
    this.geometry = geometry;
    this.targets = targets;
    this.styles = styles;
    int first = Integer.MAX_VALUE;
    int last = -1;
    for (SheetXml.Target target : targets) {
      CellAddress corner = target.region().first();
      NavigableMap<Integer, Severity> row = due.get(corner.row());
      if (row == null) {
        row = new TreeMap<>();
        due.put(corner.row(), row);
      }
      row.put(corner.column(), target.severity());
      first = Math.min(first, corner.row());
      last = Math.max(last, target.region().last().row());
    }
    firstTargetRow = first;
    lastTargetRow = last;
  }

  /** Returns the cells that were marked. */
  List<SheetXml.MarkedCell> run(XmlElement data) {
    if (data.empty()) {
      data.append(patch, newRows(data.prefix(), Integer.MAX_VALUE));
      return markedCells;
    }
    XmlScan scan = new XmlScan(xml);
    while (scan.next()) {
      if (scan.depth() == 2 && scan.tagEnd() == data.end()) {
        insert(data.closeStart(), newRows(data.prefix(), Integer.MAX_VALUE));
        return markedCells;
      }
      if (scan.depth() == 3 && scan.opening() && scan.parentIs("sheetData")) {
        scan.refuseAlternative();
        if (scan.is("row") && !row(scan, data.prefix())) {
          return markedCells;
        }
      }
    }
    throw new CannotAnnotateInPlace("部件内容不完整");
  }

  private void insert(int at, String markup) {
    if (!markup.isEmpty()) {
      patch.insert(at, markup);
    }
  }

  /** False once all targets have passed, and the heights of some rows below are known. */
  private boolean row(XmlScan scan, String prefix) {
    int row = scan.number("r", lastRow + 2) - 1;
    if (row <= lastRow) {
      throw new CannotAnnotateInPlace("工作表的行未按顺序排列");
    }
    lastRow = row;
    insert(scan.tagStart(), newRows(prefix, row));
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
    NavigableMap<Integer, Severity> wanted = due.remove(row);
    List<SheetXml.Target> here = targetsIn(row);
    if (wanted == null && here.isEmpty()) {
      return true;
    }
    if (wanted == null) {
      wanted = new TreeMap<>();
    }
    int rowStyle = scan.isTrue("customFormat") ? scan.number("s", -1) : -1;
    widen(scan, wanted);
    if (scan.empty()) {
      XmlElement element = new XmlElement(scan);
      String cells = newCells(element.prefix(), row, rowStyle, wanted, Integer.MAX_VALUE);
      if (!cells.isEmpty()) {
        element.append(patch, cells);
      }
      return true;
    }
    cells(scan, row, rowStyle, wanted, here);
    return true;
  }

  private void cells(
      XmlScan scan,
      int row,
      int rowStyle,
      NavigableMap<Integer, Severity> wanted,
      List<SheetXml.Target> here) {
    String prefix = new XmlElement(scan).prefix();
    int lastColumn = -1;
    // behind the last cell, as what extends the row follows all of them
    int end = scan.tagEnd();
    while (scan.next()) {
      if (scan.depth() == 3) {
        insert(end, newCells(prefix, row, rowStyle, wanted, Integer.MAX_VALUE));
        return;
      }
      if (scan.depth() != 4) {
        continue;
      }
      scan.refuseAlternative();
      if (!scan.is("c")) {
        continue;
      }
      end = scan.tagEnd();
      if (!scan.opening()) {
        continue;
      }
      int column = scan.attribute("r") ? column(scan, row) : lastColumn + 1;
      if (column <= lastColumn) {
        throw new CannotAnnotateInPlace("工作表的单元格未按顺序排列");
      }
      lastColumn = column;
      insert(scan.tagStart(), newCells(prefix, row, rowStyle, wanted, column));
      wanted.remove(column);
      for (SheetXml.Target target : here) {
        if (target.region().contains(row, column)) {
          restyle(scan, row, column, target.severity());
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
    markedCells.add(new SheetXml.MarkedCell(new CellAddress(row, column), style));
  }

  private List<SheetXml.Target> targetsIn(int row) {
    List<SheetXml.Target> here = new ArrayList<>();
    for (SheetXml.Target target : targets) {
      if (row >= target.region().first().row() && row <= target.region().last().row()) {
        here.add(target);
      }
    }
    return here;
  }

  /** Rows that the sheet lacks, up to the one given. */
  private String newRows(String prefix, int before) {
    StringBuilder out = new StringBuilder();
    while (!due.isEmpty() && due.firstKey() < before) {
      Map.Entry<Integer, NavigableMap<Integer, Severity>> one = due.pollFirstEntry();
      out.append('<').append(prefix).append("row r=\"").append(one.getKey() + 1).append("\">");
      out.append(newCells(prefix, one.getKey(), -1, one.getValue(), Integer.MAX_VALUE));
      out.append("</").append(prefix).append("row>");
    }
    return out.toString();
  }

  /** Cells that the row lacks, up to the column given. */
  private String newCells(
      String prefix, int row, int rowStyle, NavigableMap<Integer, Severity> wanted, int before) {
    StringBuilder out = new StringBuilder();
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
      markedCells.add(new SheetXml.MarkedCell(cell, -1));
    }
    return out.toString();
  }

  /** A row's spans are a promise about its cells: those that are inserted must be inside. */
  private void widen(XmlScan scan, NavigableMap<Integer, Severity> wanted) {
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
