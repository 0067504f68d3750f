package selfeval.measure;

import java.util.Locale;

/** What sort of promise a target is. */
public enum Kind {
  /** ≥. */
  AT_LEAST,
  /** &gt;. */
  MORE_THAN,
  /** ≤. */
  AT_MOST,
  /** &lt;. */
  LESS_THAN,
  /** =, or no operator and the same value on both sides. */
  EQUAL,
  /** Words. */
  QUALITATIVE,
  /** A date or a month by which something is done. */
  DEADLINE,
  /** The execution rate, listed among the indicators. */
  EXECUTION,
  /** Cannot be compared without a person. */
  UNDECIDABLE;

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
