package selfeval.opinion;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.check.Finding;
import selfeval.form.Form;
import selfeval.term.Field;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/**
 * The values of a finding as people read them: where the cell shows a percentage, or holds an
 * execution rate, all three are percentages.
 */
record Shown(String reported, String expected, String difference) {
  /** Above this, a number is no fraction: 95.12 already is a percentage. */
  private static final BigDecimal LARGEST_FRACTION = BigDecimal.TEN;

  /**
   * @param form the finding's form
   * @param grid the form's sheet; null where it is not known
   */
  static Shown of(Finding finding, Form form, @Nullable Grid grid) {
    boolean rate =
        finding.cell() != null
            && form.budget().stream()
                .map(row -> row.get(Field.RATE))
                .anyMatch(cell -> cell != null && cell.at().equals(finding.cell()));
    return rate && fraction(finding.reported()) && fraction(finding.expected())
        ? percentages(finding)
        : of(finding, grid);
  }

  private static boolean fraction(@Nullable String text) {
    BigDecimal number = text == null ? null : number(text);
    return text == null || (number != null && number.abs().compareTo(LARGEST_FRACTION) <= 0);
  }

  private static Shown percentages(Finding finding) {
    return new Shown(
        percent(finding.reported()), percent(finding.expected()), percent(finding.difference()));
  }

  /**
   * @param grid the finding's sheet; null where it is not known
   */
  static Shown of(Finding finding, @Nullable Grid grid) {
    GridCell cell =
        grid == null || finding.cell() == null
            ? null
            : grid.cell(finding.cell().row(), finding.cell().column());
    BigDecimal reported = number(finding.reported());
    boolean percentage =
        cell != null
            && cell.number() != null
            && reported != null
            && cell.number().compareTo(reported) == 0
            && (cell.text().endsWith("%") || cell.text().endsWith("％"));
    return percentage
        ? percentages(finding)
        : new Shown(finding.reported(), finding.expected(), finding.difference());
  }

  private static String percent(String text) {
    BigDecimal number = number(text);
    if (number == null) {
      return text;
    }
    BigDecimal hundredths = number.movePointRight(2).stripTrailingZeros();
    return (hundredths.signum() == 0 ? BigDecimal.ZERO : hundredths).toPlainString() + "%";
  }

  private static @Nullable BigDecimal number(String text) {
    try {
      return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException notOne) {
      return null;
    }
  }
}
