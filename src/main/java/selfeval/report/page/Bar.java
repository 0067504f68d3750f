package selfeval.report.page;

import java.util.Locale;

/**
 * A bar of a chart, drawn by itself so that the words and numbers beside it can be those of a
 * table: they are read out, wrap and print, which text in a drawing does not.
 */
final class Bar {
  private final StringBuilder out = new StringBuilder();
  private final double whole;
  private double at;

  /**
   * @param whole what the full width stands for
   */
  Bar(double whole) {
    this.whole = whole <= 0 ? 1 : whole;
    out.append(
        "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" width=\"100\""
            + " height=\"10\" aria-hidden=\"true\" focusable=\"false\">");
  }

  /**
   * Adds a piece.
   *
   * @param looks its class in page.css
   */
  Bar piece(String looks, double value) {
    double width = 100 * Math.max(0, value) / whole;
    if (width > 0) {
      out.append("<rect class=\"")
          .append(looks)
          .append("\" x=\"")
          .append(rounded(at))
          .append("\" width=\"")
          .append(rounded(width))
          .append("\" height=\"10\"/>");
      at += width;
    }
    return this;
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** The bar as HTML. */
  String html() {
    return out + "</svg>";
  }
}
