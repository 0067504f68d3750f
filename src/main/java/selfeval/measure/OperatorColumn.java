package selfeval.measure;

import selfeval.measure.Condition.Edge;
import selfeval.measure.Phrases.Phrase;

/**
 * What a column of operators (指标性质, 运算符号) says.
 *
 * @param condition the operator; null where it names none
 * @param qualitative it says 定性
 * @param unknown something stands there that is no operator
 */
record OperatorColumn(Condition condition, boolean qualitative, boolean unknown) {
  private static final OperatorColumn NONE = new OperatorColumn(null, false, false);
  private static final OperatorColumn UNKNOWN = new OperatorColumn(null, false, true);
  private static final OperatorColumn QUALITATIVE = new OperatorColumn(null, true, false);

  static OperatorColumn read(String cell) {
    String text = Normaliser.normalise(cell);
    if (text.isEmpty()) {
      return NONE;
    }
    return switch (text) {
      case "≥", "≤", "=", ">", "<" ->
          new OperatorColumn(Phrases.before(text, 1).condition(), false, false);
      case "-", "—", "/", "无", "定量", "定量指标", "–", "——", "--", "其他", "绝对值" -> NONE;
      case "定性", "定性指标", "文字描述", "定性描述" -> QUALITATIVE;
      default -> words(text);
    };
  }

  /** 大于等于(≥), 正向指标, 以上: several words that agree. */
  private static OperatorColumn words(String text) {
    Condition found = null;
    int end = text.length();
    while (end > 0) {
      Condition here = null;
      int length = 1;
      Phrase phrase = Phrases.before(text, end);
      if (phrase != null && !phrase.approximate()) {
        here = phrase.condition();
        length = phrase.text().length();
      } else if (endsWith(text, "正向", end) || endsWith(text, "反向", end)) {
        boolean up = text.charAt(end - 2) == '正';
        here = new Condition(up ? Operator.AT_LEAST : Operator.AT_MOST, Edge.CERTAIN, false);
        length = 2;
      } else if (endsWith(text, "以上", end) || endsWith(text, "以下", end)) {
        here = Phrases.after(text, end - 2).condition();
        length = 2;
      } else if (endsWith(text, "以内", end)) {
        here = Phrases.after(text, end - 2).condition();
        length = 2;
      } else if (endsWith(text, "指标", end) || endsWith(text, "定量", end)) {
        length = 2;
      } else if ("()/:,、及".indexOf(text.charAt(end - 1)) < 0) {
        return UNKNOWN;
      }
      if (here != null) {
        Condition both = Condition.both(found, here);
        if (both == null) {
          return UNKNOWN;
        }
        found = both;
      }
      end -= length;
    }
    return found == null ? NONE : new OperatorColumn(found, false, false);
  }

  private static boolean endsWith(String text, String word, int end) {
    return text.startsWith(word, end - word.length());
  }
}
