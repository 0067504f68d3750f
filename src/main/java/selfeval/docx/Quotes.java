package selfeval.docx;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Finds quoted words in a text, whatever blanks, widths of letters and commas either has. */
final class Quotes {
  private Quotes() {}

  /**
   * Where the words are located.
   *
   * @return from and to in the text; null where they are not there
   */
  static int @Nullable [] find(String text, String quote) {
    String sought = plain(quote.startsWith("…") ? quote.substring(1) : quote, null);
    int[] origin = new int[text.length() * 2 + 1];
    String in = plain(text, origin);
    int at = sought.isEmpty() ? -1 : in.indexOf(sought);
    if (at < 0 || in.length() >= origin.length) {
      return null;
    }
    return new int[] {origin[at], origin[at + sought.length() - 1] + 1};
  }

  private static String plain(String text, int @Nullable [] origin) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)
          || Character.isSpaceChar(c)
          || Character.isISOControl(c)
          || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      if (origin != null && out.length() < origin.length) {
        origin[out.length()] = i;
      }
      out.append(folded(c));
    }
    return out.toString();
  }

  private static char folded(char c) {
    if (c >= '！' && c <= '～') {
      return punctuation((char) (c - 0xFEE0));
    }
    if (c == '∶') {
      return ':';
    }
    String one = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return punctuation(one.length() == 1 ? one.charAt(0) : c);
  }

  /** What the reader of reports writes one for the other. */
  private static char punctuation(char c) {
    return switch (c) {
      case '。' -> '.';
      case '—', '–', '−' -> '-';
      default -> c;
    };
  }
}
