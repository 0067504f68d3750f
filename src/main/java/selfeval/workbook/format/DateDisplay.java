package selfeval.workbook.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** A serial number of days as a date or a time, under a format code. */
final class DateDisplay {
  /** What a cell shows that cannot show its date. */
  private static final String HASHES = "########";

  private static final long DAY_MILLIS = 86_400_000L;
  private static final int LAST_DAY = 2_958_465;
  private static final int LEAP_BUG = 60;
  private static final int DAYS_1904 = 1462;
  private static final LocalDate BASE = LocalDate.of(1899, 12, 30);
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] WEEKDAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };
  private static final String CHINESE_WEEKDAYS = "日一二三四五六";
  private static final String DIGITS_1 = "〇一二三四五六七八九";
  private static final String DIGITS_2 = "零壹贰叁肆伍陆柒捌玖";

  private final FormatSection section;
  private final StringBuilder out = new StringBuilder();
  private int year;
  private int month;
  private int day;
  private int weekday;
  private long millisOfDay;
  private long millis;

  private DateDisplay(FormatSection section) {
    this.section = section;
  }

  static String show(BigDecimal serial, FormatSection section, boolean date1904) {
    return new DateDisplay(section).show(serial, date1904);
  }

  private String show(BigDecimal serial, boolean date1904) {
    if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
      return HASHES;
    }
    place(serial, date1904);
    if (year > 9999) {
      return HASHES;
    }
    for (DateCode.Token token : section.date()) {
      append(token);
    }
    return out.toString().strip();
  }

  /** Days and milliseconds, rounded to the unit that the format ends at. */
  private void place(BigDecimal serial, boolean date1904) {
    millis =
        serial
            .multiply(BigDecimal.valueOf(DAY_MILLIS))
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    long unit = unit(section.date());
    millis = (millis + unit / 2) / unit * unit;
    long days = millis / DAY_MILLIS;
    millisOfDay = millis % DAY_MILLIS;
    if (date1904) {
      calendar(BASE.plusDays(days + DAYS_1904));
    } else if (days > LEAP_BUG) {
      calendar(BASE.plusDays(days));
    } else {
      // Excel counts a 29 February 1900 that never was, and a day 0 before 1 January.
      LocalDate date = BASE.plusDays(days + 1);
      calendar(date);
      if (days == LEAP_BUG) {
        month = 2;
        day = 29;
      } else if (days == 0) {
        year = 1900;
        month = 1;
        day = 0;
      }
      weekday = (int) ((days + 6) % 7);
    }
  }

  private void calendar(LocalDate date) {
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
    weekday = date.getDayOfWeek().getValue() % 7;
  }

  private static long unit(List<DateCode.Token> tokens) {
    long unit = 1;
    for (DateCode.Token token : tokens) {
      if (token.code() == 'f') {
        return token.length() == 1 ? 100 : token.length() == 2 ? 10 : 1;
      }
      if (token.code() == 's' || token.code() == 'S') {
        unit = 1000;
      }
    }
    return unit;
  }

  private void append(DateCode.Token token) {
    int length = token.length();
    switch (token.code()) {
      case '"' -> out.append(token.words());
      case 'y' -> year(length);
      case 'm' -> month(length);
      case 'd' -> day(length);
      case 'w' -> out.append(length > 3 ? "星期" : "周").append(CHINESE_WEEKDAYS.charAt(weekday));
      case 'h' -> number(halfDay() ? twelve(hours()) : hours(), length);
      case 'M' -> number((int) (millisOfDay / 60_000 % 60), length);
      case 's' -> number((int) (millisOfDay / 1000 % 60), length);
      case 'H' -> number((int) (millis / 3_600_000), length);
      case 'N' -> number((int) (millis / 60_000), length);
      case 'S' -> out.append(millis / 1000);
      case 'f' -> {
        String three = Long.toString(1000 + millis % 1000).substring(1);
        out.append('.').append(length <= 3 ? three.substring(0, length) : three);
      }
      case 'a' -> half(token.words());
      default -> throw new IllegalStateException("date token " + token);
    }
  }

  private void year(int length) {
    int shown = length <= 2 ? year % 100 : year;
    int width = length <= 2 ? 2 : 4;
    if (section.chineseDigits() == 0) {
      padded(shown, width);
      return;
    }
    String digits = Integer.toString(shown);
    for (int i = digits.length(); i < width; i++) {
      out.append(chineseDigits().charAt(0));
    }
    for (int i = 0; i < digits.length(); i++) {
      out.append(chineseDigits().charAt(digits.charAt(i) - '0'));
    }
  }

  private void month(int length) {
    if (length <= 2) {
      number(month, length);
    } else if (section.chinese()) {
      out.append(length == 5 ? Integer.toString(month) : chinese(month, DIGITS_1) + "月");
    } else {
      String name = MONTHS[month - 1];
      out.append(length == 3 ? name.substring(0, 3) : length == 5 ? name.substring(0, 1) : name);
    }
  }

  private void day(int length) {
    if (length <= 2) {
      number(day, length);
    } else if (section.chinese()) {
      out.append(length == 3 ? "周" : "星期").append(CHINESE_WEEKDAYS.charAt(weekday));
    } else {
      out.append(length == 3 ? WEEKDAYS[weekday].substring(0, 3) : WEEKDAYS[weekday]);
    }
  }

  private void half(String words) {
    boolean morning = hours() < 12;
    if (words.equals("上午/下午") || (section.chinese() && words.equals("AM/PM"))) {
      out.append(morning ? "上午" : "下午");
    } else if (words.equals("A/P")) {
      out.append(morning ? "A" : "P");
    } else {
      out.append(morning ? "AM" : "PM");
    }
  }

  private boolean halfDay() {
    for (DateCode.Token token : section.date()) {
      if (token.code() == 'a') {
        return true;
      }
    }
    return false;
  }

  private int hours() {
    return (int) (millisOfDay / 3_600_000);
  }

  private static int twelve(int hours) {
    return hours % 12 == 0 ? 12 : hours % 12;
  }

  private void number(int value, int width) {
    if (section.chineseDigits() > 0 && value < 100) {
      out.append(chinese(value, chineseDigits()));
    } else {
      padded(value, width);
    }
  }

  private void padded(int value, int width) {
    String digits = Integer.toString(value);
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }

  private String chineseDigits() {
    return section.chineseDigits() == 2 ? DIGITS_2 : DIGITS_1;
  }

  /** 0 to 99 in words. */
  private static String chinese(int value, String digits) {
    String ten = digits.equals(DIGITS_2) ? "拾" : "十";
    if (value < 10) {
      return String.valueOf(digits.charAt(value));
    }
    String tens =
        value < 20 && digits.equals(DIGITS_1) ? "" : String.valueOf(digits.charAt(value / 10));
    return tens + ten + (value % 10 == 0 ? "" : String.valueOf(digits.charAt(value % 10)));
  }
}
