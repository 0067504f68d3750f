package selfeval.term;

import java.util.List;

/** Brings the names of levels and indicators into a form in which they can be compared. */
public final class Names {
  private static final String NUMERALS = "0123456789一二三四五六七八九十";
  private static final String MARKS = ".、:)-,．。";

  private Names() {}

  /** Removes blanks, brackets, stars and numbering: 指标1：★维修数量（盏） gives 维修数量. */
  public static String bare(String text) {
    return unnumbered(Labels.core(text));
  }

  /** Removes blanks, stars and numbering; what is in brackets remains. */
  public static String full(String text) {
    return unnumbered(Labels.normalise(text));
  }

  private static String unnumbered(String text) {
    String name = text;
    String before;
    do {
      before = name;
      name = withoutNumber(name);
    } while (!name.equals(before));
    return name;
  }

  /** Whether the text contains one of the words. */
  public static boolean anyOf(String text, List<String> words) {
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static String withoutNumber(String name) {
    int from = 0;
    while (from < name.length() && "★☆*※·●■□".indexOf(name.charAt(from)) >= 0) {
      from++;
    }
    String rest = name.substring(from);
    String afterWord = rest.startsWith("指标") ? rest.substring(2) : rest;
    // (1)维修数量: the bracket opens before the number.
    int i = afterWord.startsWith("(") ? 1 : 0;
    int digits = i;
    while (i < afterWord.length() && NUMERALS.indexOf(afterWord.charAt(i)) >= 0) {
      i++;
    }
    boolean more = i > digits && i < afterWord.length();
    boolean numbered =
        more && (digits > 0 ? afterWord.charAt(i) == ')' : MARKS.indexOf(afterWord.charAt(i)) >= 0);
    if (numbered && !decimal(afterWord, i)) {
      return afterWord.substring(i + 1);
    }
    // 指标1维修数量: the word itself shows that what follows is a number of order.
    boolean ordered = more && digits == 0 && afterWord.length() < rest.length() && i <= 2;
    return ordered ? afterWord.substring(i) : rest;
  }

  private static boolean decimal(String text, int point) {
    return text.charAt(point) == '.'
        && point + 1 < text.length()
        && Character.isDigit(text.charAt(point + 1));
  }
}
