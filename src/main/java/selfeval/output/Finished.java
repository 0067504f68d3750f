package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import selfeval.output.OutputFolder.Written;
import selfeval.output.Spool.Kept;
import selfeval.result.FileRecord;
import selfeval.result.ResultCodec;
import selfeval.term.State;

/**
 * A file as a runner hands it over, with its annotated workbook.
 *
 * @param record what is known of the file, before its workbooks have places; only what it is found
 *     by and counted with where the rest was kept on the disk
 * @param kept where the whole record was kept, or null
 * @param annotated the annotated workbook; null where there is none, or it was written aside
 * @param companion the workbook with the findings alone; null likewise
 * @param aside where the annotated workbook was written aside, or null
 * @param companionAside where the companion was written aside, or null
 * @param extension the annotated workbook's extension, empty where there is none
 * @param named whether each of its forms names its project and unit
 * @param claim which earlier results it continues
 * @param exhausted whether the memory was used up by it
 * @param copies of its reports, those that have comments
 */
public record Finished(
    FileRecord record,
    @Nullable Kept kept,
    byte @Nullable [] annotated,
    byte @Nullable [] companion,
    @Nullable Written aside,
    @Nullable Written companionAside,
    String extension,
    boolean named,
    Succession.Claim claim,
    boolean exhausted,
    List<Copy> copies) {
  public Finished {
    copies = List.copyOf(copies);
  }

  /**
   * A copy of a report with comments.
   *
   * @param report its number among the reports of the record
   * @param extension without a dot
   * @param bytes null where it was written aside
   * @param aside where it was written aside, or null
   */
  public record Copy(
      int report, String extension, byte @Nullable [] bytes, @Nullable Written aside) {
    public Copy(int report, String extension, byte[] bytes) {
      this(report, extension, bytes, null);
    }

    /** The name of the report that it is a copy of. */
    String file(FileRecord record) {
      return record.reports().get(report).file();
    }

    /** The path that it is named by: the report's name in the folder of the form. */
    String beside(FileRecord record) {
      String name = file(record);
      String form = record.file();
      return form.substring(0, form.lastIndexOf('/') + 1)
          + name.substring(name.lastIndexOf('/') + 1);
    }

    private Copy writtenAside(OutputFolder folder) {
      return bytes == null ? this : new Copy(report, extension, null, folder.aside(bytes));
    }
  }

  /** A file that was just audited. */
  public static Finished of(
      FileRecord record,
      byte @Nullable [] annotated,
      byte @Nullable [] companion,
      String extension,
      Succession.Claim claim) {
    return new Finished(
        record,
        null,
        annotated,
        companion,
        null,
        null,
        extension,
        record.named(),
        claim,
        false,
        List.of());
  }

  /** A file without a workbook. */
  public static Finished of(FileRecord record, Succession.Claim claim) {
    return of(record, null, null, "", claim);
  }

  /** The state of a file that has an annotated workbook: it was audited. */
  State state() {
    return Objects.requireNonNull(record.state());
  }

  /** The same with its annotated workbook, if it has one, put aside. */
  public Finished writtenAside(OutputFolder folder) {
    if (annotated == null) {
      return this;
    }
    Written first = folder.aside(annotated);
    Written second = companion == null ? null : folder.aside(companion);
    FileRecord hashed = record.hashed(first.sha256(), second == null ? null : second.sha256());
    List<Copy> written = new ArrayList<>();
    for (Copy copy : copies) {
      Copy one = copy.writtenAside(folder);
      written.add(one);
      hashed = hashed.copied(one.report(), one.aside() == null ? null : one.aside().sha256());
    }
    return new Finished(
        hashed, kept, null, null, first, second, extension, named, claim, exhausted, written);
  }

  /** The same with copies of its reports. */
  public Finished copies(List<Copy> made) {
    return new Finished(
        record,
        kept,
        annotated,
        companion,
        aside,
        companionAside,
        extension,
        named,
        claim,
        exhausted,
        made);
  }

  /** The same with its record kept on the disk. */
  Finished keptAside(OutputFolder folder) {
    return with(record.brief(), folder.keep(ResultCodec.write(record)), claim, exhausted);
  }

  /** The same with another relation to the earlier results. */
  Finished claiming(Succession.Claim other) {
    return with(record, kept, other, exhausted);
  }

  /** The same, having used up the memory. */
  public Finished outOfMemory() {
    return with(record, kept, claim, true);
  }

  /** The same workbooks with other knowledge of them. */
  private Finished with(
      FileRecord known, @Nullable Kept place, Succession.Claim other, boolean outOfMemory) {
    return new Finished(
        known,
        place,
        annotated,
        companion,
        aside,
        companionAside,
        extension,
        named,
        other,
        outOfMemory,
        copies);
  }

  /** The whole record, also where it was kept on the disk. */
  FileRecord whole(OutputFolder folder) throws IOException {
    return kept == null ? record : ResultCodec.read(folder.kept(kept));
  }
}
