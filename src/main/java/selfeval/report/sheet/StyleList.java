package selfeval.report.sheet;

import selfeval.ooxml.XmlBytes;

/** The formats of a workbook, as they are entered. */
final class StyleList {
  static final String TYPEFACE = "宋体";

  /**
   * By whose digits spreadsheets count the widths of columns. Its digits are as wide as those that
   * programs on other systems draw in its place, so that a page holds the same there.
   */
  private static final String MEASURE = "Verdana";

  private static final String LINE_COLOUR = "B7B7B7";

  private final XmlBytes fonts = new XmlBytes(2048);
  private final XmlBytes fills = new XmlBytes(2048);
  private final XmlBytes formats = new XmlBytes(4096);
  private int looks;

  StyleList() {
    // the first of each is what cells without a format have
    add(Look.plain(10).unwrapped(), MEASURE);
  }

  Style add(Look look) {
    return add(look, TYPEFACE);
  }

  private Style add(Look look, String typeface) {
    int at = looks++;
    fonts.add(look.bold() ? "<font><b/>" : "<font>");
    fonts.add(look.link() ? "<u/>" : "");
    fonts.add("<sz val=\"").add(Xml.number(look.size())).add("\"/><color rgb=\"FF");
    fonts.add(look.colour()).add("\"/><name val=\"").add(typeface).add("\"/></font>");
    if (look.fill() == null) {
      fills.add("<fill><patternFill patternType=\"none\"/></fill>");
    } else {
      fills
          .add("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF")
          .add(look.fill())
          .add("\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }
    format(look, at, false);
    format(look, at, true);
    return new Style(2 * at);
  }

  private void format(Look look, int at, boolean quoted) {
    formats.add("<xf numFmtId=\"").add(look.numbers().id()).add("\" fontId=\"").add(at);
    // two fills are given by the format itself
    formats.add("\" fillId=\"").add(look.fill() == null ? 0 : at + 2);
    formats.add("\" borderId=\"").add(look.lines().ordinal()).add("\" xfId=\"0\"");
    formats.add(quoted ? " quotePrefix=\"1\"" : "");
    formats.add(" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\"");
    formats.add(" applyAlignment=\"1\"><alignment horizontal=\"").add(look.across().word());
    formats
        .add(look.high() ? "\" vertical=\"top\"" : "\" vertical=\"center\"")
        .add(look.wrapped() ? " wrapText=\"1\"" : "")
        .add("/></xf>");
  }

  byte[] xml() {
    XmlBytes xml = new XmlBytes(8192);
    xml.add(Xml.DECLARATION)
        .add("<styleSheet xmlns=\"" + Xml.SPREADSHEET + "\"><numFmts count=\"1\">")
        .add("<numFmt numFmtId=\"164\" formatCode=\"0.0%\"/></numFmts><fonts count=\"")
        .add(looks)
        .add("\">")
        .add(fonts)
        .add("</fonts><fills count=\"")
        .add(looks + 2)
        .add("\"><fill><patternFill patternType=\"none\"/></fill>")
        .add("<fill><patternFill patternType=\"gray125\"/></fill>")
        .add(fills)
        .add("</fills><borders count=\"3\">")
        .add("<border><left/><right/><top/><bottom/><diagonal/></border><border>")
        .add(line("left") + line("right") + line("top") + line("bottom"))
        .add("<diagonal/></border><border><left/><right/><top/>")
        .add(line("bottom"))
        .add("<diagonal/></border></borders>")
        .add("<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\"")
        .add(" borderId=\"0\"/></cellStyleXfs><cellXfs count=\"")
        .add(2 * looks)
        .add("\">")
        .add(formats)
        .add("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\"")
        .add(" builtinId=\"0\"/></cellStyles></styleSheet>");
    return xml.bytes();
  }

  private static String line(String side) {
    return "<" + side + " style=\"thin\"><color rgb=\"FF" + LINE_COLOUR + "\"/></" + side + ">";
  }
}
