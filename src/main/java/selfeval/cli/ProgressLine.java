package selfeval.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import selfeval.report.SafeText;
import selfeval.run.folder.Progress;

/**
 * Tells how far a batch has come: on a terminal in one line that is rewritten, elsewhere in a line
 * now and then.
 */
final class ProgressLine implements Progress {
  private static final String CLEAR_LINE = "\r\u001b[K";
  private static final long EVERY = Duration.ofSeconds(2).toNanos();
  private static final long EVERY_ON_TERMINAL = EVERY / 20;

  /** A name that is longer would break the line, and what is broken cannot be rewritten. */
  private static final int WIDEST_NAME = 36;

  private final PrintStream err;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final TimeLeft left;
  private boolean begun;
  private long last;

  /**
   * @param nanos a steady clock, ns
   */
  ProgressLine(PrintStream err, boolean terminal, LongSupplier nanos) {
    this.err = err;
    this.terminal = terminal;
    this.nanos = nanos;
    this.left = new TimeLeft(nanos.getAsLong());
  }

  @Override
  public void finished(int done, int total, String file) {
    long now = nanos.getAsLong();
    left.finished(done, now);
    if (done < total && begun && now - last < (terminal ? EVERY_ON_TERMINAL : EVERY)) {
      return;
    }
    begun = true;
    last = now;
    String share = done + "/" + total + "（" + (int) (100L * done / total) + "%）";
    String line = "审核中 " + share + left.words(total - done) + "  ";
    if (terminal) {
      err.print(CLEAR_LINE + line + shortened(file) + (done == total ? CLEAR_LINE : ""));
      err.flush();
    } else {
      err.println(line + SafeText.line(file));
    }
  }

  @Override
  public void said(String sentence) {
    err.println((terminal ? CLEAR_LINE : "") + sentence);
  }

  /** The end of a path, which tells more than its beginning. */
  private static String shortened(String file) {
    String safe = SafeText.line(file);
    int width = 0;
    int from = safe.length();
    while (from > 0) {
      int c = safe.codePointBefore(from);
      width += c < 0x1100 ? 1 : 2;
      if (width > WIDEST_NAME) {
        return "…" + safe.substring(from);
      }
      from -= Character.charCount(c);
    }
    return safe;
  }
}
