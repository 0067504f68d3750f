package selfeval.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import selfeval.measure.Reading.Amount;

/**
 * How the units of two amounts stand to each other: the ways in which both can be read in one unit,
 * the likeliest first. One way is certain; of several, the result has to be the same in all.
 *
 * @param ways the ways; empty where the units are of different quantities
 * @param fallback the reading that must not contradict a miss by the first way; or null
 * @param missNeedsPerson a miss is too unlikely a reading to be said without a person
 * @param notes what was noticed
 * @param why why it is undecided where the ways differ, or where there is none
 */
record UnitRelation(
    List<Way> ways, Way fallback, boolean missNeedsPerson, Set<Note> notes, String why) {

  /** What both numbers are multiplied by to be in {@code unit}. */
  record Way(BigDecimal target, BigDecimal actual, String unit) {}

  /** Enough for exact results of all factors but sixtieths. */
  private static final MathContext PRECISION = new MathContext(30);

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal TWENTY = BigDecimal.valueOf(20);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

  static UnitRelation of(Amount target, Amount actual) {
    Unit t = target.unit();
    Unit a = actual.unit();
    boolean loose = loosePercent(target) || loosePercent(actual);
    if (t != null && a != null && !loose) {
      return stated(target, actual);
    }
    if (t == null && a == null) {
      return bare(target, actual);
    }
    if (t != null && a != null && !(t.percent() && a.percent())) {
      return stated(target, actual);
    }
    Unit unit = t == null ? a : t;
    if (unit.percent()) {
      return percent(target, actual);
    }
    return oneSided(target, actual, unit);
  }

  private static boolean loosePercent(Amount amount) {
    return amount.unit() != null && amount.unit().percent() && amount.unitFromColumn();
  }

  /** Both name a unit. */
  private static UnitRelation stated(Amount target, Amount actual) {
    Unit t = target.unit();
    Unit a = actual.unit();
    boolean scaleOnly =
        t.per().equals(a.per())
            && (t.sort() == Unit.Sort.SCALE && !a.percent()
                || a.sort() == Unit.Sort.SCALE && !t.percent());
    if (!t.sameQuantity(a) && !scaleOnly) {
      String why = "指标值的单位（" + t.text() + "）与完成值的单位（" + a.text() + "）不同，不能直接比较";
      return new UnitRelation(List.of(), null, false, EnumSet.of(Note.UNIT_DIFFERS), why);
    }
    if (t.factor().compareTo(a.factor()) == 0) {
      return certain(ONE, ONE, t.sort() == Unit.Sort.SCALE ? a.text() : t.text());
    }
    if (t.percent()) {
      return certain(t.factor(), a.factor(), "%");
    }
    BigDecimal ratio = a.factor().divide(t.factor(), PRECISION);
    Way converted = new Way(ONE, ratio, t.text());
    if (t.sort() == Unit.Sort.MEASURE && !t.scaled() && !a.scaled()) {
      return new UnitRelation(List.of(converted), null, false, Set.of(), null);
    }
    Set<Note> notes = EnumSet.of(Note.SCALE_DIFFERS);
    BigDecimal raw = ratio(actual.number(), target.number());
    boolean slip =
        raw != null && within(raw, BigDecimal.TEN) && !within(raw.multiply(ratio), HUNDRED);
    List<Way> ways = slip ? List.of(converted, new Way(ONE, ONE, t.text())) : List.of(converted);
    String why = "指标值的单位是" + t.text() + "，完成值的单位是" + a.text() + "，换算后相差悬殊，可能写错了单位";
    return new UnitRelation(ways, null, false, notes, slip ? why : null);
  }

  /** Neither names a unit: a number of things, or 1 and 100 for the same whole. */
  private static UnitRelation bare(Amount target, Amount actual) {
    BigDecimal t = target.number();
    BigDecimal a = actual.number();
    boolean doubt = t.compareTo(a) < 0 ? wholes(t, a, target, true) : wholes(a, t, target, false);
    if (doubt) {
      String why = "两边都没有百分号，看不出" + plain(t) + "和" + plain(a) + "是否同一种写法（1也可能表示100%）";
      return new UnitRelation(List.of(), null, false, EnumSet.of(Note.PERCENT_UNCLEAR), why);
    }
    return certain(ONE, ONE, null);
  }

  /** Whether a small number may be a fraction of one, and a large one the same in hundredths. */
  private static boolean wholes(
      BigDecimal small, BigDecimal large, Amount target, boolean targetSmall) {
    if (small.signum() <= 0 || small.compareTo(ONE) > 0) {
      return false;
    }
    BigDecimal hundredfold = small.multiply(HUNDRED);
    if (hundredfold.compareTo(large) == 0) {
      return true;
    }
    if (target.condition() == null || large.compareTo(HUNDRED) > 0) {
      return false;
    }
    if (small.compareTo(ONE) == 0) {
      return large.compareTo(BigDecimal.valueOf(targetSmall ? 80 : 50)) >= 0;
    }
    return within(large.divide(hundredfold, PRECISION), TWO);
  }

  /** One shows a percentage; the other is bare, or has its % from a column of units. */
  private static UnitRelation percent(Amount target, Amount actual) {
    boolean targetLoose = target.unit() == null || target.unitFromColumn();
    boolean actualLoose = actual.unit() == null || actual.unitFromColumn();
    boolean column = target.unitFromColumn() || actual.unitFromColumn();
    BigDecimal t = inPercent(target);
    BigDecimal a = inPercent(actual);
    if (targetLoose && actualLoose) {
      boolean smallTarget = t.abs().compareTo(ONE) <= 0;
      boolean smallActual = a.abs().compareTo(ONE) <= 0;
      if (smallTarget == smallActual || t.signum() == 0 || a.signum() == 0) {
        return certain(ONE, ONE, "%");
      }
      if ((smallTarget ? t : a).compareTo(ONE) == 0) {
        // the column says 1%, the habit of leaving the sign out says 100%
        return ambiguous(ONE, smallTarget);
      }
      return smallTarget ? percent(a, t, true, true) : percent(t, a, false, true);
    }
    return targetLoose ? percent(a, t, true, column) : percent(t, a, false, column);
  }

  private static BigDecimal inPercent(Amount amount) {
    return amount.unit() == null
        ? amount.number()
        : amount.number().multiply(amount.unit().factor());
  }

  /**
   * A percentage against a bare number. The number is a fraction (0.95, 1) where a hundred times it
   * is near the percentage, and percent (95) above 2; what is neither stays open.
   */
  private static UnitRelation percent(
      BigDecimal percent, BigDecimal bare, boolean bareTarget, boolean column) {
    Way whole = new Way(ONE, ONE, "%");
    Way fraction = fraction(bareTarget);
    String why = percentUnclear(bare);
    Set<Note> notes = EnumSet.of(Note.PERCENT_UNCLEAR);
    BigDecimal hundredfold = bare.multiply(HUNDRED);
    boolean one = bare.compareTo(ONE) == 0;
    if (bare.signum() == 0 || bare.compareTo(percent) == 0 && (!one || column)) {
      return certain(ONE, ONE, "%");
    }
    if (hundredfold.compareTo(percent) == 0) {
      return new UnitRelation(List.of(fraction), null, false, Set.of(), null);
    }
    if (bare.abs().compareTo(TWO) > 0) {
      boolean far = !column && bare.multiply(BigDecimal.valueOf(4)).compareTo(percent) < 0;
      return new UnitRelation(List.of(whole), null, far, far ? notes : Set.of(), why);
    }
    boolean near =
        percent.compareTo(TWENTY) >= 0 && within(hundredfold.divide(percent, PRECISION), TWO);
    if (near) {
      return new UnitRelation(List.of(fraction), whole, false, notes, why);
    }
    if (column && !one) {
      return certain(ONE, ONE, "%");
    }
    return ambiguous(bare, bareTarget);
  }

  private static UnitRelation ambiguous(BigDecimal bare, boolean bareTarget) {
    List<Way> ways = List.of(new Way(ONE, ONE, "%"), fraction(bareTarget));
    return new UnitRelation(
        ways, null, false, EnumSet.of(Note.PERCENT_UNCLEAR), percentUnclear(bare));
  }

  private static Way fraction(boolean bareTarget) {
    return bareTarget ? new Way(HUNDRED, ONE, "%") : new Way(ONE, HUNDRED, "%");
  }

  private static String percentUnclear(BigDecimal bare) {
    String percent = plain(bare) + "%还是" + plain(bare.multiply(HUNDRED)) + "%";
    return plain(bare) + "没有写百分号，看不出是" + percent;
  }

  /** A unit on one side only. */
  private static UnitRelation oneSided(Amount target, Amount actual, Unit unit) {
    boolean bareTarget = target.unit() == null;
    if (unit.scaled()) {
      return scaled(target, unit, bareTarget);
    }
    boolean smaller = target.number().compareTo(actual.number()) < 0;
    boolean fraction =
        bareTarget
            ? smaller && wholes(target.number(), actual.number(), target, true)
            : !smaller && wholes(actual.number(), target.number(), target, false);
    if (fraction) {
      BigDecimal bare = bareTarget ? target.number() : actual.number();
      String why = plain(bare) + "没有写单位，看不出是" + plain(bare) + unit.text() + "还是比率";
      return new UnitRelation(List.of(), null, false, EnumSet.of(Note.PERCENT_UNCLEAR), why);
    }
    BigDecimal ratio = ratio(actual.number(), target.number());
    boolean same = target.number().compareTo(actual.number()) == 0;
    boolean far = ratio != null && !within(ratio, TWENTY);
    if (!same && (!unit.per().isEmpty() || unit.sort() == Unit.Sort.MEASURE && far)) {
      String why = "只有一侧写了单位（" + unit.text() + "），看不出另一侧是否同一单位";
      return new UnitRelation(List.of(), null, false, EnumSet.of(Note.UNIT_DIFFERS), why);
    }
    return certain(ONE, ONE, unit.text());
  }

  /** 万, 亿, 元 or 万元 on one side: the bare number may be in it, in the base unit, or in 万. */
  private static UnitRelation scaled(Amount target, Unit unit, boolean bareTarget) {
    Way same = new Way(ONE, ONE, unit.text());
    Way base = way(unit, ONE, bareTarget);
    boolean wan = unit.money() && unit.factor().compareTo(WAN) != 0;
    boolean isBase = unit.factor().compareTo(ONE) == 0;
    List<Way> ways =
        isBase
            ? List.of(same, way(unit, WAN, bareTarget))
            : wan ? List.of(same, base, way(unit, WAN, bareTarget)) : List.of(same, base);
    String why = "只有一侧写了“" + unit.text() + "”，按不同单位理解结论不同";
    return new UnitRelation(ways, null, false, EnumSet.of(Note.SCALE_DIFFERS), why);
  }

  private static Way way(Unit unit, BigDecimal factorOfBare, boolean bareTarget) {
    BigDecimal factor = factorOfBare.divide(unit.factor(), PRECISION);
    return bareTarget ? new Way(factor, ONE, unit.text()) : new Way(ONE, factor, unit.text());
  }

  private static UnitRelation certain(BigDecimal target, BigDecimal actual, String unit) {
    return new UnitRelation(List.of(new Way(target, actual, unit)), null, false, Set.of(), null);
  }

  private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
    return other.signum() == 0 || one.signum() == 0 ? null : one.divide(other, PRECISION);
  }

  /** Whether neither is more than so many times the other. */
  private static boolean within(BigDecimal ratio, BigDecimal times) {
    return ratio.compareTo(times) <= 0 && ratio.multiply(times).compareTo(ONE) >= 0;
  }

  private static String plain(BigDecimal number) {
    return Result.plain(number);
  }
}
