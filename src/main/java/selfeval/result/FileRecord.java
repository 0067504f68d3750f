package selfeval.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
 * @param reports the reports that its forms were held against
 */
public record FileRecord(
    String file,
    @Nullable String input,
    @Nullable String sha256,
    long size,
    long tookMillis,
    Outcome outcome,
    @Nullable State state,
    @Nullable String reason,
    @Nullable String annotated,
    @Nullable String annotatedSha256,
    @Nullable String companion,
    @Nullable String companionSha256,
    List<String> replaces,
    List<String> remarks,
    List<FormRecord> forms,
    List<ReportRecord> reports) {
  public FileRecord {
    reports = List.copyOf(reports);
    replaces = List.copyOf(replaces);
    remarks = List.copyOf(remarks);
    forms = List.copyOf(forms);
  }

  /** A file without reports that was audited, before its workbooks have places. */
  public static FileRecord audited(
      String file,
      @Nullable String sha256,
      long size,
      List<String> remarks,
      List<FormRecord> forms) {
    return audited(file, sha256, size, remarks, forms, List.of());
  }

  /** A file that was audited with the reports beside it. */
  public static FileRecord audited(
      String file,
      @Nullable String sha256,
      long size,
      List<String> remarks,
      List<FormRecord> forms,
      List<ReportRecord> reports) {
    @Nullable State state = null;
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
        forms,
        reports);
  }

  /** A file that was not audited. */
  public static FileRecord notAudited(
      String file, @Nullable String sha256, long size, Outcome outcome, @Nullable String reason) {
    return new FileRecord(
        file, null, sha256, size, 0, outcome, null, reason, null, null, null, null, List.of(),
        List.of(), List.of(), List.of());
  }

  /** Whether it was audited and each of its forms names its project and unit. */
  public boolean named() {
    return state != null && forms.stream().allMatch(form -> form.identity().named());
  }

  /** Returns the same record with other remarks and reports. */
  public FileRecord with(List<String> otherRemarks, List<ReportRecord> otherReports) {
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
        otherRemarks,
        forms,
        otherReports);
  }

  /** How many of its findings and checks count as what. */
  public Tally tally() {
    return Tally.of(forms);
  }

  /** Returns the same record with the time that the file took, ms. */
  public FileRecord took(long millis) {
    return written(input, millis, annotated, annotatedSha256, companion, companionSha256, replaces);
  }

  /** Returns the same record with the SHA-256 of the copy of one of its reports. */
  public FileRecord copied(int report, @Nullable String sha256) {
    List<ReportRecord> changed = new ArrayList<>(reports);
    changed.set(report, changed.get(report).hashed(sha256));
    return with(remarks, changed);
  }

  /** Returns the same record with the places of the copies of its reports, by their number. */
  public FileRecord copiesPlaced(Map<Integer, String> places) {
    List<ReportRecord> changed = new ArrayList<>();
    for (int i = 0; i < reports.size(); i++) {
      changed.add(reports.get(i).placed(places.get(i)));
    }
    return with(remarks, changed);
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
        List.of(),
        reports);
  }

  /** Returns the same record with the SHA-256 of its annotated workbook and its companion. */
  public FileRecord hashed(@Nullable String annotatedHash, @Nullable String companionHash) {
    return written(input, tookMillis, annotated, annotatedHash, companion, companionHash, replaces);
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
      @Nullable String givenInput,
      @Nullable String place,
      @Nullable String companionPlace,
      List<String> replaced) {
    return written(
        givenInput, tookMillis, place, annotatedSha256, companionPlace, companionSha256, replaced);
  }

  /** Returns the same record of the same audit, with what is only known when it is written. */
  private FileRecord written(
      @Nullable String givenInput,
      long millis,
      @Nullable String place,
      @Nullable String hash,
      @Nullable String companionPlace,
      @Nullable String companionHash,
      List<String> replaced) {
    return new FileRecord(
        file,
        givenInput,
        sha256,
        size,
        millis,
        outcome,
        state,
        reason,
        place,
        hash,
        companionPlace,
        companionHash,
        replaced,
        remarks,
        forms,
        reports);
  }
}
