package selfeval.measure;

import java.time.YearMonth;
import selfeval.measure.Reading.Due;
import selfeval.measure.Reading.Unclear;

/** Reads dates and deadlines: 2021年12月31日前完成, 12月底前, 9月前, 第三季度, 2021-12-31. */
final class DueReader {
  private static final int EARLIEST = 1950;
  private static final int LATEST = 2099;

  /** Words of time and completion that do not change the day. Longest first. */
  private static final String[] NEUTRAL = {
    "完成时间", "已全部", "实际", "全面", "完成", "竣工", "完工", "完毕", "结束", "时间", "日期", "按时", "按期", "及时", "如期",
        "准时", "任务",
    "工作", "项目", "全部", "争取", "确保", "力争", "已经", "截至", "截止", "不晚于", "不迟于", "不超过", "当年", "本年", "底", "日",
        "于",
    "在", "为", "已", "至", "到", ":", ",", "了", "均", "该", "止", "之", "≤"
  };

  private static final String[] LATER = {
    "后", "起", "开始", "以来", "次年", "翌年", "下年", "上年", "去年", "明年", "每"
  };

  private final String text;
  private int at;
  private Integer year;
  private int month;
  private int day;
  private int first;
  private int last;
  private boolean end;
  private boolean wholeYear;
  private String iso;

  private DueReader(String text) {
    this.text = text;
  }

  /** The date, or what is unclear about it; null where the text holds none. */
  static Reading read(String text) {
    if (text.length() > 60 || !mayHoldDate(text)) {
      return null;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean may = Characters.digit(c) || "一二三四五六七八九十〇第年上下当本".indexOf(c) >= 0;
      boolean middle = i > 0 && Characters.digit(c) && inNumber(text.charAt(i - 1));
      boolean years =
          c == '年'
              && i > 0
              && (inNumber(text.charAt(i - 1)) || Numeral.characters(text, i - 1) != null);
      if (may && !middle && !years) {
        DueReader reader = new DueReader(text);
        reader.at = i;
        if (reader.date()) {
          return reader.finish(i);
        }
      }
    }
    return null;
  }

  /**
   * 2021.11 beside a deadline is a month and 2021 a year, elsewhere numbers; null where it is not
   * of that form.
   */
  static Due month(String text) {
    String whole = text.length() == 7 ? text + "月" : text.length() == 4 ? text + "年" : null;
    return whole != null && read(whole) instanceof Due due && due.year() != null ? due : null;
  }

  private static boolean mayHoldDate(String text) {
    return text.indexOf('年') >= 0
        || text.indexOf('月') >= 0
        || text.indexOf('季') >= 0
        || (text.length() > 5
            && (text.indexOf('-') > 3 || text.indexOf('/') > 3 || text.indexOf('.') > 3));
  }

  private static boolean inNumber(char c) {
    return Characters.digit(c) || c == '.' || c == ',' || Characters.latin(c);
  }

  private Reading finish(int start) {
    boolean before = false;
    if (take("之前") || take("以前") || take("前")) {
      before = true;
    } else if (take("以内") || take("之内") || take("内") || take("止")) {
      end = true;
    }
    String prefix = text.substring(0, start);
    if (prefix.endsWith("早于") || prefix.endsWith("<") || prefix.endsWith("先于")) {
      before = true;
      end = false;
      prefix = prefix.substring(0, prefix.length() - (prefix.endsWith("<") ? 1 : 2));
    }
    String rest = text.substring(at);
    if (Characters.anyDigit(prefix, 0) || Characters.anyDigit(rest, 0)) {
      return new Unclear("含有多个日期或数值，需人工判断");
    }
    boolean glyph = prefix.endsWith("≤") || prefix.endsWith("<");
    if (glyph && day == 0 && year == null && !before && !end && iso.startsWith("--")) {
      return null;
    }
    String words = neutral(prefix) + neutral(rest);
    boolean task = wholeYear && !before && !end && !(prefix + rest).isEmpty();
    if (task) {
      // 完成2021年度任务 names a task, not a day
      return rest.equals("完成") ? due("", false) : AmountReader.prose(text);
    }
    if (words.length() > 14) {
      return null;
    }
    if (Characters.anyOf(words, LATER)
        || Characters.anyOf(words, "≥>=<≠~-—/()%")
        || Phrases.negated(words)) {
      return new Unclear("的时间写法不能确定是哪一天以前");
    }
    return due(words, before);
  }

  private Due due(String words, boolean before) {
    return new Due(year, first, last, before, day > 0, end, iso, words);
  }

  private static String neutral(String words) {
    int start = 0;
    int end = words.length();
    boolean again = start < end;
    while (again) {
      again = false;
      for (String word : NEUTRAL) {
        if (end - start >= word.length() && words.startsWith(word, start)) {
          start += word.length();
          again = true;
        }
        if (end - start >= word.length() && words.startsWith(word, end - word.length())) {
          end -= word.length();
          again = true;
        }
      }
    }
    return words.substring(start, end);
  }

  private boolean date() {
    if (yearFirst()) {
      if (separated()) {
        return true;
      }
      if (!take("年")) {
        return false;
      }
      take("度");
      if (part()) {
        return true;
      }
      int from = at;
      if (month()) {
        return true;
      }
      at = from;
      wholeYear = true;
      return span(1, 1, 12, 31, year.toString());
    }
    if (take("当年") || take("本年")) {
      take("度");
      return part() || month() || endOfYear();
    }
    return endOfYear() || part() || month();
  }

  private boolean endOfYear() {
    if (text.startsWith("年底", at) || text.startsWith("年末", at) || text.startsWith("年内", at)) {
      at += 2;
      end = true;
      return span(12, 1, 12, 31, "-12-31");
    }
    return false;
  }

  /** Four figures or characters of a year, before 年 or a separator. */
  private boolean yearFirst() {
    if (at + 4 >= text.length()) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char c = text.charAt(at + i);
      int digit =
          Characters.digit(c) ? c - '0' : c == '零' || c == '○' ? 0 : "〇一二三四五六七八九".indexOf(c);
      if (digit < 0) {
        return false;
      }
      value = value * 10 + digit;
    }
    char next = text.charAt(at + 4);
    if (value < EARLIEST || value > LATEST || "年-/.".indexOf(next) < 0) {
      return false;
    }
    year = value;
    at += 4;
    return true;
  }

  /** 2021-12-31, 2021/12/31, 2021.12.31, 2021-12. */
  private boolean separated() {
    char mark = at < text.length() ? text.charAt(at) : 0;
    if ("-/.".indexOf(mark) < 0) {
      return false;
    }
    at++;
    int first = at;
    month = number();
    if (month < 1 || month > 12) {
      return false;
    }
    boolean two = at - first == 2;
    if (at < text.length() && text.charAt(at) == mark) {
      at++;
      day = number();
      return exact();
    }
    boolean marked = text.startsWith("前", at) || text.startsWith("底", at) || take("月");
    return (marked || (two && mark != '.')) && wholeMonth();
  }

  /** The parts of a year: quarters, halves, its end. */
  private boolean part() {
    if (take("上半年")) {
      return span(1, 1, 6, 30, "-06-30");
    }
    if (take("下半年")) {
      return span(7, 1, 12, 31, "-12-31");
    }
    if (year != null && (take("年底") || take("年末") || take("底") || take("末"))) {
      end = true;
      return span(12, 1, 12, 31, "-12-31");
    }
    int from = at;
    take("第");
    int quarter = at < text.length() ? "一二三四".indexOf(text.charAt(at)) + 1 : 0;
    if (quarter == 0 && at < text.length()) {
      quarter = "1234".indexOf(text.charAt(at)) + 1;
    }
    if (quarter > 0 && text.startsWith("季度", at + 1)) {
      at += 3;
      end = take("末") || take("底");
      int last = quarter * 3;
      return span(last - 2, 1, last, YearMonth.of(2021, last).lengthOfMonth(), "-" + two(last));
    }
    at = from;
    return false;
  }

  private boolean month() {
    month = number();
    if (month < 1 || month > 12 || !take("月")) {
      return false;
    }
    if (text.startsWith("份", at)) {
      at++;
    }
    int from = at;
    day = number();
    if (day > 0 && (take("日") || take("号") || at == text.length() || text.startsWith("前", at))) {
      return exact();
    }
    at = from;
    day = 0;
    if (take("上旬")) {
      return span(month, 1, month, 10, "-" + two(month));
    }
    if (take("中旬")) {
      return span(month, 11, month, 20, "-" + two(month));
    }
    if (take("下旬")) {
      return span(month, 21, month, lengthOfMonth(), "-" + two(month));
    }
    if (take("初")) {
      return span(month, 1, month, 10, "-" + two(month));
    }
    return wholeMonth();
  }

  private boolean wholeMonth() {
    int last = lengthOfMonth();
    if (take("月底") || take("月末") || take("底") || take("末")) {
      end = true;
      boolean done = span(month, 21, month, last, "-" + two(month) + "-" + two(last));
      return done;
    }
    return span(month, 1, month, last, "-" + two(month));
  }

  private int lengthOfMonth() {
    return YearMonth.of(year == null ? 2024 : year, month).lengthOfMonth();
  }

  private boolean exact() {
    if (day < 1 || day > lengthOfMonth()) {
      return false;
    }
    take("日");
    take("号");
    return span(month, day, month, day, "-" + two(month) + "-" + two(day));
  }

  private boolean span(int fromMonth, int fromDay, int toMonth, int toDay, String tail) {
    first = fromMonth * 100 + fromDay;
    last = toMonth * 100 + toDay;
    iso = tail.startsWith("-") ? (year == null ? "-" : year.toString()) + tail : tail;
    return true;
  }

  /** A number of one or two figures or characters; 0 where none stands there. */
  private int number() {
    int value = 0;
    int start = at;
    while (Characters.digitAt(text, at) && at - start < 3) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    if (at > start) {
      return value;
    }
    Numeral numeral = Numeral.characters(text, at);
    if (numeral == null || numeral.end() - at > 3 || numeral.value().precision() > 2) {
      return 0;
    }
    at = numeral.end();
    return numeral.value().intValue();
  }

  private boolean take(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  private static String two(int number) {
    return (number < 10 ? "0" : "") + number;
  }
}
