package selfeval.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import selfeval.term.Severity;
import selfeval.workbook.CellRange;

/** A finding in the making: what the check knows, without what the template says of the rule. */
public final class Draft {
  final Place place;
  final String message;
  CellRange range;
  String expected;
  String reported;
  String difference;
  String suggestion;
  String basis;
  Severity atMost;

  private Draft(Place place, String message) {
    this.place = place;
    this.message = message;
    this.reported =
        place.cell() == null || place.heading() ? null : Arithmetic.asStored(place.cell());
  }

  static Draft at(Place place, String message) {
    return new Draft(place, message);
  }

  Draft range(CellRange value) {
    this.range = value;
    return this;
  }

  /** What should stand there, what stands there, and the first taken from the second. */
  Draft points(BigDecimal due, BigDecimal stands) {
    this.expected = Arithmetic.points(due);
    this.reported = Arithmetic.plain(stands);
    this.difference = Arithmetic.points(stands.subtract(due));
    return this;
  }

  /** As {@link #points}, for figures that are not rounded to points. */
  Draft figures(BigDecimal due, BigDecimal stands) {
    this.expected = Arithmetic.plain(due);
    this.reported = Arithmetic.plain(stands);
    this.difference = Arithmetic.plain(stands.subtract(due));
    return this;
  }

  /** As {@link #points}, for rates as fractions: what is computed has 4 decimals. */
  Draft rates(BigDecimal due, BigDecimal stands) {
    BigDecimal rounded = due.setScale(4, RoundingMode.HALF_UP);
    this.expected = rounded.toPlainString();
    this.reported = Arithmetic.plain(stands);
    this.difference = stands.subtract(rounded).setScale(4, RoundingMode.HALF_UP).toPlainString();
    return this;
  }

  Draft expected(String value) {
    this.expected = value;
    return this;
  }

  Draft reported(String value) {
    this.reported = value;
    return this;
  }

  Draft suggest(String value) {
    this.suggestion = value;
    return this;
  }

  /** The source, where the check knows a closer one than its rule. */
  Draft basis(String value) {
    this.basis = value;
    return this;
  }

  /** Never graver than this, whatever the rule or the template says. */
  Draft atMost(Severity value) {
    this.atMost = value;
    return this;
  }
}
