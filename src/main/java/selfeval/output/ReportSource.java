package selfeval.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import selfeval.report.ReportFormat;
import selfeval.waiver.Waivers;

/**
 * What reports are made with, beside the results.
 *
 * @param audited when the audit ran, as users read it
 * @param waivers the findings that the office accepts
 */
public record ReportSource(String audited, Waivers waivers) {

  /** Begins all reports for persons. */
  List<ReportThread> begin(OutputFolder folder) {
    List<ReportThread> reports = new ArrayList<>();
    for (ReportFormat format : ReportFormat.ALL) {
      reports.add(new ReportThread(format, folder.aside(), folder.scratch(), audited, waivers));
    }
    return reports;
  }

  /** A hash of all that a report is made of but the time. */
  String key(String resultsSha256) {
    String text = resultsSha256 + "\n" + waivers.key();
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
