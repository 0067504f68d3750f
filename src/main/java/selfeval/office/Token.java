package selfeval.office;

/**
 * A token of a formula.
 *
 * @param kind what it is
 * @param text as written; names without blanks
 * @param at where it begins, counted from 1
 */
record Token(Kind kind, String text, int at) {
  enum Kind {
    NUMBER,
    TEXT,
    /** A field, or TRUE or FALSE. */
    NAME,
    /** A function's name, followed by a bracket. */
    FUNCTION,
    /** An operator, a bracket or a comma. */
    SIGN
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }
}
