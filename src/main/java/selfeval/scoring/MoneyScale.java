package selfeval.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;

/**
 * A slip of the unit between budget and executed: one of them a thousand or ten thousand times what
 * fits the other, as where 元 were filled into a form in 万元.
 *
 * @param executedTooLarge whether it is the executed amount that is too large; else the budget
 * @param times how many times: 1,000 or 10,000
 */
public record MoneyScale(boolean executedTooLarge, int times) {
  /** Nobody spends so many times the budget. */
  private static final BigDecimal BEYOND = BigDecimal.valueOf(200);

  private static final BigDecimal LEAST = new BigDecimal("0.02");
  private static final BigDecimal MOST = new BigDecimal("1.5");
  private static final BigDecimal NEAR = new BigDecimal("0.01");

  /**
   * Looks for a slip.
   *
   * @param budget the cell that the rate divides by, or null
   * @param executed the executed amount's cell, or null
   * @param rate the printed rate's cell, or null
   * @param unit the unit of the form's money
   * @return the slip; null where the amounts fit, or one of them is not above 0
   */
  public static @Nullable MoneyScale of(
      @Nullable FormCell budget,
      @Nullable FormCell executed,
      @Nullable FormCell rate,
      String unit) {
    BigDecimal whole = Figures.moneyOf(budget, unit);
    BigDecimal spent = Figures.moneyOf(executed, unit);
    if (whole == null || spent == null || whole.signum() <= 0 || spent.signum() <= 0) {
      return null;
    }
    BigDecimal ratio = spent.divide(whole, MathContext.DECIMAL64);
    if (ratio.compareTo(BEYOND) > 0) {
      for (int times : List.of(10_000, 1_000)) {
        BigDecimal fitting = ratio.divide(BigDecimal.valueOf(times), MathContext.DECIMAL64);
        if (fitting.compareTo(LEAST) >= 0 && fitting.compareTo(MOST) <= 0) {
          return new MoneyScale(true, times);
        }
      }
      return null;
    }
    // So little may really have been spent: only a printed rate shows that the budget is too large.
    if (rate == null || ratio.multiply(BEYOND).compareTo(BigDecimal.ONE) > 0) {
      return null;
    }
    BigDecimal printed = rate.number();
    if (printed == null) {
      return null;
    }
    BigDecimal fraction =
        printed.compareTo(MOST) > 0 && !rate.percent() ? printed.movePointLeft(2) : printed;
    for (int times : List.of(10_000, 1_000)) {
      BigDecimal fitting = ratio.multiply(BigDecimal.valueOf(times));
      if (fitting.subtract(fraction).abs().compareTo(NEAR) <= 0) {
        return new MoneyScale(false, times);
      }
    }
    return null;
  }
}
