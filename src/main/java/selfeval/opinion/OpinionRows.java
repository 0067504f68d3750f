package selfeval.opinion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.opinion.OpinionCell.Style;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** Gathers the rows of the added sheet; heights follow from the texts and the column widths. */
final class OpinionRows {
  /** Points a line of the sheet's 10-point font takes. */
  private static final double LINE = 14.0;

  private static final double MARGIN = 5.0;

  /** Excel's own limit for a row. */
  private static final double HIGHEST = 409.0;

  /** What a cell's own margins take from its width, characters. */
  private static final double PADDING = 1.2;

  private final List<Double> widths;
  private final List<OpinionRow> rows = new ArrayList<>();
  private final List<CellRange> merges = new ArrayList<>();
  private List<OpinionCell> cells = new ArrayList<>();
  private double height;
  private double above;
  private int aside;

  OpinionRows(List<Double> widths) {
    this.widths = List.copyOf(widths);
  }

  /** Puts what follows that many columns to the right. */
  void aside(int columns) {
    aside = columns;
  }

  /** The heights of all rows so far, points. */
  double above() {
    return above;
  }

  /** The 0-based index of the row being filled. */
  int here() {
    return rows.size();
  }

  OpinionRows text(int column, String text, Style style) {
    return put(column, column, text, null, style, null);
  }

  /** A text over several columns; merged where they are more than one. */
  OpinionRows text(int from, int to, String text, Style style) {
    return put(from, to, text, null, style, null);
  }

  OpinionRows link(int column, String text, @Nullable String target) {
    return put(column, column, text, null, target == null ? Style.CENTER : Style.LINK, target);
  }

  /** A link over several merged columns; plain text where there is no target. */
  OpinionRows link(int from, int to, String text, @Nullable String target) {
    return put(from, to, text, null, target == null ? Style.CENTER : Style.LINK, target);
  }

  /** Points with two decimals, or the dash of a value that the form does not have. */
  OpinionRows points(int from, int to, @Nullable BigDecimal points) {
    return points == null
        ? put(from, to, "—", null, Style.CENTER, null)
        : put(from, to, points.toPlainString(), points, Style.POINTS, null);
  }

  OpinionRows number(int column, String text, BigDecimal number, Style style) {
    return put(column, column, text, number, style, null);
  }

  private OpinionRows put(
      int first,
      int last,
      String text,
      @Nullable BigDecimal number,
      Style style,
      @Nullable String link) {
    String clean = SheetText.clean(text);
    int from = first + aside;
    int to = last + aside;
    cells.add(new OpinionCell(from, clean, number, style, link));
    double room = widths.get(from);
    for (int column = from + 1; column <= to; column++) {
      // covered cells keep the look, so that a merge has its border on every side
      cells.add(new OpinionCell(column, "", null, style, null));
      room += widths.get(column);
    }
    if (to > from) {
      merges.add(new CellRange(new CellAddress(here(), from), new CellAddress(here(), to)));
    }
    if (widths.get(from) > 0) {
      int lines = number == null ? SheetText.lines(clean, room - PADDING) : 1;
      height = Math.max(height, lines * LINE + MARGIN);
    }
    return this;
  }

  /** Ends the row, as high as its texts need. */
  void end() {
    end(0);
  }

  /** Ends the row, at least that many points high. */
  void end(double least) {
    double high = Math.min(HIGHEST, Math.max(least, height));
    above += high;
    rows.add(new OpinionRow(high, cells));
    cells = new ArrayList<>();
    height = 0;
  }

  List<OpinionRow> rows() {
    return rows;
  }

  List<CellRange> merges() {
    return merges;
  }
}
