package selfeval.overview;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.BatchFinding;
import selfeval.result.FileCounts;
import selfeval.term.Severity;
import selfeval.term.State;

/**
 * What there is to say of all files of an output folder.
 *
 * @param occasion what is known of the run beside its files
 * @param counts files, forms and findings
 * @param departments the worst first: most forms returned, then most points claimed too much
 * @param rules those broken most first
 * @param grades from the best to the worst; a grade that no form has is in it
 * @param rounds how forms compare with the round before
 * @param claimed points that reported totals lie above assessed ones, summed
 * @param money budgets of all projects, 万元
 * @param absent forms that did not come
 * @param across findings about several forms together
 * @param register how what came compares with the office's registers; null without one, and where a
 *     run was stopped before it had seen all files
 */
public record Overview(
    Occasion occasion,
    FileCounts counts,
    List<DepartmentFigures> departments,
    List<RuleFigures> rules,
    List<GradeFigures> grades,
    RoundFigures rounds,
    BigDecimal claimed,
    BigDecimal money,
    List<Absent> absent,
    List<BatchFinding> across,
    @Nullable RegisterFigures register) {
  public Overview {
    departments = List.copyOf(departments);
    rules = List.copyOf(rules);
    grades = List.copyOf(grades);
    absent = List.copyOf(absent);
    across = List.copyOf(across);
  }

  /** How many forms are in a state; a file may have forms of several. */
  public int forms(State state) {
    return departments.stream()
        .mapToInt(
            one ->
                switch (state) {
                  case RETURNED -> one.returned();
                  case REVIEW -> one.review();
                  case PASSED -> one.passed();
                })
        .sum();
  }

  /** The rules whose findings somebody has to mend or look at, those broken most first. */
  public List<RuleFigures> broken() {
    return rules.stream().filter(rule -> rule.severity() != Severity.INFO).toList();
  }

  /** One without a register. */
  public Overview(
      Occasion occasion,
      FileCounts counts,
      List<DepartmentFigures> departments,
      List<RuleFigures> rules,
      List<GradeFigures> grades,
      RoundFigures rounds,
      BigDecimal claimed,
      BigDecimal money,
      List<Absent> absent,
      List<BatchFinding> across) {
    this(
        occasion, counts, departments, rules, grades, rounds, claimed, money, absent, across, null);
  }
}
