package selfeval.result;

import org.jspecify.annotations.Nullable;

/**
 * A report that was held against the forms of a file.
 *
 * @param file its name, or its path with /
 * @param sha256 of it, lower-case hex; null where it could not be read
 * @param outcome what became of it: read, no_text, encrypted, damaged, unsupported, too_large,
 *     timed_out, failed
 */
public record ReportRecord(String file, @Nullable String sha256, String outcome) {}
