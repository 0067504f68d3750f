package selfeval.annotate;

import selfeval.opinion.OpinionCell;
import selfeval.term.Severity;

/**
 * How the marks and the added sheet look, as SpreadsheetML without prefixes. The colours of the
 * marks are off the usual palettes by a shade: by them a mark is known again.
 */
final class Looks {
  /** The colour of a background that nobody chose. */
  static final String NO_COLOUR = "indexed=\"64\"";

  static final String TYPEFACE = "宋体";

  private static final String ERROR = "FFF9D4D3";
  private static final String WARNING = "FFFDEDC3";
  private static final String INFO = "FFD9E8F6";
  private static final String FIELD = "FFF2F2F2";
  private static final String HEAD = "FFDDE3EB";
  private static final String INPUT = "FFFFFDF2";
  private static final String LINE = "FFB7B7B7";

  private static final String THIN_BORDER =
      "<border>"
          + side("left")
          + side("right")
          + side("top")
          + side("bottom")
          + "<diagonal/></border>";

  /**
   * @param size points
   * @param colour of the font, ARGB; null for the automatic one
   * @param fill ARGB, or null
   * @param border markup, or null
   */
  record Look(
      boolean bold,
      boolean underlined,
      int size,
      String colour,
      String fill,
      String border,
      String horizontal,
      String vertical,
      int numberFormat,
      boolean unlocked) {

    String font(String typeface) {
      return "<font>"
          + (bold ? "<b/>" : "")
          + (underlined ? "<u/>" : "")
          + "<sz val=\""
          + size
          + "\"/><color "
          + (colour == null ? "rgb=\"FF000000\"" : "rgb=\"" + colour + "\"")
          + "/>"
          + typeface
          + "</font>";
    }

    String format(int font, int fillId, int borderId) {
      return "<xf numFmtId=\""
          + numberFormat
          + "\" fontId=\""
          + font
          + "\" fillId=\""
          + fillId
          + "\" borderId=\""
          + borderId
          + "\" xfId=\"0\""
          + (numberFormat == 0 ? "" : " applyNumberFormat=\"1\"")
          + " applyFont=\"1\""
          + (fillId == 0 ? "" : " applyFill=\"1\"")
          + (borderId == 0 ? "" : " applyBorder=\"1\"")
          + " applyAlignment=\"1\""
          + (unlocked ? " applyProtection=\"1\"" : "")
          + "><alignment horizontal=\""
          + horizontal
          + "\" vertical=\""
          + vertical
          + (horizontal.equals("right") ? "\" indent=\"1\"" : "\"")
          + (numberFormat == 0 && border != null || size == 9 ? " wrapText=\"1\"" : "")
          + "/>"
          + (unlocked ? "<protection locked=\"0\"/>" : "")
          + "</xf>";
    }
  }

  private Looks() {}

  static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** Whether a fill's colour is that of a mark. */
  static boolean isMark(String argb) {
    return ERROR.equals(argb) || WARNING.equals(argb) || INFO.equals(argb);
  }

  /** Whether the attributes of a colour mean the automatic one. */
  static boolean isNoColour(String attributes) {
    return attributes.contains("indexed=\"64\"")
        || attributes.contains("indexed=\"65\"")
        || attributes.contains("auto=");
  }

  /** Whether a styles part speaks of the colour of a mark anywhere. */
  static boolean hasMark(String styles) {
    return styles.contains(ERROR) || styles.contains(WARNING) || styles.contains(INFO);
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

  static Look of(OpinionCell.Style style) {
    return switch (style) {
      case TITLE -> new Look(true, false, 16, null, null, null, "center", "center", 0, false);
      case CAPTION -> new Look(false, false, 9, "FF7F7F7F", null, null, "left", "center", 0, false);
      case FIELD -> bordered(true, FIELD, "center", "center");
      case TEXT -> bordered(false, null, "left", "center");
      case CENTER -> bordered(false, null, "center", "center");
      case POINTS ->
          new Look(false, false, 10, null, null, THIN_BORDER, "right", "center", 2, false);
      case HEAD -> bordered(true, HEAD, "center", "center");
      case LINK ->
          new Look(false, true, 10, "FF0563C1", null, THIN_BORDER, "center", "center", 0, false);
      case ERROR -> bordered(true, ERROR, "center", "center");
      case WARNING -> bordered(true, WARNING, "center", "center");
      case INFO -> bordered(true, INFO, "center", "center");
      case INPUT -> new Look(false, false, 10, null, INPUT, THIN_BORDER, "left", "top", 0, true);
      case CHOICE ->
          new Look(false, false, 10, null, INPUT, THIN_BORDER, "center", "center", 0, true);
    };
  }

  private static Look bordered(boolean bold, String fill, String horizontal, String vertical) {
    return new Look(bold, false, 10, null, fill, THIN_BORDER, horizontal, vertical, 0, false);
  }

  private static String side(String name) {
    return "<" + name + " style=\"thin\"><color rgb=\"" + LINE + "\"/></" + name + ">";
  }
}
