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
    return "<font>"
        + (look.bold() ? "<b/>" : "")
        + (look.underlined() ? "<u/>" : "")
        + "<sz val=\""
        + look.points()
        + "\"/><color "
        + (look.colour() == null ? "rgb=\"FF000000\"" : "rgb=\"" + look.colour() + "\"")
        + "/>"
        + typeface
        + "</font>";
  }

  static String format(CellLook look, int font, int fillId, int borderId) {
    return "<xf numFmtId=\""
        + look.numberFormat()
        + "\" fontId=\""
        + font
        + "\" fillId=\""
        + fillId
        + "\" borderId=\""
        + borderId
        + "\" xfId=\"0\""
        + (look.numberFormat() == 0 ? "" : " applyNumberFormat=\"1\"")
        + " applyFont=\"1\""
        + (fillId == 0 ? "" : " applyFill=\"1\"")
        + (borderId == 0 ? "" : " applyBorder=\"1\"")
        + " applyAlignment=\"1\""
        + (look.unlocked() ? " applyProtection=\"1\"" : "")
        + "><alignment horizontal=\""
        + look.horizontal().written()
        + "\" vertical=\""
        + look.vertical().written()
        + (look.horizontal() == CellLook.Side.RIGHT ? "\" indent=\"1\"" : "\"")
        + (look.wraps() ? " wrapText=\"1\"" : "")
        + "/>"
        + (look.unlocked() ? "<protection locked=\"0\"/>" : "")
        + "</xf>";
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
