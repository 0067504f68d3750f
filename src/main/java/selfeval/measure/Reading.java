package selfeval.measure;

import java.math.BigDecimal;

/** One side of a comparison, understood as far as it can be. */
sealed interface Reading {

  /** Nothing stands there. */
  record Blank() implements Reading {}

  /** A dash, or what says that the row does not apply. */
  record Dash() implements Reading {}

  /** #REF! and its like. */
  record ErrorValue() implements Reading {}

  /** Words, without blanks and punctuation. */
  record Prose(String words) implements Reading {}

  /** A list of grades to choose from (优良中差), which promises none of them. */
  record Options(String words) implements Reading {}

  /**
   * There are numbers, but not one that can be compared.
   *
   * @param why why, as the end of a Chinese sentence that begins with the side
   */
  record Unclear(String why) implements Reading {}

  /**
   * A number with its unit and operator.
   *
   * @param condition the operator, or null
   * @param number the number in {@code unit}; where a cell shows a rounded one, the exact one
   * @param shown the number as it is shown, or null where it is the same
   * @param unit the unit, or null where none is written
   * @param unitFromColumn whether the unit stands in a column of its own
   * @param approximate 约, 左右: not exact
   * @param more 余, 多, +: somewhat more than the number
   * @param before words before it that are neither operator nor filler
   * @param after words after it likewise
   */
  record Amount(
      Condition condition,
      BigDecimal number,
      BigDecimal shown,
      Unit unit,
      boolean unitFromColumn,
      boolean approximate,
      boolean more,
      String before,
      String after)
      implements Reading {

    Operator operator() {
      return condition == null ? null : condition.operator();
    }

    Amount with(Condition other) {
      return new Amount(
          other, number, shown, unit, unitFromColumn, approximate, more, before, after);
    }

    Amount in(Unit column) {
      return new Amount(condition, number, shown, column, true, approximate, more, before, after);
    }

    Amount asShown() {
      return new Amount(
          condition, shown, null, unit, unitFromColumn, approximate, more, before, after);
    }

    Amount exactly(BigDecimal exact, BigDecimal visible, Unit own) {
      BigDecimal other = visible.compareTo(exact) == 0 ? null : visible;
      return new Amount(
          condition, exact, other, own, unitFromColumn, approximate, more, before, after);
    }
  }

  /**
   * A range (80～90分).
   *
   * @param low its lower end
   * @param high its upper end
   */
  record Range(Amount low, Amount high) implements Reading {}

  /**
   * A day, month, quarter or year.
   *
   * @param year the year, or null where none is written
   * @param first its first day, as month × 100 + day
   * @param last its last day likewise
   * @param before 前 stands after it
   * @param day it is a single day
   * @param end it says 底 or 末, so that 前 leaves no doubt
   * @param iso the date as ISO 8601: 2021-12-31, 2021-12; --12-31, --12 without a year
   * @param words the words around it that are no fillers
   */
  record Due(
      Integer year,
      int first,
      int last,
      boolean before,
      boolean day,
      boolean end,
      String iso,
      String words)
      implements Reading {}
}
