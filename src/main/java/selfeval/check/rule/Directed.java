package selfeval.check.rule;

import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.check.RowCheck;
import selfeval.check.Rule;
import selfeval.form.FormCell;
import selfeval.measure.Kind;
import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** A check of the direction of an indicator's target, located at the operator if there is one. */
abstract class Directed extends RowCheck {
  Directed(Rule rule) {
    super(rule, Field.TARGET);
  }

  static boolean upward(Assessment row) {
    Kind kind = row.comparison().kind();
    return kind == Kind.AT_LEAST || kind == Kind.MORE_THAN;
  }

  static boolean downward(Assessment row) {
    Kind kind = row.comparison().kind();
    return kind == Kind.AT_MOST || kind == Kind.LESS_THAN;
  }

  static Place place(Audit audit, Assessment row) {
    FormCell operator = row.cell(Field.OPERATOR);
    boolean apart = operator != null && !operator.blank();
    return audit.place(row, apart ? Field.OPERATOR : Field.TARGET);
  }
}
