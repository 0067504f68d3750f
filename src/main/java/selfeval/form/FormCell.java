package selfeval.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Formula;
import selfeval.workbook.ValueKind;

/**
 * A value of the form and the cell it stands in: what the result file calls a CELL.
 *
 * @param at the cell, top left of its merge
 * @param kind what the cell holds
 * @param text what a person sees; empty where blank
 * @param number where the whole of it is a number or a percentage, in a number or a text cell: at
 *     most 15 digits, no trailing zeros, a percentage as a fraction; else null
 * @param percent whether it is written as a percentage
 * @param formula the cell's formula, or null
 */
public record FormCell(
    CellAddress at,
    ValueKind kind,
    String text,
    @Nullable BigDecimal number,
    boolean percent,
    @Nullable Formula formula) {

  /** Nothing stands in it: missing, unlike a dash, a zero or 无. */
  public boolean blank() {
    return text.isBlank();
  }

  /** Blank, and not for want of a formula's result: somebody has to fill it in. */
  public boolean missing() {
    return blank() && (formula == null || formula.state() != Formula.State.UNKNOWN);
  }

  /** A dash (—, -, /): not applicable. */
  public boolean dash() {
    String t = text.strip();
    if (t.isEmpty() || t.length() > 4) {
      return false;
    }
    for (int i = 0; i < t.length(); i++) {
      if ("-—–―－/／─━一".indexOf(t.charAt(i)) < 0) {
        return false;
      }
    }
    return !t.equals("一一一");
  }
}
