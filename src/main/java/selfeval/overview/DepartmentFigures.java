package selfeval.overview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The forms of one department; means have 2 decimals, and are null where no form has the figure.
 *
 * @param name of the department
 * @param due forms that it had to send; null where no register says so
 * @param forms that were audited
 * @param returned of them
 * @param review of them that a person must look at
 * @param passed of them
 * @param meanReported mean of the reported totals, points
 * @param meanAssessed mean of the assessed totals of the same forms, points
 * @param claimed points that reported totals lie above assessed ones, summed
 * @param money budgets of its projects, 万元
 * @param errors findings that must be mended
 * @param warnings findings that must be looked at
 * @param letter path of its letter below the output folder; null where it gets none
 * @param pack path of all that goes back to it; null where nothing does
 */
public record DepartmentFigures(
    String name,
    @Nullable Integer due,
    int forms,
    int returned,
    int review,
    int passed,
    @Nullable BigDecimal meanReported,
    @Nullable BigDecimal meanAssessed,
    BigDecimal claimed,
    BigDecimal money,
    int errors,
    int warnings,
    @Nullable String letter,
    @Nullable String pack) {

  /** The share of its forms that was sent back, a fraction; 0 where it has none. */
  public double returnedShare() {
    return forms == 0 ? 0 : (double) returned / forms;
  }
}
