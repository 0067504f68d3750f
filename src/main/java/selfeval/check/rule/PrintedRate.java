package selfeval.check.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Function;
import selfeval.check.Arithmetic;
import selfeval.check.Audit;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * Compares the printed execution rate with executed ÷ budget. They agree where the computed one,
 * rounded or truncated to the printed decimals, equals the printed one.
 *
 * @param skipped a Chinese sentence on why they cannot be compared, or null
 * @param outcome the result; null where they cannot be compared
 * @param fraction the printed rate as a fraction, read in the way that is nearest to the computed
 *     one
 * @param unit in which notation it is printed
 */
public record PrintedRate(
    String skipped, RateAgreement outcome, BigDecimal fraction, Notation unit) {
  /** Far below a printed decimal: a stored number that only its format shortens. */
  private static final BigDecimal EXACT = new BigDecimal("0.00005");

  /** How the two rates compare. */
  public enum RateAgreement {
    AGREES,
    /** Off by one unit of the last printed decimal. */
    LAST_DIGIT,
    DIFFERS
  }

  /** How a rate is written. */
  public enum Notation {
    PERCENT,
    /** 0.958. */
    FRACTION,
    /** 95.8 without a sign. */
    BARE_PERCENT
  }

  private static final Function<Audit, PrintedRate> COMPARED = PrintedRate::compare;

  /** Returns the comparison for a form. */
  public static PrintedRate of(Audit audit) {
    return audit.once(COMPARED);
  }

  private static PrintedRate compare(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    FormCell cell = total == null ? null : total.get(Field.RATE);
    if (cell == null) {
      return skip(total == null ? "表中没有资金总额行" : "表中没有“执行率”一栏");
    }
    BigDecimal exact = audit.exactRate();
    if (exact == null) {
      String why = audit.card().execution().why();
      return skip(why == null ? "预算数、执行数不足以计算执行率" : why);
    }
    if (cell.blank() || cell.dash() || cell.number() == null) {
      return skip(cell.blank() || cell.dash() ? "没有填列执行率" : "填列的执行率不是数字");
    }
    BigDecimal number = cell.number();
    if (cell.percent()) {
      return new PrintedRate(
          null, judge(exact, number, decimals(cell, number, 2)), number, Notation.PERCENT);
    }
    boolean percentColumn =
        Labels.normalise(Audit.heading(audit.form().budgetHeads(), Field.RATE)).contains("%");
    // 1 is 100% to the nearest whole, which would let any rate above a half pass.
    int asFraction = Math.max(2, decimals(cell, number, 0));
    if (number.stripTrailingZeros().scale() == 1) {
      asFraction = 1;
    }
    RateAgreement fraction = judge(exact, number, asFraction);
    BigDecimal hundredth = number.movePointLeft(2);
    RateAgreement bare = judge(exact, hundredth, decimals(cell, number, 0) + 2);
    boolean readBare =
        bare.compareTo(fraction) < 0
            || (bare == fraction
                && hundredth.subtract(exact).abs().compareTo(number.subtract(exact).abs()) < 0);
    if (readBare) {
      Notation unit = percentColumn ? Notation.PERCENT : Notation.BARE_PERCENT;
      return new PrintedRate(null, bare, hundredth, unit);
    }
    return new PrintedRate(null, fraction, number, Notation.FRACTION);
  }

  /**
   * @param decimals how many decimals of the fraction are printed
   */
  private static RateAgreement judge(BigDecimal exact, BigDecimal printed, int decimals) {
    if (printed.subtract(exact).abs().compareTo(EXACT) <= 0) {
      return RateAgreement.AGREES;
    }
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal truncated = exact.setScale(decimals, RoundingMode.DOWN);
    BigDecimal shown = printed.setScale(decimals, RoundingMode.HALF_UP);
    if (shown.compareTo(rounded) == 0 || shown.compareTo(truncated) == 0) {
      return RateAgreement.AGREES;
    }
    BigDecimal one = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal off = shown.subtract(rounded).abs().min(shown.subtract(truncated).abs());
    return off.compareTo(one) <= 0 ? RateAgreement.LAST_DIGIT : RateAgreement.DIFFERS;
  }

  /**
   * Returns the visible decimals of the fraction: those of the text where it shows the number, else
   * those of the number.
   */
  private static int decimals(FormCell cell, BigDecimal number, int forSign) {
    String text = Labels.normalise(cell.text());
    int end = text.endsWith("%") ? text.length() - 1 : text.length();
    int point = text.lastIndexOf('.', end);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != ',') {
        return Math.max(forSign, Arithmetic.decimals(number));
      }
    }
    return (point < 0 ? 0 : end - point - 1) + forSign;
  }

  private static PrintedRate skip(String why) {
    return new PrintedRate(why, null, null, null);
  }
}
