package selfeval.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.CellLook;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Patch;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.opinion.OpinionCell;
import selfeval.term.Severity;

/**
 * The styles part: formats are appended, those that are there keep their numbers. A marked cell
 * gets a copy of its own format with another fill.
 */
final class StylesXml {
  /** ECMA-376 part 1, 18.8.39. */
  private static final List<String> CHILDREN =
      List.of(
          "numFmts",
          "fonts",
          "fills",
          "borders",
          "cellStyleXfs",
          "cellXfs",
          "cellStyles",
          "dxfs",
          "tableStyles",
          "colors",
          "extLst");

  /** What a colour can say (ECMA-376 part 1, 18.8.3). */
  private static final List<String> COLOUR = List.of("auto", "indexed", "rgb", "theme", "tint");

  private static final String NO_FILLS =
      "<fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill>";

  private final byte[] xml;
  private final Patch patch;
  private final StyleList fonts = new StyleList("fonts", "font", CHILDREN);
  private final StyleList fills = new StyleList("fills", "fill", CHILDREN);
  private final StyleList borders = new StyleList("borders", "border", CHILDREN);
  private final StyleList formats = new StyleList("cellXfs", "xf", CHILDREN);
  private final Map<Severity, Map<Integer, Integer>> marked = new EnumMap<>(Severity.class);
  private final Map<Integer, Integer> unmarked = new LinkedHashMap<>();
  private final Map<OpinionCell.Style, Integer> looks = new EnumMap<>(OpinionCell.Style.class);
  private @Nullable String typeface;

  StylesXml(XlsxPackage pack, String part) {
    xml = pack.part(part);
    patch = pack.patch(part);
    read(new XmlScan(xml));
  }

  private void read(XmlScan scan) {
    while (scan.next()) {
      fonts.pass(scan);
      fills.pass(scan);
      borders.pass(scan);
      formats.pass(scan);
    }
    if (formats.pieces().isEmpty()) {
      throw new CannotAnnotateInPlace("样式部件不完整");
    }
    // the schema lets each list be left out; what they contain by default is then written
    fonts.beginIfEmpty("<font><sz val=\"11\"/><name val=\"" + CellLook.TYPEFACE + "\"/></font>", 1);
    fills.beginIfEmpty(NO_FILLS, 2);
    borders.beginIfEmpty("<border><left/><right/><top/><bottom/><diagonal/></border>", 1);
  }

  /**
   * The number of the format of a marked cell: that of its own, and the severity's fill.
   *
   * @param style number of the cell's own format
   */
  int marked(int style, Severity severity) {
    Map<Integer, Integer> of = marked.computeIfAbsent(severity, key -> new HashMap<>());
    Integer known = of.get(style);
    if (known != null) {
      return known;
    }
    // a number beyond the list is drawn by Excel as the first format
    StyleList.Piece own = formats.pieces().get(style < formats.pieces().size() ? style : 0);
    XmlScan scan = new XmlScan(xml, own.start(), own.end());
    scan.next();
    int fill = scan.number("fillId", 0);
    int number = formats.add(withFill(scan, own, fills.add(markFill(severity, fill))));
    if (number > 64_000) {
      throw CannotAnnotateInPlace.anyhow("单元格样式数量已达上限");
    }
    of.put(style, number);
    unmarked.putIfAbsent(number, style < formats.pieces().size() ? style : 0);
    return number;
  }

  /** The formats made for marked cells, each with the number of the format it was made from. */
  Map<Integer, Integer> unmarked() {
    return unmarked;
  }

  private String withFill(XmlScan tag, StyleList.Piece own, int fill) {
    Patch copy = new Patch(Arrays.copyOfRange(xml, own.start(), own.end()));
    set(copy, tag, own.start(), "fillId", Integer.toString(fill));
    set(copy, tag, own.start(), "applyFill", "1");
    return new String(copy.apply(), StandardCharsets.UTF_8);
  }

  private static void set(Patch copy, XmlScan tag, int base, String name, String value) {
    if (tag.attribute(name)) {
      copy.replace(tag.valueStart() - base, tag.valueEnd() - base, value);
    } else {
      copy.insert(tag.nameEnd() - base, " " + name + "=\"" + value + "\"");
    }
  }

  /**
   * The fill of a mark. Its background colour, which a solid fill does not show, is the colour that
   * the cell had before: so the cell tells its own look also after Office has saved the workbook
   * and numbered all formats anew.
   */
  private String markFill(Severity severity, int original) {
    return fills.prefixed(LookXml.fill(CellLook.colour(severity), background(original)));
  }

  private String background(int fill) {
    String colour = colour(fill, "fgColor");
    return colour == null ? LookXml.NO_COLOUR : colour;
  }

  /** The attributes of a colour of a solid fill, as written; null where it has none. */
  private @Nullable String colour(int fill, String name) {
    if (fill < 0 || fill >= fills.pieces().size()) {
      return null;
    }
    StyleList.Piece piece = fills.pieces().get(fill);
    XmlScan scan = new XmlScan(xml, piece.start(), piece.end());
    boolean solid = false;
    while (scan.next()) {
      if (scan.opening() && scan.local().equals("patternFill")) {
        solid = "solid".equals(scan.value("patternType"));
      } else if (scan.opening() && solid && scan.local().equals(name)) {
        return attributes(scan);
      }
    }
    return null;
  }

  /** What a colour says; what an extension adds may be written in a prefix bound only there. */
  private static @Nullable String attributes(XmlScan colour) {
    StringBuilder out = new StringBuilder();
    for (String name : COLOUR) {
      String value = colour.value(name);
      if (value != null && name.equals("rgb")) {
        value = argb(value);
      }
      if (value != null) {
        out.append(out.isEmpty() ? "" : " ").append(name).append("=\"");
        out.append(XmlText.escape(value)).append('"');
      }
    }
    return out.isEmpty() ? null : out.toString();
  }

  /** A colour with its alpha, which some programs leave out; null where it is none. */
  private static @Nullable String argb(String value) {
    boolean hex = value.chars().allMatch(digit -> Character.digit(digit, 16) >= 0);
    return hex && value.length() == 8 ? value : hex && value.length() == 6 ? "FF" + value : null;
  }

  /**
   * The number of a format like the one given, with the fill that the cell had before it was
   * marked; −1 where the format is not that of a mark. Added where the file has no such.
   *
   * @param remembered whether the mark's background colour is still the one that was written
   */
  int plain(int style, boolean remembered) {
    int fill = fill(style);
    return isMark(fill) ? with(style, plainFill(remembered ? colour(fill, "bgColor") : null)) : -1;
  }

  /** The same where the fill that the cell had is known by its number. */
  int plain(int style, int before) {
    return isMark(fill(style)) ? with(style, before) : -1;
  }

  /** The number of the fill of a format; −1 where there is no such format. */
  int fill(int style) {
    if (style < 0 || style >= formats.pieces().size()) {
      return -1;
    }
    StyleList.Piece own = formats.pieces().get(style);
    XmlScan scan = new XmlScan(xml, own.start(), own.end());
    scan.next();
    return scan.number("fillId", 0);
  }

  /** The number of a format like the one given with another fill. */
  int with(int style, int before) {
    StyleList.Piece own = formats.pieces().get(style);
    XmlScan scan = new XmlScan(xml, own.start(), own.end());
    scan.next();
    String wanted = comparable(own, before);
    for (int i = 0; i < formats.pieces().size(); i++) {
      if (comparable(formats.pieces().get(i), -1).equals(wanted)) {
        return i;
      }
    }
    return formats.add(withFill(scan, own, before));
  }

  private boolean isMark(int fill) {
    String colour = colour(fill, "fgColor");
    return colour != null && CellLook.isMark(rgb(colour));
  }

  private int plainFill(@Nullable String colour) {
    if (colour == null || LookXml.isNoColour(colour)) {
      return 0;
    }
    for (int i = 0; i < fills.pieces().size(); i++) {
      if (colour.equals(colour(i, "fgColor"))) {
        return i;
      }
    }
    return fills.add(
        fills.prefixed(
            "<fill><patternFill patternType=\"solid\"><fgColor "
                + colour
                + "/><bgColor "
                + LookXml.NO_COLOUR
                + "/></patternFill></fill>"));
  }

  /** A format as text, without what says whether its fill counts; with another fill if asked. */
  private String comparable(StyleList.Piece piece, int fill) {
    XmlScan scan = new XmlScan(xml, piece.start(), piece.end());
    scan.next();
    Patch copy = new Patch(Arrays.copyOfRange(xml, piece.start(), piece.end()));
    if (fill >= 0) {
      set(copy, scan, piece.start(), "fillId", Integer.toString(fill));
    }
    if (scan.attribute("applyFill")) {
      copy.delete(scan.attributeStart() - 1 - piece.start(), scan.valueEnd() + 1 - piece.start());
    }
    return new String(copy.apply(), StandardCharsets.UTF_8);
  }

  private static String rgb(String colour) {
    int at = colour.indexOf("rgb=");
    return at < 0 || at + 13 > colour.length() ? "" : colour.substring(at + 5, at + 13);
  }

  /** The number of a format of the added sheet. */
  int look(OpinionCell.Style style) {
    Integer known = looks.get(style);
    if (known != null) {
      return known;
    }
    CellLook look = CellLook.of(style);
    int font = fonts.add(fonts.prefixed(LookXml.font(look, typeface())));
    int fill =
        look.fill() == null
            ? 0
            : fills.add(fills.prefixed(LookXml.fill(look.fill(), LookXml.NO_COLOUR)));
    int border = look.framed() ? borders.add(borders.prefixed(LookXml.THIN_BORDER)) : 0;
    int number = formats.add(formats.prefixed(LookXml.format(look, font, fill, border)));
    looks.put(style, number);
    return number;
  }

  /** Name, family, character set and scheme of the workbook's first font, without its prefix. */
  private String typeface() {
    if (typeface == null) {
      typeface = readTypeface();
    }
    return typeface;
  }

  private String readTypeface() {
    Map<String, String> kept = new HashMap<>();
    if (!fonts.pieces().isEmpty()) {
      StyleList.Piece first = fonts.pieces().get(0);
      XmlScan scan = new XmlScan(xml, first.start(), first.end());
      while (scan.next()) {
        if (scan.opening() && scan.depth() == 2 && scan.attribute("val")) {
          kept.put(scan.local(), XmlText.escape(scan.value()));
        }
      }
    }
    StringBuilder face = new StringBuilder();
    for (String name : List.of("name", "family", "charset", "scheme")) {
      String value = kept.get(name);
      if (value == null && name.equals("name")) {
        value = CellLook.TYPEFACE;
      }
      if (value != null) {
        face.append('<').append(name).append(" val=\"").append(value).append("\"/>");
      }
    }
    return face.toString();
  }

  /** Puts what was added into the package; once, at the end. */
  void store() {
    fonts.store(patch);
    fills.store(patch);
    borders.store(patch);
    formats.store(patch);
  }
}
