package selfeval.run.folder;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import selfeval.audit.Beside;
import selfeval.evidence.RegisterRow;
import selfeval.letter.LetterTemplate;
import selfeval.output.LetterSource;
import selfeval.output.ReportSource;
import selfeval.output.Reports;
import selfeval.output.UsageException;
import selfeval.overview.Absent;
import selfeval.overview.DueForms;
import selfeval.overview.NotTaken;
import selfeval.overview.Occasion;
import selfeval.register.DueRegister;
import selfeval.register.RegisterException;
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
   * @param due what is to be sent
   * @param absent gives the forms that did not come, once all files were added
   */
  public static ReportSource of(
      BatchOptions options,
      Templates templates,
      Waivers waivers,
      ZonedDateTime now,
      List<NotTaken> notTaken,
      DueForms due,
      Supplier<List<Absent>> absent) {
    Occasion occasion =
        new Occasion(
            Batch.TIME.format(now),
            waivers,
            SetupLines.of(options, templates),
            options.reports().deadline(),
            notTaken,
            due);
    return new ReportSource(occasion, Reports.wanted(options.reports().html()), absent);
  }

  /**
   * What registers say.
   *
   * @param due what is to be sent
   * @param rows what they say of a form
   */
  public record Registers(DueForms due, Beside.Registers rows) {}

  /**
   * What the registers say that the options name.
   *
   * @param said is told what users are to know of them, sentences
   * @throws UsageException where one cannot be used
   */
  public static Registers registers(BatchOptions options, Consumer<String> said) {
    try {
      DueForms due = DueRegister.read(options.reports().registers(), options.office().year());
      if (due instanceof DueRegister register) {
        register.remarks().forEach(said);
        return new Registers(register.lists() ? register : DueForms.NONE, register.held()::of);
      }
      return new Registers(due, form -> RegisterRow.Rows.NONE);
    } catch (RegisterException e) {
      throw new UsageException(e.getMessage() + "本次没有审核任何文件。");
    }
  }

  /**
   * What the letters of a run are made with.
   *
   * @param template the letter with its placeholders, loaded before anything is written
   * @param due what is to be sent
   */
  public static LetterSource letters(BatchOptions options, LetterTemplate template, DueForms due) {
    return new LetterSource(template, due, options.reports().deadline(), false);
  }
}
