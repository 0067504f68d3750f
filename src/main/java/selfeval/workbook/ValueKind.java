package selfeval.workbook;

/** What a cell holds. A cell with only a style is BLANK. */
public enum ValueKind {
  BLANK,
  TEXT,
  NUMBER,
  /** A number whose format shows a date or a time. */
  DATE,
  BOOLEAN,
  /** An error value such as #REF!. */
  ERROR
}
