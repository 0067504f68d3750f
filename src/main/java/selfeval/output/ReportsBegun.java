package selfeval.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import selfeval.across.AcrossCollector;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentNames;
import selfeval.overview.Overview;
import selfeval.overview.OverviewCollector;
import selfeval.report.ReportFormat;
import selfeval.result.FileRecord;

/** The reports under way, each on a thread of its own, with the figures that all of them tell. */
final class ReportsBegun {
  private final ReportSource source;
  private final OverviewCollector figures;
  private final AcrossCollector across;
  private final List<ReportThread> threads = new ArrayList<>();

  ReportsBegun(ReportSource source, OutputFolder folder) {
    this.source = source;
    this.figures = new OverviewCollector(source.occasion(), names(folder));
    this.across = new AcrossCollector(figures.names());
    for (ReportFormat format : source.formats()) {
      threads.add(
          new ReportThread(
              format, folder.aside(), folder.scratch(), source.occasion(), names(folder)));
    }
  }

  /** Each thread tells names by itself. */
  private DepartmentNames names(OutputFolder folder) {
    return new DepartmentNames(source.occasion().due(), folder.memory().departments);
  }

  void add(FileRecord file) throws InterruptedException {
    figures.add(file);
    across.add(file);
    for (ReportThread thread : threads) {
      thread.add(file);
    }
  }

  /**
   * Waits until all are whole; throws IOException where one could not be written.
   *
   * @param left earlier files that were returned and did not come again
   * @return what there is to say of all files
   */
  Overview finish(List<Absent> left) throws IOException, InterruptedException {
    Overview overview =
        figures.overview(source.allAbsent(left), across.findings(), source.whole().getAsBoolean());
    for (ReportThread thread : threads) {
      thread.last(overview);
    }
    for (ReportThread thread : threads) {
      thread.finish();
    }
    return overview;
  }

  /** They are not needed after all. */
  void abandon() {
    threads.forEach(ReportThread::abandon);
  }

  List<ReportThread> threads() {
    return threads;
  }
}
