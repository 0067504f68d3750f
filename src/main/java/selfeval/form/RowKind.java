package selfeval.form;

import java.util.Locale;

/** What a row of the money block is. */
public enum RowKind {
  /** The whole. */
  TOTAL,
  /** One part of a division of the whole. */
  PART,
  /** A row that repeats or details another. */
  MEMO;

  /** The name in the result file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
