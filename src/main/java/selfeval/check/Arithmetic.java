package selfeval.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;

/** Writes figures as findings print them, and finds out what rounding explains. */
public final class Arithmetic {
  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Less than this is what a division leaves that has no end, not a digit that is not shown. */
  private static final BigDecimal NOTHING = new BigDecimal("0.000000001");

  private static final BigDecimal A_CENT = new BigDecimal("0.01");
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private Arithmetic() {}

  /** Returns a plain decimal without trailing zeros. */
  public static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Returns computed points: 2 decimals. */
  public static String points(BigDecimal value) {
    return Figures.points(value).toPlainString();
  }

  /** Returns a fraction as a percentage with at most 2 decimals: 0.8045 gives 80.45%. */
  public static String percent(BigDecimal fraction) {
    return percent(fraction, 2);
  }

  /** Returns a fraction as a percentage with at most as many decimals. */
  private static String percent(BigDecimal fraction, int decimals) {
    return plain(fraction.multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP)) + "%";
  }

  /**
   * Returns a fraction as a percentage with at most 2 decimals, or with as many as tell it from
   * another one.
   */
  public static String percent(BigDecimal fraction, BigDecimal other) {
    for (int decimals = 2; decimals < 8; decimals++) {
      String text = percent(fraction, decimals);
      if (!text.equals(percent(other, decimals))) {
        return text;
      }
    }
    return percent(fraction);
  }

  /** Returns a cell's content as the result file reports it. */
  public static String asStored(FormCell cell) {
    return cell.number() == null ? cell.text().strip() : plain(cell.number());
  }

  /** Returns summands as a sum: 10+18+26. */
  public static String sum(List<BigDecimal> terms) {
    StringBuilder text = new StringBuilder();
    for (BigDecimal term : terms) {
      if (text.length() > 0 && term.signum() >= 0) {
        text.append('+');
      }
      text.append(plain(term));
    }
    return text.toString();
  }

  /** Returns 10+18+26=54.00, and 10.00 alone where there is only one summand. */
  public static String equation(List<BigDecimal> terms, String result) {
    return terms.size() == 1
        ? result
        : sum(terms) + relation(total(terms), new BigDecimal(result)) + result;
  }

  /** Returns = where a result is shown in full, and ≈ where it is shown rounded. */
  public static String relation(BigDecimal exact, BigDecimal shown) {
    return exact.subtract(shown).abs().compareTo(NOTHING) < 0 ? "=" : "≈";
  }

  public static BigDecimal total(List<BigDecimal> terms) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal term : terms) {
      sum = sum.add(term);
    }
    return sum;
  }

  /** Whether two figures are the same points once one of them is rounded. */
  public static boolean samePoints(BigDecimal a, BigDecimal b) {
    return a.subtract(b).abs().compareTo(HALF_A_CENT) <= 0;
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, MathContext.DECIMAL64);
  }

  /**
   * Tells how a printed figure comes from the exact one by being printed with fewer decimals.
   *
   * @param exact the figure by the rule
   * @param printed the figure on the form
   * @return 四舍五入 or 舍去尾数 with the number of decimals, or what else explains at most a hundredth;
   *     null where nothing does
   */
  public static String rounding(BigDecimal exact, BigDecimal printed) {
    int decimals = Math.max(0, printed.stripTrailingZeros().scale());
    for (int d = decimals; d <= 1; d++) {
      String to = d == 0 ? "取整数" : "保留1位小数";
      if (exact.setScale(d, RoundingMode.HALF_UP).compareTo(printed) == 0) {
        return "四舍五入" + to;
      }
      if (exact.setScale(d, RoundingMode.DOWN).compareTo(printed) == 0) {
        return "舍去尾数" + to;
      }
    }
    if (decimals == 2 && exact.setScale(2, RoundingMode.DOWN).compareTo(printed) == 0) {
      return "舍去尾数保留2位小数";
    }
    // Rounding an intermediate figure can make this difference.
    return exact.subtract(printed).abs().compareTo(A_CENT) <= 0 ? "计算中取整（相差0.01分）" : null;
  }

  /** Returns how many decimals a value has, trailing zeros not counted. */
  public static int decimals(BigDecimal value) {
    return Math.max(0, value.stripTrailingZeros().scale());
  }
}
