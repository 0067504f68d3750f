package selfeval.workbook.recalculate;

import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;

/**
 * A formula that a run of cells shares: written once, at its first cell, and to be shifted for each
 * of the others.
 *
 * @param base the cell it is written at
 * @param text the formula there
 */
public record SharedFormula(CellAddress base, String text) {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;

  /** The formula of another cell; null where it cannot be shifted with certainty. */
  public @Nullable String at(CellAddress cell) {
    int down = cell.row() - base.row();
    int right = cell.column() - base.column();
    if (down == 0 && right == 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = closing(i, c);
        out.append(text, i, end);
        i = end;
      } else if (c == '[') {
        // a workbook's number or a table's column: no references inside
        int end = text.indexOf(']', i);
        end = end < 0 ? text.length() : end + 1;
        out.append(text, i, end);
        i = end;
      } else if (wordStart(c)) {
        int end = i;
        while (end < text.length() && wordPart(text.charAt(end))) {
          end++;
        }
        String word = text.substring(i, end);
        char after = end < text.length() ? text.charAt(end) : 0;
        String shifted = after == '(' || after == '!' ? word : shift(word, down, right);
        if (shifted == null || (wholeLine(word) && (after == ':' || afterColon(i)))) {
          return null;
        }
        out.append(shifted);
        i = end;
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  /** A column or a row without its other half, as in A:A or 3:3. */
  private static boolean wholeLine(String word) {
    boolean letters = true;
    boolean digits = true;
    for (int i = 0; i < word.length(); i++) {
      letters &= letter(word.charAt(i));
      digits &= word.charAt(i) >= '0' && word.charAt(i) <= '9';
    }
    return letters || digits;
  }

  private boolean afterColon(int at) {
    return at > 0 && text.charAt(at - 1) == ':';
  }

  private int closing(int from, char quote) {
    int i = from + 1;
    while (i < text.length()) {
      if (text.charAt(i) == quote) {
        if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
          i++;
        } else {
          return i + 1;
        }
      }
      i++;
    }
    return text.length();
  }

  private static boolean wordStart(char c) {
    return c == '$' || c == '_' || c == '\\' || Character.isLetterOrDigit(c);
  }

  private static boolean wordPart(char c) {
    return wordStart(c) || c == '.';
  }

  /**
   * A reference shifted, any other word as it is; null where the reference would leave the sheet.
   */
  private static @Nullable String shift(String word, int down, int right) {
    int i = 0;
    boolean fixedColumn = word.charAt(0) == '$';
    if (fixedColumn) {
      i++;
    }
    int lettersFrom = i;
    int column = 0;
    while (i < word.length() && letter(word.charAt(i))) {
      column = column * 26 + ((word.charAt(i) & ~0x20) - 'A' + 1);
      if (++i - lettersFrom > 3) {
        return word;
      }
    }
    boolean fixedRow = i < word.length() && word.charAt(i) == '$';
    if (fixedRow) {
      i++;
    }
    int digitsFrom = i;
    int row = 0;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      row = row * 10 + word.charAt(i) - '0';
      if (++i - digitsFrom > 7) {
        return word;
      }
    }
    boolean reference =
        i == word.length()
            && digitsFrom > lettersFrom
            && i > digitsFrom
            && column >= 1
            && column <= MOST_COLUMNS
            && row >= 1
            && row <= MOST_ROWS;
    if (!reference) {
      // Whole columns and rows ($A:$A, 3:3) are rare in shared formulas, and not shifted.
      return word.indexOf('$') >= 0 && i == word.length() ? null : word;
    }
    int toColumn = fixedColumn ? column : column + right;
    int toRow = fixedRow ? row : row + down;
    if (toColumn < 1 || toColumn > MOST_COLUMNS || toRow < 1 || toRow > MOST_ROWS) {
      return null;
    }
    return (fixedColumn ? "$" : "")
        + CellAddress.columnName(toColumn - 1)
        + (fixedRow ? "$" : "")
        + toRow;
  }

  private static boolean letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
