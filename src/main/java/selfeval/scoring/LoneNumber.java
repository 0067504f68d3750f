package selfeval.scoring;

import org.jspecify.annotations.Nullable;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Measures;
import selfeval.measure.Note;
import selfeval.measure.Side;
import selfeval.measure.Target;
import selfeval.term.Field;

/**
 * An actual that lacks its unit, and misses its target if it is read in the target's: 7.2 for ≥8万人.
 * By itself that is not sure; where the agency has taken off the points that such a miss costs, and
 * says why, it is.
 */
final class LoneNumber {
  private LoneNumber() {}

  /** Returns the miss that it would be; null where it is no such row. */
  static @Nullable Comparison missed(IndicatorRow row, Side target, Comparison open) {
    if (open.judged()
        || !open.notes().contains(Note.UNIT_LEFT_OUT)
        || !Reasons.given(row.get(Field.REASON))) {
      return null;
    }
    Target read = Measures.readTarget(row.text(Field.OPERATOR), target, row.text(Field.UNIT));
    if (read.operator() == null || open.targetNumber() == null || open.actualNumber() == null) {
      return null;
    }
    return new Comparison(
        read.operator().kind(),
        true,
        open.target(),
        open.actual(),
        open.targetNumber(),
        open.actualNumber(),
        open.unit(),
        false,
        null,
        null,
        open.notes());
  }

  /** Whether the reported score is what such a miss earns. */
  static boolean agreed(Assessment missed) {
    return missed.reported() != null
        && missed.entitled() != null
        && missed.entitled().compareTo(missed.weight()) < 0
        && Figures.points(missed.reported()).compareTo(missed.entitled()) == 0;
  }
}
