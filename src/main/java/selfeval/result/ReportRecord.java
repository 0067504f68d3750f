package selfeval.result;

import org.jspecify.annotations.Nullable;

/**
 * A report that was held against the forms of a file.
 *
 * @param file its name, or its path with /
 * @param sha256 of it, lower-case hex; null where it could not be read
 * @param outcome what became of it: read, no_text, encrypted, damaged, unsupported, too_large,
 *     timed_out, failed
 * @param annotated path below the output folder of its copy with comments; null where there is none
 * @param annotatedSha256 of that copy as it was written
 */
public record ReportRecord(
    String file,
    @Nullable String sha256,
    String outcome,
    @Nullable String annotated,
    @Nullable String annotatedSha256) {

  /** A report without a copy, or whose copy has no place yet. */
  public ReportRecord(String file, @Nullable String sha256, String outcome) {
    this(file, sha256, outcome, null, null);
  }

  /** Whether its text was read, and held against a form. */
  public boolean read() {
    return outcome.equals("read");
  }

  /** The same with the place of its copy. */
  public ReportRecord placed(@Nullable String place) {
    return new ReportRecord(file, sha256, outcome, place, annotatedSha256);
  }

  /** The same with the SHA-256 of its copy. */
  public ReportRecord hashed(@Nullable String hash) {
    return new ReportRecord(file, sha256, outcome, annotated, hash);
  }
}
