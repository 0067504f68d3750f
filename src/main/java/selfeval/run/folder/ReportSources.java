package selfeval.run.folder;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import selfeval.output.ReportSource;
import selfeval.output.Reports;
import selfeval.overview.Absent;
import selfeval.overview.NotTaken;
import selfeval.overview.Occasion;
import selfeval.template.Templates;
import selfeval.waiver.Waivers;

/** What the reports of a run are made with, from its options. */
public final class ReportSources {
  private ReportSources() {}

  /**
   * What the reports of a run are made with.
   *
   * @param templates by which forms are judged
   * @param now the time of the run
   * @param notTaken what the inputs hold beside workbooks
   * @param absent gives the forms that did not come, once all files were added
   */
  public static ReportSource of(
      BatchOptions options,
      Templates templates,
      Waivers waivers,
      ZonedDateTime now,
      List<NotTaken> notTaken,
      Supplier<List<Absent>> absent) {
    Occasion occasion =
        new Occasion(
            Batch.TIME.format(now),
            waivers,
            SetupLines.of(options, templates),
            options.reports().deadline(),
            notTaken);
    return new ReportSource(occasion, Reports.wanted(options.reports().html()), absent);
  }
}
