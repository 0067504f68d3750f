package selfeval.round;

import java.math.BigDecimal;
import selfeval.form.FormCell;

/**
 * A value as two rounds compare it.
 *
 * @param cell its address
 * @param text what a person sees
 * @param number where the whole of it is a number or a percentage; else null
 */
public record RoundCell(String cell, String text, BigDecimal number) {
  static RoundCell of(FormCell cell) {
    return cell == null ? null : new RoundCell(cell.at().toString(), cell.text(), cell.number());
  }

  /** Whether both say the same; null stands for blank. */
  static boolean same(RoundCell a, RoundCell b) {
    String left = a == null ? "" : squeezed(a.text);
    String right = b == null ? "" : squeezed(b.text);
    if (left.equals(right)) {
      return true;
    }
    return a != null
        && b != null
        && a.number != null
        && b.number != null
        && a.number.compareTo(b.number) == 0
        && percentage(left) == percentage(right);
  }

  static String text(RoundCell cell) {
    return cell == null ? "" : cell.text.strip();
  }

  private static boolean percentage(String text) {
    return text.endsWith("%") || text.endsWith("％");
  }

  private static String squeezed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
