package selfeval.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.measure.Comparison;
import selfeval.measure.Kind;
import selfeval.term.Field;
import selfeval.term.Labels;

/** The execution rate where it is scored as a row of the indicators, not in the money block. */
final class ExecutionRow {
  private ExecutionRow() {}

  /**
   * Holds the row against what it is judged by: the rate that the money gives, where its target is
   * blank or the whole; else its own target.
   *
   * @param row the row
   * @param own its own target against its own actual
   * @param money what the money block gives
   */
  static Comparison compare(IndicatorRow row, Comparison own, Execution money) {
    FormCell target = row.get(Field.TARGET);
    if (money.rate() != null && (target == null || whole(target))) {
      BigDecimal percent = money.rate().movePointRight(2).stripTrailingZeros();
      percent = percent.scale() < 0 ? percent.setScale(0) : percent;
      return new Comparison(
          Kind.EXECUTION,
          true,
          "100",
          percent.toPlainString(),
          BigDecimal.valueOf(100),
          percent,
          "%",
          percent.compareTo(BigDecimal.valueOf(100)) >= 0,
          null,
          null,
          own.notes());
    }
    if (!own.judged() || own.band() != null) {
      return own;
    }
    return new Comparison(
        Kind.EXECUTION,
        true,
        own.target(),
        own.actual(),
        own.targetNumber(),
        own.actualNumber(),
        own.unit(),
        own.attained(),
        null,
        null,
        own.notes());
  }

  private static boolean whole(FormCell target) {
    String text = Labels.normalise(target.text());
    boolean sign = !text.isEmpty() && "=≥".indexOf(text.charAt(0)) >= 0;
    String figure = sign ? text.substring(1) : text;
    return text.isEmpty()
        || target.dash()
        || figure.equals("100%")
        || figure.equals("100")
        || figure.equals("1")
        || figure.equals("100百分比");
  }

  /** The execution score, repeated from the row that holds it. */
  static Execution repeated(Execution money, Assessment row) {
    return new Execution(
        money.rate(),
        row.weight(),
        row.reported(),
        row.entitled(),
        row.assessed(),
        why(money, row.comparison()));
  }

  private static @Nullable String why(Execution money, Comparison row) {
    return row.judged() ? null : money.rate() != null ? row.why() : money.why();
  }
}
