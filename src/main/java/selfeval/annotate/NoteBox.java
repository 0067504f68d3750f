package selfeval.annotate;

import selfeval.workbook.CellRange;

/**
 * The size of a note's box, from its text, and its place beside the cell. Office draws a box
 * without a size as nothing, and cuts what does not fit.
 *
 * @param left column of the left edge, 0-based
 * @param leftOffset pixels from that column's left edge
 * @param top row of the upper edge, 0-based
 * @param topOffset pixels from that row's upper edge
 * @param right column of the right edge
 * @param rightOffset pixels
 * @param bottom row of the lower edge
 * @param bottomOffset pixels
 */
public record NoteBox(
    int left,
    int leftOffset,
    int top,
    int topOffset,
    int right,
    int rightOffset,
    int bottom,
    int bottomOffset) {
  /** Widths to choose from, in half-width characters: the first in which the text is not tall. */
  private static final int[] WIDTHS = {44, 60, 80};

  private static final int NARROWEST = 22;
  private static final int LINES_BEFORE_WIDER = 18;
  private static final int TALLEST = 720;
  private static final int GAP = 12;

  /**
   * How large a box is.
   *
   * @param width pixels
   * @param height pixels
   */
  public record Size(int width, int height) {

    /** As wide and as high as the larger of the two. */
    public Size atLeast(Size other) {
      return new Size(Math.max(width, other.width), Math.max(height, other.height));
    }
  }

  /** The size that shows the whole text at 9 points. */
  public static Size size(String text) {
    int longest = 0;
    for (String line : text.split("\n", -1)) {
      longest = Math.max(longest, columns(line));
    }
    int width = NARROWEST;
    int lines = 0;
    for (int candidate : WIDTHS) {
      width = Math.max(NARROWEST, Math.min(longest + 2, candidate));
      lines = 0;
      for (String line : text.split("\n", -1)) {
        // a wide character that no longer fits leaves a half one free
        lines += Math.max(1, (columns(line) + width - 3) / (width - 2));
      }
      if (lines <= LINES_BEFORE_WIDER || longest <= candidate) {
        break;
      }
    }
    // 9 points of a Chinese face: 6 pixels a half-width character, 15 to 16 a line; and the insets
    return new Size(width * 6 + width / 8 + 22, Math.min(TALLEST, lines * 16 + 18));
  }

  /** Half-width characters that a line takes: one that is not ASCII takes two. */
  public static int columns(String line) {
    int columns = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      columns += c < 0x80 ? 1 : Character.isLowSurrogate(c) ? 0 : 2;
    }
    return columns;
  }

  /** To the right of the region; to its left where the sheet ends. */
  public static NoteBox beside(CellRange region, Size size, SheetSize sheet) {
    int left = region.last().column() + 1;
    int room = 0;
    for (int c = left; c <= sheet.lastColumn() && room < size.width + GAP; c++) {
      room += sheet.width(c);
    }
    if (room < size.width + GAP) {
      left = region.first().column();
      room = 0;
      while (left > 0 && room < size.width + GAP) {
        room += sheet.width(--left);
      }
    }
    int top = region.first().row();
    int height = 0;
    for (int r = top; r <= sheet.lastRow() && height < size.height; r++) {
      height += sheet.height(r);
    }
    while (top > 0 && height < size.height) {
      height += sheet.height(--top);
    }
    return at(left, GAP, top, 2, size, sheet);
  }

  /** With its upper left corner where it is said. */
  public static NoteBox at(
      int left, int leftOffset, int top, int topOffset, Size size, SheetSize sheet) {
    int right = left;
    int rest = Math.min(leftOffset, sheet.width(left)) + size.width;
    while (right < sheet.lastColumn() && rest > sheet.width(right)) {
      rest -= sheet.width(right++);
    }
    int bottom = top;
    int down = Math.min(topOffset, sheet.height(top)) + size.height;
    while (bottom < sheet.lastRow() && down > sheet.height(bottom)) {
      down -= sheet.height(bottom++);
    }
    return new NoteBox(left, leftOffset, top, topOffset, right, rest, bottom, down);
  }

  /** The place as VML writes it: each edge as column or row, then pixels. */
  public String anchor() {
    int[] edges = {left, leftOffset, top, topOffset, right, rightOffset, bottom, bottomOffset};
    StringBuilder anchor = new StringBuilder(40);
    for (int edge : edges) {
      anchor.append(anchor.isEmpty() ? "" : ", ").append(edge);
    }
    return anchor.toString();
  }
}
