package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import selfeval.audit.FormAuditor;
import selfeval.office.OfficeChecks;
import selfeval.output.Finished;
import selfeval.output.Origin;
import selfeval.output.OutputException;
import selfeval.output.OutputFolder;
import selfeval.output.Ownership;
import selfeval.output.Publication;
import selfeval.output.Published;
import selfeval.output.ReportSource;
import selfeval.output.Succession;
import selfeval.output.UsageException;
import selfeval.result.FileCounts;
import selfeval.run.input.InputFile;
import selfeval.run.input.Inputs;
import selfeval.run.worker.Workers;
import selfeval.template.Template;
import selfeval.template.Templates;
import selfeval.waiver.WaiverException;
import selfeval.waiver.Waivers;

/** Audits files and folders into an output folder. */
public final class Batch {
  public static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** How long files that other programs hold are waited for in all. */
  public static final Duration PATIENCE = Duration.ofSeconds(30);

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
    Ownership.check(options.out(), options.inputs());
    AtomicReference<Succession> former = new AtomicReference<>(Succession.nothing());
    try (Auditing auditing = new Auditing(auditor(options, waivers, former::get), options, false)) {
      if (inputs.files().isEmpty() && !untouched(options.out())) {
        return Summary.of(new FileCounts(waivers), inputs, List.of(), Published.nothing(0));
      }
      try (OutputFolder folder =
          OutputFolder.open(options.out(), options.inputs(), options.disk())) {
        if (!options.fresh()) {
          former.set(new Succession(folder.results()));
        }
        return audit(inputs, auditing, waivers, folder);
      }
    } catch (IOException e) {
      throw OutputException.unwritable(options.out(), e);
    }
  }

  /** Whether a folder is new or empty: then even an audit of nothing gives empty results. */
  private static boolean untouched(Path out) throws IOException {
    if (!Files.exists(out)) {
      return true;
    }
    try (Stream<Path> content = Files.list(out)) {
      return content.findAny().isEmpty();
    }
  }

  /** The findings that the office accepts on the day of the run. */
  public static Waivers waivers(BatchOptions options) {
    try {
      return Waivers.load(options.waivers(), LocalDate.now(options.clock()));
    } catch (WaiverException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /**
   * What audits a file, with the templates that the options name.
   *
   * @param former gives the earlier results of the output folder as they are now
   */
  public static FolderAuditor auditor(
      BatchOptions options, Waivers waivers, Supplier<Succession> former) {
    Templates templates =
        Templates.load(options.templates(), FormAuditor.ruleIds(), OfficeChecks.SYNTAX);
    Template forced = null;
    if (options.template() != null) {
      forced = templates.byId(options.template()).orElse(null);
      if (forced == null) {
        throw new UsageException("没有名为“" + options.template() + "”的模板，可用 templates 命令查看全部模板的编号。");
      }
    }
    Succession previous = FormerResults.previous(options);
    FormAuditor auditor =
        new FormAuditor(templates, forced, options.returnOn(), options.limits(), options.office());
    return new FolderAuditor(auditor, waivers, previous, former);
  }

  private Summary audit(Inputs inputs, Auditing auditing, Waivers waivers, OutputFolder folder)
      throws IOException {
    List<InputFile> files = inputs.files();
    Workers<InputFile, Finished> workers = auditing.workers(files);
    workers.start();
    ZonedDateTime now = ZonedDateTime.now(options.clock());
    FileCounts counts = new FileCounts(waivers);
    NotSentBack notSentBack = new NotSentBack();
    ReportSource reports = ReportSources.of(options, waivers, now, List.of(), List::of);
    Publication.Settings settings =
        new Publication.Settings(
            options.fresh(),
            PATIENCE.toMillis(),
            false,
            now,
            reports,
            file -> false,
            progress::said);
    try (Publication publication = new Publication(folder, settings)) {
      List<InputFile> added = new ArrayList<>();
      Map<Integer, Finished> early = new HashMap<>();
      int next = 0;
      for (int done = 1; done <= files.size(); done++) {
        Workers.Done<Finished> finished = workers.take();
        early.put(finished.index(), finished.result().writtenAside(folder));
        for (Finished ready = early.remove(next); ready != null; ready = early.remove(next)) {
          InputFile file = files.get(next++);
          publication.add(ready, Origin.of(file.input(), file.path()));
          if (ready.claim().kind() != Succession.Kind.SUPERSEDED) {
            added.add(file);
            notSentBack.add(ready.record());
            counts.add(ready.record());
          }
        }
        progress.finished(done, files.size(), files.get(finished.index()).file());
      }
      again(publication, added, options, waivers, folder);
      return Summary.of(counts, inputs, notSentBack.files(options), publication.publish());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("审核被中断，没有写出新的结果；已有的结果没有改动。", e);
    }
  }

  /** Audits again, as new ones, the files whose former result another file of this run took. */
  public static void again(
      Publication publication,
      List<InputFile> added,
      BatchOptions options,
      Waivers waivers,
      OutputFolder folder)
      throws InterruptedException {
    List<Integer> contested = new ArrayList<>(publication.contested());
    if (contested.isEmpty()) {
      return;
    }
    List<InputFile> files = contested.stream().map(added::get).toList();
    BatchOptions alone = options.alone();
    try (Auditing auditing =
        new Auditing(auditor(alone, waivers, Succession::nothing), alone, false)) {
      Workers<InputFile, Finished> workers = auditing.workers(files);
      workers.start();
      for (int n = 0; n < files.size(); n++) {
        Workers.Done<Finished> done = workers.take();
        publication.replace(contested.get(done.index()), done.result().writtenAside(folder));
      }
    }
  }
}
