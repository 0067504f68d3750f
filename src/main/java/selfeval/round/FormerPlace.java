package selfeval.round;

/**
 * Where a form of the round before is found again.
 *
 * @param file path of its file, as in that round's result file
 * @param annotated place of the annotated workbook below that round's output folder, or null
 * @param number of the form in its file, from 1
 * @param sheet name of its sheet
 * @param identity what tells it from others
 * @param line where its line begins in the result file, bytes
 */
public record FormerPlace(
    String file, String annotated, int number, String sheet, FormIdentity identity, long line) {

  /** The same form in a result file in which its line begins elsewhere. */
  public FormerPlace at(long place) {
    return new FormerPlace(file, annotated, number, sheet, identity, place);
  }
}
