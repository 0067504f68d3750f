package selfeval.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import selfeval.output.OutputFolder.Written;
import selfeval.overview.DepartmentNames;
import selfeval.overview.Occasion;
import selfeval.overview.Overview;
import selfeval.report.Report;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;

/**
 * Writes a report beside the audit: getting a spreadsheet library ready takes as long as auditing a
 * thousand forms.
 */
final class ReportThread {
  private static final List<FileRecord> END = List.of();

  /** Handed over in bundles: waking a thread for each file costs more than writing its row. */
  private static final int BUNDLE = 25;

  /** Bounded, so that the audit waits for the report and not in memory. */
  private final BlockingQueue<List<FileRecord>> bundles = new ArrayBlockingQueue<>(8);

  private List<FileRecord> bundle = new ArrayList<>(BUNDLE);
  private final ReportFormat format;
  private final Aside aside;
  private final Thread thread;
  private @Nullable Written written;
  private volatile @Nullable Overview overview;
  private volatile @Nullable Throwable failure;

  /**
   * Starts writing.
   *
   * @param aside where; closed at the end
   * @param scratch an existing folder for what waits
   * @param occasion what is known before the first file
   * @param names tells whose a form is; for this report alone
   */
  ReportThread(
      ReportFormat format, Aside aside, Path scratch, Occasion occasion, DepartmentNames names) {
    this.format = format;
    this.aside = aside;
    thread = new Thread(() -> write(scratch, occasion, names), "report " + format.name());
    thread.setDaemon(true);
    thread.start();
  }

  private void write(Path scratch, Occasion occasion, DepartmentNames names) {
    try (OutputStream stream = aside.stream();
        Report report = format.begin(new ReportFormat.Setting(stream, scratch, occasion, names))) {
      for (List<FileRecord> b = bundles.take(); b != END; b = bundles.take()) {
        for (FileRecord file : b) {
          report.add(file);
        }
      }
      if (overview != null) {
        report.finish(overview);
      }
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      failure = e;
      bundles.clear();
    }
  }

  void add(FileRecord file) throws InterruptedException {
    bundle.add(file);
    if (bundle.size() == BUNDLE) {
      hand(bundle);
      bundle = new ArrayList<>(BUNDLE);
    }
  }

  private void hand(List<FileRecord> files) throws InterruptedException {
    while (!bundles.offer(files, 200, TimeUnit.MILLISECONDS)) {
      if (!thread.isAlive()) {
        return;
      }
    }
  }

  /** The report is not needed after all. */
  void abandon() {
    bundles.clear();
    bundles.add(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has the report finished, when what was added is written. */
  void last(Overview all) throws InterruptedException {
    if (!bundle.isEmpty()) {
      hand(bundle);
    }
    overview = all;
    hand(END);
  }

  /** Waits until the report is whole; throws IOException where it could not be written. */
  void finish() throws IOException, InterruptedException {
    thread.join();
    if (failure != null) {
      throw failure instanceof IOException io ? io : new IOException(failure);
    }
    written = aside.finish();
  }

  /** The name that the report has at its place. */
  String name() {
    return format.name();
  }

  /** The finished report. */
  Written written() {
    return Objects.requireNonNull(written, "asked for when the thread has ended well");
  }
}
