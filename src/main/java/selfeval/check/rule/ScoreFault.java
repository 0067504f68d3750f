package selfeval.check.rule;

import java.math.BigDecimal;
import selfeval.check.Arithmetic;
import selfeval.measure.Band;
import selfeval.measure.Comparison;
import selfeval.scoring.Assessment;

/**
 * What is wrong with an indicator's score. A score has at most one fault, the gravest; what only
 * follows from it is not reported.
 */
enum ScoreFault {
  NONE,
  /** Below 0. */
  NEGATIVE,
  /** Above the row's weight. */
  ABOVE_WEIGHT,
  /** Full marks for a target that was missed. */
  FULL_MARKS,
  /** Above what the jurisdiction lets one indicator earn. */
  ABOVE_CAP,
  /** Not what the formula gives. */
  NOT_PROPORTIONAL,
  /** What the formula gives, in fewer decimals. */
  ROUNDED,
  /** Outside the band that the words choose. */
  OUT_OF_BAND;

  static ScoreFault of(Assessment row) {
    return of(row, row.reported());
  }

  /**
   * The points to which a score that is too high has to go down: what the rule gives, else as much
   * as the row may earn; null where that is a choice (a band of words, a missed deadline).
   */
  static BigDecimal mend(Assessment row) {
    if (row.highExcluded()) {
      return null;
    }
    BigDecimal most =
        row.entitled() != null
            ? row.entitled()
            : row.cap() != null ? row.cap() : row.weight().max(BigDecimal.ZERO);
    return switch (of(row, most)) {
      case ABOVE_WEIGHT, FULL_MARKS, ABOVE_CAP -> null;
      default -> most;
    };
  }

  private static ScoreFault of(Assessment row, BigDecimal score) {
    BigDecimal weight = row.weight();
    if (score != null && score.signum() < 0) {
      return NEGATIVE;
    }
    if (weight == null || score == null || weight.signum() < 0) {
      return NONE;
    }
    if (above(score, weight)) {
      return ABOVE_WEIGHT;
    }
    boolean missed = Boolean.FALSE.equals(row.comparison().attained());
    boolean aboveCap = row.cap() != null && above(score, row.cap());
    if (aboveCap && score.compareTo(weight) < 0) {
      return ABOVE_CAP;
    }
    if (missed && weight.signum() > 0 && row.comparison().band() == null) {
      ScoreFault fault = ofMissed(row, weight, score);
      if (fault != NONE || row.entitled() != null) {
        return fault;
      }
    }
    if (aboveCap) {
      return ABOVE_CAP;
    }
    return row.high() == null ? NONE : ofBand(row, score);
  }

  private static ScoreFault ofMissed(Assessment row, BigDecimal weight, BigDecimal score) {
    BigDecimal due = row.entitled();
    if (atStrictBoundary(row.comparison())) {
      return score.compareTo(weight) == 0 ? FULL_MARKS : NONE;
    }
    if (due != null && Arithmetic.samePoints(score, due)) {
      return NONE;
    }
    if (score.compareTo(weight) == 0) {
      return FULL_MARKS;
    }
    if (due == null) {
      return NONE;
    }
    boolean rounded =
        Arithmetic.rounding(due, score) != null
            || (row.other() != null
                && (Arithmetic.samePoints(score, row.other())
                    || Arithmetic.rounding(row.other(), score) != null));
    return rounded ? ROUNDED : NOT_PROPORTIONAL;
  }

  /**
   * Whether the actual equals the limit of a target such as <5: missed, but nothing is deducted.
   */
  static boolean atStrictBoundary(Comparison comparison) {
    return comparison.targetNumber() != null
        && comparison.actualNumber() != null
        && comparison.targetNumber().compareTo(comparison.actualNumber()) == 0;
  }

  private static ScoreFault ofBand(Assessment row, BigDecimal score) {
    // The upper edge of a lower band belongs to the band above; a cap in its stead does not.
    boolean atEdge =
        row.highExcluded()
            && row.high().signum() > 0
            && (row.cap() == null || row.high().compareTo(row.cap()) < 0)
            && score.compareTo(row.high()) >= 0;
    boolean tooLow = score.compareTo(row.low()) < 0 && !Arithmetic.samePoints(score, row.low());
    if (row.comparison().band() == Band.MISSED
        && row.weight().signum() > 0
        && score.compareTo(row.weight()) == 0) {
      return FULL_MARKS;
    }
    return above(score, row.high()) || atEdge || tooLow ? OUT_OF_BAND : NONE;
  }

  private static boolean above(BigDecimal score, BigDecimal limit) {
    return score.compareTo(limit) > 0 && !Arithmetic.samePoints(score, limit);
  }
}
