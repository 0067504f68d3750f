package selfeval.check;

import selfeval.scoring.Assessment;
import selfeval.term.Field;

/** A check that looks at each indicator by itself; memo rows are left out. */
public abstract class RowCheck extends Check {
  /**
   * @param rule what it checks, in words for people
   * @param columns the columns of the indicator block without which it cannot run
   */
  protected RowCheck(Rule rule, Field... columns) {
    super(rule, columns);
  }

  @Override
  protected final void check(Audit audit, Verdict verdict) {
    String why = unfit(audit);
    if (verdict.skipIf(why != null, why)) {
      return;
    }
    boolean any = false;
    for (Assessment row : audit.assessments()) {
      if (!row.row().memo()) {
        any = true;
        check(audit, row, verdict);
      }
    }
    verdict.skipIf(!any, "表中没有已填写的指标");
  }

  /** Returns a Chinese sentence on why the check cannot run on this form, or null. */
  protected String unfit(Audit audit) {
    return null;
  }

  /** Looks at one indicator. */
  protected abstract void check(Audit audit, Assessment row, Verdict verdict);
}
