package selfeval.opinion;

import java.util.List;

/**
 * A row of the sheet that is added.
 *
 * @param height points
 * @param cells by column, ascending
 */
public record OpinionRow(double height, List<OpinionCell> cells) {
  public OpinionRow {
    cells = List.copyOf(cells);
  }
}
