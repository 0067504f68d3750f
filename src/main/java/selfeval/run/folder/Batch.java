package selfeval.run.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import selfeval.audit.Beside;
import selfeval.audit.FormAuditor;
import selfeval.disk.OutputException;
import selfeval.letter.LetterTemplate;
import selfeval.office.OfficeChecks;
import selfeval.output.Finished;
import selfeval.output.Origin;
import selfeval.output.OutputFolder;
import selfeval.output.Ownership;
import selfeval.output.Publication;
import selfeval.output.Published;
import selfeval.output.ReportSource;
import selfeval.output.Results;
import selfeval.output.Succession;
import selfeval.output.UsageException;
import selfeval.overview.DueForms;
import selfeval.overview.NotTaken;
import selfeval.overview.RegisterFigures;
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

  /** How long files under way are waited for when the audit is stopped. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  private final BatchOptions options;
  private final Progress progress;
  private final Stopping stopping = new Stopping(GRACE);

  public Batch(BatchOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
  }

  /**
   * Ends the audit early: what is under way is finished, and what is done is written. May be called
   * from any thread, also before the audit begins.
   */
  public void stop() {
    stopping.stop();
  }

  /**
   * Runs the audit. Templates and inputs are checked before anything is written.
   *
   * @throws UsageException for wrong usage
   * @throws selfeval.template.TemplateException for a mistake in a template file
   * @throws OutputException where the output could not be written
   */
  public Summary run() {
    ReportSources.Registers registers = ReportSources.registers(options, progress::said);
    Inputs inputs = Inputs.collect(options.inputs());
    Waivers waivers = waivers(options);
    LetterTemplate letter = LetterTemplate.load(options.templates());
    Ownership.check(options.out(), options.inputs());
    AtomicReference<Succession> former = new AtomicReference<>(Succession.nothing());
    try (Auditing auditing =
        new Auditing(auditor(options, waivers, former::get), options, registers.rows(), false)) {
      if (inputs.files().isEmpty() && !untouched(options.out())) {
        return Summary.of(new FileCounts(waivers), inputs, Published.nothing(0));
      }
      try (OutputFolder folder =
          OutputFolder.open(options.out(), options.inputs(), options.disk())) {
        if (!options.fresh()) {
          former.set(new Succession(folder.results()));
        }
        return audit(inputs, auditing, waivers, registers, letter, folder);
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
    return new FolderAuditor(auditor, templates, waivers, previous, former);
  }

  private Summary audit(
      Inputs inputs,
      Auditing auditing,
      Waivers waivers,
      ReportSources.Registers registers,
      LetterTemplate letter,
      OutputFolder folder)
      throws IOException {
    List<InputFile> files = inputs.files();
    Workers<InputFile, Finished> workers = auditing.workers(files);
    stopping.watch(workers);
    workers.start();
    ZonedDateTime now = ZonedDateTime.now(options.clock());
    FileCounts counts = new FileCounts(waivers);
    DueForms due = registers.due();
    NotSentBack notSentBack = new NotSentBack(options, due);
    folder.inputNotes().note(inputs.notTaken(), options.fresh());
    List<NotTaken> notTaken = folder.inputNotes().all();
    ReportSource reports =
        ReportSources.of(
                options, auditing.templates(), waivers, now, notTaken, due, notSentBack::forms)
            .adding(() -> !stopping.early(), !options.fresh());
    Publication.Settings settings =
        new Publication.Settings(
            options.fresh(),
            PATIENCE.toMillis(),
            false,
            now,
            reports,
            ReportSources.letters(options, letter, due),
            file -> false,
            progress::said);
    try (Publication publication = new Publication(folder, settings)) {
      List<InputFile> added = new ArrayList<>();
      TreeMap<Integer, Finished> early = new TreeMap<>();
      int next = 0;
      int done = 0;
      boolean more = true;
      while (more) {
        Workers.Done<Finished> one = workers.next();
        more = one != null;
        if (one != null) {
          early.put(one.index(), one.result().writtenAside(folder));
          progress.finished(++done, files.size(), files.get(one.index()).file());
        }
        // At the end there may be gaps, where the audit was stopped.
        while (!early.isEmpty() && (!more || early.firstKey() == next)) {
          Map.Entry<Integer, Finished> first = early.pollFirstEntry();
          InputFile file = files.get(first.getKey());
          Finished ready = first.getValue();
          next = first.getKey() + 1;
          publication.add(ready, Origin.of(file.input(), file.whole()));
          if (ready.claim().kind() != Succession.Kind.SUPERSEDED) {
            added.add(file);
            notSentBack.add(ready.record());
            counts.add(ready.record());
          }
        }
      }
      int left = files.size() - done;
      stopping.ended(left);
      if (done == 0 && left > 0) {
        int before = folder.results().lines().size();
        return Summary.of(counts, inputs, Published.nothing(before)).stopped(left);
      }
      again(publication, added, options, waivers, registers.rows(), folder);
      Published published = publication.publish();
      Summary summary = Summary.of(counts, inputs, published);
      return left > 0
          ? summary.stopped(left)
          : summary.missing(notSentBack.files(), register(published, due, folder));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("审核被中断，没有写出新的结果；已有的结果没有改动。", e);
    }
  }

  /** How all results compare with what is due; null without a register. */
  private static @Nullable RegisterFigures register(
      Published published, DueForms due, OutputFolder folder) throws IOException {
    DueForms.Count count = due.begin();
    if (published.overview() != null || count == null) {
      return published.overview() == null ? null : published.overview().register();
    }
    for (Results.Line line : folder.results().lines()) {
      count.add(folder.results().record(line));
    }
    return count.figures();
  }

  /** Audits again, as new ones, the files whose former result another file of this run took. */
  public static void again(
      Publication publication,
      List<InputFile> added,
      BatchOptions options,
      Waivers waivers,
      Beside.Registers registers,
      OutputFolder folder)
      throws InterruptedException {
    List<Integer> contested = new ArrayList<>(publication.contested());
    if (contested.isEmpty()) {
      return;
    }
    List<InputFile> files = contested.stream().map(added::get).toList();
    BatchOptions alone = options.alone();
    try (Auditing auditing =
        new Auditing(auditor(alone, waivers, Succession::nothing), alone, registers, false)) {
      Workers<InputFile, Finished> workers = auditing.workers(files);
      workers.start();
      for (int n = 0; n < files.size(); n++) {
        Workers.Done<Finished> done = workers.take();
        publication.replace(contested.get(done.index()), done.result().writtenAside(folder));
      }
    }
  }
}
