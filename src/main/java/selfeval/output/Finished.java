package selfeval.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import selfeval.output.OutputFolder.Kept;
import selfeval.output.OutputFolder.Written;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.ResultLine;
import selfeval.report.StoredResult;
import selfeval.round.FormIdentity;
import selfeval.term.Severity;

/**
 * A file as a worker hands it over: its forms are written out already, since they are large.
 *
 * @param result for the reports, without forms and places
 * @param entry for the ledger, likewise; null where it is to be read from the line again
 * @param forms the forms as they stand in the result file; null where they were kept on the disk
 * @param formsKept where they were kept, or null
 * @param annotated the annotated workbook; null where there is none, or it was written aside
 * @param companion the workbook with the findings alone; null likewise
 * @param aside where the annotated workbook was written aside, or null
 * @param companionAside where the companion was written aside, or null
 * @param extension the annotated workbook's extension
 * @param findings findings that count, by severity
 * @param failedChecks how many checks could not be finished
 * @param named whether each of its forms names its project and unit
 * @param claim which earlier results it continues
 */
public record Finished(
    FileResult result,
    LedgerEntry entry,
    byte[] forms,
    Kept formsKept,
    byte[] annotated,
    byte[] companion,
    Written aside,
    Written companionAside,
    String extension,
    Map<Severity, Integer> findings,
    int failedChecks,
    boolean named,
    Succession.Claim claim) {

  /** Whether a file was audited and each of its forms names its project and unit. */
  public static boolean named(LedgerEntry entry) {
    return entry.state() != null
        && entry.forms().stream()
            .allMatch(f -> new FormIdentity(f.project(), f.unit(), f.year()).named());
  }

  /** The same with its annotated workbook, if it has one, put aside. */
  public Finished writtenAside(OutputFolder folder) {
    if (annotated == null) {
      return this;
    }
    Written first = folder.aside(annotated);
    Written second = companion == null ? null : folder.aside(companion);
    FileResult hashed = result.hashed(first.sha256(), second == null ? null : second.sha256());
    return new Finished(
        hashed,
        entry,
        forms,
        formsKept,
        null,
        null,
        first,
        second,
        extension,
        findings,
        failedChecks,
        named,
        claim);
  }

  /** The same with its forms kept on the disk, and without what is read from them. */
  Finished keptAside(OutputFolder folder) {
    return new Finished(
        result,
        null,
        null,
        folder.keep(forms),
        annotated,
        companion,
        aside,
        companionAside,
        extension,
        findings,
        failedChecks,
        named,
        claim);
  }

  /** The same, standing otherwise to the earlier results. */
  Finished claiming(Succession.Claim other) {
    return new Finished(
        result,
        entry,
        forms,
        formsKept,
        annotated,
        companion,
        aside,
        companionAside,
        extension,
        findings,
        failedChecks,
        named,
        other);
  }

  /** Its line of the result file, without line feed. */
  byte[] line(FileResult placed, OutputFolder folder) throws IOException {
    byte[] text = forms != null ? forms : folder.kept(formsKept);
    ByteArrayOutputStream line = new ByteArrayOutputStream(text.length + 1_024);
    ResultLine.write(line, placed, text);
    byte[] bytes = line.toByteArray();
    return java.util.Arrays.copyOf(bytes, bytes.length - 1);
  }

  /** What the ledger needs of it. */
  LedgerEntry entry(FileResult placed, byte[] line) throws IOException {
    return entry != null
        ? entry.placed(placed)
        : StoredResult.parse(new String(line, StandardCharsets.UTF_8)).entry();
  }
}
