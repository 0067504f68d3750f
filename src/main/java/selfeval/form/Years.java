package selfeval.form;

import org.jspecify.annotations.Nullable;
import selfeval.term.Labels;

/** Years as forms print them. */
final class Years {
  private static final String CHINESE = "〇一二三四五六七八九";

  private Years() {}

  /**
   * The year that a normalised text states (2021年度, 二〇二一年), as four digits; null where it states
   * none. A date (2022年3月1日) states a day, not a year.
   */
  static @Nullable String in(String norm) {
    for (int i = norm.indexOf('年'); i >= 0; i = norm.indexOf('年', i + 1)) {
      String year = i >= 4 ? digits(norm, i - 4) : null;
      boolean date = i + 1 < norm.length() && Character.isDigit(norm.charAt(i + 1));
      boolean longer = i > 4 && digit(norm.charAt(i - 5)) >= 0;
      if (year != null && !date && !longer) {
        return year;
      }
    }
    return null;
  }

  /** Whether the text says a year and nothing else: (2021年度). */
  static boolean only(String norm) {
    return stated(norm) != null || norm.equals("(年度)") || norm.equals("年度");
  }

  /**
   * The year that stands by itself between the pairs of label and value of one cell: 填报单位：甲局 2021年度
   * 单位：万元. What stands behind a colon is a value.
   */
  static @Nullable String apart(String text) {
    int at = yearApart(text);
    return at < 0 ? null : stated(Labels.normalise(word(text, at)));
  }

  /** Where such a year begins; -1 where none does. */
  static int yearApart(String text) {
    boolean value = false;
    int words = 0;
    int found = -1;
    for (int i = 0; i < text.length(); i++) {
      if (blank(text.charAt(i)) || (i > 0 && !blank(text.charAt(i - 1)))) {
        continue;
      }
      String norm = Labels.normalise(word(text, i));
      if (found < 0 && !value && norm.indexOf('年') >= 0 && stated(norm) != null) {
        found = i;
      }
      char last = text.charAt(i + word(text, i).length() - 1);
      value = last == ':' || last == '：';
      words++;
    }
    return words > 1 ? found : -1;
  }

  private static String word(String text, int from) {
    int to = from;
    while (to < text.length() && !blank(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** The year where the text is nothing but a year: (2021年度), 2021年, 2021. */
  static @Nullable String stated(String norm) {
    String bare = norm.replace("(", "").replace(")", "");
    bare = bare.endsWith("度") ? bare.substring(0, bare.length() - 1) : bare;
    bare = bare.endsWith("年") ? bare.substring(0, bare.length() - 1) : bare;
    return bare.length() == 4 ? digits(bare, 0) : null;
  }

  private static @Nullable String digits(String norm, int from) {
    int year = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = digit(norm.charAt(i));
      if (digit < 0) {
        return null;
      }
      year = year * 10 + digit;
    }
    return year >= 1990 && year <= 2099 ? Integer.toString(year) : null;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c == '○' || c == '零' || c == 'O' ? 0 : CHINESE.indexOf(c);
  }
}
