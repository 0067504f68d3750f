package selfeval.check;

import java.util.Objects;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * The documentation of a check, which stands with it. Both examples are changes to {@link
 * SampleForm}; the tests audit them.
 *
 * @param id the identifier in the result file, the class's name in lower case with hyphens
 * @param title what is wrong where it finds something, a few Chinese words
 * @param severity how grave, where a template says nothing else
 * @param stage whether it counts, where a template says nothing else
 * @param jurisdiction whether it needs what only a jurisdiction decides, so that it cannot run on a
 *     form that fits no template
 * @param basis the source, where a template says nothing else
 * @param what what is compared with what, and when it keeps quiet
 * @param passes an example without a finding
 * @param fails an example with a finding of this rule and no other
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    Stage stage,
    boolean jurisdiction,
    String basis,
    String what,
    String passes,
    String fails) {
  public Rule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(basis);
    Objects.requireNonNull(what);
    Objects.requireNonNull(passes);
    Objects.requireNonNull(fails);
  }

  /** A rule that arithmetic or common practice decides, for every form. */
  static Rule everywhere(
      String id,
      String title,
      Severity severity,
      String basis,
      String what,
      String passes,
      String fails) {
    return new Rule(id, title, severity, Stage.ACTIVE, false, basis, what, passes, fails);
  }

  /** A rule that rests on a jurisdiction's points, formulas, bands or thresholds. */
  static Rule ofJurisdiction(
      String id,
      String title,
      Severity severity,
      String basis,
      String what,
      String passes,
      String fails) {
    return new Rule(id, title, severity, Stage.ACTIVE, true, basis, what, passes, fails);
  }
}
