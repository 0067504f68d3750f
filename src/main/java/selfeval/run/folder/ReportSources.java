package selfeval.run.folder;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import selfeval.letter.LetterTemplate;
import selfeval.output.LetterSource;
import selfeval.output.ReportSource;
import selfeval.output.Reports;
import selfeval.overview.Absent;
import selfeval.overview.DepartmentNames;
import selfeval.overview.NotTaken;
import selfeval.overview.Occasion;
import selfeval.overview.Setup;
import selfeval.waiver.Waivers;

/** What the reports of a run are made with, from its options. */
public final class ReportSources {
  private ReportSources() {}

  /**
   * What the reports of a run are made with.
   *
   * @param now the time of the run
   * @param notTaken what the inputs hold beside workbooks
   * @param absent gives the forms that did not come, once all files were added
   */
  public static ReportSource of(
      BatchOptions options,
      Waivers waivers,
      ZonedDateTime now,
      List<NotTaken> notTaken,
      Supplier<List<Absent>> absent) {
    Occasion occasion =
        new Occasion(
            Batch.TIME.format(now), waivers, setup(), options.reports().deadline(), notTaken);
    return new ReportSource(occasion, Reports.wanted(options.reports().html()), absent);
  }

  /**
   * What the letters of a run are made with.
   *
   * @param template the letter with its placeholders, loaded before anything is written
   */
  public static LetterSource letters(BatchOptions options, LetterTemplate template) {
    return new LetterSource(
        template, DepartmentNames.Register.NONE, options.reports().deadline(), false);
  }

  private static Setup setup() {
    return Setup.UNKNOWN;
  }
}
