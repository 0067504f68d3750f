package selfeval.xlsx;

import selfeval.annotate.CellLook;

/** The looks of cells as SpreadsheetML without prefixes. */
final class LookXml {
  /** The colour of a background that nobody chose. */
  static final String NO_COLOUR = "indexed=\"64\"";

  /** The border of a framed cell. */
  static final String THIN_BORDER =
      "<border>"
          + side("left")
          + side("right")
          + side("top")
          + side("bottom")
          + "<diagonal/></border>";

  private LookXml() {}

  static String font(CellLook look, String typeface) {
    return new StringBuilder(256)
        .append("<font>")
        .append(look.bold() ? "<b/>" : "")
        .append(look.underlined() ? "<u/>" : "")
        .append("<sz val=\"")
        .append(look.points())
        .append("\"/><color ")
        .append(look.colour() == null ? "rgb=\"FF000000\"" : "rgb=\"" + look.colour() + "\"")
        .append("/>")
        .append(typeface)
        .append("</font>")
        .toString();
  }

  static String format(CellLook look, int font, int fillId, int borderId) {
    return new StringBuilder(384)
        .append("<xf numFmtId=\"")
        .append(look.numberFormat())
        .append("\" fontId=\"")
        .append(font)
        .append("\" fillId=\"")
        .append(fillId)
        .append("\" borderId=\"")
        .append(borderId)
        .append("\" xfId=\"0\"")
        .append(look.numberFormat() == 0 ? "" : " applyNumberFormat=\"1\"")
        .append(" applyFont=\"1\"")
        .append(fillId == 0 ? "" : " applyFill=\"1\"")
        .append(borderId == 0 ? "" : " applyBorder=\"1\"")
        .append(" applyAlignment=\"1\"")
        .append(look.unlocked() ? " applyProtection=\"1\"" : "")
        .append("><alignment horizontal=\"")
        .append(look.horizontal().written())
        .append("\" vertical=\"")
        .append(look.vertical().written())
        .append(look.horizontal() == CellLook.Side.RIGHT ? "\" indent=\"1\"" : "\"")
        .append(look.wraps() ? " wrapText=\"1\"" : "")
        .append("/>")
        .append(look.unlocked() ? "<protection locked=\"0\"/>" : "")
        .append("</xf>")
        .toString();
  }

  /** Whether the attributes of a colour mean the automatic one. */
  static boolean isNoColour(String attributes) {
    return attributes.contains("indexed=\"64\"")
        || attributes.contains("indexed=\"65\"")
        || attributes.contains("auto=");
  }

  /**
   * @param background attributes of the background colour
   */
  static String fill(String colour, String background) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
        + colour
        + "\"/><bgColor "
        + background
        + "/></patternFill></fill>";
  }

  private static String side(String name) {
    return "<" + name + " style=\"thin\"><color rgb=\"" + CellLook.LINE + "\"/></" + name + ">";
  }
}
