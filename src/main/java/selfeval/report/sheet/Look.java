package selfeval.report.sheet;

import org.jspecify.annotations.Nullable;

/**
 * How a cell looks.
 *
 * @param size of its font, points
 * @param bold whether its font is
 * @param link whether it looks like a link
 * @param colour of its font, six hexadecimal digits
 * @param fill of its background, six hexadecimal digits; null for none
 * @param across where its text stands across the cell
 * @param wrapped whether long texts go on in further lines
 * @param lines which sides of it have a line
 * @param numbers how its numbers are written
 * @param high whether its text stands at its top, and not in the middle
 */
public record Look(
    double size,
    boolean bold,
    boolean link,
    String colour,
    @Nullable String fill,
    Across across,
    boolean wrapped,
    Lines lines,
    Numbers numbers,
    boolean high) {
  private static final String BLACK = "222222";

  /** Where a text stands across its cell. */
  public enum Across {
    LEFT("left"),
    CENTRE("center"),
    RIGHT("right");

    private final String word;

    Across(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** Sides with a line. */
  public enum Lines {
    NONE,
    ALL,
    BELOW
  }

  /** How numbers are written, by the identifiers that spreadsheets know. */
  public enum Numbers {
    GENERAL(0),
    WHOLE(1),
    POINTS(2),
    GROUPED(3),
    MONEY(4),
    /** A fraction as a percentage with one decimal. */
    PERCENT(164);

    private final int id;

    Numbers(int id) {
      this.id = id;
    }

    int id() {
      return id;
    }
  }

  /** A plain text, wrapped, in a cell without lines. */
  public static Look plain(double size) {
    return new Look(
        size, false, false, BLACK, null, Across.LEFT, true, Lines.NONE, Numbers.GENERAL, false);
  }

  public Look inBold() {
    return new Look(size, true, link, colour, fill, across, wrapped, lines, numbers, high);
  }

  public Look asLink() {
    return new Look(size, bold, true, "1F5FA8", fill, across, wrapped, lines, numbers, high);
  }

  public Look in(String other) {
    return new Look(size, bold, link, other, fill, across, wrapped, lines, numbers, high);
  }

  public Look on(String background) {
    return new Look(size, bold, link, colour, background, across, wrapped, lines, numbers, high);
  }

  public Look at(Across other) {
    return new Look(size, bold, link, colour, fill, other, wrapped, lines, numbers, high);
  }

  public Look unwrapped() {
    return new Look(size, bold, link, colour, fill, across, false, lines, numbers, high);
  }

  public Look lined(Lines other) {
    return new Look(size, bold, link, colour, fill, across, wrapped, other, numbers, high);
  }

  public Look atTop() {
    return new Look(size, bold, link, colour, fill, across, wrapped, lines, numbers, true);
  }

  public Look with(Numbers other) {
    return new Look(size, bold, link, colour, fill, across, wrapped, lines, other, high);
  }
}
