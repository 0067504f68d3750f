package selfeval.evidence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.FormFacts.Fact;
import selfeval.evidence.RegisterRow.Value;
import selfeval.evidence.report.Amount;

/**
 * An amount of money in a register.
 *
 * @param readings what it may be, 元; more than one where nothing says the unit
 */
record RegisterAmount(List<Reading> readings) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:￥|¥)?(-?\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)(亿元|万元|千元|元)?$");

  private static final Pattern RATE = Pattern.compile("^(-?\\d+(?:\\.\\d+)?)(%|％)?$");
  private static final Pattern MONTH =
      Pattern.compile("(?:年|[-/.])?(\\d{1,2})(?:月|[-/.]\\d{1,2}|$)");
  private static final Pattern DATE =
      Pattern.compile("^(?:20\\d\\d)?(?:年|[-/.])?(\\d{1,2})(?:月|[-/.]).*");

  /**
   * One reading.
   *
   * @param value 元
   * @param step one unit of its last printed decimal, 元
   */
  private record Reading(BigDecimal value, BigDecimal step) {}

  /** The amount of a cell; null where it is none. */
  static @Nullable RegisterAmount money(Value cell) {
    Matcher m = NUMBER.matcher(cell.text().replace(" ", ""));
    if (!m.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(m.group(1).replaceAll("[,，]", ""));
    String unit = m.group(2) != null ? m.group(2) : cell.moneyUnit();
    return unit == null
        ? new RegisterAmount(List.of(reading(number, "万元"), reading(number, "元")))
        : new RegisterAmount(List.of(reading(number, unit)));
  }

  private static Reading reading(BigDecimal number, String unit) {
    BigDecimal times =
        switch (unit) {
          case "亿元" -> new BigDecimal("100000000");
          case "万元" -> new BigDecimal("10000");
          case "千元" -> new BigDecimal("1000");
          default -> BigDecimal.ONE;
        };
    BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()));
    return new Reading(number.multiply(times), step.multiply(times));
  }

  /** Whether a form says the same, at the coarser of the printed decimals. */
  boolean agrees(Fact fact) {
    for (Reading one : readings) {
      for (BigDecimal own : fact.values()) {
        if (Amount.same(one.value, one.step, own, fact.step())) {
          return true;
        }
      }
    }
    return false;
  }

  boolean same(RegisterAmount other) {
    return readings.get(0).value.compareTo(other.readings.get(0).value) == 0;
  }

  /** The sum of both, each reading by itself. */
  RegisterAmount plus(RegisterAmount other) {
    if (readings.size() != other.readings.size()) {
      return this;
    }
    List<Reading> sums = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading a = readings.get(i);
      Reading b = other.readings.get(i);
      sums.add(new Reading(a.value.add(b.value), a.step.max(b.step)));
    }
    return new RegisterAmount(List.copyOf(sums));
  }

  /** A rate as a fraction; null where the text is none. A number above 1.5 is one of percent. */
  static @Nullable BigDecimal rate(String text) {
    Matcher m = RATE.matcher(text.replace(" ", ""));
    if (!m.matches()) {
      return null;
    }
    BigDecimal number = new BigDecimal(m.group(1));
    return percent(number, m.group(2)) ? number.movePointLeft(2) : number;
  }

  private static boolean percent(BigDecimal number, @Nullable String sign) {
    return sign != null || number.compareTo(new BigDecimal("1.5")) > 0;
  }

  /** One unit of the last printed decimal of a rate, as a fraction. */
  static BigDecimal rateStep(String text) {
    Matcher m = RATE.matcher(text.replace(" ", ""));
    if (!m.matches()) {
      return BigDecimal.ONE;
    }
    BigDecimal number = new BigDecimal(m.group(1));
    boolean percent = percent(number, m.group(2));
    // A fraction is stored in full, and its trailing zeros are not.
    int decimals = percent ? number.scale() + 2 : Math.max(4, number.scale());
    return BigDecimal.ONE.movePointLeft(Math.max(0, decimals));
  }

  /** Whether a date is surely near a year's end; one that says nothing is taken for it. */
  static boolean yearEnd(String date) {
    String plain = date.replace(" ", "");
    if (plain.isEmpty() || plain.matches(".*(?:年末|年底|年终|全年|十一月|十二月).*")) {
      return true;
    }
    Matcher dated = DATE.matcher(plain);
    Matcher alone = MONTH.matcher(plain);
    if (dated.matches()) {
      return Integer.parseInt(dated.group(1)) >= 11;
    }
    return plain.contains("月") && alone.find() && Integer.parseInt(alone.group(1)) >= 11;
  }
}
