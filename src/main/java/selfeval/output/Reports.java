package selfeval.output;

import java.util.List;
import selfeval.report.BatchFile;
import selfeval.report.ReportFormat;
import selfeval.report.ledger.Ledger;
import selfeval.report.page.Page;

/** The reports that there are of all files together. */
public final class Reports {
  /** All of them, in their order. */
  public static final List<ReportFormat> ALL =
      List.of(Ledger.FORMAT, Page.FORMAT, BatchFile.FORMAT);

  private Reports() {}

  /**
   * Those that a run is to make.
   *
   * @param page whether the one for reading, which is large, is among them
   */
  public static List<ReportFormat> wanted(boolean page) {
    return ALL.stream().filter(format -> page || !format.page()).toList();
  }

  /** Whether a file name is that of a report. */
  static boolean isReport(String name) {
    return ALL.stream().anyMatch(format -> format.name().equals(name));
  }
}
