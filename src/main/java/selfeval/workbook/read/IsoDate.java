package selfeval.workbook.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.format.StoredNumber;

/**
 * A date, time or length of time that a strict file writes in ISO 8601, as the serial number that
 * others write. A time zone is passed over: the cell shows the time as it was written.
 *
 * @param serial days since the workbook's first day, the time of day as fraction
 * @param format the built-in format that shows it where the cell has none for dates
 */
public record IsoDate(BigDecimal serial, int format) {
  static final int DATE = 14;
  static final int TIME = 21;
  static final int MOMENT = 22;
  static final int LENGTH = 46;

  private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate FIRST_EXACT = LocalDate.of(1900, 3, 1);
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** No program writes more; the sums below must not be made long by a file. */
  private static final int LONGEST = 200;

  private static final Pattern POINT =
      Pattern.compile(
          "(?:(\\d{4})-?(\\d\\d)-?(\\d\\d))?"
              + "(?:(?:^|[Tt ])[Tt]?(\\d\\d):(\\d\\d)(?::(\\d\\d(?:[.,]\\d*)?))?)?"
              + "(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)?");
  private static final String PART = "(\\d+(?:[.,]\\d*)?)";
  private static final Pattern SPAN =
      Pattern.compile(
          "([+-]?)P(?=.)(?:0+Y)?(?:0+M)?(?:PART W)?(?:PART D)?(?:T(?:PART H)?(?:PART M)?(?:PART S)?)?"
              .replace("PART ", PART));

  /** What the text says; null where it is no date, time or length of time. */
  public static @Nullable IsoDate of(String text, boolean date1904) {
    if (text.length() > LONGEST) {
      return null;
    }
    Matcher point = POINT.matcher(text);
    if (point.matches() && (point.group(1) != null || point.group(4) != null)) {
      return point(point, date1904);
    }
    Matcher span = SPAN.matcher(text);
    return span.matches() && !text.endsWith("T") ? span(span) : null;
  }

  private static @Nullable IsoDate point(Matcher m, boolean date1904) {
    BigDecimal time = BigDecimal.ZERO;
    if (m.group(4) != null) {
      BigDecimal minutes = number(m.group(5));
      BigDecimal seconds = number(m.group(6));
      if (minutes.intValue() > 59 || seconds.intValue() > 60) {
        return null;
      }
      BigDecimal all = seconds(number(m.group(4)), minutes, seconds);
      if (all.compareTo(SECONDS_OF_DAY) > 0) {
        return null;
      }
      time = days(all);
    }
    if (m.group(1) == null) {
      return new IsoDate(tidy(time), TIME);
    }
    LocalDate date;
    try {
      date =
          LocalDate.of(
              Integer.parseInt(m.group(1)),
              Integer.parseInt(m.group(2)),
              Integer.parseInt(m.group(3)));
    } catch (DateTimeException e) {
      return null;
    }
    long days = ChronoUnit.DAYS.between(date1904 ? BASE_1904 : BASE_1900, date);
    if (!date1904 && date.isBefore(FIRST_EXACT)) {
      days--;
    }
    return new IsoDate(
        tidy(BigDecimal.valueOf(days).add(time)), m.group(4) == null ? DATE : MOMENT);
  }

  private static IsoDate span(Matcher m) {
    BigDecimal days =
        number(m.group(2))
            .multiply(BigDecimal.valueOf(7))
            .add(number(m.group(3)))
            .add(days(seconds(number(m.group(4)), number(m.group(5)), number(m.group(6)))));
    return new IsoDate(tidy(m.group(1).equals("-") ? days.negate() : days), LENGTH);
  }

  private static BigDecimal seconds(BigDecimal hours, BigDecimal minutes, BigDecimal seconds) {
    BigDecimal sixty = BigDecimal.valueOf(60);
    return hours.multiply(sixty).add(minutes).multiply(sixty).add(seconds);
  }

  private static BigDecimal days(BigDecimal seconds) {
    return seconds.divide(SECONDS_OF_DAY, MathContext.DECIMAL128);
  }

  private static BigDecimal number(String text) {
    return text == null ? BigDecimal.ZERO : new BigDecimal(text.replace(',', '.'));
  }

  /** With the digits that a workbook keeps: 23:59:59.9999999999 is the midnight it means. */
  private static BigDecimal tidy(BigDecimal days) {
    return Objects.requireNonNull(StoredNumber.parse(days.toString()), "a number is written");
  }
}
