package selfeval.term;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How printed labels are compared: by what they say, not by how they are spaced or bracketed. */
public final class Labels {
  private static final String MARKS = "★☆※*▲△●○◆◇◎#";
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String OF_WHICH = "其中";

  private static final byte STAYS = 1;
  private static final byte FOLDS = 2;
  private static final byte GOES = 3;
  private static final byte[] KIND = kinds();

  private Labels() {}

  /**
   * The label without blanks, line breaks and invisible characters, full-width forms made
   * half-width, square brackets made round, circled numbers put in brackets, and without colons at
   * its end. Brackets and what stands in them remain.
   */
  public static String normalise(String text) {
    int length = text.length();
    int i = 0;
    while (i < length && KIND[text.charAt(i)] == STAYS) {
      i++;
    }
    if (i == length && (length == 0 || text.charAt(length - 1) != ':')) {
      return text;
    }
    // Nearly every cell is ideographs, ASCII and full-width forms: those need no Unicode tables.
    char[] out = new char[length];
    text.getChars(0, i, out, 0);
    int end = i;
    for (; i < length; i++) {
      char c = text.charAt(i);
      switch (KIND[c]) {
        case STAYS -> out[end++] = c;
        case FOLDS -> out[end++] = folded(c);
        case GOES -> {}
        default -> {
          return normaliseByTables(text);
        }
      }
    }
    return withoutColons(out, end);
  }

  private static String normaliseByTables(String text) {
    String source = Normalizer.normalize(uncircled(text), Normalizer.Form.NFKC);
    char[] out = new char[source.length()];
    int end = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = folded(source.charAt(i));
      if (!invisible(c)) {
        out[end++] = c;
      }
    }
    return withoutColons(out, end);
  }

  private static String withoutColons(char[] text, int length) {
    int end = length;
    while (end > 0 && text[end - 1] == ':') {
      end--;
    }
    return new String(text, 0, end);
  }

  private static boolean ideograph(char c) {
    return c >= '\u3400' && c <= '\u9fff';
  }

  /**
   * What normalising does to each character that composes with no neighbour; 0 for one that only
   * the Unicode tables know.
   */
  private static byte[] kinds() {
    byte[] kind = new byte[0x10000];
    Arrays.fill(kind, 0, 0x21, GOES);
    Arrays.fill(kind, 0x21, 0x7f, STAYS);
    Arrays.fill(kind, 0x3001, 0x302a, STAYS);
    Arrays.fill(kind, 0x3400, 0xa000, STAYS);
    Arrays.fill(kind, 0xff01, 0xff5f, FOLDS);
    for (char c : "\u007f\u00a0\u3000\u200b\ufeff".toCharArray()) {
      kind[c] = GOES;
    }
    for (char c : (MARKS + "“”‘’—–×□☐☑■√≥≤").toCharArray()) {
      kind[c] = STAYS;
    }
    for (char c : "〔〕【】[]∶".toCharArray()) {
      kind[c] = FOLDS;
    }
    return kind;
  }

  private static char folded(char c) {
    if (c >= '\uff01' && c <= '\uff5e') {
      c = (char) (c - 0xfee0);
    }
    return switch (c) {
      case '〔', '【', '[' -> '(';
      case '〕', '】', ']' -> ')';
      case '∶' -> ':'; // a ratio sign, typed for a colon
      default -> c;
    };
  }

  /** Returns the text without any blanks and line breaks. */
  public static String withoutBlanks(String text) {
    int first = 0;
    while (first < text.length() && !isBlank(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return !ideograph(c) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static boolean invisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** ① would become a bare 1, and so a part of the word behind it. */
  private static String uncircled(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '①' && c <= '⑳') {
        out.append('(').append(c - '①' + 1).append(')');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /**
   * The normalised label without marks (★) and numbering (1. 一、 (一)) in front, without what stands
   * in brackets, and without points, column letters and marks at its end: {@code 1.分值(权重)★} gives
   * 分值, {@code 执行率B/A} gives 执行率, {@code 效益指标 30分)} gives 效益指标. Brackets may be broken. Empty where
   * nothing else stands there, as in {@code (50分)}.
   */
  public static String core(String text) {
    String label = normalise(text);
    if (plain(label)) {
      return label;
    }
    return withoutTail(withoutBrackets(label, start(label)));
  }

  /** Whether the label is nothing but ideographs: then it is its own core. */
  private static boolean plain(String label) {
    for (int i = 0; i < label.length(); i++) {
      if (!ideograph(label.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the label begins, behind marks and numbering. */
  private static int start(String label) {
    if (label.isEmpty() || (ideograph(label.charAt(0)) && NUMERALS.indexOf(label.charAt(0)) < 0)) {
      return 0;
    }
    int from = 0;
    for (int before = -1; before != from; ) {
      before = from;
      while (from < label.length() && MARKS.indexOf(label.charAt(from)) >= 0) {
        from++;
      }
      int end = numbering(label, from);
      from = end < label.length() ? end : from;
    }
    return from == label.length() ? 0 : from;
  }

  /** The end of a number in front (1. 12、 一、 (一) 3)), or {@code from} where there is none. */
  private static int numbering(String label, int from) {
    int i = from;
    boolean bracket = i < label.length() && label.charAt(i) == '(';
    i += bracket ? 1 : 0;
    int first = i;
    while (i < label.length() && i - first < 3 && numeral(label.charAt(i))) {
      i++;
    }
    if (i == first || i >= label.length()) {
      return from;
    }
    char next = label.charAt(i);
    if (next == ')') {
      return i + 1;
    }
    boolean decimal = i + 1 < label.length() && digit(label.charAt(i + 1));
    boolean separator = next == '、' || ((next == '.' || next == ',') && !decimal);
    return !bracket && separator ? i + 1 : from;
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean numeral(char c) {
    return digit(c) || NUMERALS.indexOf(c) >= 0;
  }

  private static String withoutBrackets(String label, int from) {
    if (from == 0 && label.indexOf('(') < 0 && label.indexOf(')') < 0) {
      return label;
    }
    StringBuilder out = new StringBuilder(label.length());
    int depth = 0;
    for (int i = from; i < label.length(); i++) {
      char c = label.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (c == ')') {
        // The opening bracket is missing: what it held are the points just before.
        int end = out.length();
        while (end > 0 && (digit(out.charAt(end - 1)) || ".分%".indexOf(out.charAt(end - 1)) >= 0)) {
          end--;
        }
        out.setLength(end);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String withoutTail(String label) {
    int end = label.length();
    while (end > 0 && tail(label.charAt(end - 1))) {
      end--;
    }
    if (end > 1 && label.charAt(end - 1) == '分' && digit(label.charAt(end - 2))) {
      int points = end - 1;
      while (points > 0 && (digit(label.charAt(points - 1)) || label.charAt(points - 1) == '.')) {
        points--;
      }
      end = points > 0 ? points : end;
    }
    // What is only letters and marks is no label with a tail but a text of its own.
    return end == 0 || end == label.length() ? label : label.substring(0, end);
  }

  private static boolean tail(char c) {
    return (c >= 'A' && c <= 'Z') || "/÷=:".indexOf(c) >= 0 || MARKS.indexOf(c) >= 0;
  }

  /**
   * A normalised label without a year, and without a unit of money or a number at its end, as
   * agencies add them: {@code 2022年全年预算数} and {@code 全年预算数万元} give 全年预算数, {@code 2022年度预算数} gives
   * 年度预算数. The label itself where it has none, or is nothing else.
   */
  public static String undated(String label) {
    return UndatedLabel.of(label);
  }

  /** Whether a row's label says that it is a part of the row above: 其中：财政拨款. */
  public static boolean ofWhich(String text) {
    String label = normalise(text);
    return label.startsWith(OF_WHICH, start(label));
  }

  /**
   * What a row's label names: without 其中 in front and without an amount behind a colon. {@code
   * 其中：其他资金：2880万元} gives 其他资金. Brackets remain, since they tell rows apart.
   */
  public static String row(String text) {
    String label = normalise(text);
    int from = start(label);
    if (label.startsWith(OF_WHICH, from)) {
      from += OF_WHICH.length();
      while (from < label.length() && ":、,.".indexOf(label.charAt(from)) >= 0) {
        from++;
      }
      from += start(label.substring(from));
    }
    int depth = 0;
    for (int i = from; i < label.length(); i++) {
      char c = label.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ':' && depth <= 0) {
        return label.substring(from, i);
      }
    }
    return label.substring(from);
  }

  /**
   * The points printed in a label, as in 产出指标(50分), (50), 效益指标 30分).
   *
   * @return points, or null where the label prints none, or more than one number
   */
  public static @Nullable BigDecimal points(String text) {
    String label = normalise(text);
    int end = label.length();
    boolean bracket = end > 0 && label.charAt(end - 1) == ')';
    end -= bracket ? 1 : 0;
    boolean named = end > 0 && label.charAt(end - 1) == '分';
    end -= named ? 1 : 0;
    int from = end;
    while (from > 0 && (digit(label.charAt(from - 1)) || label.charAt(from - 1) == '.')) {
      from--;
    }
    boolean opened = from > 0 && label.charAt(from - 1) == '(';
    String number = label.substring(from, end);
    boolean sound =
        !number.isEmpty()
            && number.length() <= 6
            && digit(number.charAt(0))
            && digit(number.charAt(number.length() - 1))
            && number.indexOf('.') == number.lastIndexOf('.');
    boolean printed = named || opened;
    boolean closed = from == 0 || opened || ideograph(label.charAt(from - 1));
    return sound && printed && closed ? new BigDecimal(number) : null;
  }
}
