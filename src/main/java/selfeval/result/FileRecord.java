package selfeval.result;

import java.util.List;
import selfeval.term.State;

/**
 * What is known of one input file.
 *
 * @param file path below its INPUT with /, as in the result file
 * @param input the INPUT as it was given, where another file has the same path; else null
 * @param sha256 of the input, lower-case hex; null where it could not be read
 * @param size bytes
 * @param tookMillis wall time for this file, ms
 * @param outcome what became of it
 * @param state what is to become of it; null where it was not audited
 * @param reason a Chinese sentence where it was not audited; else null
 * @param annotated path of the annotated workbook below the output folder, or null
 * @param annotatedSha256 of the annotated workbook as it was written, so that a change of it is
 *     seen; null where a former version of the program wrote it
 * @param companion path of the workbook with the findings alone, beside an annotated one that no
 *     sheet could be added to; else null
 * @param companionSha256 of that workbook likewise
 * @param replaces SHA-256 of the inputs whose results this one replaced, oldest first
 * @param remarks Chinese sentences on how it was read and written
 * @param forms its forms; empty where it was not audited
 */
public record FileRecord(
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
    List<FormRecord> forms) {
  public FileRecord {
    replaces = List.copyOf(replaces);
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
  }

  /** A file that was audited, before its workbooks have places. */
  public static FileRecord audited(
      String file, String sha256, long size, List<String> remarks, List<FormRecord> forms) {
    State state = null;
    for (FormRecord form : forms) {
      state = State.graver(state, form.state());
    }
    return new FileRecord(
        file,
        null,
        sha256,
        size,
        0,
        Outcome.AUDITED,
        state,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        remarks,
        forms);
  }

  /** A file that was not audited. */
  public static FileRecord notAudited(
      String file, String sha256, long size, Outcome outcome, String reason) {
    return new FileRecord(
        file, null, sha256, size, 0, outcome, null, reason, null, null, null, null, List.of(),
        List.of(), List.of());
  }

  /** Whether it was audited and each of its forms names its project and unit. */
  public boolean named() {
    return state != null && forms.stream().allMatch(form -> form.identity().named());
  }

  /** How many of its findings and checks count as what. */
  public Tally tally() {
    return Tally.of(forms);
  }

  /** Returns the same record with the time that the file took, ms. */
  public FileRecord took(long millis) {
    return new FileRecord(
        file,
        input,
        sha256,
        size,
        millis,
        outcome,
        state,
        reason,
        annotated,
        annotatedSha256,
        companion,
        companionSha256,
        replaces,
        remarks,
        forms);
  }

  /** Returns what it is found by and counted with: the same record without forms and remarks. */
  public FileRecord brief() {
    return new FileRecord(
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
        List.of(),
        List.of());
  }

  /** Returns the same record with the SHA-256 of its annotated workbook and its companion. */
  public FileRecord hashed(String annotatedHash, String companionHash) {
    return new FileRecord(
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
        forms);
  }

  /**
   * Returns the same record as the result file lists it.
   *
   * @param givenInput the INPUT, where another file has the same path; else null
   * @param place of the annotated workbook, or null
   * @param companionPlace of its companion, or null
   * @param replaced SHA-256 of the inputs whose results it replaces
   */
  public FileRecord placed(
      String givenInput, String place, String companionPlace, List<String> replaced) {
    return new FileRecord(
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
        forms);
  }
}
