package selfeval.report.sheet;

import java.util.List;

/**
 * What holds for a whole sheet. All are printed on A4 across, one page wide.
 *
 * @param name of the sheet, at most 24 characters: further sheets bear it with a number
 * @param widths of its columns, halves of a Chinese character of 10 points
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
  public SheetLayout {
    widths = List.copyOf(widths);
  }

  /** Pixels of 1/96 inch of a column. */
  static double pixels(double width) {
    return width * 7 + 5;
  }
}
