package selfeval.check;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.Located;
import selfeval.scoring.Scorecard;
import selfeval.template.Template;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.Waiver;
import selfeval.waiver.Waivers;

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

  /**
   * Returns what only the office is told: ties of templates, headings that a template might know,
   * both readings of a basis. They stand in no workbook, and are no findings.
   */
  public List<Note> notes() {
    return OfficeNotes.of(located, scorecard);
  }

  /**
   * Returns the same audit with the findings marked that the office accepts.
   *
   * @param file the input as the result file names it
   */
  public FormAudit waive(Waivers waivers, String file) {
    if (waivers.isEmpty() || findings.isEmpty()) {
      return this;
    }
    List<Finding> marked = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      Waiver waiver = waivers.of(finding.fingerprint(), file, project());
      marked.add(waiver == null ? finding : finding.waivedBy(waiver));
    }
    return new FormAudit(located, scorecard, marked, checks);
  }

  /** Returns the project's name as the head of the form has it, or "". */
  public String project() {
    FormCell cell = form().header().get(Field.PROJECT);
    return cell == null ? "" : cell.text().strip();
  }

  /** Returns what a rule that belongs to this audit is called; null for any other. */
  public String title(String rule) {
    for (CheckRun run : checks) {
      if (run.rule().equals(rule)) {
        return run.title();
      }
    }
    return null;
  }

  /** Returns the findings that the office has not accepted. */
  public List<Finding> open() {
    List<Finding> open = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      if (finding.waived() == null) {
        open.add(finding);
      }
    }
    return open;
  }

  /** Whether a finding that counts is at least this grave. */
  public boolean reaches(Severity severity) {
    return findings.stream().anyMatch(f -> f.counts() && f.severity().compareTo(severity) <= 0);
  }

  /**
   * What is to become of the form.
   *
   * @param returnOn what sends it back: a finding at least this grave
   */
  public State state(Severity returnOn) {
    if (reaches(returnOn)) {
      return State.RETURNED;
    }
    return reaches(Severity.WARNING) || Unjudged.any(this) ? State.REVIEW : State.PASSED;
  }
}
