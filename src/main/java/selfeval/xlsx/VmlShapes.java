package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.XmlElement;
import selfeval.ooxml.XmlScan;
import selfeval.workbook.CellAddress;

/**
 * The shapes in the drawing of a sheet's notes. It need not be well-formed XML, and its elements
 * may have any prefix.
 */
final class VmlShapes {
  static final String VML = "urn:schemas-microsoft-com:vml";
  static final String OFFICE = "urn:schemas-microsoft-com:office:office";
  static final String EXCEL = "urn:schemas-microsoft-com:office:excel";

  /** The id of the kind of shape that the box of a note is. */
  static final String BOX = "_x0000_t202";

  /**
   * The box of a note.
   *
   * @param cell the note's cell
   * @param start where its element begins
   * @param anchorStart where the text of its place begins; −1 where it states none
   */
  record Shape(CellAddress cell, int start, int end, int anchorStart, int anchorEnd) {}

  private final byte[] xml;
  private final List<Shape> notes = new ArrayList<>();
  private final XmlElement root;
  private int drawn;
  private int blocksEnd = -1;
  private boolean hasBoxes;

  /** Refuses a drawing that is cut off, or is none. */
  VmlShapes(byte[] xml) {
    this.xml = xml;
    XmlScan scan = XmlScan.lenient(xml);
    XmlElement outermost = null;
    while (scan.next()) {
      if (scan.depth() == 1 && (scan.opening() || outermost != null)) {
        outermost = XmlElement.of(scan, outermost);
      }
      if (scan.opening()) {
        opening(scan);
      }
    }
    if (outermost == null || (!outermost.empty() && outermost.end() == outermost.tagEnd())) {
      throw new CannotAnnotateInPlace("批注图形部件格式特殊");
    }
    root = outermost;
  }

  private void opening(XmlScan scan) {
    if (scan.depth() == 2 && !is(scan, VML, "shapetype") && !is(scan, OFFICE, "shapelayout")) {
      drawn++;
    }
    hasBoxes |= BOX.equals(scan.value("id"));
    if (is(scan, OFFICE, "idmap") && scan.attribute("data")) {
      blocksEnd = scan.valueEnd();
    }
    if (is(scan, VML, "shape") && !scan.empty()) {
      shape(scan);
    }
  }

  private void shape(XmlScan scan) {
    int depth = scan.depth();
    int start = scan.tagStart();
    int row = -1;
    int column = -1;
    int[] anchor = {-1, -1};
    while (scan.next() && scan.depth() > depth) {
      if (!scan.opening() || scan.empty()) {
        continue;
      }
      if (is(scan, EXCEL, "Anchor")) {
        anchor = content(scan);
      } else if (is(scan, EXCEL, "Row")) {
        row = number(content(scan));
      } else if (is(scan, EXCEL, "Column")) {
        column = number(content(scan));
      }
    }
    if (row >= 0 && column >= 0) {
      notes.add(
          new Shape(new CellAddress(row, column), start, scan.tagEnd(), anchor[0], anchor[1]));
    }
  }

  private static boolean is(XmlScan scan, String namespace, String local) {
    return scan.local().equals(local) && scan.namespace().equals(namespace);
  }

  /** From where to where the text of an element reaches, up to the next tag. */
  private int[] content(XmlScan scan) {
    int from = scan.tagEnd();
    int to = from;
    while (to < xml.length && xml[to] != '<') {
      to++;
    }
    return new int[] {from, to};
  }

  private int number(int[] place) {
    try {
      String text = new String(xml, place[0], place[1] - place[0], StandardCharsets.ISO_8859_1);
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /** The boxes of notes. */
  List<Shape> notes() {
    return notes;
  }

  /** The box of a cell's note; null where it has none. */
  @Nullable Shape note(CellAddress cell) {
    for (Shape shape : notes) {
      if (shape.cell.equals(cell)) {
        return shape;
      }
    }
    return null;
  }

  /** How many things are drawn, those of form controls among them. */
  int drawn() {
    return drawn;
  }

  XmlElement root() {
    return root;
  }

  /** Where the list of the blocks of shape ids ends; −1 where there is none. */
  int blocksEnd() {
    return blocksEnd;
  }

  /** Whether it defines the kind of shape that a note's box is. */
  boolean hasBoxes() {
    return hasBoxes;
  }
}
