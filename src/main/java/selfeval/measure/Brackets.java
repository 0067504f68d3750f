package selfeval.measure;

/** Takes the brackets out of a text with a number: a unit is kept, a remark is not. */
final class Brackets {
  private Brackets() {}

  /**
   * The text with 300(万元) opened to 300万元, (含90%) shortened to (含), and remarks left out; null
   * where a bracket holds what may change the sense.
   */
  static String open(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (open >= 0) {
      int close = text.indexOf(')', open);
      if (close < 0) {
        break;
      }
      out.append(text, at, open);
      String inside = text.substring(open + 1, close);
      if (inside.startsWith("不含") || inside.startsWith("不包含") || inside.startsWith("不包括")) {
        out.append("(不含)");
      } else if (inside.startsWith("含") || inside.startsWith("包含") || inside.startsWith("包括")) {
        out.append("(含)");
      } else if (Units.known(inside) && endsInNumber(out)) {
        out.append(inside);
      } else if (Characters.anyDigit(inside, 0) || Phrases.doubtful(inside)) {
        return null;
      }
      at = close + 1;
      open = text.indexOf('(', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static boolean endsInNumber(StringBuilder out) {
    int last = out.length() - 1;
    return last >= 0 && (Characters.digit(out.charAt(last)) || "万亿".indexOf(out.charAt(last)) >= 0);
  }
}
