package selfeval.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import selfeval.waiver.Waivers;

/** A report for persons, one file at the top of the output folder. */
public interface ReportFormat {
  /** All that are written, in their order. */
  List<ReportFormat> ALL = List.of(Ledger.FORMAT);

  /** The name of the file. */
  String name();

  /** Begins a report. */
  Report begin(Setting setting) throws IOException;

  /**
   * What a report is begun with.
   *
   * @param out where it is written; stays open
   * @param scratch an existing folder for what waits meanwhile; what is put there is removed again
   * @param audited when the audit ran, as users read it
   * @param waivers the findings that the office accepts
   */
  record Setting(OutputStream out, Path scratch, String audited, Waivers waivers) {}

  /** Whether a file name is that of a report. */
  static boolean isReport(String name) {
    return ALL.stream().anyMatch(format -> format.name().equals(name));
  }
}
