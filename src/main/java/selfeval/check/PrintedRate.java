package selfeval.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.term.Field;
import selfeval.term.Labels;

/**
 * How the printed execution rate stands to executed ÷ budget: told once, for the checks that need
 * it. A printed rate agrees when the computed one, rounded or truncated to its printed decimals,
 * equals it.
 *
 * @param skipped a Chinese sentence on why it cannot be told, or null
 * @param outcome what came of it; null where it cannot be told
 * @param fraction the printed rate as a fraction, in the reading that lies nearest
 * @param unit in which notation it is printed
 */
record PrintedRate(String skipped, Outcome outcome, BigDecimal fraction, Notation unit) {
  /** Far below a printed decimal: a stored number that only its format shortens. */
  private static final BigDecimal EXACT = new BigDecimal("0.00005");

  enum Outcome {
    AGREES,
    /** Off by one unit of the last printed decimal. */
    LAST_DIGIT,
    DIFFERS
  }

  enum Notation {
    PERCENT,
    /** 0.958. */
    FRACTION,
    /** 95.8 without a sign. */
    BARE_PERCENT
  }

  static PrintedRate of(Audit audit) {
    BudgetRow total = audit.budgetTotal();
    FormCell cell = total == null ? null : total.get(Field.RATE);
    if (cell == null) {
      return skip(total == null ? "表中没有资金总额行" : "表中没有“执行率”一栏");
    }
    BigDecimal exact = audit.exactRate();
    if (exact == null) {
      return skip(audit.card().execution().why());
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
    Outcome fraction = judge(exact, number, asFraction);
    BigDecimal hundredth = number.movePointLeft(2);
    Outcome bare = judge(exact, hundredth, decimals(cell, number, 0) + 2);
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
  private static Outcome judge(BigDecimal exact, BigDecimal printed, int decimals) {
    if (printed.subtract(exact).abs().compareTo(EXACT) <= 0) {
      return Outcome.AGREES;
    }
    BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal truncated = exact.setScale(decimals, RoundingMode.DOWN);
    BigDecimal shown = printed.setScale(decimals, RoundingMode.HALF_UP);
    if (shown.compareTo(rounded) == 0 || shown.compareTo(truncated) == 0) {
      return Outcome.AGREES;
    }
    BigDecimal one = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal off = shown.subtract(rounded).abs().min(shown.subtract(truncated).abs());
    return off.compareTo(one) <= 0 ? Outcome.LAST_DIGIT : Outcome.DIFFERS;
  }

  /**
   * The decimals of the fraction that a person sees: those of the text where it shows the number,
   * else those of the number.
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
