package selfeval.round;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;
import selfeval.result.FormIdentity;
import selfeval.result.FormRecord;

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
    String file,
    @Nullable String annotated,
    int number,
    String sheet,
    FormIdentity identity,
    long line) {

  /** The same form in a result file in which its line begins elsewhere. */
  public FormerPlace at(long place) {
    return new FormerPlace(file, annotated, number, sheet, identity, place);
  }

  /**
   * The places of all forms of a file.
   *
   * @param line where its line begins in the result file, bytes
   */
  public static List<FormerPlace> of(FileRecord file, long line) {
    List<FormerPlace> places = new ArrayList<>(file.forms().size());
    for (FormRecord form : file.forms()) {
      places.add(
          new FormerPlace(
              file.file(),
              file.annotated(),
              places.size() + 1,
              form.sheet(),
              form.identity(),
              line));
    }
    return places;
  }
}
