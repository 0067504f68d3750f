package selfeval.across;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.BatchFinding;
import selfeval.result.FileRecord;

/**
 * What is kept of one form until all are known: a few short texts, and numbers in place of the long
 * ones.
 *
 * @param number in the order in which forms came, from 0
 * @param file where it was read
 * @param sheet the name of its sheet
 * @param unit who filled it in
 * @param department whose it is
 * @param project its name, or empty
 * @param identity a hash of project, unit and year; 0 where one of them is missing
 * @param full whether its reported total is the full one
 * @param documents its texts, and its indicators
 * @param mentions names in its texts that are not its own
 * @param faults its rows that missed their targets
 */
record Entry(
    int number,
    Source file,
    String sheet,
    Unit unit,
    String department,
    String project,
    long identity,
    boolean full,
    List<Document> documents,
    List<Mention> mentions,
    List<Fault> faults) {

  /**
   * A file.
   *
   * @param path as in the result file
   * @param input the INPUT, where another file has the same path; else null
   * @param annotated path of the annotated workbook, or null
   * @param content the beginning of its SHA-256; 0 where it is not known
   */
  record Source(String path, @Nullable String input, @Nullable String annotated, long content) {
    static Source of(FileRecord file) {
      String hex = file.sha256();
      long content =
          hex == null || hex.length() < 16 ? 0 : Long.parseUnsignedLong(hex.substring(0, 16), 16);
      return new Source(file.file(), file.input(), file.annotated(), content);
    }
  }

  BatchFinding.Member member(@Nullable String cell, String text) {
    return new BatchFinding.Member(
        file.path(), file.input(), sheet, cell, department, project, file.annotated(), text);
  }
}
