package selfeval.check;

/** One thing that is looked at on every form. Stateless, pure, safe for use by many threads. */
public interface Check {
  /** What it checks, in words for people. */
  Rule rule();

  /** Looks at one form. What it throws is recorded as a check that failed, not as a finding. */
  Verdict check(Audit audit);
}
