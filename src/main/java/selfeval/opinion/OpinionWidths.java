package selfeval.opinion;

import java.util.ArrayList;
import java.util.List;

/** How wide the columns of the added sheet are, and how much of it one printed page takes. */
final class OpinionWidths {
  private static final double[] NARROWEST = {5, 8, 44, 9, 10, 14, 20, 12, 8, 8, 20, 9.5, 0};
  private static final double[] WIDEST = {5, 14, 46, 13, 10, 14, 26, 18, 11, 10, 32, 9.5, 0};

  /** What a landscape A4 page has room for within the margins, points. */
  private static final double PAGE_WIDTH = 784;

  private static final double PAGE_HEIGHT = 516;

  /** Points that a column takes for each character of its width, and beside them. */
  private static final double CHARACTER = 5.25;

  private static final double PADDING = 0.72;

  private OpinionWidths() {}

  /**
   * Between a narrowest and a widest, as wide as the longest text; seldom more than it needs.
   *
   * @param rows the texts of the table's rows, by column
   * @return characters; 0 for a hidden column; may be added to
   */
  static List<Double> of(List<String[]> rows) {
    double[] wanted = NARROWEST.clone();
    for (String[] texts : rows) {
      for (int column = 0; column < texts.length; column++) {
        if (texts[column] != null) {
          double width = SheetText.width(SheetText.clean(texts[column])) + 2.0;
          wanted[column] = Math.max(wanted[column], Math.min(width, WIDEST[column]));
        }
      }
    }
    List<Double> widths = new ArrayList<>(wanted.length);
    for (double width : wanted) {
      widths.add(width);
    }
    return widths;
  }

  /**
   * The height of the rows that one printed page takes, points: a wide sheet is printed smaller.
   */
  static double page(List<Double> widths) {
    double width = 0;
    for (double each : widths) {
      width += each == 0 ? 0 : (each + PADDING) * CHARACTER;
    }
    return PAGE_HEIGHT * Math.max(1, width / PAGE_WIDTH);
  }
}
