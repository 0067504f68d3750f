package selfeval.result;

import java.math.BigDecimal;
import selfeval.scoring.Total;

/**
 * A form's row of sums: its cells, each null where the form does not have it, and the figures.
 *
 * @param figures the recomputed total
 */
public record TotalRecord(CellRecord weight, CellRecord score, CellRecord grade, Total figures) {
  /** A form without a total. */
  public static final TotalRecord NONE =
      new TotalRecord(null, null, null, new Total(null, null, null, null));

  public BigDecimal reported() {
    return figures.reported();
  }

  public BigDecimal assessed() {
    return figures.assessed();
  }

  public BigDecimal difference() {
    return figures.difference();
  }
}
