package selfeval.workbook;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first top left
 * @param last bottom right
 */
public record CellRange(CellAddress first, CellAddress last) {

  public static CellRange of(CellAddress one) {
    return new CellRange(one, one);
  }

  /** Reads {@code A1:B2} or {@code A1}; throws IllegalArgumentException on others. */
  public static CellRange parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return of(CellAddress.parse(text));
    }
    CellAddress a = CellAddress.parse(text.substring(0, colon));
    CellAddress b = CellAddress.parse(text.substring(colon + 1));
    return new CellRange(
        new CellAddress(Math.min(a.row(), b.row()), Math.min(a.column(), b.column())),
        new CellAddress(Math.max(a.row(), b.row()), Math.max(a.column(), b.column())));
  }

  public boolean contains(int row, int column) {
    return row >= first.row()
        && row <= last.row()
        && column >= first.column()
        && column <= last.column();
  }

  public boolean single() {
    return first.equals(last);
  }

  @Override
  public String toString() {
    return single() ? first.toString() : first + ":" + last;
  }
}
