package selfeval.report.ledger;

/**
 * A column of the ledger.
 *
 * @param heading its heading
 * @param width its width in characters
 * @param kind what it contains
 */
record Column(String heading, int width, Content kind) {

  /** What a column contains, and so how it looks. */
  enum Content {
    /** RowWords, wrapped. */
    TEXT,
    /** A short word, in the middle. */
    WORD,
    /** A whole number. */
    COUNT,
    /** Points, two decimals. */
    POINTS,
    /** Money, two decimals, thousands apart. */
    MONEY,
    /** A fraction, shown as a percentage. */
    SHARE,
    /** 退回, 通过 or a severity: in the middle, tinted by what it says. */
    VERDICT
  }

  static Column text(String heading, int width) {
    return new Column(heading, width, Content.TEXT);
  }

  static Column word(String heading, int width) {
    return new Column(heading, width, Content.WORD);
  }

  static Column count(String heading, int width) {
    return new Column(heading, width, Content.COUNT);
  }

  static Column points(String heading, int width) {
    return new Column(heading, width, Content.POINTS);
  }

  static Column money(String heading, int width) {
    return new Column(heading, width, Content.MONEY);
  }

  static Column share(String heading, int width) {
    return new Column(heading, width, Content.SHARE);
  }

  static Column verdict(String heading, int width) {
    return new Column(heading, width, Content.VERDICT);
  }
}
