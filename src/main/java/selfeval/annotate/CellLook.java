package selfeval.annotate;

import org.jspecify.annotations.Nullable;
import selfeval.opinion.OpinionCell;
import selfeval.term.Severity;

/**
 * How a cell of the sheet of findings looks, whatever the format of the file. The colours of the
 * marks are off the usual palettes by a shade: by them a mark is known again.
 *
 * @param points size of its letters
 * @param colour of its letters, ARGB; null for the automatic one
 * @param fill ARGB, or null
 * @param framed whether it has a thin line around it
 * @param numberFormat number of a built-in format; 0 for General
 * @param unlocked whether it can be written to on a protected sheet
 */
public record CellLook(
    boolean bold,
    boolean underlined,
    int points,
    @Nullable String colour,
    @Nullable String fill,
    boolean framed,
    Side horizontal,
    Side vertical,
    int numberFormat,
    boolean unlocked) {
  public static final String TYPEFACE = "宋体";

  /** The colour of the lines around cells. */
  public static final String LINE = "FFB7B7B7";

  private static final int BODY = 10;
  private static final int SMALL = 9;
  private static final int TWO_DECIMALS = 2;
  private static final String ERROR = "FFF9D4D3";
  private static final String WARNING = "FFFDEDC3";
  private static final String INFO = "FFD9E8F6";
  private static final String FIELD = "FFF2F2F2";
  private static final String HEAD = "FFDDE3EB";
  private static final String INPUT = "FFFFFDF2";

  /** Where in its cell a text is. */
  public enum Side {
    LEFT("left"),
    RIGHT("right"),
    TOP("top"),
    CENTER("center");

    private final String written;

    Side(String written) {
      this.written = written;
    }

    /** As SpreadsheetML writes it. */
    public String written() {
      return written;
    }
  }

  /** The colour of a severity's marks, ARGB. */
  public static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** Whether a fill's colour, ARGB, is that of a mark. */
  public static boolean isMark(@Nullable String argb) {
    return ERROR.equals(argb) || WARNING.equals(argb) || INFO.equals(argb);
  }

  /** Whether a text contains the colour of a mark anywhere. */
  public static boolean hasMark(String text) {
    return text.contains(ERROR) || text.contains(WARNING) || text.contains(INFO);
  }

  /** Whether its text is broken into lines. */
  public boolean wraps() {
    return numberFormat == 0 && points <= BODY;
  }

  public static CellLook of(OpinionCell.Style style) {
    return switch (style) {
      case TITLE ->
          new CellLook(true, false, 16, null, null, false, Side.CENTER, Side.CENTER, 0, false);
      case LEAD ->
          new CellLook(false, false, BODY, null, null, false, Side.LEFT, Side.CENTER, 0, false);
      case CAPTION ->
          new CellLook(
              false, false, SMALL, "FF7F7F7F", null, false, Side.LEFT, Side.CENTER, 0, false);
      case FIELD -> framed(true, FIELD, Side.CENTER);
      case TEXT -> framed(false, null, Side.LEFT);
      case CENTER -> framed(false, null, Side.CENTER);
      case POINTS ->
          new CellLook(
              false, false, BODY, null, null, true, Side.RIGHT, Side.CENTER, TWO_DECIMALS, false);
      case HEAD -> framed(true, HEAD, Side.CENTER);
      case LINK ->
          new CellLook(
              false, true, BODY, "FF0563C1", null, true, Side.CENTER, Side.CENTER, 0, false);
      case ERROR -> framed(true, ERROR, Side.CENTER);
      case WARNING -> framed(true, WARNING, Side.CENTER);
      case INFO -> framed(true, INFO, Side.CENTER);
      case INPUT ->
          new CellLook(false, false, BODY, null, INPUT, true, Side.LEFT, Side.TOP, 0, true);
      case CHOICE ->
          new CellLook(false, false, BODY, null, INPUT, true, Side.CENTER, Side.CENTER, 0, true);
    };
  }

  private static CellLook framed(boolean bold, @Nullable String fill, Side horizontal) {
    return new CellLook(bold, false, BODY, null, fill, true, horizontal, Side.CENTER, 0, false);
  }
}
