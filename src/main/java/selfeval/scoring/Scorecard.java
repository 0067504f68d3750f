package selfeval.scoring;

import java.util.List;

/**
 * What the rules give a form.
 *
 * @param execution the execution rate; its figures null where the form has none
 * @param assessments one for each indicator row of the form, in its order, memo rows included
 * @param total the total
 * @param deductions every row that lost points, the execution row too
 */
public record Scorecard(
    Execution execution, List<Assessment> assessments, Total total, List<Deduction> deductions) {
  public Scorecard {
    assessments = List.copyOf(assessments);
    deductions = List.copyOf(deductions);
  }
}
