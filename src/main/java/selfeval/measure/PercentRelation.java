package selfeval.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import selfeval.measure.Reading.Amount;
import selfeval.measure.UnitRelation.Way;

/**
 * A percentage against a number without a sign of its own, which is a fraction (0.95, 1) where a
 * hundred times it is near the percentage, and percent (95) above 2. What is neither stays open.
 */
final class PercentRelation {
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PercentRelation() {}

  /** One shows a percentage; the other is bare, or has its % from a column of units. */
  static UnitRelation of(Amount target, Amount actual) {
    Unit shown = target.unit() == null ? actual.unit() : target.unit();
    boolean column = target.unitFromColumn() || actual.unitFromColumn();
    boolean targetLoose = target.unit() == null || target.unitFromColumn();
    boolean actualLoose = actual.unit() == null || actual.unitFromColumn();
    BigDecimal t = inPercent(target);
    BigDecimal a = inPercent(actual);
    if (shown.factor().compareTo(ONE) != 0 && !column) {
      return targetLoose
          ? perMille(actual.number(), target.number(), true)
          : perMille(target.number(), actual.number(), false);
    }
    if (!targetLoose || !actualLoose) {
      return targetLoose ? single(a, t, true, column) : single(t, a, false, column);
    }
    boolean smallTarget = t.abs().compareTo(ONE) <= 0;
    boolean smallActual = a.abs().compareTo(ONE) <= 0;
    if (smallTarget == smallActual || t.signum() == 0 || a.signum() == 0) {
      return UnitRelation.certain(ONE, ONE, "%");
    }
    if ((smallTarget ? t : a).compareTo(ONE) == 0) {
      // the column says 1%, the habit of leaving the sign out says 100%
      return ambiguous(ONE, smallTarget);
    }
    return smallTarget ? single(a, t, true, true) : single(t, a, false, true);
  }

  private static BigDecimal inPercent(Amount amount) {
    return amount.unit() == null
        ? amount.number()
        : amount.number().multiply(amount.unit().factor());
  }

  private static UnitRelation single(
      BigDecimal percent, BigDecimal bare, boolean bareTarget, boolean column) {
    Way whole = new Way(ONE, ONE, "%");
    Way fraction = multiple(bareTarget, HUNDRED, "%");
    Set<Note> notes = EnumSet.of(Note.PERCENT_UNCLEAR);
    BigDecimal hundredfold = bare.multiply(HUNDRED);
    boolean one = bare.compareTo(ONE) == 0;
    if (bare.signum() == 0 || (bare.compareTo(percent) == 0 && (!one || column))) {
      return UnitRelation.certain(ONE, ONE, "%");
    }
    if (hundredfold.compareTo(percent) == 0) {
      return new UnitRelation(List.of(fraction), null, false, Set.of(), null);
    }
    if (bare.abs().compareTo(TWO) > 0) {
      // 5 beside 90% is hardly a miss by 85 points
      boolean far = !column && bare.multiply(FOUR).compareTo(percent) < 0;
      return new UnitRelation(List.of(whole), null, far, far ? notes : Set.of(), unclear(bare));
    }
    boolean near =
        percent.signum() != 0
            && UnitRelation.within(hundredfold.divide(percent, MathContext.DECIMAL64), TWO);
    if (near) {
      return new UnitRelation(List.of(fraction), whole, false, notes, unclear(bare));
    }
    return column && !one ? UnitRelation.certain(ONE, ONE, "%") : ambiguous(bare, bareTarget);
  }

  /** So many ‰ against a bare number: the same, or a fraction where it is small. */
  private static UnitRelation perMille(BigDecimal mille, BigDecimal bare, boolean bareTarget) {
    if (bare.signum() == 0 || bare.compareTo(mille) == 0 || bare.abs().compareTo(TWO) > 0) {
      return UnitRelation.certain(ONE, ONE, "‰");
    }
    Way fraction = multiple(bareTarget, BigDecimal.valueOf(1000), "‰");
    List<Way> ways = List.of(new Way(ONE, ONE, "‰"), fraction);
    String why = plain(bare) + "没有写‰，看不出是千分数还是小数";
    return new UnitRelation(ways, null, false, EnumSet.of(Note.PERCENT_UNCLEAR), why);
  }

  private static UnitRelation ambiguous(BigDecimal bare, boolean bareTarget) {
    List<Way> ways = List.of(new Way(ONE, ONE, "%"), multiple(bareTarget, HUNDRED, "%"));
    return new UnitRelation(ways, null, false, EnumSet.of(Note.PERCENT_UNCLEAR), unclear(bare));
  }

  private static Way multiple(boolean bareTarget, BigDecimal times, String unit) {
    return bareTarget ? new Way(times, ONE, unit) : new Way(ONE, times, unit);
  }

  private static String unclear(BigDecimal bare) {
    String percent = plain(bare) + "%还是" + plain(bare.multiply(HUNDRED)) + "%";
    return plain(bare) + "没有写百分号，看不出是" + percent;
  }

  private static String plain(BigDecimal number) {
    return Result.plain(number);
  }
}
