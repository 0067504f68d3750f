package selfeval.evidence.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in a text with its unit.
 *
 * @param from index of its first character
 * @param to index behind its unit
 * @param value money in 元, a percentage as a fraction, anything else as it is written
 * @param step one unit of its last printed decimal, in the same unit
 * @param exact whether it is neither a bound nor one end of a range
 * @param about whether it is said to be about so much
 * @param said as it is printed
 */
public record Amount(
    int from,
    int to,
    Unit unit,
    BigDecimal value,
    BigDecimal step,
    boolean exact,
    boolean about,
    String said) {
  /** What a number counts. */
  public enum Unit {
    MONEY,
    PERCENT,
    POINTS,
    PIECES,
    NONE
  }

  private static final String CHINESE = "零〇一二两三四五六七八九十百";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.A-Za-z])(?:(-?)(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "|百分之(["
              + CHINESE
              + "]+(?:点["
              + CHINESE
              + "]+)?|\\d+(?:\\.\\d+)?)"
              + "|(?<!["
              + CHINESE
              + "几数])(["
              + CHINESE
              + "]{1,7}(?:点["
              + CHINESE
              + "]{1,3}(?=分))?)(?=分|个|项|条|万元|亿元))"
              + "(?:余|多)?(亿元|万元|千元|百万元|元|万(?![人次亩户件吨平立公千个名台套，0-9])|%|个百分点"
              + "|分(?![之钟别公析布类包辨项期成解批管工为]|以)|分(?=以)|个(?![月百工方季])|项(?!目)|条)?");

  private static final Pattern BOUND_AFTER =
      Pattern.compile("^(?:（含）|（含[^）]{0,8}）|含)?(?:及)?(?:以上|以下|以内|-|~|至\\d|—)");

  private static final Pattern ABOUT_AFTER = Pattern.compile("^(?:左右|上下|余|多(?!个|项)|有余)");
  private static final Pattern ABOUT_BEFORE = Pattern.compile("(?:约|近|大约|将近|接近|逾|大概)$");

  private static final Pattern BOUND_BEFORE =
      Pattern.compile(
          "(?:不低于|不少于|不超过|不高于|不足|超过|大于|小于|高于|低于|至少|最多|最高|最低|上限|≥|≤|>|<|\\d[%分元]?(?:（含）)?[-~至])$");

  /** The numbers of a text, in their order. */
  static List<Amount> in(String text) {
    List<Amount> amounts = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      Amount amount = read(text, matcher);
      if (amount != null) {
        amounts.add(amount);
      }
    }
    return amounts;
  }

  private static @Nullable Amount read(String text, Matcher m) {
    String unit = m.group(5) == null ? "" : m.group(5);
    BigDecimal number;
    boolean chinese = m.group(4) != null || (m.group(3) != null && !digit(m.group(3).charAt(0)));
    if (m.group(3) != null) {
      number = chinese ? spelt(m.group(3)) : new BigDecimal(m.group(3));
      unit = "%";
    } else if (m.group(4) != null) {
      number = spelt(m.group(4));
      // 一分、十分 are words more often than points.
      if (unit.startsWith("分") && m.group(4).length() < 2) {
        return null;
      }
    } else {
      String digits = m.group(2);
      if (digits.length() > 20) {
        return null;
      }
      number = new BigDecimal(digits.replace(",", ""));
      boolean negative = !m.group(1).isEmpty() && !before(text, m.start()).matches(".*\\d[%分]?$");
      number = negative ? number.negate() : number;
    }
    if (number == null) {
      return null;
    }
    int scale = Math.max(0, number.scale());
    Unit kind = unit(unit);
    BigDecimal times = times(unit);
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale).multiply(times);
    String rest = text.substring(m.end(), Math.min(text.length(), m.end() + 14));
    String front = before(text, m.start());
    boolean year = kind == Unit.NONE && rest.startsWith("年");
    boolean named = front.endsWith("第") || front.endsWith("〔") || front.endsWith("[");
    if (year || named) {
      return null;
    }
    boolean about =
        m.group().matches(".*[余多].*")
            || ABOUT_AFTER.matcher(rest).find()
            || ABOUT_BEFORE.matcher(front).find();
    if (about) {
      step = step.multiply(zeros(number));
    }
    boolean exact = !BOUND_AFTER.matcher(rest).find() && !BOUND_BEFORE.matcher(front).find();
    return new Amount(
        m.start(), m.end(), kind, number.multiply(times), step, exact, about, m.group());
  }

  /** The power of ten that a round number is rounded to: 10 of 690, 100 of 700. */
  private static BigDecimal zeros(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? BigDecimal.ONE.movePointRight(-bare.scale()) : BigDecimal.ONE;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String before(String text, int at) {
    return text.substring(Math.max(0, at - 12), at);
  }

  private static Unit unit(String unit) {
    return switch (unit) {
      case "" -> Unit.NONE;
      case "%" -> Unit.PERCENT;
      case "分" -> Unit.POINTS;
      case "个", "项", "条" -> Unit.PIECES;
      case "个百分点" -> Unit.PIECES;
      default -> Unit.MONEY;
    };
  }

  private static BigDecimal times(String unit) {
    return switch (unit) {
      case "亿元" -> new BigDecimal("100000000");
      case "百万元" -> new BigDecimal("1000000");
      case "万元", "万" -> new BigDecimal("10000");
      case "千元" -> new BigDecimal("1000");
      case "%" -> new BigDecimal("0.01");
      default -> BigDecimal.ONE;
    };
  }

  /** A number in Chinese numerals, up to 999.99; null where it is none. */
  static @Nullable BigDecimal spelt(String text) {
    int point = text.indexOf('点');
    String whole = point < 0 ? text : text.substring(0, point);
    int value = 0;
    int digit = 0;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c == '百' || c == '十') {
        int times = c == '百' ? 100 : 10;
        value += Math.max(digit, 1) * times;
        digit = 0;
      } else {
        int one = "零一二三四五六七八九".indexOf(c == '〇' ? '零' : c == '两' ? '二' : c);
        if (one < 0 || digit > 0) {
          return null;
        }
        digit = one;
      }
    }
    StringBuilder out = new StringBuilder().append(value + digit);
    if (point >= 0) {
      out.append('.');
      for (int i = point + 1; i < text.length(); i++) {
        int one = "零一二三四五六七八九".indexOf(text.charAt(i) == '〇' ? '零' : text.charAt(i));
        if (one < 0) {
          return null;
        }
        out.append(one);
      }
    }
    return new BigDecimal(out.toString());
  }

  /** The same number counted in another unit, as a label in front of it says: 预算数（万元）：244.11. */
  Amount in(Unit other, BigDecimal times) {
    return new Amount(
        from, to, other, value.multiply(times), step.multiply(times), exact, about, said);
  }

  /** Whether two figures are equal at the coarser of their printed decimals. */
  public static boolean same(BigDecimal a, BigDecimal aStep, BigDecimal b, BigDecimal bStep) {
    BigDecimal step = aStep.max(bStep);
    return rounded(a, step).compareTo(rounded(b, step)) == 0;
  }

  private static BigDecimal rounded(BigDecimal value, BigDecimal step) {
    return value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
  }
}
