package selfeval.report;

import java.util.List;
import selfeval.check.FormAudit;

/**
 * What is reported of one input file.
 *
 * @param file path below its INPUT with /, as in the result file
 * @param sha256 of the input, lower-case hex
 * @param size bytes
 * @param tookMillis wall time for this file, ms
 * @param outcome what became of it
 * @param reason a Chinese sentence where it was not audited; else null
 * @param annotated path of the annotated workbook below the output folder, or null
 * @param companion path of the workbook with the findings alone, beside an annotated one that no
 *     sheet could be added to; else null
 * @param remarks Chinese sentences for the ledger on how it was read and written
 * @param forms the audits of its forms; empty where it was not audited
 */
public record FileResult(
    String file,
    String sha256,
    long size,
    long tookMillis,
    Outcome outcome,
    String reason,
    String annotated,
    String companion,
    List<String> remarks,
    List<FormAudit> forms) {
  public FileResult {
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
  }

  /** The same result without its forms, which are large. */
  public FileResult withoutForms() {
    return with(annotated, companion, List.of());
  }

  /** The same result with the places of its annotated workbook and that workbook's companion. */
  public FileResult placed(String place, String companionPlace) {
    return with(place, companionPlace, forms);
  }

  private FileResult with(String place, String companionPlace, List<FormAudit> kept) {
    return new FileResult(
        file, sha256, size, tookMillis, outcome, reason, place, companionPlace, remarks, kept);
  }
}
