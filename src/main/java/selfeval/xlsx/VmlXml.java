package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.NoteBox;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlBytes;
import selfeval.ooxml.XmlScope;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * The drawing of a sheet's notes, to which boxes are added. All that is added is ASCII, which any
 * encoding but UTF-16 takes.
 */
final class VmlXml {
  private static final String NAMESPACES =
      "xmlns:v=\""
          + VmlShapes.VML
          + "\" xmlns:o=\""
          + VmlShapes.OFFICE
          + "\" xmlns:x=\""
          + VmlShapes.EXCEL
          + "\"";

  private static final String BOX_TYPE =
      "<v:shapetype id=\""
          + VmlShapes.BOX
          + "\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private final XlsxPackage pack;
  private final String part;
  private final boolean isNew;
  private final int block;
  private final XmlBytes additions = new XmlBytes(4096);
  private @Nullable Patch patch;
  private @Nullable VmlShapes there;
  private boolean declared = true;
  private int shapes;

  /**
   * @param part name of the part; where the package lacks it, it is made
   * @param block number of a block of shape ids that nobody uses
   */
  VmlXml(XlsxPackage pack, String part, int block) {
    this.pack = pack;
    this.part = part;
    this.block = block;
    isNew = !pack.has(part);
    if (isNew) {
      return;
    }
    patch = pack.patch(part);
    there = new VmlShapes(patch.original());
    for (byte one : patch.original()) {
      if (one == 0) {
        throw new CannotAnnotateInPlace("批注图形部件格式特殊");
      }
    }
    XmlScope scope = there.root().scope();
    declared =
        VmlShapes.VML.equals(XmlScope.uri(scope, "v"))
            && VmlShapes.OFFICE.equals(XmlScope.uri(scope, "o"))
            && VmlShapes.EXCEL.equals(XmlScope.uri(scope, "x"));
  }

  String part() {
    return part;
  }

  boolean isNew() {
    return isNew;
  }

  /** Notes the blocks of shape ids that a drawing uses: each holds 1024 ids. */
  static void collectBlocks(byte[] vml, Set<Integer> blocks) {
    String text = new String(vml, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf("_x0000_s"); at >= 0; at = text.indexOf("_x0000_s", at + 8)) {
      int id = number(text, at + 8);
      if (id >= 0) {
        blocks.add(id / 1024);
      }
    }
    for (int at = text.indexOf("idmap"); at >= 0; at = text.indexOf("idmap", at + 5)) {
      int close = text.indexOf('>', at);
      int data = text.indexOf("data=", at);
      if (data < 0 || close < 0 || data > close) {
        continue;
      }
      for (int i = data + 6; i < close; i++) {
        if (Character.isDigit(text.charAt(i))) {
          int one = number(text, i);
          blocks.add(one);
          while (i < close && Character.isDigit(text.charAt(i))) {
            i++;
          }
        }
        if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
          break;
        }
      }
    }
  }

  private static int number(String text, int from) {
    int value = -1;
    for (int i = from; i < text.length() && i < from + 9; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        break;
      }
      value = Math.max(value, 0) * 10 + digit;
    }
    return value;
  }

  /** Draws the box of a note, to be seen when the pointer rests on the cell. */
  void add(CellAddress cell, CellRange region, String note, SheetGeometry sheet) {
    NoteBox.Size size = NoteBox.size(note);
    NoteBox box = NoteBox.beside(region, size, sheet);
    int points = 72;
    additions
        .add("<v:shape ")
        .add(declared ? "" : NAMESPACES + " ")
        .add("id=\"_x0000_s")
        .add(block * 1024 + ++shapes)
        .add("\" type=\"#_x0000_t202\" style='position:absolute;margin-left:60pt;")
        .add("margin-top:2pt;width:")
        .add(size.width() * points / 96)
        .add("pt;height:")
        .add(size.height() * points / 96)
        .add("pt;z-index:")
        .add(shapes)
        .add(";visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
        .add("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
        .add("<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>")
        .add("<div style='text-align:left'></div></v:textbox>")
        .add("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
        .add(box.anchor())
        .add("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
        .add(cell.row())
        .add("</x:Row><x:Column>")
        .add(cell.column())
        .add("</x:Column></x:ClientData></v:shape>");
  }

  /** Makes the box of a note that is there large enough; false where the note has no box. */
  boolean enlarge(CellAddress cell, String note, SheetGeometry sheet) {
    VmlShapes.Shape shape = there == null ? null : there.note(cell);
    if (shape == null || patch == null) {
      return false;
    }
    if (shape.anchorStart() < 0) {
      return true;
    }
    int from = shape.anchorStart();
    int length = shape.anchorEnd() - from;
    String[] numbers =
        new String(patch.original(), from, length, StandardCharsets.ISO_8859_1).split(",", 0);
    int[] at = new int[8];
    if (numbers.length != 8) {
      return true;
    }
    for (int i = 0; i < 8; i++) {
      at[i] = number(numbers[i].strip(), 0);
      if (at[i] < 0) {
        return true;
      }
    }
    NoteBox.Size size = NoteBox.size(note);
    NoteBox.Size had = sheet.between(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7]);
    NoteBox.Size now = size.atLeast(had);
    patch.replace(from, from + length, NoteBox.at(at[0], at[1], at[2], at[3], now, sheet).anchor());
    return true;
  }

  /** Puts what was added into the package; once, at the end. */
  void store() {
    if (additions.isEmpty()) {
      return;
    }
    if (there == null || patch == null) {
      XmlBytes xml = new XmlBytes(additions.size() + 1024);
      xml.add("<xml ")
          .add(NAMESPACES)
          .add("><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"")
          .add(block)
          .add("\"/></o:shapelayout>")
          .add(BOX_TYPE)
          .add(additions)
          .add("</xml>");
      pack.add(part, xml.bytes());
      return;
    }
    if (there.blocksEnd() >= 0) {
      patch.insert(there.blocksEnd(), "," + block);
    }
    String type = there.hasBoxes() ? "" : BOX_TYPE;
    if (!type.isEmpty() && !declared) {
      type = type.replace("<v:shapetype ", "<v:shapetype " + NAMESPACES + " ");
    }
    there.root().append(patch, type + additions);
  }
}
