package selfeval.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.result.FileRecord;

/**
 * What came of one file.
 *
 * @param record what is known of it; without the places of its workbooks and the time it took
 * @param annotated the annotated workbook; null where it was not audited
 * @param companion the workbook with the findings alone, where no sheet could be added to the
 *     annotated one; else null
 * @param extension the annotated workbook's extension by content, without a dot; empty where there
 *     is none
 * @param outOfMemory whether it was given up since the memory was used up; then the process may
 *     have little left for the next file
 * @param copies of its reports, those that something was found about
 */
public record AuditResult(
    FileRecord record,
    byte @Nullable [] annotated,
    byte @Nullable [] companion,
    String extension,
    boolean outOfMemory,
    List<Copy> copies) {
  public AuditResult {
    copies = List.copyOf(copies);
  }

  /**
   * A copy of a report with comments.
   *
   * @param report its number among the reports of the record
   * @param extension by content, without a dot
   * @param bytes the copy
   */
  public record Copy(int report, String extension, byte[] bytes) {}

  static AuditResult of(FileRecord record, boolean outOfMemory) {
    return new AuditResult(record, null, null, "", outOfMemory, List.of());
  }

  /** A file without a workbook to give back. */
  static AuditResult of(FileRecord record) {
    return of(record, false);
  }
}
