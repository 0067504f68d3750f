package selfeval.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Set;
import selfeval.measure.Condition.Edge;
import selfeval.measure.Reading.Amount;
import selfeval.measure.Reading.Range;
import selfeval.measure.UnitRelation.Way;

/** Holds a number, or a range, against a number. */
final class AmountComparer {
  private static final String UNBOUNDED = "完成值自己带有比较词或是一个范围，需按实际完成数判断";

  /** 100 in %. */
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** Units of time taken, of which less is better unless the target says otherwise. */
  private static final Set<String> LESS_IS_BETTER = Set.of("天", "小时", "分钟");

  private static final MathContext CONVERTED = new MathContext(22);

  private static final Way ONE_TO_ONE = new Way(BigDecimal.ONE, BigDecimal.ONE, null);

  private final Amount target;
  private final Amount actual;
  private final BigDecimal lowest;
  private final String name;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);

  private AmountComparer(Amount target, Amount actual, BigDecimal lowest, String name) {
    this.target = target;
    this.actual = actual;
    this.lowest = lowest;
    this.name = name;
  }

  static Comparison compare(Amount target, Range actual, String name) {
    return new AmountComparer(target, actual.high(), actual.low().number(), name).compare();
  }

  /**
   * Holds the exact numbers against each other and, where a cell shows rounded ones, those too:
   * what a person sees and what is stored have to agree.
   */
  static Comparison compare(Amount target, Amount actual, String name) {
    Comparison exact = new AmountComparer(target, actual, null, name).compare();
    if (target.shown() == null && actual.shown() == null) {
      return exact;
    }
    Amount seenTarget = target.shown() == null ? target : target.asShown();
    Amount seenActual = actual.shown() == null ? actual : actual.asShown();
    Comparison seen = new AmountComparer(seenTarget, seenActual, null, name).compare();
    boolean equality = target.operator() == null || target.operator() == Operator.EQUAL;
    if (equality && seen.judged() && seen.attained()) {
      return seen;
    }
    if (!seen.judged() || !exact.judged() || seen.attained().equals(exact.attained())) {
      return exact.judged() && !seen.judged() ? seen : exact;
    }
    String why = "单元格显示的数（" + seen.actual() + "）与存储的数（" + exact.actual() + "）不同，按哪个算结论不同";
    return Result.open(
        why, exact.targetNumber(), exact.actualNumber(), exact.unit(), exact.notes());
  }

  private Comparison compare() {
    if (copies()) {
      notes.add(Note.OPERATOR_COPIED);
    }
    UnitRelation relation = UnitRelation.of(target, actual);
    if (relation.ways().isEmpty()) {
      notes.addAll(relation.notes());
      boolean percent = relation.notes().contains(Note.PERCENT_UNCLEAR);
      String unit = target.unit() == null ? null : target.unit().text();
      return Result.open(
          relation.why(), target.number(), percent ? actual.number() : null, unit, notes);
    }
    Way first = relation.ways().get(0);
    String doubt = doubt(first);
    if (doubt != null) {
      return open(doubt, first);
    }
    if (relation.ways().size() == 1) {
      return single(relation, first);
    }
    if (bareActual()) {
      // a lone number is in the unit that the target names
      Boolean reached = reached(first);
      if (Boolean.TRUE.equals(reached)) {
        return judged(first, true);
      }
      if (Boolean.FALSE.equals(reached)) {
        notes.add(Note.UNIT_LEFT_OUT);
      }
    }
    notes.addAll(relation.notes());
    for (Way way : relation.ways()) {
      if (!Boolean.TRUE.equals(reached(way))) {
        return open(relation.why(), first);
      }
    }
    notes.remove(Note.PERCENT_UNCLEAR);
    return judged(first, true);
  }

  private boolean bareActual() {
    boolean bare = actual.unit() == null && target.unit() != null && target.unit().scaled();
    if (!bare || target.number().signum() == 0 || actual.number().signum() == 0) {
      return bare;
    }
    // far off the target it is rather in another unit: 3000000 for 300万元
    BigDecimal times = actual.number().divide(target.number(), CONVERTED).abs();
    return UnitRelation.within(times, BigDecimal.valueOf(100));
  }

  /** The units leave one way to read both. */
  private Comparison single(UnitRelation relation, Way way) {
    if (relation.notes().contains(Note.SCALE_DIFFERS)) {
      notes.add(Note.SCALE_DIFFERS);
    }
    if (relation.notes().contains(Note.PERSONS_ASSUMED)) {
      notes.add(Note.PERSONS_ASSUMED);
    }
    Boolean reached = reached(way);
    if (reached == null) {
      boolean certain = relation.fallback() == null && !relation.missNeedsPerson();
      return certain && surelyMissed(way) ? judged(way, false) : undirected(way);
    }
    if (!reached && !exact()) {
      // missed for certain, but by how much is not known
      return open(UNBOUNDED, way);
    }
    if (!reached) {
      boolean other =
          relation.fallback() != null && !Boolean.FALSE.equals(reached(relation.fallback()));
      if (other || relation.missNeedsPerson()) {
        notes.addAll(relation.notes());
        return open(relation.why(), way);
      }
    }
    if (target.operator() == Operator.EQUAL && !reached) {
      return unequal(way);
    }
    boolean onEdge =
        !copied(way) && target.condition() != null && number(way).compareTo(limit(way)) == 0;
    if (onEdge && target.condition().edge() == Edge.UNCLEAR) {
      return open("指标值前后两个比较词不一致，本数算不算达到不明确", way);
    }
    return judged(way, reached);
  }

  /** What in either side's words forbids a comparison; null where nothing does. */
  private String doubt(Way way) {
    boolean same = limit(way).compareTo(number(way)) == 0;
    boolean alike =
        same && target.approximate() == actual.approximate() && target.more() == actual.more();
    if (!alike && (target.approximate() || target.more())) {
      return "指标值是约数，不能据以判断是否达到";
    }
    if (!alike && actual.approximate()) {
      return "完成值是约数，不能据以判断是否达到";
    }
    if (!compatible(target.before(), actual.before())
        || (!compatible(target.after(), actual.after()) && !counted())) {
      return "指标值与完成值的数字前后说明不同，可能不是同一件事";
    }
    boolean change = Phrases.change(target.before()) != Phrases.change(actual.before());
    boolean level = actual.number().abs().compareTo(BigDecimal.valueOf(50)) >= 0;
    if (change && level && !Phrases.change(name())) {
      return "一侧写的是增减幅度，另一侧可能是增减后的数值，需人工判断";
    }
    return null;
  }

  /** The actual's own words are the target's, or the indicator's, or none. */
  private boolean compatible(String promised, String done) {
    return done.isEmpty()
        || done.equals(promised)
        || promised.contains(done)
        || name().contains(done);
  }

  /** 22门课程 for 20门: what is counted is named on one side only. */
  private boolean counted() {
    return target.after().isEmpty()
        && actual.after().length() <= 4
        && !Phrases.doubtful(actual.after())
        && actual.unit() != null
        && actual.unit().sort() == Unit.Sort.COUNTER;
  }

  private Boolean reached(Way way) {
    if (copied(way)) {
      return true;
    }
    Span span = span(way);
    if (target.operator() == null) {
      boolean same =
          lowest == null && actualOperator() == null && limit(way).compareTo(number(way)) == 0;
      return same ? Boolean.TRUE : null;
    }
    return span.reaches(target.operator(), limit(way));
  }

  private boolean exact() {
    return lowest == null && span(ONE_TO_ONE).point();
  }

  private Span span(Way way) {
    if (lowest != null) {
      return new Span(in(lowest, way.actual()), false, number(way), false);
    }
    boolean about =
        actual.more() && !(target.more() && target.number().compareTo(actual.number()) == 0);
    return Span.of(number(way), about ? Operator.MORE_THAN : actualOperator());
  }

  /** 达到98% as an actual is 98%. */
  private Operator actualOperator() {
    Condition condition = actual.condition();
    return condition == null || (condition.weak() && condition.operator().upward())
        ? null
        : condition.operator();
  }

  private BigDecimal limit(Way way) {
    return in(target.number(), way.target());
  }

  private BigDecimal number(Way way) {
    return in(actual.number(), way.actual());
  }

  /** Rounded far behind what a cell holds, so that 36 months are 3 years. */
  private static BigDecimal in(BigDecimal number, BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0
        ? number
        : number.multiply(factor).round(CONVERTED);
  }

  private boolean copies() {
    Operator copy = actualOperator();
    Operator own = target.operator();
    return copy != null
        && own != null
        && (copy == own || (copy.upward() && own.upward()) || (copy.downward() && own.downward()));
  }

  /** The actual is the target, word for word. */
  private boolean copied(Way way) {
    return target.operator() != null
        && actualOperator() == target.operator()
        && limit(way).compareTo(number(way)) == 0;
  }

  private Comparison judged(Way way, boolean attained) {
    Condition condition = target.condition();
    boolean onEdge =
        !copied(way)
            && condition != null
            && condition.edge() == Edge.ASSUMED
            && number(way).compareTo(limit(way)) == 0;
    if (onEdge) {
      notes.add(Note.BOUNDARY_ASSUMED);
    }
    Kind kind = condition == null ? Kind.EQUAL : condition.operator().kind();
    boolean low = lowest != null && condition != null && condition.operator().upward();
    BigDecimal reported = low ? in(lowest, way.actual()) : number(way);
    return Result.judged(kind, limit(way), reported, way.unit(), attained, notes);
  }

  /** An = that is not met: below it is a miss, above it is for a person. */
  private Comparison unequal(Way way) {
    if (surelyMissed(way)) {
      return judged(way, false);
    }
    if (number(way).compareTo(limit(way)) > 0) {
      notes.add(Note.EQUAL_EXCEEDED);
      return open("指标值要求等于，完成值超过了指标值，算不算达到需人工判断", way);
    }
    if (reverse()) {
      notes.add(Note.REVERSE_HINTED);
      return open("指标值要求等于，完成值低于指标值，而这类指标通常越低越好，需人工判断", way);
    }
    return judged(way, false);
  }

  /**
   * Whether no direction is needed to say that the target was missed: 0 is all or nothing, and a
   * share of a whole that was to be 100% can only be less.
   */
  private boolean surelyMissed(Way way) {
    boolean upward = target.operator() != null && target.operator() != Operator.EQUAL;
    if (upward || lowest != null || actualOperator() != null) {
      return false;
    }
    if (limit(way).signum() == 0) {
      // A bare 0 may also have been left in a cell that nobody filled in.
      boolean meant = target.operator() != null || target.unit() != null || reverse();
      return meant && number(way).signum() > 0 && !Phrases.change(name());
    }
    return "%".equals(way.unit())
        && limit(way).compareTo(WHOLE) == 0
        && number(way).compareTo(WHOLE) < 0
        && number(way).signum() >= 0
        && Share.named(name());
  }

  /** Only a few rows need the name. */
  private String name() {
    return Normaliser.normalise(name);
  }

  private boolean reverse() {
    return Phrases.hintsReverse(name())
        || Phrases.hintsReverse(target.before())
        || (target.unit() != null && LESS_IS_BETTER.contains(target.unit().text()));
  }

  private Comparison undirected(Way way) {
    if (target.operator() != null) {
      return open(UNBOUNDED, way);
    }
    notes.add(Note.DIRECTION_UNKNOWN);
    String why = "指标值没有写明是不低于还是不高于，完成值又与它不同，看不出是否达到";
    if (reverse()) {
      notes.add(Note.REVERSE_HINTED);
      why += "（从名称看可能是越低越好）";
    }
    return open(why, way);
  }

  private Comparison open(String why, Way way) {
    BigDecimal reported = lowest == null ? number(way) : null;
    return Result.open(why, limit(way), reported, way.unit(), notes);
  }
}
