package selfeval.report;

import java.util.List;
import selfeval.check.FormAudit;
import selfeval.round.FormRound;
import selfeval.term.State;

/**
 * What is reported of one input file.
 *
 * @param file path below its INPUT with /, as in the result file
 * @param input the INPUT as it was given, where another file has the same path; else null
 * @param sha256 of the input, lower-case hex
 * @param size bytes
 * @param tookMillis wall time for this file, ms
 * @param outcome what became of it
 * @param state what is to become of it; null where it was not audited
 * @param reason a Chinese sentence where it was not audited; else null
 * @param annotated path of the annotated workbook below the output folder, or null
 * @param companion path of the workbook with the findings alone, beside an annotated one that no
 *     sheet could be added to; else null
 * @param annotatedSha256 of the annotated workbook as it was written, so that a change of it is
 *     seen
 * @param companionSha256 of that workbook likewise
 * @param replaces SHA-256 of the inputs whose results this one replaced, oldest first
 * @param remarks Chinese sentences for the ledger on how it was read and written
 * @param forms the audits of its forms; empty where it was not audited
 * @param rounds how each of them stands to the round before
 */
public record FileResult(
    String file,
    String input,
    String sha256,
    long size,
    long tookMillis,
    Outcome outcome,
    State state,
    String reason,
    String annotated,
    String annotatedSha256,
    String companion,
    String companionSha256,
    List<String> replaces,
    List<String> remarks,
    List<FormAudit> forms,
    List<FormRound> rounds) {
  public FileResult {
    replaces = List.copyOf(replaces);
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
    rounds = List.copyOf(rounds);
  }

  /** A file that was not audited. */
  public static FileResult notAudited(
      String file, String sha256, long size, long tookMillis, Outcome outcome, String reason) {
    return new FileResult(
        file,
        null,
        sha256,
        size,
        tookMillis,
        outcome,
        null,
        reason,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same result without its forms, which are large. */
  public FileResult withoutForms() {
    return new FileResult(
        file,
        input,
        sha256,
        size,
        tookMillis,
        outcome,
        state,
        reason,
        annotated,
        annotatedSha256,
        companion,
        companionSha256,
        replaces,
        remarks,
        List.of(),
        List.of());
  }

  /** The same result with the SHA-256 of its annotated workbook and of that one's companion. */
  public FileResult hashed(String annotatedHash, String companionHash) {
    return new FileResult(
        file,
        input,
        sha256,
        size,
        tookMillis,
        outcome,
        state,
        reason,
        annotated,
        annotatedHash,
        companion,
        companionHash,
        replaces,
        remarks,
        forms,
        rounds);
  }

  /**
   * The same result as the result file lists it.
   *
   * @param givenInput the INPUT, where another file has the same path; else null
   * @param place of the annotated workbook, or null
   * @param companionPlace of its companion, or null
   * @param replaced SHA-256 of the inputs whose results it replaces
   */
  public FileResult placed(
      String givenInput, String place, String companionPlace, List<String> replaced) {
    return new FileResult(
        file,
        givenInput,
        sha256,
        size,
        tookMillis,
        outcome,
        state,
        reason,
        place,
        annotatedSha256,
        companionPlace,
        companionSha256,
        replaced,
        remarks,
        forms,
        rounds);
  }
}
