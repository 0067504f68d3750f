package selfeval.report.sheet;

import java.util.List;

/**
 * What holds for a whole sheet. All are printed on A4 across, one page wide.
 *
 * @param name of the sheet, at most 24 characters: further sheets bear it with a number
 * @param widths of its columns, characters
 * @param frozenRows how many rows stay in sight
 * @param frozenColumns how many columns stay in sight
 * @param printedColumns how many columns are printed
 * @param table whether its first row is the head of a table, which is repeated on each page and on
 *     each further sheet, and has filters
 * @param onePage whether it is printed on one page whatever its length
 * @param zoom at which it is shown, percent
 */
public record SheetLayout(
    String name,
    List<Double> widths,
    int frozenRows,
    int frozenColumns,
    int printedColumns,
    boolean table,
    boolean onePage,
    int zoom) {
  /** Width of A4 across without its margins, points. */
  public static final double PAPER = 842 - 2 * 72 * SheetXml.SIDE;

  public SheetLayout {
    widths = List.copyOf(widths);
  }

  /** Width of the printed columns at their full size, points of 1/72 inch. */
  public double printedWidth() {
    double width = 0;
    for (int i = 0; i < printedColumns; i++) {
      // seven pixels of 1/96 inch a character, and five more
      width += (widths.get(i) * 7 + 5) * 0.75;
    }
    return width;
  }
}
