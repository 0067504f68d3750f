package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.term.Field;

/** What carries points in a form and was not judged, so that a person has to. */
public final class Unjudged {
  private Unjudged() {}

  /** The indicators with a weight or a score above 0 whose target could not be compared. */
  public static List<Assessment> rows(FormAudit audit) {
    List<Assessment> rows = new ArrayList<>();
    for (Assessment one : audit.scorecard().assessments()) {
      if (!one.row().memo() && !one.comparison().judged() && carriesPoints(one)) {
        rows.add(one);
      }
    }
    return rows;
  }

  /** Whether anything that carries points was not judged: a row, the execution score, a check. */
  static boolean any(FormAudit audit) {
    return !rows(audit).isEmpty()
        || execution(audit.scorecard().execution())
        || audit.checks().stream().anyMatch(run -> run.status() == CheckRun.Status.FAILED);
  }

  private static boolean execution(Execution execution) {
    return positive(execution.reported()) && execution.entitled() == null;
  }

  private static boolean carriesPoints(Assessment one) {
    FormCell score = one.row().get(Field.SCORE);
    boolean unreadable = one.reported() == null && score != null && !score.blank();
    return positive(one.weight()) || positive(one.reported()) || unreadable;
  }

  private static boolean positive(BigDecimal points) {
    return points != null && points.signum() > 0;
  }
}
