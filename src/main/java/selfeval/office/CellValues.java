package selfeval.office;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import selfeval.form.FormCell;
import selfeval.scoring.Figures;
import selfeval.scoring.Reasons;
import selfeval.term.Labels;

/** Reads single values for formulas, or says why there is none. */
final class CellValues {
  private static final int LONGEST = 20;

  private CellValues() {}

  static Operand points(String name, @Nullable FormCell cell) {
    return number(name, cell, Figures::pointsOf);
  }

  /** Reads a number; a blank and anything else are no value. */
  static Operand number(String name, @Nullable FormCell cell, Function<FormCell, BigDecimal> read) {
    if (cell == null) {
      return Operand.missing("表中没有“{}”一栏", name);
    }
    if (cell.blank()) {
      return Operand.missing("{}（{}）没有填写", name, cell.at());
    }
    BigDecimal number = read.apply(cell);
    return number == null
        ? Operand.missing("{}（{}）填的是“{}”，不是数字", name, cell.at(), shown(cell))
        : Operand.of(number);
  }

  /** Takes a computed value; where it is null, {@code why} says why, or null for no reason. */
  static Operand computed(String name, @Nullable BigDecimal value, @Nullable String why) {
    if (value != null) {
      return Operand.of(value);
    }
    return why == null ? Operand.missing("{}不能计算", name) : Operand.missing("{}", why);
  }

  /** Reads a text, in a cell that may be left blank. */
  static Operand text(String name, @Nullable FormCell cell) {
    return cell == null ? Operand.missing("表中没有“{}”一栏", name) : Operand.of(cell.text().strip());
  }

  /** Reads a reason: a blank, a dash, a 0 and 无 are the empty text. */
  static Operand reason(String name, @Nullable FormCell cell) {
    return cell == null || Reasons.given(cell) ? text(name, cell) : Operand.of("");
  }

  /** Returns a cell's text for a message, shortened where it is long. */
  static String shown(FormCell cell) {
    String text = Labels.withoutBlanks(cell.text());
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
