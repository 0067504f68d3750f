package selfeval.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import selfeval.output.OutputFolder.Aside;
import selfeval.output.OutputFolder.Written;
import selfeval.report.Ledger;
import selfeval.report.LedgerEntry;
import selfeval.waiver.Waivers;

/**
 * Writes the ledger beside the audit: getting a spreadsheet library ready takes as long as auditing
 * a thousand forms.
 */
final class LedgerThread {
  private static final List<LedgerEntry> END = List.of();

  /** Handed over in bundles: waking a thread for each file costs more than writing its row. */
  private static final int BUNDLE = 50;

  /** Bounded, so that the audit waits for the ledger and not in memory. */
  private final BlockingQueue<List<LedgerEntry>> bundles = new ArrayBlockingQueue<>(20);

  private List<LedgerEntry> bundle = new ArrayList<>(BUNDLE);
  private final Aside aside;
  private final Thread thread;
  private volatile Throwable failure;

  /**
   * Starts writing.
   *
   * @param aside where; closed at the end
   * @param scratch an existing folder for rows that wait
   * @param audited when the audit ran, as users read it
   * @param waivers the findings that the office accepts
   */
  LedgerThread(Aside aside, Path scratch, String audited, Waivers waivers) {
    this.aside = aside;
    thread = new Thread(() -> write(aside.stream(), scratch, audited, waivers), "ledger");
    thread.setDaemon(true);
    thread.start();
  }

  private void write(OutputStream out, Path scratch, String audited, Waivers waivers) {
    try (OutputStream stream = out;
        Ledger ledger = new Ledger(stream, scratch, audited, waivers)) {
      for (List<LedgerEntry> b = bundles.take(); b != END; b = bundles.take()) {
        b.forEach(ledger::add);
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure = e;
      bundles.clear();
    }
  }

  void add(LedgerEntry entry) throws InterruptedException {
    bundle.add(entry);
    if (bundle.size() == BUNDLE) {
      hand(bundle);
      bundle = new ArrayList<>(BUNDLE);
    }
  }

  private void hand(List<LedgerEntry> entries) throws InterruptedException {
    while (!bundles.offer(entries, 200, TimeUnit.MILLISECONDS)) {
      if (!thread.isAlive()) {
        return;
      }
    }
  }

  /** The ledger is not needed after all. */
  void abandon() {
    bundles.clear();
    bundles.add(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the ledger is whole; throws IOException where it could not be written. */
  Written finish() throws IOException, InterruptedException {
    if (!bundle.isEmpty()) {
      hand(bundle);
    }
    hand(END);
    thread.join();
    if (failure != null) {
      throw failure instanceof IOException io ? io : new IOException(failure);
    }
    return aside.finish();
  }
}
