package selfeval.measure;

import java.math.BigDecimal;
import selfeval.measure.Phrases.Phrase;
import selfeval.measure.Reading.Amount;
import selfeval.measure.Reading.Prose;
import selfeval.measure.Reading.Range;
import selfeval.measure.Reading.Unclear;

/** Reads a normalised text as one number with operator and unit, as a range, or as words. */
final class AmountReader {
  /** With so many characters that are no figures it is a sentence, not a figure with a label. */
  private static final int SENTENCE = 12;

  private static final String RANGE = "-~—–至到";

  /** What is done within a time: 30日内办结. */
  private static final String[] DONE = {
    "完成", "办结", "支付", "到位", "解决", "响应", "处理", "拨付", "发放", "办理", "送达", "修复", "到达", "抵达", "反馈", "答复",
    "回复", "办复", "受理", "恢复", "处置", "上报"
  };

  private final String text;
  private Condition condition;
  private boolean contradictory;
  private boolean approximate;
  private boolean yuan;
  private String per = "";
  private String before = "";

  private AmountReader(String text) {
    this.text = text;
  }

  static Reading read(String normalised) {
    String text = Brackets.open(normalised);
    if (text == null) {
      return sentence(normalised) ? prose(normalised) : new Unclear("的括号里另有说明，需人工判断");
    }
    int start = firstFigure(text);
    if (start < 0) {
      Reading spelled = new AmountReader(text).spelled();
      return spelled == null ? prose(normalised) : spelled;
    }
    Reading reading = new AmountReader(text).figures(start);
    boolean words = reading instanceof Unclear && sentence(normalised);
    return words || reading == null ? prose(normalised) : reading;
  }

  static Prose prose(String text) {
    return new Prose(Normaliser.words(text));
  }

  /** The first figure that is no part of a name (PM2.5, GB3838, 5G网络). */
  private static int firstFigure(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Characters.digit(c) && i > 0 && Characters.latin(text.charAt(i - 1))) {
        while (i + 1 < text.length()
            && (Characters.digitAt(text, i + 1)
                || (text.charAt(i + 1) == '.' && Characters.digitAt(text, i + 2)))) {
          i++;
        }
        continue;
      }
      if (Characters.digit(c) || (c == '.' && Characters.digitAt(text, i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean sentence(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '\u4e00' && c <= '\u9fff') {
        words++;
      }
    }
    return words >= SENTENCE;
  }

  private Reading figures(int start) {
    Numeral numeral = Numeral.figures(text, start);
    if (numeral == null) {
      return new Unclear("的数字写法不规范，读不出数值");
    }
    int from = start;
    BigDecimal value = numeral.value();
    if (from > 0 && "+-".indexOf(text.charAt(from - 1)) >= 0) {
      boolean sign = from == 1 || "≥≤=<>:".indexOf(text.charAt(from - 2)) >= 0;
      if (!sign) {
        return new Unclear("的数字前有连接号，读不出数值");
      }
      from--;
      value = text.charAt(from) == '-' ? value.negate() : value;
    }
    return measured(from, value, numeral.end());
  }

  /** Numerals in characters: only where nothing is left over, since words are full of them. */
  private Reading spelled() {
    int hundred = text.indexOf("百分");
    if (hundred < 0) {
      hundred = text.indexOf("千分之");
    }
    if (hundred >= 0) {
      return hundredths(hundred);
    }
    for (int i = 0; i < text.length(); i++) {
      Numeral numeral = Numeral.characters(text, i);
      if (numeral == null) {
        continue;
      }
      boolean counted = Units.countedAt(text, numeral.end());
      boolean alone = numeral.end() == text.length() && numeral.end() - i >= 2;
      if (counted || (alone && numeral.value().signum() > 0)) {
        Reading reading = measured(i, numeral.value(), numeral.end());
        return reading instanceof Amount amount
                && amount.before().isEmpty()
                && amount.after().isEmpty()
            ? reading
            : null;
      }
      return null;
    }
    return null;
  }

  /** 百分之九十, 百分百, 千分之三. */
  private Reading hundredths(int start) {
    boolean mille = text.charAt(start) == '千';
    int at = start + 2;
    Numeral numeral;
    if (text.startsWith("之", at)) {
      at++;
      numeral =
          text.startsWith("百", at)
              ? new Numeral(BigDecimal.valueOf(100), at + 1)
              : Numeral.characters(text, at);
    } else {
      numeral = text.startsWith("百", at) ? new Numeral(BigDecimal.valueOf(100), at + 1) : null;
    }
    if (numeral == null) {
      return null;
    }
    words(start);
    return finish(numeral.value(), mille ? Unit.PER_MILLE : Unit.PERCENT, numeral.end(), false);
  }

  private Reading measured(int start, BigDecimal value, int end) {
    if (text.startsWith("百分之", start - 3) || text.startsWith("千分之", start - 3)) {
      boolean mille = text.charAt(start - 3) == '千';
      words(start - 3);
      return finish(value, mille ? Unit.PER_MILLE : Unit.PERCENT, end, false);
    }
    words(start);
    if (end + 1 < text.length() && text.charAt(end) == '/' && Characters.digitAt(text, end + 1)) {
      return new Unclear("是分数或比例，需人工判断");
    }
    if (rangeAt(end) > 0) {
      return range(value, null, rangeAt(end));
    }
    Units.Read read = Units.read(text, end);
    if (condition == null && coded(read)) {
      return null;
    }
    Unit unit = Units.each(read.unit(), per);
    if (yuan && unit == null) {
      unit = Units.whole("元");
    } else if (yuan && unit.sort() == Unit.Sort.SCALE) {
      unit = Units.whole(unit.text() + "元");
    }
    if (rangeAt(read.end()) > 0) {
      return range(value, unit, rangeAt(read.end()));
    }
    return finish(value, unit, read.end(), read.more());
  }

  /** Letters that are no known unit, with words behind them: 5G基站. */
  private boolean coded(Units.Read read) {
    if (read.unit() == null) {
      return read.end() < text.length() && Characters.latin(text.charAt(read.end()));
    }
    return !read.unit().text().isEmpty()
        && Characters.latin(read.unit().text().charAt(0))
        && !Units.known(read.unit().text())
        && read.end() < text.length();
  }

  /** Where the second number of a range begins, or -1. */
  private int rangeAt(int at) {
    int next = at;
    while (next < text.length() && RANGE.indexOf(text.charAt(next)) >= 0 && next - at < 2) {
      next++;
    }
    return next > at && Characters.digitAt(text, next) ? next : -1;
  }

  private Reading range(BigDecimal low, Unit lowUnit, int second) {
    Numeral numeral = Numeral.figures(text, second);
    if (numeral == null || condition != null) {
      return new Unclear("含有多个数值，需人工判断");
    }
    Units.Read read = Units.read(text, numeral.end());
    Unit unit = Units.each(read.unit(), per);
    Reading high = finish(numeral.value(), unit, read.end(), read.more());
    if (!(high instanceof Amount top) || top.condition() != null || top.approximate()) {
      return new Unclear("是一个区间，需人工判断");
    }
    if ((lowUnit != null && !lowUnit.equals(unit)) || low.compareTo(top.number()) >= 0) {
      return new Unclear("是一个区间，需人工判断");
    }
    Amount bottom = new Amount(null, low, null, unit, false, false, false, "", "");
    return new Range(bottom, top);
  }

  /** The words before the number, from its end backwards. */
  private void words(int end) {
    int at = end;
    while (at > 0) {
      Phrase phrase = Phrases.before(text, at);
      int each = phrase == null ? text.lastIndexOf('每', at - 1) : -1;
      if (phrase != null) {
        if (phrase.approximate()) {
          approximate = true;
        } else {
          add(phrase.condition());
        }
        at -= phrase.text().length();
      } else if (text.charAt(at - 1) == '¥') {
        yuan = true;
        at--;
      } else if (each >= 0 && at - each >= 2 && at - each <= 4) {
        String whom = text.substring(each + 1, at);
        per = per.isEmpty() ? whom : whom + "/" + per;
        at = each;
      } else {
        String filler = Phrases.fillerBefore(text, at);
        if (filler == null) {
          break;
        }
        at -= filler.length();
      }
    }
    before = at == 0 ? "" : Phrases.stripped(text.substring(0, at));
    if (condition != null && Phrases.duty(before)) {
      before = "";
    }
  }

  private void add(Condition next) {
    Condition both = Condition.both(condition, next);
    contradictory |= both == null;
    condition = both == null ? next : both;
  }

  /** The words after number and unit. */
  private Reading finish(BigDecimal value, Unit unit, int end, boolean more) {
    int at = end;
    boolean suffix = false;
    while (at < text.length()) {
      Phrase phrase = Phrases.after(text, at);
      if (phrase == null || (phrase.text().equals("内") && !within(at + 1))) {
        break;
      }
      if (phrase.approximate()) {
        approximate = true;
      } else {
        add(phrase.condition());
      }
      suffix = true;
      at += phrase.text().length();
    }
    String rest = at == text.length() ? "" : text.substring(at);
    if (condition != null && (rest.equals("(含)") || rest.equals("(不含)"))) {
      condition = condition.including(rest.length() == 3);
      rest = "";
    }
    if (Characters.anyDigit(rest, 0)) {
      return new Unclear("含有多个数值，需人工判断");
    }
    if (contradictory) {
      return new Unclear("前后写了两个相反的比较词，需人工判断");
    }
    String after = Phrases.stripped(rest);
    if (suffix && !after.isEmpty() && !Characters.anyOf(rest, DONE)) {
      return new Unclear("的数值后面另有说明，需人工判断");
    }
    if (!plain(before) || !plain(after)) {
      return new Unclear("在数值之外另有说明，需人工判断");
    }
    return new Amount(
        condition, value, null, unit, false, approximate, more, before, suffix ? "" : after);
  }

  private boolean within(int rest) {
    if (rest == text.length()) {
      return true;
    }
    for (String done : DONE) {
      if (text.startsWith(done, rest)) {
        return true;
      }
    }
    return false;
  }

  /** A short label (合格率, 覆盖) and no clause of its own. */
  private static boolean plain(String words) {
    return words.isEmpty()
        || (words.length() <= 10
            && !Phrases.negated(words)
            && !Characters.anyOf(words, "≥≤=<>≠≈≫≪~-—+*/\\^$#&|?!,;。、:()[]@'\"…·"));
  }
}
