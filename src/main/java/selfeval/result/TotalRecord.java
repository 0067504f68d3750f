package selfeval.result;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.scoring.Total;

/**
 * A form's row of sums: its cells, each null where the form does not have it, and the figures.
 *
 * @param figures the recomputed total
 */
public record TotalRecord(
    @Nullable CellRecord weight,
    @Nullable CellRecord score,
    @Nullable CellRecord grade,
    Total figures) {
  public @Nullable BigDecimal reported() {
    return figures.reported();
  }

  public @Nullable BigDecimal assessed() {
    return figures.assessed();
  }

  public @Nullable BigDecimal difference() {
    return figures.difference();
  }
}
