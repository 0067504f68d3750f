package selfeval.run.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import selfeval.disk.OutputException;
import selfeval.letter.LetterTemplate;
import selfeval.output.Finished;
import selfeval.output.OutputFolder;
import selfeval.output.Ownership;
import selfeval.output.Succession;
import selfeval.output.UsageException;
import selfeval.report.SafeText;
import selfeval.run.folder.Annexes;
import selfeval.run.folder.Auditing;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.ReportSources;
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
  /** How long size and time of a file must have been still. */
  private static final Duration STILL = Duration.ofSeconds(3);

  /** How long a still file without its end is waited for. */
  private static final Duration GIVE_UP = Duration.ofMinutes(2);

  private static final int AT_ONCE = 50;

  /** The result file is written whole each time: the longer it is, the more files at once. */
  private static final int AT_ONCE_SHARE = 20;

  private final BatchOptions options;
  private final Path inbox;
  private final Diary diary;
  private final Duration quiet;
  private final Consumer<String> said;

  private final Intake intake;

  private volatile boolean stopped;
  private @Nullable Publisher publisher;

  /**
   * @param options of an audit, with the drop folder as its only input
   * @param keepLogs logs of so many days are kept
   * @param quiet how long no file must have come before page, letters and packs are made anew
   * @param terminal is told what happens, a Chinese sentence at a time
   */
  public Watch(BatchOptions options, int keepLogs, Duration quiet, Consumer<String> terminal) {
    this.options = options;
    this.inbox = options.inputs().get(0);
    this.quiet = quiet;
    this.diary = new Diary(options.out(), keepLogs, options.clock(), terminal);
    this.said = diary::said;
    this.intake = new Intake(inbox, options.limits(), said);
  }

  private Publisher publisher() {
    return Objects.requireNonNull(publisher, "made before the first look");
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
   * @return the results at the end
   */
  public WatchEnd run(Duration every, boolean once) {
    if (!Files.isDirectory(inbox)) {
      throw new UsageException("找不到收件文件夹“" + inbox + "”，请检查路径后重试。");
    }
    Waivers waivers = Batch.waivers(options);
    ReportSources.Registers registers = ReportSources.registers(options, said);
    LetterTemplate letter = LetterTemplate.load(options.templates());
    AtomicReference<Succession> former = new AtomicReference<>(Succession.nothing());
    Ownership.check(options.out(), options.inputs());
    try (Auditing auditing =
            new Auditing(
                Batch.auditor(options, waivers, former::get), options, registers.rows(), !once);
        OutputFolder folder = OutputFolder.open(options.out(), options.inputs(), options.disk())) {
      Annexes annexes = auditing.annexes();
      publisher =
          new Publisher(
              options,
              auditing.templates(),
              waivers,
              registers,
              letter,
              folder,
              once,
              former,
              annexes::among,
              quiet,
              diary);
      diary.begin();
      StatusKeeper status = new StatusKeeper(options.out(), inbox, every, options.clock());
      start(folder);
      Arrivals arrivals = new Arrivals(inbox, annexes::among, STILL.toMillis(), GIVE_UP.toMillis());
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
          status.looked(null, intake, results(folder), publisher().complaints());
          pause(every);
          continue;
        }
        if (away) {
          said.accept("收件文件夹已恢复：" + SafeText.line(inbox.toString()));
          away = false;
        }
        intake.sayUnlisted(look.unlisted());
        for (StaleHint stale : look.staleHints()) {
          said.accept(stale.words());
        }
        status.looked(look, intake, results(folder), publisher().complaints());
        if (look(look, arrivals, auditing, folder, once)) {
          break;
        }
        boolean settled = intake.settled(look) && !publisher().complains();
        if (settled) {
          auditing.rest();
        }
        pause(settled || publisher().complains() ? every : Duration.ZERO);
      }
      if (!once) {
        publisher().goodbye();
      }
      said.accept(
          "接收结束，共有结果 "
              + folder.results().lines().size()
              + " 个，见 "
              + SafeText.line(options.out().toString())
              + " 。");
      status.ended(results(folder));
      return publisher().end(intake.unlisted());
    } catch (IOException e) {
      throw OutputException.unwritable(options.out(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("接收被中断。", e);
    }
  }

  private static int results(OutputFolder folder) {
    return folder.results().lines().size();
  }

  private void start(OutputFolder folder) {
    if (options.fresh()) {
      said.accept("开始接收，已有的结果将在审核第一批文件时移入 历史 。");
    }
    said.accept(
        "开始接收 "
            + SafeText.line(inbox.toString())
            + " 中的自评表，已有结果 "
            + folder.results().lines().size()
            + " 个。");
  }

  /** Takes what is ready; returns whether all is done that was asked for. */
  private boolean look(
      Arrivals.Look look, Arrivals arrivals, Auditing auditing, OutputFolder folder, boolean once)
      throws InterruptedException {
    List<InputFile> ready = look.ready();
    if (publisher().stuck()) {
      return false;
    }
    try {
      int share = folder.results().lines().size() / AT_ONCE_SHARE;
      for (int from = 0, to; from < ready.size() && !stopped; from = to) {
        to = Math.min(ready.size(), from + Math.max(AT_ONCE, share));
        take(ready.subList(from, to), arrivals, auditing, folder);
      }
      boolean settled = intake.settled(look);
      publisher().reports(settled, !once);
      if (once && settled && look.waiting().size() == look.open().size()) {
        for (InputFile open : look.open()) {
          said.accept("正在其他程序中打开，这次没有审核：" + SafeText.line(open.file()));
        }
        return true;
      }
      if (settled) {
        publisher().settled();
      }
    } catch (OutputException e) {
      publisher().failed(e);
    } catch (IOException e) {
      publisher().failed(OutputException.unwritable(options.out(), e));
    }
    return false;
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
      InputFile copy = intake.copy(file, arrivals, folder, publisher().former());
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
    return publisher().publish(copies, sources, finished);
  }
}
