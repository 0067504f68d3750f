package selfeval.annotate;

/** Widths of columns and heights of rows of a sheet, in pixels at 96 dpi. */
public interface SheetSize {
  /** Width of a column, 0-based; 0 where it is hidden. */
  int width(int column);

  /** Height of a row, 0-based; 0 where it is hidden. */
  int height(int row);

  /** The last column that the format has, 0-based. */
  int lastColumn();

  /** The last row that the format has, 0-based. */
  int lastRow();

  /** The size of a box between two corners, given as column or row and pixels from its edge. */
  default NoteBox.Size between(
      int left,
      int leftOffset,
      int top,
      int topOffset,
      int right,
      int rightOffset,
      int bottom,
      int bottomOffset) {
    int width = rightOffset - leftOffset;
    for (int c = left; c < right && width < 2000; c++) {
      width += width(c);
    }
    int height = bottomOffset - topOffset;
    for (int r = top; r < bottom && height < 2000; r++) {
      height += height(r);
    }
    return new NoteBox.Size(width, height);
  }
}
