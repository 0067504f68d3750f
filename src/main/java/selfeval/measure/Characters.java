package selfeval.measure;

/** What sort of character stands there. ASCII figures only, since others are normalised away. */
final class Characters {
  private Characters() {}

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean digitAt(String text, int at) {
    return at >= 0 && at < text.length() && digit(text.charAt(at));
  }

  static boolean latin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  static boolean anyDigit(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (digit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of the characters occurs. */
  static boolean anyOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether any of the words occurs. */
  static boolean anyOf(String text, String[] words) {
    if (text.isEmpty()) {
      return false;
    }
    for (String word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
