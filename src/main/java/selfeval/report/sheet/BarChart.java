package selfeval.report.sheet;

import java.util.List;

/**
 * A chart of bars over cells of its own sheet, which it may cover. Colours, fonts and labels are
 * all its own: programs differ in what they draw where nothing is said.
 *
 * @param title above it
 * @param description of what it shows, for those who cannot see it
 * @param across whether its bars lie, the first of them on top
 * @param stacked whether the series of a category stand in one bar
 * @param fontSize of its words, points
 * @param gap between bars, percent of their width
 * @param categories names of the bars
 * @param categoryCells the cells that hold them, such as {@code $A$8:$A$17}
 * @param series what is drawn of each category
 */
public record BarChart(
    String title,
    String description,
    boolean across,
    boolean stacked,
    double fontSize,
    int gap,
    List<String> categories,
    String categoryCells,
    List<Series> series) {
  public BarChart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /**
   * The bars of one colour.
   *
   * @param name of it
   * @param nameCell the cell that holds it
   * @param colour six hexadecimal digits
   * @param labelColour of the numbers at its bars
   * @param values one a category
   * @param cells that hold them
   */
  public record Series(
      String name,
      String nameCell,
      String colour,
      String labelColour,
      List<Integer> values,
      String cells) {
    public Series {
      values = List.copyOf(values);
    }
  }
}
