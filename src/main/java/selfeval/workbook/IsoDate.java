package selfeval.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** Dates that strict files write in ISO 8601, as the serial numbers that others write. */
final class IsoDate {
  private static final LocalDate BASE_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate BASE_1904 = LocalDate.of(1904, 1, 1);
  private static final LocalDate FIRST_EXACT = LocalDate.of(1900, 3, 1);

  private IsoDate() {}

  /** Days since the workbook's first day, time of day as fraction; null where it is no date. */
  static BigDecimal serial(String text, boolean date1904) {
    String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
    try {
      if (plain.indexOf('-') < 0) {
        return StoredNumber.of(fraction(LocalTime.parse(plain)));
      }
      LocalDateTime moment =
          plain.indexOf('T') < 0
              ? LocalDate.parse(plain).atStartOfDay()
              : LocalDateTime.parse(plain);
      LocalDate date = moment.toLocalDate();
      long days = ChronoUnit.DAYS.between(date1904 ? BASE_1904 : BASE_1900, date);
      if (!date1904 && date.isBefore(FIRST_EXACT)) {
        days--;
      }
      return BigDecimal.valueOf(days)
          .add(new BigDecimal(fraction(moment.toLocalTime())), MathContext.DECIMAL64)
          .stripTrailingZeros();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static double fraction(LocalTime time) {
    return time.toNanoOfDay() / 86_400e9;
  }
}
