package selfeval.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is written into a cell, with what a person will see there. */
public sealed interface Value {

  /** The empty cell. */
  Value BLANK = new Text("");

  /** What a person sees. */
  String shown();

  /**
   * The number a person sees, where the whole of it is a number or a percentage (as a fraction), as
   * a plain decimal without trailing zeros; else null.
   */
  String number();

  /** A text cell; empty for a cell with only a style. */
  record Text(String text) implements Value {
    @Override
    public String shown() {
      return text;
    }

    @Override
    public String number() {
      String t = text.strip();
      boolean percent = t.endsWith("%") || t.endsWith("％");
      String digits = percent ? t.substring(0, t.length() - 1).strip() : t;
      if (!digits.matches("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?")) {
        return null;
      }
      BigDecimal n = new BigDecimal(digits.replace(",", ""));
      return Value.plain(percent ? n.movePointLeft(2) : n);
    }
  }

  /** A number cell with an Excel number format: General, 0.00, #,##0.00, 0% or 0.00%. */
  record Num(BigDecimal stored, String format) implements Value {
    @Override
    public String shown() {
      return Value.format(stored, format);
    }

    @Override
    public String number() {
      return Value.plain(stored);
    }
  }

  /** A formula cell with the value it held when it was saved. */
  record Calculated(String formula, BigDecimal cached, String format) implements Value {
    @Override
    public String shown() {
      return Value.format(cached, format);
    }

    @Override
    public String number() {
      return Value.plain(cached);
    }
  }

  /** A formula cell that shows nothing until the cells it needs are filled in. */
  record Awaiting(String formula, String format) implements Value {
    @Override
    public String shown() {
      return "";
    }

    @Override
    public String number() {
      return null;
    }
  }

  static Value text(String text) {
    return text == null || text.isEmpty() ? BLANK : new Text(text);
  }

  static Value num(String number) {
    return new Num(new BigDecimal(number), "General");
  }

  static Value num(String number, String format) {
    return new Num(new BigDecimal(number), format);
  }

  default boolean blank() {
    return shown().isEmpty();
  }

  private static String plain(BigDecimal n) {
    return n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString();
  }

  private static String format(BigDecimal n, String format) {
    return switch (format) {
      case "General" -> plain(n);
      case "0" -> n.setScale(0, RoundingMode.HALF_UP).toPlainString();
      case "0.00" -> n.setScale(2, RoundingMode.HALF_UP).toPlainString();
      case "#,##0.00" -> grouped(n.setScale(2, RoundingMode.HALF_UP).toPlainString());
      case "0%" -> n.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
      case "0.00%" -> n.movePointRight(2).setScale(2, RoundingMode.HALF_UP).toPlainString() + "%";
      default -> throw new IllegalArgumentException("no such format here: " + format);
    };
  }

  private static String grouped(String plain) {
    int dot = plain.indexOf('.');
    StringBuilder out = new StringBuilder(plain);
    int first = plain.startsWith("-") ? 1 : 0;
    for (int i = dot - 3; i > first; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
