package selfeval.check;

import java.util.List;
import selfeval.term.Field;

/** One thing that is looked at on every form. Stateless, pure, safe for use by many threads. */
public abstract class Check {
  private final Rule rule;
  private final List<Field> columns;

  /**
   * @param rule what it checks, in words for people
   * @param columns the columns of the indicator block without which it cannot run
   */
  protected Check(Rule rule, Field... columns) {
    this.rule = rule;
    this.columns = List.of(columns);
  }

  /** What it checks, in words for people. */
  public final Rule rule() {
    return rule;
  }

  /** Whether it also runs on a form in which nothing has been filled in. */
  protected boolean runsOnBlankForms() {
    return false;
  }

  /**
   * Looks at one form. What it throws is recorded as a check that failed, not as a finding.
   *
   * @param audit the form, which has all columns that the check needs
   * @param verdict takes the findings, or the reason why the check could not run
   */
  protected abstract void check(Audit audit, Verdict verdict);

  /** Looks at one form where it has the columns that the check needs. */
  final Verdict run(Audit audit) {
    Verdict verdict = new Verdict();
    for (Field column : columns) {
      if (verdict.skipIf(!audit.has(column), "表中没有“" + column.chinese() + "”一栏")) {
        return verdict;
      }
    }
    check(audit, verdict);
    return verdict;
  }
}
