package selfeval.check;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;

/**
 * A 汇总表 of projects on a sheet beside the forms.
 *
 * @param sheet the sheet's name
 * @param rows its projects, in their order
 */
public record SummaryTable(String sheet, List<SummaryRow> rows) {
  public SummaryTable {
    rows = List.copyOf(rows);
  }

  /**
   * One project of the table.
   *
   * @param project its name, normalised for comparing
   * @param score its self-assessed score; null where there is no number
   * @param budget its adjusted budget; null where there is no column of it, or no number
   * @param executed what was spent of it; null likewise
   */
  public record SummaryRow(
      String project, @Nullable Figure score, @Nullable Money budget, @Nullable Money executed) {}

  /** A number of the table and where it stands. */
  public record Figure(CellAddress at, BigDecimal value) {}

  /**
   * An amount of the table.
   *
   * @param unit 元 or 万元, as the heading or the sheet says
   */
  public record Money(Figure figure, String unit) {}
}
