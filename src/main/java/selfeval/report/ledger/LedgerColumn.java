package selfeval.report.ledger;

/**
 * A column of the ledger.
 *
 * @param heading its heading
 * @param width its width in characters
 * @param kind what it contains
 */
record LedgerColumn(String heading, int width, Content kind) {

  /** What a column contains, and so how it looks. */
  enum Content {
    /** Words, wrapped. */
    TEXT,
    /** A short word, in the middle. */
    WORD,
    /** A whole number. */
    COUNT,
    /** Points, two decimals. */
    POINTS,
    /** 退回, 通过 or a severity: in the middle, tinted by what it says. */
    VERDICT
  }

  static LedgerColumn text(String heading, int width) {
    return new LedgerColumn(heading, width, Content.TEXT);
  }

  static LedgerColumn word(String heading, int width) {
    return new LedgerColumn(heading, width, Content.WORD);
  }

  static LedgerColumn count(String heading, int width) {
    return new LedgerColumn(heading, width, Content.COUNT);
  }

  static LedgerColumn points(String heading, int width) {
    return new LedgerColumn(heading, width, Content.POINTS);
  }

  static LedgerColumn verdict(String heading, int width) {
    return new LedgerColumn(heading, width, Content.VERDICT);
  }
}
