package selfeval.annotate;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/**
 * The drawing of a sheet's notes. What stands in one need not be well-formed XML, so it is changed
 * as text; all that is added is ASCII, which any encoding but UTF-16 takes.
 */
final class VmlXml {
  private static final String NAMESPACES =
      "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
          + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

  private static final String BOX_TYPE =
      "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\""
          + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
          + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

  private final XlsxPackage pack;
  private final String part;
  private final boolean isNew;
  private final int block;
  private final StringBuilder additions = new StringBuilder();
  private Patch patch;
  private String text = "";
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
    // one char a byte, so that places in the text are places in the part
    text = new String(patch.original(), StandardCharsets.ISO_8859_1);
    if (text.indexOf('\0') >= 0 || text.lastIndexOf("</xml>") < 0) {
      throw new CannotAnnotateInPlace("批注图形部件格式特殊");
    }
    declared = text.contains("xmlns:v=") && text.contains("xmlns:o=") && text.contains("xmlns:x=");
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
        .append("<v:shape ")
        .append(declared ? "" : NAMESPACES + " ")
        .append("id=\"_x0000_s")
        .append(block * 1024 + ++shapes)
        .append("\" type=\"#_x0000_t202\" style='position:absolute;margin-left:60pt;")
        .append("margin-top:2pt;width:")
        .append(size.width() * points / 96)
        .append("pt;height:")
        .append(size.height() * points / 96)
        .append("pt;z-index:")
        .append(shapes)
        .append(";visibility:hidden' fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
        .append("<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>")
        .append("<v:path o:connecttype=\"none\"/><v:textbox style='mso-direction-alt:auto'>")
        .append("<div style='text-align:left'></div></v:textbox>")
        .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>")
        .append(box.anchor())
        .append("</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
        .append(cell.row())
        .append("</x:Row><x:Column>")
        .append(cell.column())
        .append("</x:Column></x:ClientData></v:shape>");
  }

  /** Makes the box of a note that is there large enough; false where the note has no box. */
  boolean enlarge(CellAddress cell, String note, SheetGeometry sheet) {
    int[] shape = shapeOf(text, cell);
    if (shape == null) {
      return false;
    }
    int[] anchor = content(text, "Anchor", shape[0], shape[1]);
    if (anchor == null) {
      return true;
    }
    String[] numbers = text.substring(anchor[0], anchor[1]).split(",");
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
    NoteBox.Size had = measured(at, sheet);
    NoteBox.Size now =
        new NoteBox.Size(
            Math.max(size.width(), had.width()), Math.max(size.height(), had.height()));
    patch.replace(
        anchor[0], anchor[1], NoteBox.at(at[0], at[1], at[2], at[3], now, sheet).anchor());
    return true;
  }

  private static NoteBox.Size measured(int[] at, SheetGeometry sheet) {
    int width = at[5] - at[1];
    for (int c = at[0]; c < at[4] && width < 2000; c++) {
      width += sheet.width(c);
    }
    int height = at[7] - at[3];
    for (int r = at[2]; r < at[6] && height < 2000; r++) {
      height += sheet.height(r);
    }
    return new NoteBox.Size(width, height);
  }

  /** From where to where the shape of a cell's note stands in a drawing; null where none does. */
  static int[] shapeOf(String text, CellAddress cell) {
    int from = text.indexOf("<v:shape ");
    while (from >= 0) {
      int to = text.indexOf("</v:shape>", from);
      if (to < 0) {
        return null;
      }
      to += "</v:shape>".length();
      if (value(text, "Row", from, to) == cell.row()
          && value(text, "Column", from, to) == cell.column()) {
        return new int[] {from, to};
      }
      from = text.indexOf("<v:shape ", to);
    }
    return null;
  }

  private static int value(String text, String name, int from, int to) {
    int[] place = content(text, name, from, to);
    return place == null ? -1 : number(text.substring(place[0], place[1]).strip(), 0);
  }

  private static int[] content(String text, String name, int from, int to) {
    String tag = "<x:" + name + ">";
    int start = text.indexOf(tag, from);
    if (start < 0 || start >= to) {
      return null;
    }
    start += tag.length();
    int end = text.indexOf('<', start);
    return end < 0 || end >= to ? null : new int[] {start, end};
  }

  /** Puts what was added into the package; once, at the end. */
  void store() {
    if (additions.isEmpty()) {
      return;
    }
    if (isNew) {
      pack.add(
          part,
          ("<xml "
                  + NAMESPACES
                  + "><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\""
                  + block
                  + "\"/></o:shapelayout>"
                  + BOX_TYPE
                  + additions
                  + "</xml>")
              .getBytes(StandardCharsets.UTF_8));
      return;
    }
    int map = text.indexOf("<o:idmap");
    int data = map < 0 ? -1 : text.indexOf("data=", map);
    if (data > 0 && data < text.indexOf('>', map)) {
      int end = text.indexOf(text.charAt(data + 5), data + 6);
      patch.insert(end, "," + block);
    }
    String type = text.contains("id=\"_x0000_t202\"") ? "" : BOX_TYPE;
    if (!type.isEmpty() && !declared) {
      type = type.replace("<v:shapetype ", "<v:shapetype " + NAMESPACES + " ");
    }
    patch.insert(text.lastIndexOf("</xml>"), type + additions);
  }
}
