package selfeval.run.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.disk.OutputException;
import selfeval.letter.LetterTemplate;
import selfeval.output.Finished;
import selfeval.output.LetterSource;
import selfeval.output.Origin;
import selfeval.output.OutputFolder;
import selfeval.output.Publication;
import selfeval.output.Published;
import selfeval.output.ReportSource;
import selfeval.output.Reports;
import selfeval.output.Results;
import selfeval.output.Succession;
import selfeval.overview.NotTaken;
import selfeval.overview.RegisterFigures;
import selfeval.result.FileRecord;
import selfeval.run.folder.AcrossWords;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.NotSentBack;
import selfeval.run.folder.PublishedWords;
import selfeval.run.folder.RegisterWords;
import selfeval.run.folder.ReportSources;
import selfeval.run.input.InputFile;
import selfeval.run.input.Inputs;
import selfeval.template.Templates;
import selfeval.waiver.Waivers;

/**
 * Writes what a watch audited into the output folder; what cannot be written for now is tried again
 * later.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** How often the ledger is written anew while files keep coming. */
  private static final Duration LEDGER_EVERY = Duration.ofSeconds(30);

  private final BatchOptions options;
  private final Path inbox;
  private final Templates templates;
  private final Waivers waivers;
  private final ReportSources.Registers registers;
  private final LetterTemplate letter;
  private final OutputFolder folder;
  private final boolean once;
  private final AtomicReference<Succession> former;
  private final UnaryOperator<Inputs> among;
  private final Duration quiet;
  private final Diary diary;
  private final Consumer<String> said;

  /** Sentences on what cannot be written for now, each said once until it can. */
  private final Set<String> complaints = new TreeSet<>();

  /** What was said last about several forms together. */
  private List<String> toldAcross = List.of();

  /** Whether the earlier results are still to be moved to 历史. */
  private boolean afresh;

  /** Whether the ledger, or all papers, tell of less than there is. */
  private boolean ledgerDue;

  private boolean papersDue;
  private long ledgerWritten;
  private long lastResult;
  private int dated;
  private int failedChecks;
  private @Nullable RegisterFigures register;

  /**
   * @param registers what is to be sent, and what registers say of forms
   * @param templates by which files are judged
   * @param letter the letter with its placeholders
   * @param once whether the watch takes what is there and ends
   * @param former receives what new files are compared with, whenever that changes
   * @param among adds the documents that are audited like workbooks
   * @param quiet how long no result must have come before page, letters and packs are made anew
   * @param diary is told what happens
   */
  Publisher(
      BatchOptions options,
      Templates templates,
      Waivers waivers,
      ReportSources.Registers registers,
      LetterTemplate letter,
      OutputFolder folder,
      boolean once,
      AtomicReference<Succession> former,
      UnaryOperator<Inputs> among,
      Duration quiet,
      Diary diary) {
    this.options = options;
    this.inbox = options.inputs().get(0);
    this.templates = templates;
    this.waivers = waivers;
    this.registers = registers;
    this.letter = letter;
    this.folder = folder;
    this.once = once;
    this.former = former;
    this.among = among;
    this.quiet = quiet;
    this.diary = diary;
    this.said = diary::said;
    afresh = options.fresh();
    ledgerDue = !afresh;
    papersDue = !afresh;
    lastResult = System.nanoTime();
    know();
  }

  /** What new files are compared with. */
  Succession former() {
    return Objects.requireNonNull(former.get(), "holds one from the start");
  }

  /** Whether something cannot be written for now. */
  boolean complains() {
    return !complaints.isEmpty();
  }

  /** What cannot be written for now, sentences. */
  Set<String> complaints() {
    return Set.copyOf(complaints);
  }

  /** Nothing is left to be audited: if nothing is left to be written either, all is well again. */
  void settled() {
    if (!ledgerDue) {
      complaints.clear();
    }
  }

  /** Whether an earlier publication was left undone and cannot be finished yet. */
  boolean stuck() {
    return folder.unfinished() && !recover();
  }

  /** The results of the whole folder, with folders that could not be read. */
  WatchEnd end(int unlisted) throws IOException {
    RegisterWords.of(register).forEach(said);
    return WatchEnd.of(folder.results(), waivers, unlisted, failedChecks, dated, said);
  }

  /** Until the first publication has moved what was there, nothing counts as known. */
  private void know() {
    former.set(afresh ? Succession.nothing() : new Succession(folder.results()));
  }

  /** What could not be written is tried again at the next look. */
  void failed(OutputException e) {
    if (once) {
      throw e;
    }
    LOG.debug("cannot write", e);
    complain(e.getMessage() + "程序会自动再试。");
    recover();
  }

  /** Finishes what was left undone; false where it cannot be finished yet. */
  private boolean recover() {
    boolean left = folder.unfinished();
    try {
      folder.recover();
      afresh &= !left;
      know();
      return true;
    } catch (OutputException | IOException still) {
      LOG.debug("cannot write yet", still);
      return false;
    }
  }

  private void complain(@Nullable String sentence) {
    if (complaints.add(sentence)) {
      said.accept(sentence);
    }
  }

  /** The watch is ended: what could not be written has its last chance. */
  void goodbye() throws IOException, InterruptedException {
    if (stuck()) {
      return;
    }
    try {
      ledgerDue |= !complaints.isEmpty();
      papersDue |= !complaints.isEmpty();
      reports(true, false);
    } catch (OutputException e) {
      complain(e.getMessage());
    }
  }

  /**
   * Adds results to the folder.
   *
   * @param copies the files that were audited
   * @param sources the files of the drop folder that they are copies of
   * @param finished what came of them
   * @return the files whose results could not be written yet
   */
  List<String> publish(List<InputFile> copies, List<InputFile> sources, Finished[] finished)
      throws IOException, InterruptedException {
    Published published;
    try (Publication publication = new Publication(folder, settings(!once, null, null))) {
      List<InputFile> added = new ArrayList<>();
      for (int i = 0; i < finished.length; i++) {
        publication.add(finished[i], Origin.of(sources.get(i).input(), sources.get(i).whole()));
        if (finished[i].claim().kind() != Succession.Kind.SUPERSEDED) {
          added.add(copies.get(i));
        }
      }
      Batch.again(publication, added, options, waivers, registers.rows(), folder);
      published = publication.publish();
      afresh &= published.postponed().size() == added.size();
    }
    published(published);
    ledgerDue = true;
    papersDue = true;
    lastResult = System.nanoTime();
    for (Finished one : finished) {
      FileRecord entry = one.record();
      failedChecks += entry.tally().failed();
      if (!published.postponed().contains(entry.file())) {
        diary.file(entry);
      }
    }
    return published.postponed();
  }

  private Publication.Settings settings(
      boolean postpones, @Nullable ReportSource reports, @Nullable LetterSource letters) {
    Duration patience = once ? Batch.PATIENCE : Duration.ZERO;
    ZonedDateTime now = ZonedDateTime.now(options.clock());
    return new Publication.Settings(
        afresh,
        patience.toMillis(),
        postpones,
        now,
        reports,
        letters,
        file -> Files.exists(inbox.resolve(file), LinkOption.NOFOLLOW_LINKS),
        said);
  }

  /** What the drop folder holds beside workbooks; as it was noted, where it cannot be read now. */
  private List<NotTaken> notTaken() {
    if (Files.isDirectory(inbox)) {
      Inputs inputs = among.apply(Inputs.collect(options.inputs()));
      folder.inputNotes().note(inputs.notTaken(), options.fresh());
    }
    return folder.inputNotes().all();
  }

  private void published(Published published) {
    know();
    dated += published.dated().size() + published.uncleared().size();
    for (String sentence : PublishedWords.of(published)) {
      said.accept(sentence);
    }
    List<String> now = AcrossWords.of(published.across());
    for (String sentence : now) {
      if (!toldAcross.contains(sentence)) {
        said.accept(sentence);
      }
    }
    toldAcross = now;
    for (String place : published.heldBy()) {
      complain(PublishedWords.held(place));
    }
  }

  /**
   * Writes the ledger anew, if that is due, and page, letters and packs once nothing has come for a
   * while: what an office opens all day is current within a minute, and what it sends is not made
   * again for each file.
   *
   * @param idle whether no files are waiting
   * @param postpones whether a report that is held is left for another time; else this is the end
   */
  void reports(boolean idle, boolean postpones) throws IOException, InterruptedException {
    long now = System.nanoTime();
    boolean all = papersDue && idle && (!postpones || now - lastResult >= quiet.toNanos());
    boolean ledger = ledgerDue && (idle || now - ledgerWritten > LEDGER_EVERY.toNanos());
    if (!afresh && (all || ledger)) {
      write(all, postpones);
    }
  }

  private void write(boolean all, boolean postpones) throws IOException, InterruptedException {
    ZonedDateTime now = ZonedDateTime.now(options.clock());
    NotSentBack notSentBack = new NotSentBack(options, registers.due());
    for (Results.Line line : folder.results().lines()) {
      if (options.previous() != null) {
        notSentBack.add(folder.results().record(line));
      }
    }
    ReportSource source =
        ReportSources.of(
            options, templates, waivers, now, notTaken(), registers.due(), notSentBack::forms);
    Published published;
    source = all ? source : source.within(Reports.wanted(false));
    LetterSource letters = all ? ReportSources.letters(options, letter, registers.due()) : null;
    try (Publication publication = new Publication(folder, settings(postpones, source, letters))) {
      published = publication.publish();
    }
    published(published);
    register = published.overview() == null ? register : published.overview().register();
    ledgerDue = postpones && !published.heldBy().isEmpty();
    papersDue &= !all || ledgerDue;
    ledgerWritten = System.nanoTime();
  }
}
