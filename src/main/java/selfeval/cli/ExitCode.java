package selfeval.cli;

/** How the program ends; the worst wins, and the order here is from good to bad. */
public enum ExitCode {
  OK(0),
  /** Findings at or above --fail-on. */
  FINDINGS(1),
  /** Some file could not be audited. */
  NOT_AUDITED(3),
  /** Wrong usage. */
  USAGE(2),
  /** The output could not be written, or an internal error. */
  FAILED(4),
  /** Stopped by Ctrl-C or SIGTERM; what is done is complete. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  ExitCode worse(ExitCode other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
