package selfeval.report;

import java.util.List;
import selfeval.check.FormAudit;
import selfeval.round.FormRound;

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
 * @param rounds how each of them stands to the round before
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
    List<FormAudit> forms,
    List<FormRound> rounds) {
  public FileResult {
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
    rounds = List.copyOf(rounds);
  }

  /** The same result without its forms, which are large. */
  public FileResult withoutForms() {
    return with(annotated, companion, List.of(), List.of());
  }

  /** The same result with the places of its annotated workbook and that workbook's companion. */
  public FileResult placed(String place, String companionPlace) {
    return with(place, companionPlace, forms, rounds);
  }

  private FileResult with(
      String place, String companionPlace, List<FormAudit> kept, List<FormRound> keptRounds) {
    return new FileResult(
        file,
        sha256,
        size,
        tookMillis,
        outcome,
        reason,
        place,
        companionPlace,
        remarks,
        kept,
        keptRounds);
  }
}
