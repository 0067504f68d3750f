package selfeval.office;

import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into tokens, and reports characters that do not belong in one. */
final class Tokens {
  private static final String SIGNS = "+-*/^&=<>(),%";
  private static final String WIDE = "（），＋－×÷＝＜＞≤≥≠“”；：、。";
  private static final String[] MEANT = {
    "(", ")", ",", "+", "-", "*", "/", "=", "<", ">", "<=", ">=", "<>", "\"", "\"", ",", ":", ",",
    "."
  };

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) throws FormulaMistake {
    Tokens all = new Tokens(text);
    all.read();
    return all.tokens;
  }

  private void read() throws FormulaMistake {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"') {
        string();
      } else if (c >= '0' && c <= '9') {
        number();
      } else if (Character.isLetter(c)) {
        name();
      } else if (SIGNS.indexOf(c) >= 0) {
        sign(c);
      } else {
        throw stray(c);
      }
    }
  }

  private void string() throws FormulaMistake {
    int from = at++;
    while (at < text.length()) {
      if (text.charAt(at++) == '"') {
        if (at == text.length() || text.charAt(at) != '"') {
          tokens.add(new Token(Token.Kind.TEXT, text.substring(from, at), from + 1));
          return;
        }
        at++;
      }
    }
    throw new FormulaMistake("第 " + (from + 1) + " 个字符处的引号没有成对");
  }

  private void number() {
    int from = at;
    while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at), from + 1));
  }

  private void name() {
    int from = at;
    while (at < text.length() && part(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean call = next < text.length() && text.charAt(next) == '(';
    tokens.add(new Token(call ? Token.Kind.FUNCTION : Token.Kind.NAME, word, from + 1));
  }

  private void sign(char c) {
    int from = at++;
    if (at < text.length()) {
      char next = text.charAt(at);
      boolean two = (c == '<' && (next == '=' || next == '>')) || (c == '>' && next == '=');
      at += two ? 1 : 0;
    }
    tokens.add(new Token(Token.Kind.SIGN, text.substring(from, at), from + 1));
  }

  private FormulaMistake stray(char c) {
    String place = "第 " + (at + 1) + " 个字符“" + c + "”";
    int wide = WIDE.indexOf(c);
    if (wide >= 0) {
      return new FormulaMistake(place + "是中文符号，应为英文的 " + MEANT[wide]);
    }
    return new FormulaMistake(place + "不能用在公式里（只能用字段名、数字、文字、函数和运算符，不能引用单元格区域、其他表或其他文件）");
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean part(char c) {
    return Character.isLetter(c) || digit(c) || c == '.' || c == '_';
  }
}
