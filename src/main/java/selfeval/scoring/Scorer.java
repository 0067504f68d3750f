package selfeval.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.template.Grade;
import selfeval.template.Qualitative;
import selfeval.template.ReverseFormula;
import selfeval.template.Template;
import selfeval.term.Field;

/**
 * Recomputes a form's scores by its template's rules (财预〔2020〕10号 as each jurisdiction prints it).
 * Nothing that is recomputed is taken from a score on the form; a reported score is never raised.
 */
public final class Scorer {
  /** Explains a deduction: the cap on a single weight. */
  public static final String BY_WEIGHT_CAP = "weight-cap";

  /** Explains a deduction: weight × execution rate. */
  public static final String BY_EXECUTION = "execution-score";

  /** Explains a deduction: the target was missed and the score follows the formula. */
  public static final String BY_PROPORTION = "score-proportional";

  /** Explains a deduction: the score lies in the band of the words. */
  public static final String BY_BAND = "qualitative-band";

  private static final Comparison MEMO = Comparison.undecided("“其中”说明行，没有分值，不单独评分");

  private final Form form;
  private final Template template;
  private final WeightCaps caps;
  private final RowComparer comparer;

  private Scorer(Form form, Template template) {
    this.form = form;
    this.template = template;
    this.caps = WeightCaps.of(form, template);
    this.comparer = new RowComparer(form, template.qualitative());
  }

  public static Scorecard score(Form form, Template template) {
    return new Scorer(form, template).score();
  }

  private Scorecard score() {
    Execution execution = ExecutionScorer.score(form, template);
    IndicatorRow executionRow = form.executionRow().orElse(null);
    List<Assessment> assessments = new ArrayList<>(form.indicators().size());
    for (IndicatorRow row : form.indicators()) {
      if (row.memo()) {
        assessments.add(memo(row));
      } else if (row.equals(executionRow)) {
        Assessment assessed =
            assess(row, ExecutionRow.compare(row, comparer.compare(row), execution));
        execution = ExecutionRow.repeated(execution, assessed);
        assessments.add(assessed);
      } else {
        assessments.add(assess(row));
      }
    }
    assessments = SharedPoints.joined(form, assessments);
    return new Scorecard(
        execution, assessments, total(execution, assessments), deductions(execution, assessments));
  }

  private static Assessment memo(IndicatorRow row) {
    return new Assessment(row, MEMO, null, null, null, null, null, false, null, null, null);
  }

  private Assessment assess(IndicatorRow row) {
    Comparison compared = comparer.compare(row);
    Comparison missed = LoneNumber.missed(row, RowComparer.side(row.get(Field.TARGET)), compared);
    Assessment agreed = missed == null ? null : assess(row, missed);
    return agreed != null && LoneNumber.agreed(agreed) ? agreed : assess(row, compared);
  }

  private Assessment assess(IndicatorRow row, Comparison comparison) {
    BigDecimal weight = Figures.pointsOf(row.get(Field.WEIGHT));
    FormCell scoreCell = row.get(Field.SCORE);
    BigDecimal reported = Figures.pointsOf(scoreCell);
    if (weight == null) {
      BigDecimal stands = reported == null ? null : Figures.points(reported.max(BigDecimal.ZERO));
      return new Assessment(
          row, comparison, null, null, null, null, null, false, null, reported, stands);
    }

    WeightCaps.Limit limit = caps.limit(row.level());
    BigDecimal cap =
        limit == null || comparison.kind() == Kind.EXECUTION || limit.limit().compareTo(weight) >= 0
            ? null
            : limit.limit();
    BigDecimal entitled = null;
    BigDecimal other = null;
    BigDecimal low = null;
    BigDecimal high = null;
    boolean highExcluded = false;
    if (comparison.judged()) {
      Qualitative q = template.qualitative();
      if (comparison.band() != null && q == null) {
        // No jurisdiction, no bands: the score of words is not limited below the weight.
        entitled = null;
      } else if (comparison.band() != null) {
        BigDecimal[] edges =
            switch (comparison.band()) {
              case REACHED -> new BigDecimal[] {q.reachedFrom(), BigDecimal.ONE};
              case PARTLY -> new BigDecimal[] {q.partlyFrom(), q.reachedFrom()};
              case MISSED -> new BigDecimal[] {BigDecimal.ZERO, q.partlyFrom()};
            };
        low = Figures.points(weight.multiply(edges[0]));
        high = Figures.points(weight.multiply(edges[1]));
        highExcluded = edges[1].compareTo(BigDecimal.ONE) < 0;
      } else if (Boolean.TRUE.equals(comparison.attained())) {
        entitled = Figures.points(weight);
      } else {
        entitled = proportional(weight, comparison);
        other = otherReading(weight, comparison);
        if (other != null && reported != null && Figures.points(reported).compareTo(other) == 0) {
          // Where the jurisdiction names no formula the agency's own choice of the two stands.
          BigDecimal first = entitled;
          entitled = other;
          other = first;
        }
      }
    }
    if (cap != null) {
      entitled = entitled == null ? null : entitled.min(cap);
      other = other == null ? null : other.min(cap);
      high = high == null ? null : high.min(cap);
      low = low == null ? null : low.min(cap);
    }

    BigDecimal assessed = null;
    if (scoreCell != null && !Figures.unreadable(scoreCell)) {
      BigDecimal most = entitled != null ? entitled : high != null ? high : weight;
      // A blank score and a negative one count 0.
      assessed = (reported == null ? BigDecimal.ZERO : reported.max(BigDecimal.ZERO)).min(most);
      if (cap != null) {
        assessed = assessed.min(cap);
      }
      assessed = Figures.points(assessed);
    }
    return new Assessment(
        row, comparison, weight, entitled, other, low, high, highExcluded, cap, reported, assessed);
  }

  /**
   * What a missed number earns; null where there is no formula: a deadline, a negative figure.
   *
   * <p>A target of 0 is all or nothing.
   */
  private @Nullable BigDecimal proportional(BigDecimal weight, Comparison c) {
    BigDecimal target = c.targetNumber();
    BigDecimal actual = c.actualNumber();
    if (target == null || actual == null || target.signum() < 0 || actual.signum() < 0) {
      return null;
    }
    return switch (c.kind()) {
      case AT_LEAST, MORE_THAN, EQUAL, EXECUTION ->
          target.signum() == 0
              ? zero()
              : Figures.points(weight.multiply(actual).divide(target, MathContext.DECIMAL64))
                  .min(Figures.points(weight));
      case AT_MOST, LESS_THAN ->
          target.signum() == 0 || actual.signum() == 0
              ? zero()
              : template.reverse() == ReverseFormula.LINEAR
                  ? linear(weight, target, actual)
                  : Figures.points(weight.multiply(target).divide(actual, MathContext.DECIMAL64))
                      .min(Figures.points(weight));
      case QUALITATIVE, DEADLINE, UNDECIDABLE -> null;
    };
  }

  /** The linear result beside the ratio, where the jurisdiction names neither. */
  private @Nullable BigDecimal otherReading(BigDecimal weight, Comparison c) {
    boolean reverse = c.kind() == Kind.AT_MOST || c.kind() == Kind.LESS_THAN;
    if (template.reverse() != ReverseFormula.EITHER
        || !reverse
        || c.targetNumber() == null
        || c.targetNumber().signum() <= 0
        || c.actualNumber() == null
        || c.actualNumber().signum() <= 0) {
      return null;
    }
    return linear(weight, c.targetNumber(), c.actualNumber());
  }

  private static @Nullable BigDecimal linear(
      BigDecimal weight, BigDecimal target, BigDecimal actual) {
    BigDecimal over = actual.subtract(target).divide(target, MathContext.DECIMAL64);
    return Figures.points(
        weight.multiply(BigDecimal.ONE.subtract(over).max(BigDecimal.ZERO).min(BigDecimal.ONE)));
  }

  private static @Nullable BigDecimal zero() {
    return Figures.points(BigDecimal.ZERO);
  }

  private Total total(Execution execution, List<Assessment> assessments) {
    BigDecimal reported = form.total() == null ? null : Figures.pointsOf(form.total().score());
    if (reported == null) {
      reported = Figures.pointsOf(form.header().get(Field.HEADER_SCORE));
    }
    if (!form.indicatorHeads().containsKey(Field.SCORE)) {
      return new Total(reported, null, null, null, grade(reported));
    }
    boolean unread =
        ExecutionScorer.unread(form, template, execution)
            || form.budgetTotal().map(row -> Figures.unreadable(row.get(Field.SCORE))).orElse(false)
            || form.counted().stream().anyMatch(row -> Figures.unreadable(row.get(Field.SCORE)));
    if (unread) {
      return new Total(reported, null, null, null, grade(reported));
    }
    BigDecimal sum = execution.assessed();
    if (sum == null || form.executionRow().isPresent()) {
      sum = BigDecimal.ZERO;
    }
    for (Assessment a : assessments) {
      if (a.assessed() != null) {
        sum = sum.add(a.assessed());
      }
    }
    BigDecimal assessed = Figures.points(sum);
    return new Total(
        reported,
        assessed,
        reported == null ? null : Figures.points(reported.subtract(assessed)),
        grade(assessed),
        grade(reported));
  }

  private @Nullable String grade(@Nullable BigDecimal points) {
    if (points == null) {
      return null;
    }
    for (Grade grade : template.grades()) {
      if (points.compareTo(grade.from()) >= 0) {
        return grade.name();
      }
    }
    return null;
  }

  private List<Deduction> deductions(Execution execution, List<Assessment> assessments) {
    List<Deduction> deductions = new ArrayList<>();
    BudgetRow total = form.budgetTotal().orElse(null);
    BigDecimal executionLost =
        form.executionRow().isPresent() ? null : lost(execution.weight(), execution.reported());
    if (total != null && executionLost != null) {
      boolean byRate = same(execution.reported(), execution.entitled());
      deductions.add(
          new Deduction(
              byRate ? BY_EXECUTION : null,
              total.get(Field.SCORE),
              executionLost,
              explained(total.get(Field.REASON))));
    }
    for (Assessment a : assessments) {
      BigDecimal lost = lost(a.weight(), a.reported());
      if (lost != null) {
        deductions.add(
            new Deduction(
                explanation(a),
                a.row().get(Field.SCORE),
                lost,
                explained(a.row().get(Field.REASON))));
      }
    }
    return deductions;
  }

  /**
   * The points that a score is below its weight; null where it is not, or one of them is missing.
   */
  private static @Nullable BigDecimal lost(
      @Nullable BigDecimal weight, @Nullable BigDecimal reported) {
    return weight != null && reported != null && reported.compareTo(weight) < 0
        ? Figures.points(weight.subtract(reported))
        : null;
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one != null && other != null && one.compareTo(other) == 0;
  }

  private static @Nullable String explanation(Assessment a) {
    BigDecimal reported = a.reported();
    if (same(reported, a.cap())) {
      return BY_WEIGHT_CAP;
    }
    boolean missed = Boolean.FALSE.equals(a.comparison().attained());
    if (missed && same(reported, a.entitled())) {
      return BY_PROPORTION;
    }
    if (reported != null
        && a.low() != null
        && a.high() != null
        && reported.compareTo(a.low()) >= 0
        && (a.highExcluded() ? reported.compareTo(a.high()) < 0 : true)) {
      return BY_BAND;
    }
    return null;
  }

  /** Whether a reason is given: a dash, a lone 0 and a bare 无 are none; null without a place. */
  private static @Nullable Boolean explained(@Nullable FormCell reason) {
    return reason == null ? null : Reasons.given(reason);
  }
}
