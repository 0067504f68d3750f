package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.scoring.Assessment;
import selfeval.scoring.Execution;
import selfeval.scoring.Figures;
import selfeval.term.Field;

/** What carries points in a form and was not judged, so that a person has to. */
public final class Unjudged {
  private static final List<Field> OF_INDICATORS =
      List.of(Field.OPERATOR, Field.TARGET, Field.UNIT, Field.ACTUAL, Field.WEIGHT, Field.SCORE);

  private static final List<Field> OF_MONEY =
      List.of(
          Field.INITIAL_BUDGET,
          Field.BUDGET,
          Field.EXECUTED,
          Field.WEIGHT,
          Field.RATE,
          Field.SCORE);

  /** The rule that reports a column that is not there, or was not understood. */
  private static final String COLUMN = "column-missing";

  private Unjudged() {}

  /** The indicators with a weight or a score above 0 whose target could not be compared. */
  public static List<Assessment> rows(FormAudit audit) {
    return audit.scorecard().assessments().stream().filter(Unjudged::row).toList();
  }

  /** Those of them that the office has not accepted. */
  public static List<Assessment> open(FormAudit audit) {
    return rows(audit).stream()
        .filter(row -> !accepted(audit, f -> explains(audit.form(), row, f)))
        .toList();
  }

  /** Whether the execution row's points were not judged, and the office has not accepted that. */
  public static boolean executionOpen(FormAudit audit) {
    BudgetRow money = audit.form().budgetTotal().orElse(null);
    return money != null
        && execution(audit.form(), audit.scorecard().execution())
        && !accepted(audit, f -> explains(money, f));
  }

  /** The headings that were not understood and that the office has not accepted. */
  public static List<Finding> headings(FormAudit audit) {
    return audit.findings().stream()
        .filter(f -> f.rule().equals(COLUMN) && f.counts())
        .filter(
            f ->
                audit.form().headings().stream()
                    .anyMatch(h -> h.learnt() == null && h.cell().at().equals(f.cell())))
        .toList();
  }

  /** Whether an indicator carries points and its target could not be compared. */
  public static boolean row(Assessment one) {
    return !one.row().memo() && !one.comparison().judged() && carriesPoints(one);
  }

  /**
   * Whether the execution rate has points that cannot be held against it: a score, or a printed
   * weight beside which none is earned. Where the rate is scored as one of the indicators, that row
   * is asked instead for its weight.
   */
  public static boolean execution(Form form, Execution execution) {
    BudgetRow money = form.budgetTotal().orElse(null);
    boolean weighs =
        money != null
            && form.executionRow().isEmpty()
            && positive(Figures.pointsOf(money.get(Field.WEIGHT)));
    return (weighs || positive(execution.reported())) && execution.entitled() == null;
  }

  /**
   * Whether a finding can say why an indicator was not judged: it is located at one of the row's
   * own cells or at a column's heading, or is about a column that the row lacks.
   */
  public static boolean explains(Form form, Assessment row, Finding finding) {
    boolean lacks = row.cell(Field.TARGET) == null || row.cell(Field.ACTUAL) == null;
    return (lacks && finding.rule().equals(COLUMN))
        || at(cells(row.row().cells(), OF_INDICATORS), finding)
        || at(cells(form.indicatorHeads(), OF_INDICATORS), finding);
  }

  /** The same for the points of the execution rate. */
  public static boolean explains(BudgetRow money, Finding finding) {
    return at(cells(money.cells(), OF_MONEY), finding);
  }

  /**
   * Whether anything that carries points was not judged: a row, the execution score, a check. A row
   * counts no longer once the office has accepted what was found at it.
   */
  static boolean any(FormAudit audit) {
    return executionOpen(audit)
        || !open(audit).isEmpty()
        || audit.checks().stream().anyMatch(run -> run.status() == CheckRun.Status.FAILED);
  }

  private static boolean accepted(FormAudit audit, Predicate<Finding> explains) {
    return audit.findings().stream().anyMatch(f -> f.waived() != null && explains.test(f));
  }

  private static boolean at(List<FormCell> cells, Finding finding) {
    return cells.stream().anyMatch(cell -> cell.at().equals(finding.cell()));
  }

  private static List<FormCell> cells(Map<Field, FormCell> row, List<Field> fields) {
    List<FormCell> cells = new ArrayList<>();
    for (Field field : fields) {
      if (row.get(field) != null) {
        cells.add(row.get(field));
      }
    }
    return cells;
  }

  private static boolean carriesPoints(Assessment one) {
    FormCell score = one.row().get(Field.SCORE);
    // a dash says that no points are given here
    boolean unreadable = Figures.unreadable(score);
    return positive(one.weight()) || positive(one.reported()) || unreadable;
  }

  private static boolean positive(BigDecimal points) {
    return points != null && points.signum() > 0;
  }
}
