package selfeval.term;

/** Whether a rule counts. */
public enum Stage {
  ACTIVE,
  /** Runs and is shown, but never sends a form back. */
  TRIAL,
  OFF
}
