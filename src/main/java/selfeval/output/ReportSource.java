package selfeval.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import selfeval.overview.Absent;
import selfeval.overview.Occasion;
import selfeval.report.ReportFormat;

/**
 * What reports are made with, beside the results.
 *
 * @param occasion what is known before the first file
 * @param formats the reports that are wanted
 * @param absent gives the forms that did not come, once all files were added
 */
public record ReportSource(
    Occasion occasion, List<ReportFormat> formats, Supplier<List<Absent>> absent) {
  public ReportSource {
    formats = List.copyOf(formats);
  }

  /** A hash of all that reports are made of but the time. */
  String key(String resultsSha256) {
    String text = resultsSha256 + "\n" + occasion.key() + "\n" + absent.get();
    return Sha256Stream.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
