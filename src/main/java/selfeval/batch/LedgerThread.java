package selfeval.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import selfeval.report.Ledger;
import selfeval.report.LedgerEntry;

/**
 * Writes the ledger beside the audit: getting a spreadsheet library ready takes as long as auditing
 * a thousand forms.
 */
final class LedgerThread {
  private static final LedgerEntry END =
      new LedgerEntry("", null, null, null, false, java.util.List.of(), java.util.List.of());

  /** Bounded, so that the audit waits for the ledger and not in memory. */
  private final BlockingQueue<LedgerEntry> entries = new ArrayBlockingQueue<>(1_000);

  private final Thread thread;
  private volatile Throwable failure;

  /**
   * Starts writing.
   *
   * @param out where; closed at the end
   * @param scratch an existing folder for rows that wait
   * @param audited when the audit ran, as users read it
   */
  LedgerThread(OutputStream out, Path scratch, String audited) {
    thread = new Thread(() -> write(out, scratch, audited), "ledger");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(OutputStream out, Path scratch, String audited) {
    try (OutputStream stream = out;
        Ledger ledger = new Ledger(stream, scratch, audited)) {
      for (LedgerEntry entry = entries.take(); entry != END; entry = entries.take()) {
        ledger.add(entry);
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure = e;
      entries.clear();
    }
  }

  void add(LedgerEntry entry) throws InterruptedException {
    while (!entries.offer(entry, 200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      if (!thread.isAlive()) {
        return;
      }
    }
  }

  /** Waits until the ledger is whole; throws IOException where it could not be written. */
  void finish() throws IOException, InterruptedException {
    add(END);
    thread.join();
    if (failure != null) {
      throw new IOException(failure);
    }
  }
}
