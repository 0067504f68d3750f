package selfeval.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;

/** Builds {@link Comparison}s. */
final class Result {
  private static final MathContext SHOWN = new MathContext(15);

  private Result() {}

  static Comparison judged(
      Kind kind,
      BigDecimal target,
      BigDecimal actual,
      String unit,
      boolean attained,
      Set<Note> notes) {
    return new Comparison(
        kind,
        true,
        plain(target),
        plain(actual),
        shown(target),
        shown(actual),
        unit,
        attained,
        null,
        null,
        notes);
  }

  static Comparison open(
      String why, BigDecimal target, BigDecimal actual, String unit, Set<Note> notes) {
    return new Comparison(
        Kind.UNDECIDABLE,
        false,
        plain(target),
        plain(actual),
        shown(target),
        shown(actual),
        unit,
        null,
        null,
        why,
        notes);
  }

  static Comparison open(String why, Set<Note> notes) {
    return open(why, null, null, null, notes);
  }

  static Comparison dates(
      String target, String actual, Boolean attained, String why, Set<Note> notes) {
    boolean judged = attained != null;
    return new Comparison(
        judged ? Kind.DEADLINE : Kind.UNDECIDABLE,
        judged,
        target,
        actual,
        null,
        null,
        null,
        attained,
        null,
        judged ? null : why,
        notes);
  }

  static Comparison words(Band band) {
    return new Comparison(
        Kind.QUALITATIVE,
        true,
        null,
        null,
        null,
        null,
        null,
        band == Band.REACHED,
        band,
        null,
        Set.of());
  }

  /** A plain decimal of at most 15 digits without trailing zeros. */
  static String plain(BigDecimal number) {
    return number == null ? null : shown(number).toPlainString();
  }

  private static BigDecimal shown(BigDecimal number) {
    if (number == null) {
      return null;
    }
    BigDecimal rounded = number.round(SHOWN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
