package selfeval.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import selfeval.template.RuleSetting;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.workbook.CellRange;

/** A finding as its check knows it, without what the template says of the rule. */
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

  Draft(Place place, String message) {
    this.place = place;
    this.message = message;
    this.reported =
        place.cell() == null || place.heading() ? null : Arithmetic.asStored(place.cell());
  }

  /** Sets the cells that the finding was computed from; null for none. */
  public Draft range(CellRange value) {
    this.range = value;
    return this;
  }

  /** Sets what should be reported, what is reported, and the second less the first, as points. */
  public Draft points(BigDecimal due, BigDecimal reported) {
    return compared(
        Arithmetic.points(due),
        Arithmetic.plain(reported),
        Arithmetic.points(reported.subtract(due)));
  }

  /** Does the same as {@link #points} for figures that are not rounded to points. */
  public Draft figures(BigDecimal due, BigDecimal reported) {
    return compared(
        Arithmetic.plain(due),
        Arithmetic.plain(reported),
        Arithmetic.plain(reported.subtract(due)));
  }

  /** Does the same as {@link #points} for rates as fractions: what is computed has 4 decimals. */
  public Draft rates(BigDecimal due, BigDecimal reported) {
    BigDecimal rounded = due.setScale(4, RoundingMode.HALF_UP);
    BigDecimal off = reported.subtract(rounded).setScale(4, RoundingMode.HALF_UP);
    return compared(rounded.toPlainString(), Arithmetic.plain(reported), off.toPlainString());
  }

  private Draft compared(String due, String stored, String off) {
    this.expected = due;
    this.reported = stored;
    this.difference = off;
    return this;
  }

  /** Sets what should be reported. */
  public Draft expected(String value) {
    this.expected = value;
    return this;
  }

  /** Sets what is reported; without this it is the content of the finding's cell. */
  public Draft reported(String value) {
    this.reported = value;
    return this;
  }

  /** Sets what to do, as {@link Sentence#of} takes it. */
  public Draft suggest(String sentence, Object... values) {
    this.suggestion = sentence == null ? null : Sentence.of(sentence, values);
    return this;
  }

  /** Sets the source where the check knows a closer one than its rule; null for the rule's. */
  public Draft basis(String value) {
    this.basis = value;
    return this;
  }

  /** Limits the severity, whatever the rule or the template says. */
  public Draft atMost(Severity value) {
    this.atMost = value;
    return this;
  }

  /** Returns the finding of a rule, with what a template says of the rule. */
  Finding finding(Rule rule, RuleSetting setting, Stage stage, Fingerprints fingerprints) {
    Severity severity =
        setting == null || setting.severity() == null ? rule.severity() : setting.severity();
    if (atMost != null && atMost.compareTo(severity) > 0) {
      severity = atMost;
    }
    String source = basis != null ? basis : rule.basis();
    return new Finding(
        rule.id(),
        severity,
        stage,
        place.cell() == null ? null : place.cell().at(),
        range,
        place.label(),
        message,
        expected,
        reported,
        difference,
        setting != null && setting.basis() != null ? setting.basis() : source,
        suggestion,
        fingerprints.next(rule.id() + "|" + place.key()),
        null);
  }
}
