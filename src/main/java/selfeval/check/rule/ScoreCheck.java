package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.check.RowCheck;
import selfeval.check.Rule;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** A check that reports one kind of fault of an indicator's score. */
abstract class ScoreCheck extends RowCheck {
  /** The columns that a fault of a missed target needs. */
  static final Field[] OF_MISSED = {Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE};

  private final ScoreFault fault;

  ScoreCheck(ScoreFault fault, Rule rule, Field... columns) {
    super(rule, columns);
    this.fault = fault;
  }

  @Override
  protected final void check(Audit audit, Assessment row, Verdict verdict) {
    if (ScoreFault.of(row) == fault) {
      found(audit, row, audit.place(row, Field.SCORE), verdict);
    }
  }

  /** Reports the fault of this indicator. */
  abstract void found(Audit audit, Assessment row, Place place, Verdict verdict);
}
