package selfeval.measure;

import java.math.BigDecimal;

/**
 * A number found in a text.
 *
 * @param value the number, without unit and scale
 * @param end where the text goes on
 */
record Numeral(BigDecimal value, int end) {
  /** More figures than any count of people or money has; longer ones are codes. */
  private static final int MOST_DIGITS = 24;

  private static final String CHINESE = "〇一二三四五六七八九";

  /**
   * Figures with thousands separators and decimals, from {@code start}; null where they are not one
   * number (1.2.3, 1,23,4).
   */
  static Numeral figures(String text, int start) {
    int at = start;
    StringBuilder plain = new StringBuilder();
    while (Characters.digitAt(text, at)) {
      plain.append(text.charAt(at++));
    }
    if (plain.length() <= 3 && plain.length() > 0) {
      while (at < text.length() && text.charAt(at) == ',' && threeDigits(text, at + 1)) {
        plain.append(text, at + 1, at + 4);
        at += 4;
      }
    }
    if (at < text.length() && text.charAt(at) == '.' && Characters.digitAt(text, at + 1)) {
      if (plain.length() == 0) {
        plain.append('0');
      }
      plain.append('.');
      at++;
      while (Characters.digitAt(text, at)) {
        plain.append(text.charAt(at++));
      }
      if (at < text.length() && text.charAt(at) == '.' && Characters.digitAt(text, at + 1)) {
        return null;
      }
    }
    return plain.length() == 0 || plain.length() > MOST_DIGITS
        ? null
        : new Numeral(new BigDecimal(plain.toString()), at);
  }

  private static boolean threeDigits(String text, int at) {
    return Characters.digitAt(text, at)
        && Characters.digitAt(text, at + 1)
        && Characters.digitAt(text, at + 2)
        && !Characters.digitAt(text, at + 3);
  }

  /** A numeral in characters (十二, 一百零五, 三点五); null where none begins at {@code start}. */
  static Numeral characters(String text, int start) {
    long total = 0;
    long section = 0;
    int digit = -1;
    long lastMultiple = Long.MAX_VALUE;
    int at = start;
    boolean any = false;
    for (; at < text.length() && at - start < 16; at++) {
      char c = text.charAt(at);
      int value = chineseDigit(c);
      if (value >= 0) {
        if (digit > 0) {
          return null;
        }
        digit = value;
        any = true;
        continue;
      }
      int multiple = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (multiple > 0) {
        if ((digit < 0 && !(multiple == 10 && section == 0)) || multiple >= lastMultiple) {
          break;
        }
        section += (long) Math.max(digit, 1) * multiple;
        lastMultiple = multiple;
        digit = -1;
        any = true;
      } else if ((c == '万' || c == '亿') && any && total == 0) {
        total = (section + Math.max(digit, 0)) * (c == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = -1;
        lastMultiple = Long.MAX_VALUE;
      } else {
        break;
      }
    }
    if (!any) {
      return null;
    }
    BigDecimal value = BigDecimal.valueOf(total + section + Math.max(digit, 0));
    if (at < text.length() && text.charAt(at) == '点' && at + 1 < text.length()) {
      StringBuilder decimals = new StringBuilder("0.");
      int from = at + 1;
      int next = from;
      while (next < text.length() && next - from < 6 && chineseDigit(text.charAt(next)) >= 0) {
        decimals.append(chineseDigit(text.charAt(next++)));
      }
      if (next > from) {
        return new Numeral(value.add(new BigDecimal(decimals.toString())), next);
      }
    }
    return new Numeral(value, at);
  }

  private static int chineseDigit(char c) {
    return c == '两' ? 2 : c == '零' || c == '○' ? 0 : CHINESE.indexOf(c);
  }
}
