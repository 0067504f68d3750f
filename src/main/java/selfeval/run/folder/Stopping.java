package selfeval.run.folder;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import selfeval.run.worker.Workers;

/** Whether an audit is to end early, as asked for from any thread at any time. */
final class Stopping {
  private final Duration grace;
  private boolean asked;
  private @Nullable Workers<?, ?> workers;
  private volatile boolean early;

  /**
   * @param grace how long what is under way is waited for
   */
  Stopping(Duration grace) {
    this.grace = grace;
  }

  synchronized void stop() {
    asked = true;
    if (workers != null) {
      workers.stop(grace);
    }
  }

  /** These are the ones to stop, at once where that was asked for before. */
  synchronized void watch(Workers<?, ?> under) {
    workers = under;
    if (asked) {
      under.stop(grace);
    }
  }

  /**
   * No more files come.
   *
   * @param left files that were not audited
   */
  void ended(int left) {
    early = left > 0;
  }

  /** Whether files were left out. */
  boolean early() {
    return early;
  }
}
