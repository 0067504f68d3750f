package selfeval.check;

import java.util.List;
import selfeval.form.Form;
import selfeval.form.Located;
import selfeval.scoring.Scorecard;
import selfeval.template.Severity;
import selfeval.template.Stage;
import selfeval.template.Template;

/**
 * Everything known of one form after its audit.
 *
 * @param located the form and its template
 * @param scorecard its recomputed scores
 * @param findings what is wrong: by place, in reading order, graver first at one cell
 * @param checks every rule of the template and whether it ran
 */
public record FormAudit(
    Located located, Scorecard scorecard, List<Finding> findings, List<CheckRun> checks) {
  public FormAudit {
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }

  public Form form() {
    return located.form();
  }

  public Template template() {
    return located.template();
  }

  /** Whether a finding that counts is at least this grave. */
  public boolean reaches(Severity severity) {
    return findings.stream()
        .anyMatch(f -> f.stage() == Stage.ACTIVE && f.severity().compareTo(severity) <= 0);
  }
}
