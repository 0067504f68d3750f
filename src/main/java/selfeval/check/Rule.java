package selfeval.check;

import java.util.Objects;
import selfeval.term.Severity;
import selfeval.term.Stage;

/**
 * The documentation of a check, kept in the check's class. Both examples are changes to one small
 * form without findings, the sample form; the tests audit them.
 *
 * @param id the identifier in the result file: words in lower case with hyphens
 * @param title what is wrong where it finds something, a few Chinese words
 * @param severity how grave, where a template says nothing else
 * @param stage whether it counts, where a template says nothing else
 * @param jurisdiction whether it needs what only a jurisdiction decides, so that it cannot run on a
 *     form that fits no template
 * @param telling how its hints are told
 * @param basis the document that prescribes it, where a template names no other; null where no
 *     document is known, as for sums and other plain arithmetic
 * @param what what is compared with what, and when nothing is reported
 * @param passes an example without a finding
 * @param fails an example with a finding of this rule and no other
 */
public record Rule(
    String id,
    String title,
    Severity severity,
    Stage stage,
    boolean jurisdiction,
    Telling telling,
    String basis,
    String what,
    String passes,
    String fails) {
  public Rule {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(telling);
    Objects.requireNonNull(what);
    Objects.requireNonNull(passes);
    Objects.requireNonNull(fails);
  }

  /** A rule for every form, whose hints are told one by one. */
  public Rule(
      String id,
      String title,
      Severity severity,
      Stage stage,
      boolean jurisdiction,
      String basis,
      String what,
      String passes,
      String fails) {
    this(id, title, severity, stage, jurisdiction, Telling.EACH, basis, what, passes, fails);
  }

  /** Returns the same rule, its hints told in another way. */
  public Rule told(Telling how) {
    return new Rule(id, title, severity, stage, jurisdiction, how, basis, what, passes, fails);
  }

  /** Returns the same rule, resting on a jurisdiction's points, formulas, bands or thresholds. */
  public Rule ofJurisdiction() {
    return new Rule(id, title, severity, stage, true, telling, basis, what, passes, fails);
  }
}
