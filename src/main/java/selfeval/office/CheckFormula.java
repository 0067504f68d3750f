package selfeval.office;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A formula that is true where a form is in order, such as {@code
 * ABS(预算.总额.执行数-SUM(预算.分项.执行数))<0.01}. Read and checked once; immutable.
 */
final class CheckFormula {
  /** Characters; a longer formula is hardly a check. */
  private static final int LONGEST = 1_000;

  private static final Set<String> COMPARISONS = Set.of("=", "<", ">", "<=", ">=", "<>");

  private final String text;
  private final List<Token> tokens;
  private final Set<String> names;
  private final int comparison;
  private final @Nullable BigDecimal tolerance;

  private CheckFormula(
      String text,
      List<Token> tokens,
      Set<String> names,
      int comparison,
      @Nullable BigDecimal tolerance) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
    this.names = names;
    this.comparison = comparison;
    this.tolerance = tolerance;
  }

  /**
   * Reads a formula.
   *
   * @param text as the office wrote it, with or without a leading equals sign
   * @param known the names it may use; true for those that are a column of values
   * @param hint what to say behind an unknown name: which one was probably meant
   * @param tolerance how far the two sides of its outermost =, {@code <=} or {@code >=} may be
   *     apart and still agree; null for not at all
   * @throws FormulaMistake where it cannot be calculated for any form
   */
  static CheckFormula compile(
      String text,
      Map<String, Boolean> known,
      UnaryOperator<String> hint,
      @Nullable BigDecimal tolerance)
      throws FormulaMistake {
    String bare = text.strip();
    bare = bare.startsWith("=") ? bare.substring(1) : bare;
    if (bare.length() > LONGEST) {
      throw new FormulaMistake("公式有 " + bare.length() + " 个字符，应不超过 " + LONGEST + " 个");
    }
    List<Token> tokens = Tokens.of(bare);
    if (tokens.isEmpty()) {
      throw new FormulaMistake("公式是空的");
    }
    Set<String> names = new Reader(tokens, known, hint).read();
    int comparison = comparison(tokens);
    CheckFormula formula = new CheckFormula(text.strip(), tokens, names, comparison, tolerance);
    formula.checkTruth();
    Map<String, String> references = new LinkedHashMap<>();
    for (String name : names) {
      references.put(
          name,
          ScratchSheet.reference(
              references.size() + 1, Boolean.TRUE.equals(known.get(name)) ? 2 : 1));
    }
    ScratchSheet.check(formula.whole(references));
    return formula;
  }

  /** Returns the formula as the office wrote it. */
  String text() {
    return text;
  }

  /** Returns the fields that it uses, in the order in which they are written. */
  Set<String> names() {
    return names;
  }

  /** Returns the field that is alone on the left of an outermost equals sign; or null. */
  @Nullable String subject() {
    boolean alone = comparison == 1 && tokens.get(1).is("=");
    return alone && tokens.get(0).kind() == Token.Kind.NAME ? tokens.get(0).text() : null;
  }

  /**
   * Calculates it for one form.
   *
   * @param fields a value for each of its names
   * @param calculator what calculates it
   */
  FormulaResult evaluate(Map<String, Operand> fields, Calculator calculator) {
    ScratchSheet sheet = calculator.sheet();
    Map<String, String> references = new LinkedHashMap<>();
    for (String name : names) {
      Operand operand = requireNonNull(fields.get(name), name);
      if (operand.why() != null) {
        return FormulaResult.unknown(operand.why());
      }
      references.put(name, sheet.put(operand.values()));
    }
    Object value = sheet.calculate(whole(references));
    if (value instanceof ScratchSheet.Failure failure) {
      return FormulaResult.unknown(failure.why());
    }
    if (!(value instanceof Boolean holds)) {
      return FormulaResult.unknown("公式的结果不是真或假");
    }
    if (holds || comparison < 0) {
      return new FormulaResult(holds, null, null, null);
    }
    return new FormulaResult(
        false,
        null,
        number(sheet.calculate(write(0, comparison, references))),
        number(sheet.calculate(write(comparison + 1, tokens.size(), references))));
  }

  /** Rounds to 12 significant digits, which removes the error of binary fractions. */
  private static @Nullable BigDecimal number(Object value) {
    return value instanceof BigDecimal exact
        ? exact.round(new MathContext(12)).stripTrailingZeros()
        : null;
  }

  private String whole(Map<String, String> references) {
    if (tolerance == null) {
      return write(0, tokens.size(), references);
    }
    String left = "(" + write(0, comparison, references) + ")";
    String right = "(" + write(comparison + 1, tokens.size(), references) + ")";
    String apart =
        switch (tokens.get(comparison).text()) {
          case "=" -> "ABS(" + left + "-" + right + ")";
          case "<=" -> left + "-" + right;
          default -> right + "-" + left;
        };
    // The last digit of a binary fraction may differ.
    return "ROUND(" + apart + ",9)<=" + tolerance.toPlainString();
  }

  private String write(int from, int to, Map<String, String> references) {
    StringBuilder out = new StringBuilder();
    for (Token token : tokens.subList(from, to)) {
      boolean field = token.kind() == Token.Kind.NAME && references.containsKey(token.text());
      out.append(field ? references.get(token.text()) : token.text());
    }
    return out.toString();
  }

  /** Returns the index of the comparison outside all brackets; -1 where there is none. */
  private static int comparison(List<Token> tokens) throws FormulaMistake {
    int depth = 0;
    int found = -1;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.kind() == Token.Kind.SIGN && COMPARISONS.contains(token.text())) {
        if (found >= 0) {
          throw new FormulaMistake("比较符号不能连写，几个条件应写成 AND(甲<=乙,乙<=丙)");
        }
        found = i;
      }
    }
    return found;
  }

  private void checkTruth() throws FormulaMistake {
    if (names.isEmpty()) {
      throw new FormulaMistake("公式里没有用到表上的任何字段");
    }
    if (tolerance != null
        && (comparison < 0 || !Set.of("=", "<=", ">=").contains(tokens.get(comparison).text()))) {
      throw new FormulaMistake("写了 tolerance，公式就应为 甲=乙、甲<=乙 或 甲>=乙");
    }
    if (comparison >= 0) {
      return;
    }
    int from = 0;
    while (tokens.get(from).is("(") && from + 1 < tokens.size()) {
      from++;
    }
    boolean bracketed = from > 0;
    Token first = tokens.get(from);
    boolean function =
        first.kind() == Token.Kind.FUNCTION
            && Functions.givesTruth(first.text())
            && (bracketed || closes(from + 1) == tokens.size() - 1);
    boolean inside =
        bracketed
            && closes(0) == tokens.size() - 1
            && tokens.stream()
                .anyMatch(t -> t.kind() == Token.Kind.SIGN && COMPARISONS.contains(t.text()));
    if (!function && !inside) {
      throw new FormulaMistake("公式的结果应为真或假，例如 ABS(甲-乙)<0.01");
    }
  }

  /** Returns the index at which the bracket that opens here is closed; or -1. */
  private int closes(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Checks the brackets, functions and names of a formula, and collects the names. */
  private static final class Reader {
    private final List<Token> tokens;
    private final Map<String, Boolean> known;
    private final UnaryOperator<String> hint;
    private final Set<String> names = new LinkedHashSet<>();

    /** The function of each open bracket; empty for a bracket of its own. */
    private final Deque<String> open = new ArrayDeque<>();

    private final List<Integer> places = new ArrayList<>();

    Reader(List<Token> tokens, Map<String, Boolean> known, UnaryOperator<String> hint) {
      this.tokens = tokens;
      this.known = known;
      this.hint = hint;
    }

    Set<String> read() throws FormulaMistake {
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.FUNCTION) {
          function(token.text());
        } else if (token.kind() == Token.Kind.NAME) {
          name(i);
        } else if (token.is("(")) {
          boolean call = i > 0 && tokens.get(i - 1).kind() == Token.Kind.FUNCTION;
          open.push(call ? tokens.get(i - 1).text() : "");
          places.add(token.at());
        } else if (token.is(")")) {
          if (open.isEmpty()) {
            throw new FormulaMistake("第 " + token.at() + " 个字符处的右括号多余");
          }
          open.pop();
          places.remove(places.size() - 1);
        }
      }
      if (!open.isEmpty()) {
        throw new FormulaMistake("第 " + places.get(places.size() - 1) + " 个字符处的左括号没有配对的右括号");
      }
      return names;
    }

    private void function(String name) throws FormulaMistake {
      if (Functions.allowed(name)) {
        return;
      }
      if (Functions.forbidden(name)) {
        throw new FormulaMistake("公式里不能用函数“" + name + "”");
      }
      String near = Functions.nearest(name);
      throw new FormulaMistake("不认识的函数“" + name + "”" + (near == null ? "" : "，应为“" + near + "”"));
    }

    private void name(int at) throws FormulaMistake {
      String name = tokens.get(at).text();
      if (name.equalsIgnoreCase("TRUE") || name.equalsIgnoreCase("FALSE")) {
        return;
      }
      Boolean list = known.get(name);
      if (list == null) {
        throw new FormulaMistake("不认识的字段“" + name + "”" + hint.apply(name));
      }
      if (list && !wholeArgument(at)) {
        throw new FormulaMistake("“" + name + "”是一列数，应单独放在 SUM、MAX、COUNT 等函数的括号里");
      }
      names.add(name);
    }

    private boolean wholeArgument(int at) {
      String function = open.isEmpty() ? "" : open.peek();
      if (!Functions.ofLists(function)) {
        return false;
      }
      Token before = tokens.get(at - 1);
      Token after = at + 1 < tokens.size() ? tokens.get(at + 1) : before;
      return function.equalsIgnoreCase("SUMPRODUCT")
          || ((before.is("(") || before.is(",")) && (after.is(")") || after.is(",")));
    }
  }
}
