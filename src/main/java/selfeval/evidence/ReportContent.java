package selfeval.evidence;

import org.jspecify.annotations.Nullable;

/** Where the bytes of a report are had from once more, after it was read. */
public interface ReportContent {
  /** The very bytes that were read; null where they cannot be had any more. */
  byte @Nullable [] bytes();
}
