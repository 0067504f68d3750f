package selfeval.check;

import java.text.Normalizer;

/** Years of our time in running text. */
final class Years {
  private Years() {}

  /** The first year that stands in the text, if none there is this one; else null. */
  static String unlike(String text, String year) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String first = null;
    for (int i = 0; i + 4 <= plain.length(); i++) {
      boolean starts = i == 0 || !digit(plain.charAt(i - 1));
      boolean ends = i + 4 == plain.length() || !digit(plain.charAt(i + 4));
      if (starts && ends && plain.startsWith("20", i) && digits(plain, i)) {
        String found = plain.substring(i, i + 4);
        if (found.equals(year)) {
          return null;
        }
        first = first == null ? found : first;
      }
    }
    return first;
  }

  private static boolean digits(String text, int from) {
    return digit(text.charAt(from + 2)) && digit(text.charAt(from + 3));
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
