package selfeval.letter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;

/** Texts and figures as letters print them. */
final class LetterText {
  private LetterText() {}

  /**
   * An agency's text in one line without what cannot be seen.
   *
   * @param most characters
   */
  static String of(String text, int most) {
    // Cut first: a text may be very long, and nobody reads what is thrown away.
    boolean cut = text.codePointCount(0, text.length()) > most;
    String shown = cut ? text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…" : text;
    return SafeText.line(shown.replaceAll("\\s+", " ").strip());
  }

  /** Points without zeros at the end; — for none. */
  static String points(@Nullable BigDecimal points) {
    if (points == null) {
      return "—";
    }
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }
}
