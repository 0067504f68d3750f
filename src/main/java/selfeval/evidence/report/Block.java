package selfeval.evidence.report;

import java.util.ArrayList;
import java.util.List;
import selfeval.document.Paragraph;

/**
 * A paragraph of a report, spelt so that it can be read: without blanks, letters, digits and
 * brackets of one width.
 */
final class Block {
  /** What is quoted of a report is no longer than this. */
  private static final int LONGEST_QUOTE = 90;

  private final Paragraph source;
  private final String text;
  private final int[] origin;
  private final int index;

  private Block(Paragraph source, String text, int[] origin, int index) {
    this.source = source;
    this.text = text;
    this.origin = origin;
    this.index = index;
  }

  static Block of(Paragraph source, int index) {
    String from = source.text();
    StringBuilder out = new StringBuilder(from.length());
    int[] origin = new int[from.length() + 1];
    boolean blank = false;
    for (int i = 0; i < from.length(); i++) {
      char c = plain(from.charAt(i));
      if (c == ' ') {
        blank = true;
        continue;
      }
      if (c == 0) {
        continue;
      }
      boolean apart = blank && digit(c) && out.length() > 0 && digit(out.charAt(out.length() - 1));
      if (apart) {
        origin[out.length()] = i;
        out.append(' ');
      }
      blank = false;
      origin[out.length()] = i;
      out.append(c);
    }
    punctuate(out);
    origin[Math.min(out.length(), from.length())] = from.length();
    return new Block(source, out.toString(), origin, index);
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** One spelling of a character; 0 for what is not printed. */
  private static char plain(char c) {
    if (c >= '！' && c <= '～' && c != '，' && c != '：' && c != '；' && c != '（' && c != '）' && c != '！'
        && c != '？') {
      return (char) (c - 0xFEE0);
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
      return 0;
    }
    return switch (c) {
      case '(' -> '（';
      case ')' -> '）';
      case ':', '∶' -> '：';
      case ';' -> '；';
      case '?' -> '？';
      case '!' -> '！';
      case '﹪' -> '%';
      case '—', '–', '－', '−', '~', '～' -> c == '~' || c == '～' ? '~' : '-';
      default -> c;
    };
  }

  /** A comma that parts no thousands, and a full stop that ends a sentence, are Chinese ones. */
  private static void punctuate(StringBuilder text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        boolean thousands =
            i > 0
                && digit(text.charAt(i - 1))
                && i + 3 < text.length()
                && digit(text.charAt(i + 1))
                && digit(text.charAt(i + 2))
                && digit(text.charAt(i + 3))
                && !(i + 4 < text.length() && digit(text.charAt(i + 4)));
        if (!thousands) {
          text.setCharAt(i, '，');
        }
      } else if (c == '.') {
        boolean afterWords = i > 0 && text.charAt(i - 1) >= 0x2E80;
        boolean last = i + 1 == text.length();
        if (afterWords || (last && i > 3)) {
          text.setCharAt(i, '。');
        }
      }
    }
  }

  String text() {
    return text;
  }

  /** Its number among the paragraphs, 0-based. */
  int index() {
    return index;
  }

  Paragraph source() {
    return source;
  }

  /** Where a character is located, in words. */
  String place(int at) {
    return source.place(origin[Math.min(at, origin.length - 1)]);
  }

  /** Where the sentence begins that holds a character. */
  int sentence(int at) {
    return after(at, "。！？；");
  }

  /** Where the sentence ends, its mark left out; a semicolon ends none. */
  int sentenceEnd(int at) {
    return before(at, "。！？");
  }

  /** Where the clause begins that holds a character. */
  int clause(int at) {
    return after(at, "。！？；，：");
  }

  /** Where the words begin that are quoted of what a character is part of: label and value. */
  int phrase(int at) {
    return after(at, "。！？；，");
  }

  int clauseEnd(int at) {
    return before(at, "。！？；，");
  }

  private int after(int at, String marks) {
    int i = at;
    while (i > 0 && marks.indexOf(text.charAt(i - 1)) < 0) {
      i--;
    }
    return i;
  }

  private int before(int at, String marks) {
    int i = at;
    while (i < text.length() && marks.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  /** The words from one place to another, as they are quoted. */
  String quote(int from, int to) {
    int end = Math.min(to, text.length());
    int begin = Math.max(from, end - LONGEST_QUOTE);
    return (begin > from ? "…" : "") + text.substring(begin, end);
  }

  /** The sentences, as places in the text: from and to. */
  List<int[]> sentences() {
    List<int[]> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || "。！？；".indexOf(text.charAt(i)) >= 0) {
        if (i > from) {
          sentences.add(new int[] {from, i});
        }
        from = i + 1;
      }
    }
    return sentences;
  }
}
