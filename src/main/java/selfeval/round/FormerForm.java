package selfeval.round;

import java.util.List;

/**
 * A form as the round before left it.
 *
 * @param round number of that round, from 1
 * @param rows its values
 * @param findings what was open then, with those that could not be looked at again
 */
public record FormerForm(int round, List<RoundRow> rows, List<FormerFinding> findings) {
  public FormerForm {
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }
}
