package selfeval.document.table;

/**
 * A cell of a table, its merge included.
 *
 * @param row first row, 0-based
 * @param column first column, 0-based
 * @param lastRow last row
 * @param lastColumn last column
 * @param text what a person sees in it, lines parted by \n
 * @param centred whether its first paragraph is centred
 * @param source where it is located in the document; of no use for a title
 */
record WordCell(
    int row,
    int column,
    int lastRow,
    int lastColumn,
    String text,
    boolean centred,
    WordTable.Source source) {

  boolean merged() {
    return lastRow > row || lastColumn > column;
  }
}
