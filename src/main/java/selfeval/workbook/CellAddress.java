package selfeval.workbook;

import java.util.Locale;

/**
 * The place of a cell in a sheet, as Excel writes it.
 *
 * @param row row, 0-based
 * @param column column, 0-based
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {
  /** The letters of the columns that forms use. */
  private static final String[] NEAR = new String[64];

  static {
    for (int column = 0; column < NEAR.length; column++) {
      NEAR[column] = letters(column);
    }
  }

  /**
   * Reads an address like {@code H17} or {@code $H$17}; throws IllegalArgumentException on others.
   */
  public static CellAddress parse(String text) {
    int column = 0;
    int i = 0;
    String plain = plain(text);
    while (i < plain.length() && plain.charAt(i) >= 'A' && plain.charAt(i) <= 'Z') {
      column = column * 26 + (plain.charAt(i) - 'A' + 1);
      if (column > 16384) {
        throw new IllegalArgumentException("not a cell address: " + text);
      }
      i++;
    }
    if (i == 0 || i == plain.length() || plain.length() - i > 7) {
      throw new IllegalArgumentException("not a cell address: " + text);
    }
    int row = 0;
    for (; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c < '0' || c > '9') {
        throw new IllegalArgumentException("not a cell address: " + text);
      }
      row = row * 10 + (c - '0');
    }
    if (row < 1 || row > 1_048_576) {
      throw new IllegalArgumentException("not a cell address: " + text);
    }
    return new CellAddress(row - 1, column - 1);
  }

  /** Without dollar signs, in capitals: nearly always the very text. */
  private static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$' || c > 'Z') {
        return text.replace("$", "").toUpperCase(Locale.ROOT);
      }
    }
    return text;
  }

  /** The letters of a column, 0-based: 0 is A, 26 is AA. */
  public static String columnName(int column) {
    return column >= 0 && column < NEAR.length ? NEAR[column] : letters(column);
  }

  private static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int c = column + 1; c > 0; c = (c - 1) / 26) {
      letters.insert(0, (char) ('A' + (c - 1) % 26));
    }
    return letters.toString();
  }

  // Written out, since those of a record are linked at run time: addresses are compared and hashed
  // hundreds of times a form, from the first form on.

  @Override
  public boolean equals(Object other) {
    return other instanceof CellAddress address && row == address.row && column == address.column;
  }

  @Override
  public int hashCode() {
    return row * 31 + column;
  }

  @Override
  public int compareTo(CellAddress other) {
    return row != other.row
        ? Integer.compare(row, other.row)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return columnName(column) + (row + 1);
  }
}
