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
    if (t == null && a == null) {
      return bare(target, actual);
    }
    boolean percent = (t == null || t.percent()) && (a == null || a.percent());
    if (percent && (t == null || a == null || loose(target) || loose(actual))) {
      return PercentRelation.of(target, actual);
    }
    if (t != null && a != null) {
      return stated(target, actual);
    }
    Unit unit = t == null ? a : t;
    return oneSided(target, actual, unit);
  }

  /**
   * Its % stands in a column of units, so that 0.95 and 1 may be meant as fractions all the same.
   */
  private static boolean loose(Amount amount) {
    return amount.unitFromColumn()
        && amount.unit().percent()
        && amount.unit().factor().compareTo(ONE) == 0;
  }

  /** Both name a unit. */
  private static UnitRelation stated(Amount target, Amount actual) {
    Unit t = target.unit();
    Unit a = actual.unit();
    boolean scaleOnly =
        t.per().equals(a.per())
            && ((t.sort() == Unit.Sort.SCALE && !a.percent())
                || (a.sort() == Unit.Sort.SCALE && !t.percent()));
    if (undivided(target, actual)) {
      String why = "指标值的单位是" + t.text() + "，完成值只写了" + a.text() + "，看不出是否同一口径";
      Way way = new Way(ONE, a.factor().divide(t.factor(), PRECISION), t.text());
      return new UnitRelation(List.of(way), null, true, EnumSet.of(Note.UNIT_DIFFERS), why);
    }
    if (heads(t, a) || heads(a, t)) {
      // so many persons are at least as many visits: only the other way round is a reading
      String why = "指标值按“" + t.text() + "”计，完成值按“" + a.text() + "”计，看不出有多少" + t.text();
      Way way = new Way(ONE, ONE, t.text());
      Set<Note> notes = heads(a, t) ? EnumSet.of(Note.PERSONS_ASSUMED) : Set.of();
      return new UnitRelation(List.of(way), null, heads(t, a), notes, why);
    }
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
    String why = "指标值的单位是" + t.text() + "，完成值的单位是" + a.text() + "，换算后相差悬殊，单位需要核实";
    return new UnitRelation(ways, null, false, notes, slip ? why : null);
  }

  /** Visits against persons: 人次 and 人. */
  private static boolean heads(Unit visits, Unit persons) {
    return visits.base().equals("人次")
        && persons.base().equals("人")
        && visits.factor().compareTo(persons.factor()) == 0
        && visits.per().equals(persons.per());
  }

  /**
   * The actual leaves out what its unit is divided by: 4次 for 4次/年, which in a form of one year is
   * the same; 780元 for 780元/生/年, where the number is the target's own. That it misses is never
   * said.
   */
  private static boolean undivided(Amount target, Amount actual) {
    Unit t = target.unit();
    Unit a = actual.unit();
    if (t.per().isEmpty() || !a.per().isEmpty() || !t.base().equals(a.base())) {
      return false;
    }
    BigDecimal promised = target.number().multiply(t.factor());
    BigDecimal done = actual.number().multiply(a.factor());
    return (t.per().equals("年") && t.sort() == Unit.Sort.COUNTER)
        || (t.money() && promised.compareTo(done) == 0);
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

  /** A unit on one side only. */
  private static UnitRelation oneSided(Amount target, Amount actual, Unit unit) {
    boolean bareTarget = target.unit() == null;
    if (unit.scaled()) {
      return scaled(unit, bareTarget);
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
    if (!same && (!unit.per().isEmpty() || (unit.sort() == Unit.Sort.MEASURE && far))) {
      String why = "只有一侧写了单位（" + unit.text() + "），看不出另一侧是否同一单位";
      return new UnitRelation(List.of(), null, false, EnumSet.of(Note.UNIT_DIFFERS), why);
    }
    return certain(ONE, ONE, unit.text());
  }

  /** 万, 亿, 元 or 万元 on one side: the bare number may be in it, in the base unit, or in 万. */
  private static UnitRelation scaled(Unit unit, boolean bareTarget) {
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

  static UnitRelation certain(BigDecimal target, BigDecimal actual, String unit) {
    return new UnitRelation(List.of(new Way(target, actual, unit)), null, false, Set.of(), null);
  }

  private static BigDecimal ratio(BigDecimal one, BigDecimal other) {
    return other.signum() == 0 || one.signum() == 0 ? null : one.divide(other, PRECISION);
  }

  /** Whether neither is more than so many times the other. */
  static boolean within(BigDecimal ratio, BigDecimal times) {
    return ratio.compareTo(times) <= 0 && ratio.multiply(times).compareTo(ONE) >= 0;
  }

  private static String plain(BigDecimal number) {
    return Result.plain(number);
  }
}
