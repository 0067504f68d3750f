package selfeval.workbook.format;

import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of a date in one section of a number format code. */
final class DateCode {
  /**
   * A piece of a date: a run of one letter, or words.
   *
   * @param code the letter in lower case; {@code M} for minutes, {@code a} for the half of the day,
   *     {@code w} for a Chinese weekday, capital {@code H N S} for elapsed hours, minutes, seconds,
   *     {@code f} for fractions of a second, {@code "} for words
   * @param length letters in the run
   * @param words the text, for words
   */
  record Token(char code, int length, String words) {}

  private final List<Token> tokens = new ArrayList<>();
  private boolean letters;

  List<Token> tokens() {
    return tokens;
  }

  /** Whether it has anything of a date. */
  boolean letters() {
    return letters;
  }

  void words(String text) {
    tokens.add(new Token('"', text.length(), text));
  }

  /** Hours, minutes or seconds that are counted beyond a day, an hour or a minute. */
  void elapsed(char code, int length) {
    tokens.add(new Token(code, length, ""));
    letters = true;
  }

  /** Fractions of a second. */
  void fraction(int length) {
    tokens.add(new Token('f', length, ""));
  }

  /** The half of the day. */
  void half(int length, String words) {
    tokens.add(new Token('a', length, words));
    letters = true;
  }

  /** A run of one letter; false where it means nothing in a date. */
  boolean run(char letter, int length) {
    switch (letter) {
      case 'y', 'm', 'd', 'h', 's' -> tokens.add(new Token(letter, length, ""));
      case 'e' -> tokens.add(new Token('y', 4, ""));
      case 'a' -> tokens.add(new Token('w', length, ""));
      default -> {
        return false;
      }
    }
    letters = true;
    return true;
  }

  /** Becomes the same as another. */
  void become(DateCode other) {
    tokens.clear();
    tokens.addAll(other.tokens);
    letters = true;
  }

  /** Whether the last piece is seconds. */
  boolean endsInSeconds() {
    return !tokens.isEmpty() && "sS".indexOf(tokens.get(tokens.size() - 1).code()) >= 0;
  }

  /** An m next to hours before it or seconds after it is minutes, else months. */
  void settleMinutes() {
    char before = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.code() == '"' || token.code() == 'a') {
        continue;
      }
      if (token.code() == 'm' && token.length() <= 2) {
        char after = next(i);
        if (before == 'h' || before == 'H' || after == 's' || after == 'S') {
          tokens.set(i, new Token('M', token.length(), ""));
        }
      }
      before = token.code();
    }
  }

  private char next(int index) {
    for (int i = index + 1; i < tokens.size(); i++) {
      char code = tokens.get(i).code();
      if (code != '"' && code != 'a') {
        return code;
      }
    }
    return 0;
  }
}
