package selfeval.measure;

import java.math.BigDecimal;

/**
 * A target as it was understood, without an actual beside it.
 *
 * @param form what stands there
 * @param operator the operator, from its own column or from the text; null where none is written,
 *     or where it is no number
 * @param number the number in {@code unit} (90 for 90%, 30 for 30万元); null where it is none
 * @param unit the unit as written, from the text or its own column; % for every percentage; null
 *     where none
 * @param money whether the unit is one of money
 * @param scale how many of the base unit one {@code unit} is (10000 for 万元 and 万亩, 1 for 元 and %);
 *     null where no unit is known
 * @param date the date where it is one, as ISO 8601 (2021-12-31, 2021-12; --12-31 and --12 without
 *     a year); else null
 */
public record Target(
    Form form,
    Operator operator,
    BigDecimal number,
    String unit,
    boolean money,
    BigDecimal scale,
    String date) {

  /** What a cell for a target or an actual can hold. */
  public enum Form {
    /** Nothing. */
    BLANK,
    /** A dash: not applicable. */
    DASH,
    /** #REF! and the like. */
    ERROR,
    /** One number. */
    NUMBER,
    /** A date or a month. */
    DATE,
    /** Words. */
    WORDS,
    /** A list of grades to choose from. */
    OPTIONS,
    /** Numbers that are not one: several, a range, a fraction, unreadable ones. */
    UNCLEAR
  }
}
