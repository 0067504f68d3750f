package selfeval.run.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import selfeval.report.SafeText;
import selfeval.result.FileRecord;
import selfeval.run.folder.Auditing;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.PublishedWords;
import selfeval.run.input.InputFile;
import selfeval.run.worker.Workers;
import selfeval.waiver.Waivers;

/**
 * Audits what is dropped into a folder as it arrives.
 *
 * <p>The result file is the state: what it lists is done, and a file of the drop folder that it
 * does not list, or lists with another hash, is audited. So whatever moment the program is ended
 * at, after a restart every file has one line. A result is taken back to its former state by
 * nothing but a new version of its file. What cannot be written for now, since another program
 * holds a file or the disk is full, is written when it can be.
 */
public final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

  /** How long size and time of a file must have been still. */
  private static final Duration STILL = Duration.ofSeconds(3);

  /** How long a still file without its end is waited for. */
  private static final Duration GIVE_UP = Duration.ofMinutes(2);

  /** How often the ledger is written anew while files keep coming. */
  private static final Duration LEDGER_EVERY = Duration.ofSeconds(30);

  private static final int AT_ONCE = 50;

  /** The result file is written whole each time: the longer it is, the more files at once. */
  private static final int AT_ONCE_SHARE = 20;

  private final BatchOptions options;
  private final Path inbox;
  private final Consumer<String> said;
  private Waivers waivers = Waivers.none();
  private volatile Succession former = Succession.nothing();

  /** Sentences on what cannot be written for now, each said once until it can. */
  private final Set<String> complaints = new TreeSet<>();

  private final Intake intake;

  /** Whether the earlier results are still to be moved to 历史. */
  private boolean afresh;

  private boolean once;
  private volatile boolean stopped;
  private boolean ledgerDue;
  private long ledgerWritten;
  private int dated;
  private int failedChecks;

  /**
   * @param options of an audit, with the drop folder as its only input
   * @param said is told what happens, a Chinese sentence at a time
   */
  public Watch(BatchOptions options, Consumer<String> said) {
    this.options = options;
    this.inbox = options.inputs().get(0);
    this.said = said;
    this.intake = new Intake(inbox, options.limits(), said);
  }

  /** Ends the watch after the files under way; may be called from any thread. */
  public void stop() {
    stopped = true;
  }

  /**
   * Watches until stopped.
   *
   * @param every pause between two looks
   * @param once take what is there and end
   * @return how the results stand at the end
   */
  public WatchEnd run(Duration every, boolean once) {
    this.once = once;
    if (!Files.isDirectory(inbox)) {
      throw new UsageException("找不到收件文件夹“" + inbox + "”，请检查路径后重试。");
    }
    waivers = Batch.waivers(options);
    Ownership.check(options.out(), options.inputs());
    try (Auditing auditing =
            new Auditing(Batch.auditor(options, waivers, () -> former), options, !once);
        OutputFolder folder = OutputFolder.open(options.out(), options.inputs(), options.disk())) {
      start(folder);
      Arrivals arrivals = new Arrivals(inbox, STILL.toMillis(), GIVE_UP.toMillis());
      boolean away = false;
      while (!stopped) {
        Arrivals.Look look = arrivals.look(System.nanoTime() / 1_000_000);
        if (look == null) {
          // A share that is gone comes back; what is known of its files stays.
          if (!away) {
            said.accept("收件文件夹现在无法访问：" + SafeText.line(inbox.toString()));
          }
          if (once) {
            throw new UsageException("收件文件夹“" + inbox + "”无法访问，请检查后重试。");
          }
          away = true;
          pause(every);
          continue;
        }
        if (away) {
          said.accept("收件文件夹已恢复：" + SafeText.line(inbox.toString()));
          away = false;
        }
        intake.sayUnlisted(look.unlisted());
        for (Arrivals.StaleHint stale : look.staleHints()) {
          said.accept(stale.words());
        }
        if (look(look, arrivals, auditing, folder)) {
          break;
        }
        boolean settled = intake.settled(look) && complaints.isEmpty();
        if (settled) {
          auditing.rest();
        }
        pause(settled || !complaints.isEmpty() ? every : Duration.ZERO);
      }
      if (!once) {
        goodbye(folder);
      }
      said.accept(
          "接收结束，共有结果 "
              + folder.results().lines().size()
              + " 个，见 "
              + SafeText.line(options.out().toString())
              + " 。");
      return WatchEnd.of(folder.results(), waivers, intake.unlisted(), failedChecks, dated, said);
    } catch (IOException e) {
      throw OutputException.unwritable(options.out(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("接收被中断。", e);
    }
  }

  private void start(OutputFolder folder) throws IOException, InterruptedException {
    afresh = options.fresh();
    if (afresh) {
      said.accept("开始接收，已有的结果将在审核第一批文件时移入 历史 。");
    }
    know(folder);
    ledgerDue = !afresh;
    said.accept(
        "开始接收 "
            + SafeText.line(inbox.toString())
            + " 中的自评表，已有结果 "
            + folder.results().lines().size()
            + " 个。");
  }

  /** Until the first publication has moved what was there, nothing counts as known. */
  private void know(OutputFolder folder) {
    former = afresh ? Succession.nothing() : new Succession(folder.results());
  }

  /** Takes what is ready; returns whether all is done that was asked for. */
  private boolean look(
      Arrivals.Look look, Arrivals arrivals, Auditing auditing, OutputFolder folder)
      throws InterruptedException {
    List<InputFile> ready = look.ready();
    if (folder.unfinished() && !recover(folder)) {
      return false;
    }
    try {
      int share = folder.results().lines().size() / AT_ONCE_SHARE;
      for (int from = 0, to; from < ready.size() && !stopped; from = to) {
        to = Math.min(ready.size(), from + Math.max(AT_ONCE, share));
        take(ready.subList(from, to), arrivals, auditing, folder);
      }
      boolean settled = intake.settled(look);
      ledger(folder, settled, !once);
      if (once && settled && look.waiting().size() == look.open().size()) {
        for (InputFile open : look.open()) {
          said.accept("正在其他程序中打开，这次没有审核：" + SafeText.line(open.file()));
        }
        return true;
      }
      if (settled && !ledgerDue) {
        complaints.clear();
      }
    } catch (OutputException e) {
      failed(e, folder);
    } catch (IOException e) {
      failed(OutputException.unwritable(options.out(), e), folder);
    }
    return false;
  }

  /** What could not be written is tried again at the next look. */
  private void failed(OutputException e, OutputFolder folder) {
    if (once) {
      throw e;
    }
    LOG.debug("cannot write", e);
    complain(e.getMessage() + "程序会自动再试。");
    recover(folder);
  }

  /** Finishes what was left undone; false where it cannot be finished yet. */
  private boolean recover(OutputFolder folder) {
    boolean left = folder.unfinished();
    try {
      folder.recover();
      afresh &= !left;
      know(folder);
      return true;
    } catch (OutputException | IOException still) {
      LOG.debug("cannot write yet", still);
      return false;
    }
  }

  private void complain(String sentence) {
    if (complaints.add(sentence)) {
      said.accept(sentence);
    }
  }

  /** The watch is ended: what could not be written has its last chance. */
  private void goodbye(OutputFolder folder) throws IOException, InterruptedException {
    if (folder.unfinished() && !recover(folder)) {
      return;
    }
    try {
      ledgerDue |= !complaints.isEmpty();
      ledger(folder, true, false);
    } catch (OutputException e) {
      complain(e.getMessage());
    }
  }

  private void pause(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    while (!stopped && System.nanoTime() < until) {
      Thread.sleep(Math.min(100, Math.max(1, (until - System.nanoTime()) / 1_000_000)));
    }
  }

  /** Audits files that have arrived, from private copies, and makes their results known. */
  private void take(
      List<InputFile> files, Arrivals arrivals, Auditing auditing, OutputFolder folder)
      throws IOException, InterruptedException {
    List<InputFile> copies = new ArrayList<>();
    List<InputFile> sources = new ArrayList<>();
    for (InputFile file : files) {
      InputFile copy = intake.copy(file, arrivals, folder, former);
      if (copy != null) {
        copies.add(copy);
        sources.add(file);
      }
    }
    if (copies.isEmpty()) {
      return;
    }
    Set<String> postponed = new HashSet<>(publish(copies, sources, auditing, folder));
    for (int i = 0; i < copies.size(); i++) {
      if (copies.get(i).path().startsWith(folder.scratch())) {
        Files.deleteIfExists(copies.get(i).path());
      }
      InputFile file = sources.get(i);
      if (!postponed.contains(file.file()) && !intake.unread(file)) {
        arrivals.taken(file);
      }
    }
  }

  /** Audits and publishes; returns the files whose results could not be written yet. */
  private List<String> publish(
      List<InputFile> copies, List<InputFile> sources, Auditing auditing, OutputFolder folder)
      throws IOException, InterruptedException {
    Workers<InputFile, Finished> workers = auditing.workers(copies);
    workers.start();
    Finished[] finished = new Finished[copies.size()];
    for (int n = 0; n < copies.size(); n++) {
      Workers.Done<Finished> done = workers.take();
      finished[done.index()] = done.result().writtenAside(folder);
    }
    Published published;
    try (Publication publication = new Publication(folder, settings(!once, null))) {
      List<InputFile> added = new ArrayList<>();
      for (int i = 0; i < finished.length; i++) {
        publication.add(finished[i], Origin.of(sources.get(i).input(), sources.get(i).path()));
        if (finished[i].claim().kind() != Succession.Kind.SUPERSEDED) {
          added.add(copies.get(i));
        }
      }
      Batch.again(publication, added, options, waivers, folder);
      published = publication.publish();
      afresh &= published.postponed().size() == added.size();
    }
    published(published, folder);
    ledgerDue = true;
    for (Finished one : finished) {
      FileRecord entry = one.record();
      failedChecks += entry.tally().failed();
      if (!published.postponed().contains(entry.file())) {
        String verdict =
            entry.state() == null
                ? "未审核（" + entry.outcome().chinese() + "）"
                : entry.state().chinese();
        said.accept(verdict + "  " + SafeText.line(entry.file()));
      }
    }
    return published.postponed();
  }

  private Publication.Settings settings(boolean postpones, ReportSource ledger) {
    Duration patience = once ? Batch.PATIENCE : Duration.ZERO;
    ZonedDateTime now = ZonedDateTime.now(options.clock());
    return new Publication.Settings(
        afresh,
        patience.toMillis(),
        postpones,
        now,
        ledger,
        file -> Files.exists(inbox.resolve(file), LinkOption.NOFOLLOW_LINKS),
        said);
  }

  private void published(Published published, OutputFolder folder) {
    know(folder);
    dated += published.dated().size() + published.uncleared().size();
    for (String sentence : PublishedWords.of(published)) {
      said.accept(sentence);
    }
    for (String place : published.heldBy()) {
      complain(PublishedWords.held(place));
    }
  }

  private void ledger(OutputFolder folder, boolean idle, boolean postpones)
      throws IOException, InterruptedException {
    boolean time = System.nanoTime() - ledgerWritten > LEDGER_EVERY.toNanos();
    if (afresh || !ledgerDue || !(idle || time)) {
      return;
    }
    String now = Batch.TIME.format(ZonedDateTime.now(options.clock()));
    Published published;
    try (Publication publication =
        new Publication(folder, settings(postpones, new ReportSource(now, waivers)))) {
      published = publication.publish();
    }
    published(published, folder);
    ledgerDue = postpones && !published.heldBy().isEmpty();
    ledgerWritten = System.nanoTime();
  }
}
