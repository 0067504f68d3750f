package selfeval.workbook.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One section of a number format code, taken apart. What it shows depends on what it contains:
 * digits, a date, General, or words alone; a section of another make is {@code FOREIGN} and left to
 * the library.
 */
final class FormatSection {
  private final String source;
  private int at;
  private Shows shows = Shows.FOREIGN;
  private boolean foreign;
  private boolean condition;
  private boolean general;
  private boolean textual;
  private boolean digits;
  private boolean chinese;
  private int chineseDigits;
  private int percents;
  private final StringBuilder prefix = new StringBuilder();
  private final StringBuilder suffix = new StringBuilder();
  private final StringBuilder whole = new StringBuilder();
  private final StringBuilder decimals = new StringBuilder();
  private final Map<Integer, String> inner = new HashMap<>();
  private boolean point;
  private boolean grouped;
  private int commas;
  private int scale;
  private int state;
  private final DateCode date = new DateCode();

  private FormatSection(String source) {
    this.source = source;
  }

  static FormatSection parse(String source) {
    FormatSection section = new FormatSection(source);
    section.read();
    section.settle();
    return section;
  }

  private void read() {
    while (at < source.length()) {
      char c = source.charAt(at);
      switch (c) {
        case '"' -> quoted();
        case '\\', '!' -> {
          at++;
          if (at < source.length()) {
            words(source.substring(at, at + 1));
          }
          at++;
        }
        case '_', '*' -> {
          endDigits();
          if (c == '_') {
            date.words(" ");
          }
          at += 2;
        }
        case '[' -> bracket();
        case '0', '#', '?' -> digit(c);
        case '.' -> {
          if (fraction()) {
            break;
          }
          decimalPoint();
        }
        case ',' -> comma();
        case '%' -> {
          percents++;
          words("%");
          at++;
        }
        case '@' -> {
          textual = true;
          at++;
        }
        default -> letter(c);
      }
    }
    endDigits();
  }

  private void quoted() {
    int end = source.indexOf('"', at + 1);
    words(source.substring(at + 1, end < 0 ? source.length() : end));
    at = end < 0 ? source.length() : end + 1;
  }

  private void bracket() {
    int end = source.indexOf(']', at);
    if (end < 0) {
      foreign = true;
      at = source.length();
      return;
    }
    String inner = source.substring(at + 1, end);
    String lower = inner.toLowerCase(Locale.ROOT);
    at = end + 1;
    if (lower.startsWith("$")) {
      int dash = inner.lastIndexOf('-');
      String symbol = dash < 0 ? inner.substring(1) : inner.substring(1, dash);
      String locale = dash < 0 ? "" : lower.substring(dash + 1);
      chinese |= locale.endsWith("804") || locale.equals("zh-cn");
      if (!symbol.isEmpty()) {
        words(symbol);
      }
      if (locale.equals("f800") || locale.equals("x-sysdate")) {
        system("yyyy\"年\"m\"月\"d\"日\"");
      } else if (locale.equals("f400") || locale.equals("x-systime")) {
        system("h:mm:ss");
      }
    } else if (lower.startsWith("dbnum") && lower.length() == 6) {
      chineseDigits = lower.charAt(5) - '0';
    } else if (!lower.isEmpty()
        && "hms".indexOf(lower.charAt(0)) >= 0
        && lower.matches("(.)\\1*")) {
      char code = lower.charAt(0) == 'h' ? 'H' : lower.charAt(0) == 'm' ? 'N' : 'S';
      date.elapsed(code, lower.length());
    } else if (!lower.isEmpty() && "<>=".indexOf(lower.charAt(0)) >= 0) {
      condition = true;
    }
  }

  /** The long date and the time of the system stand for themselves: what follows is not shown. */
  private void system(String code) {
    FormatSection shown = parse(code);
    date.become(shown.date);
    at = source.length();
  }

  private void digit(char c) {
    digits = true;
    if (state == 3 && !inner()) {
      foreign = true;
    }
    state = Math.max(state, 1);
    if (state == 1) {
      if (commas > 0) {
        grouped = true;
        commas = 0;
      }
      whole.append(c);
    } else {
      decimals.append(c);
    }
    date.words(String.valueOf(c));
    at++;
  }

  /** Words among the digits of the whole part, as in 0!.0000, move no digit. */
  private boolean inner() {
    if (point || percents > 0 || scale > 0) {
      return false;
    }
    inner.put(whole.length(), suffix.toString());
    suffix.setLength(0);
    state = 1;
    return true;
  }

  /** ".00" after seconds, or in front of nothing else of a date, shows parts of a second. */
  private boolean fraction() {
    if (!date.endsInSeconds()) {
      return false;
    }
    int end = at + 1;
    while (end < source.length() && source.charAt(end) == '0') {
      end++;
    }
    if (end == at + 1) {
      return false;
    }
    date.fraction(end - at - 1);
    at = end;
    return true;
  }

  private void decimalPoint() {
    if (state >= 2) {
      words(".");
      foreign |= digits;
    } else {
      scale += commas;
      commas = 0;
      point = true;
      state = 2;
      date.words(".");
    }
    at++;
  }

  private void comma() {
    if (state == 1) {
      commas++;
      date.words(",");
    } else if (state == 2) {
      scale++;
      date.words(",");
    } else {
      words(",");
    }
    at++;
  }

  private void letter(char c) {
    if (source.regionMatches(true, at, "General", 0, 7)) {
      general = true;
      state = Math.max(state, 3);
      at += 7;
    } else if (source.startsWith("G/通用格式", at)) {
      general = true;
      state = Math.max(state, 3);
      at += 6;
    } else if (half("AM/PM") || half("上午/下午") || half("A/P")) {
      return;
    } else if ((c == 'E' || c == 'e') && digits) {
      foreign = true;
      at++;
    } else {
      char lower = c < 128 ? Character.toLowerCase(c) : c;
      if (lower < 'a' || lower > 'z') {
        foreign |= c == '/' && digits;
        words(String.valueOf(c));
        at++;
        return;
      }
      int end = at;
      while (end < source.length() && Character.toLowerCase(source.charAt(end)) == lower) {
        end++;
      }
      foreign |= !date.run(lower, end - at);
      at = end;
    }
  }

  private boolean half(String words) {
    boolean here = source.regionMatches(true, at, words, 0, words.length());
    if (here) {
      date.half(words.length(), words);
      at += words.length();
    }
    return here;
  }

  private void words(String text) {
    endDigits();
    (state == 0 ? prefix : suffix).append(text);
    date.words(text);
  }

  private void endDigits() {
    if (state == 1 || state == 2) {
      scale += commas;
      commas = 0;
      state = 3;
    }
  }

  private void settle() {
    if (date.letters()) {
      shows = Shows.DATE;
      date.settleMinutes();
    } else if (foreign || condition || chineseDigits > 0 || (general && digits)) {
      shows = Shows.FOREIGN;
    } else if (digits) {
      shows = Shows.DIGITS;
    } else if (general) {
      shows = Shows.GENERAL;
    } else {
      shows = textual ? Shows.TEXT : Shows.WORDS;
    }
  }

  Shows shows() {
    return shows;
  }

  boolean condition() {
    return condition;
  }

  boolean percent() {
    return percents > 0;
  }

  int percents() {
    return percents;
  }

  /** How many times the number is divided by 1,000 before it is shown. */
  int scale() {
    return scale;
  }

  boolean grouped() {
    return grouped;
  }

  boolean point() {
    return point;
  }

  String prefix() {
    return prefix.toString();
  }

  String suffix() {
    return suffix.toString();
  }

  int wholeZeros() {
    int first = whole.indexOf("0");
    return first < 0 ? 0 : whole.length() - first;
  }

  /** The words that stand where so many digits are left to the right, or "". */
  String wordsBefore(int digitsLeft) {
    return inner.getOrDefault(whole.length() - digitsLeft, "");
  }

  int mostDecimals() {
    return decimals.length();
  }

  /** Decimals that show even when they are zeros. */
  int leastDecimals() {
    return decimals.lastIndexOf("0") + 1;
  }

  List<DateCode.Token> date() {
    return date.tokens();
  }

  boolean chinese() {
    return chinese;
  }

  /** 1 for 一二三, 2 for 壹贰叁, 0 for plain digits. */
  int chineseDigits() {
    return chineseDigits;
  }
}
