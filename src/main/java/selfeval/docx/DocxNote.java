package selfeval.docx;

/**
 * Words to be put beside a place of a document.
 *
 * @param anchor the place
 * @param words the comment, lines parted by \n
 */
public record DocxNote(Anchor anchor, String words) {
  /** A place in a document. */
  public sealed interface Anchor permits Text, Cell {}

  /**
   * Words of the running text or of a row of a table.
   *
   * @param number of the paragraph, 1-based, counted as {@code document} counts them: paragraphs
   *     that are not blank, a row of a table being one
   * @param quote the words; where they cannot be found the whole paragraph is meant
   */
  public record Text(int number, String quote) implements Anchor {}

  /**
   * A cell of a table.
   *
   * @param table number of the table in the document, 1-based, in the order in which tables begin
   * @param row of the table, 0-based
   * @param cell number of the cell in its row, 0-based
   */
  public record Cell(int table, int row, int cell) implements Anchor {}
}
