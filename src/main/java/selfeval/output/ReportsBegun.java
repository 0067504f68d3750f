package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import selfeval.overview.DepartmentNames;
import selfeval.overview.Overview;
import selfeval.overview.OverviewCollector;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;

/** The reports under way, each on a thread of its own, with the figures that all of them tell. */
final class ReportsBegun {
  private final ReportSource source;
  private final OverviewCollector figures;
  private final List<ReportThread> threads = new ArrayList<>();

  ReportsBegun(ReportSource source, OutputFolder folder) {
    this.source = source;
    DepartmentNames names =
        new DepartmentNames(DepartmentNames.Register.NONE, folder.memory().departments);
    this.figures = new OverviewCollector(source.occasion(), names);
    for (ReportFormat format : source.formats()) {
      threads.add(new ReportThread(format, folder.aside(), folder.scratch(), source.occasion()));
    }
  }

  void add(FileRecord file) throws InterruptedException {
    figures.add(file);
    for (ReportThread thread : threads) {
      thread.add(file);
    }
  }

  /** Waits until all are whole; throws IOException where one could not be written. */
  void finish() throws IOException, InterruptedException {
    Overview overview = figures.overview(source.absent().get(), List.of());
    for (ReportThread thread : threads) {
      thread.last(overview);
    }
    for (ReportThread thread : threads) {
      thread.finish();
    }
  }

  /** They are not needed after all. */
  void abandon() {
    threads.forEach(ReportThread::abandon);
  }

  List<ReportThread> threads() {
    return threads;
  }
}
