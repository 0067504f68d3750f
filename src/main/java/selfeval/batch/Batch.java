package selfeval.batch;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import selfeval.check.rule.Rules;
import selfeval.form.FormReader;
import selfeval.office.OfficeChecks;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.report.ResultLine;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.waiver.WaiverException;
import selfeval.waiver.WaiverUse;
import selfeval.waiver.Waivers;

/** Audits files and folders into an output folder. */
public final class Batch {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final BatchOptions options;
  private final Progress progress;

  public Batch(BatchOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Runs the audit. Templates and inputs are checked before anything is written.
   *
   * @throws UsageException for wrong usage
   * @throws selfeval.template.TemplateException for a mistake in a template file
   * @throws OutputException where the output could not be written
   */
  public Summary run() {
    Inputs inputs = Inputs.collect(options.inputs());
    Waivers waivers = waivers(options);
    try (Auditing auditing = new Auditing(auditor(options, waivers), options, false);
        OutputFolder folder = OutputFolder.open(options.out(), options.inputs())) {
      return audit(inputs, auditing, waivers, folder);
    } catch (IOException e) {
      throw OutputFolder.unwritable(options.out(), e);
    }
  }

  /** The findings that the office accepts on the day of the run. */
  static Waivers waivers(BatchOptions options) {
    try {
      return Waivers.load(options.waivers(), LocalDate.now(options.clock()));
    } catch (WaiverException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** What audits a file, with the templates that the options name. */
  static FileAuditor auditor(BatchOptions options, Waivers waivers) {
    Templates templates = Templates.load(options.templates(), Rules.ids(), OfficeChecks.SYNTAX);
    Template forced = null;
    if (options.template() != null) {
      forced = templates.byId(options.template()).orElse(null);
      if (forced == null) {
        throw new UsageException("没有名为“" + options.template() + "”的模板，可用 templates 命令查看全部模板的编号。");
      }
    }
    PreviousRound previous =
        options.previous() == null ? null : PreviousRound.open(options.previous(), options.out());
    return new FileAuditor(new FormReader(templates, forced), waivers, previous);
  }

  private Summary audit(Inputs inputs, Auditing auditing, Waivers waivers, OutputFolder folder) {
    List<InputFile> files = inputs.files();
    Workers<InputFile, Finished> workers = auditing.workers(files);
    workers.start();
    String now = TIME.format(ZonedDateTime.now(options.clock()));
    try (Results results = new Results(folder, inputs, waivers, now)) {
      Map<Integer, Finished> early = new HashMap<>();
      int next = 0;
      for (int done = 1; done <= files.size(); done++) {
        Workers.Done<Finished> finished = workers.take();
        early.put(finished.index(), finished.result().writtenAside(folder));
        for (Finished ready = early.remove(next); ready != null; ready = early.remove(next)) {
          results.add(ready);
          next++;
        }
        progress.finished(done, files.size(), files.get(finished.index()).file());
      }
      return results.publish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("审核被中断，没有写出新的结果。", e);
    } catch (IOException e) {
      throw OutputFolder.unwritable(options.out(), e);
    }
  }

  /** Gathers finished files in the order of the inputs, and publishes them all at the end. */
  private static final class Results implements AutoCloseable {
    private final OutputFolder folder;
    private final Inputs inputs;
    private final OutputFolder.Aside lines;
    private final OutputFolder.Aside ledgerFile;
    private final LedgerThread ledger;
    private final WaiverUse use;
    private final Names names = new Names();
    private final List<Finished.Placed> annotated = new ArrayList<>();
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int forms;
    private int sentBack;

    Results(OutputFolder folder, Inputs inputs, Waivers waivers, String now) {
      this.folder = folder;
      this.inputs = inputs;
      this.lines = folder.aside();
      this.ledgerFile = folder.aside();
      this.ledger = new LedgerThread(ledgerFile.stream(), folder.scratch(), now, waivers);
      this.use = new WaiverUse(waivers);
    }

    void add(Finished part) throws IOException, InterruptedException {
      FileResult result = part.placed(names, annotated);
      LedgerEntry entry = part.entry().annotatedAt(result.annotated());
      ResultLine.write(lines.stream(), result, part.forms());
      ledger.add(entry);
      entry.countWaivers(use);
      outcomes.merge(result.outcome(), 1, Integer::sum);
      forms += entry.forms().size();
      sentBack += entry.sentBack() ? 1 : 0;
      part.findings().forEach((severity, n) -> findings.merge(severity, n, Integer::sum));
    }

    /** Moves everything to its final name, the result file last. */
    Summary publish() throws IOException, InterruptedException {
      lines.finish();
      ledger.finish();
      folder.intend(annotated.stream().map(Finished.Placed::place).toList());
      for (Finished.Placed one : annotated) {
        folder.publish(one.aside(), one.place());
      }
      folder.removeFormer();
      folder.publish(ledgerFile.path(), OutputFolder.LEDGER);
      folder.publish(lines.path(), OutputFolder.RESULTS);
      folder.settled(Set.of());
      return new Summary(
          outcomes,
          forms,
          sentBack,
          findings,
          inputs.others(),
          inputs.unreadable(),
          use.findings(),
          use.notes());
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
