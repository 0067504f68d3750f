package selfeval.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import selfeval.report.FileResult;
import selfeval.report.LedgerEntry;
import selfeval.report.Outcome;
import selfeval.report.ResultLine;
import selfeval.report.SafeText;
import selfeval.report.StoredResult;
import selfeval.term.Severity;
import selfeval.waiver.WaiverUse;
import selfeval.waiver.Waivers;
import selfeval.workbook.Limit;

/**
 * Audits what is dropped into a folder as it arrives.
 *
 * <p>The result file is the state: what it lists is done, and a file of the drop folder that it
 * does not list, or lists with another hash, is audited. So whatever moment the program is ended
 * at, after a restart every file has one line. A result is taken back to its former state by
 * nothing but a new version of its file.
 */
public final class Watch {
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
  private final Map<String, StoredResult> results = new TreeMap<>(Inputs::byCodePoints);
  private Waivers waivers = Waivers.none();

  /** Files that could not be read, and say so in their lines until they can. */
  private final Set<String> unread = new HashSet<>();

  private final Set<String> unlisted = new TreeSet<>();
  private volatile boolean stopped;
  private boolean ledgerDue;
  private long ledgerWritten;

  /**
   * @param options of an audit, with the drop folder as its only input
   * @param said is told what happens, a Chinese sentence at a time
   */
  public Watch(BatchOptions options, Consumer<String> said) {
    this.options = options;
    this.inbox = options.inputs().get(0);
    this.said = said;
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
  public Ended run(Duration every, boolean once) {
    if (!Files.isDirectory(inbox)) {
      throw new UsageException("找不到收件文件夹“" + inbox + "”，请检查路径后重试。");
    }
    waivers = Batch.waivers(options);
    try (Auditing auditing = new Auditing(Batch.auditor(options, waivers), options, !once);
        WatchFolder folder = WatchFolder.open(options.out(), options.inputs())) {
      for (StoredResult result : folder.stored()) {
        results.put(result.file(), result);
      }
      Arrivals arrivals = new Arrivals(inbox, STILL.toMillis(), GIVE_UP.toMillis());
      ledgerDue = true;
      said.accept(
          "开始接收 " + SafeText.line(inbox.toString()) + " 中的自评表，已有结果 " + results.size() + " 个。");
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
        sayUnlisted(look.unlisted());
        List<InputFile> ready = look.ready();
        for (int from = 0, to; from < ready.size() && !stopped; from = to) {
          to = Math.min(ready.size(), from + Math.max(AT_ONCE, results.size() / AT_ONCE_SHARE));
          take(ready.subList(from, to), arrivals, auditing, folder);
        }
        boolean settled = look.ready().stream().allMatch(file -> unread.contains(file.file()));
        ledger(folder, settled);
        if (settled) {
          auditing.rest();
        }
        if (once && settled && look.waiting().size() == look.open().size()) {
          for (InputFile open : look.open()) {
            said.accept("正在其他程序中打开，这次没有审核：" + SafeText.line(open.file()));
          }
          break;
        }
        pause(settled ? every : Duration.ZERO);
      }
      ledger(folder, true);
      said.accept(
          "接收结束，共有结果 " + results.size() + " 个，见 " + SafeText.line(options.out().toString()) + " 。");
      sayOfWaivers();
      return ended();
    } catch (IOException e) {
      throw OutputFolder.unwritable(options.out(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("接收被中断。", e);
    }
  }

  /**
   * How the results of the whole output folder stand.
   *
   * @param findings findings that count, by severity
   * @param notAudited files and folders that could not be audited
   * @param internalErrors those among them that the program failed at
   */
  public record Ended(Map<Severity, Integer> findings, int notAudited, int internalErrors) {
    public Ended {
      findings = Map.copyOf(findings);
    }
  }

  private Ended ended() {
    Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    int notAudited = 0;
    int internalErrors = 0;
    for (StoredResult result : results.values()) {
      LedgerEntry entry = result.entry();
      notAudited += entry.outcome() == Outcome.AUDITED ? 0 : 1;
      internalErrors += entry.outcome() == Outcome.INTERNAL_ERROR ? 1 : 0;
      for (LedgerEntry.FormEntry form : entry.forms()) {
        for (Severity severity : Severity.values()) {
          findings.merge(severity, form.count(severity), Integer::sum);
        }
      }
    }
    return new Ended(findings, notAudited + unlisted.size(), internalErrors);
  }

  private void sayOfWaivers() {
    WaiverUse use = new WaiverUse(waivers);
    for (StoredResult result : results.values()) {
      result.entry().countWaivers(use);
    }
    if (use.findings() > 0) {
      said.accept("已豁免的问题 " + use.findings() + " 项。");
    }
    use.notes().forEach(note -> said.accept(SafeText.line(note)));
  }

  private void pause(Duration pause) throws InterruptedException {
    long until = System.nanoTime() + pause.toNanos();
    while (!stopped && System.nanoTime() < until) {
      Thread.sleep(Math.min(100, Math.max(1, (until - System.nanoTime()) / 1_000_000)));
    }
  }

  /** Audits files that have arrived, from private copies, and makes their results known. */
  private void take(List<InputFile> files, Arrivals arrivals, Auditing auditing, WatchFolder folder)
      throws IOException, InterruptedException {
    List<InputFile> copies = new ArrayList<>();
    for (InputFile file : files) {
      if (size(file) > options.limits().get(Limit.FILE)) {
        copies.add(file); // refused as it is; not worth its room on the disk
        continue;
      }
      PrivateCopy copy = PrivateCopy.of(file, folder.output());
      if (copy == null) {
        if (hasToSaySo(file)) {
          copies.add(file); // its line will say why it cannot be read
        }
        continue;
      }
      unread.remove(file.file());
      StoredResult known = results.get(file.file());
      boolean same = known != null && copy.sha256().equals(known.sha256()) && folder.holds(known);
      if (!arrivals.unchanged(file)) {
        Files.delete(copy.path()); // changed while it was copied: another time
      } else if (same) {
        arrivals.taken(file);
        Files.delete(copy.path());
      } else {
        copies.add(new InputFile(file.file(), copy.path()));
      }
    }
    if (copies.isEmpty()) {
      return;
    }
    Workers<InputFile, Finished> workers = auditing.workers(copies);
    workers.start();
    Finished[] finished = new Finished[copies.size()];
    for (int n = 0; n < copies.size(); n++) {
      Workers.Done<Finished> done = workers.take();
      finished[done.index()] = done.result().writtenAside(folder.output());
    }
    publish(finished, folder);
    Set<String> audited = new HashSet<>();
    for (InputFile copy : copies) {
      if (copy.path().startsWith(folder.output().scratch())) {
        Files.deleteIfExists(copy.path());
      }
      audited.add(copy.file());
    }
    for (InputFile file : files) {
      if (audited.contains(file.file()) && !unread.contains(file.file())) {
        arrivals.taken(file);
      }
    }
  }

  private static long size(InputFile file) {
    try {
      return Files.size(file.path());
    } catch (IOException e) {
      return 0; // what is wrong is seen when it is copied
    }
  }

  /**
   * Whether a file that could not be read is to have a line that says so: it is there, and nothing
   * better is known of it. It is looked at again all the same, since another program may let go of
   * it.
   */
  private boolean hasToSaySo(InputFile file) {
    if (!Files.exists(file.path()) || !unread.add(file.file())) {
      return false;
    }
    StoredResult known = results.get(file.file());
    boolean kept = known != null && known.sha256() != null;
    if (kept) {
      said.accept("文件现在无法读取，保留上次的结果：" + SafeText.line(file.file()));
    }
    return !kept;
  }

  private void sayUnlisted(List<String> folders) {
    unlisted.retainAll(folders);
    for (String one : folders) {
      if (unlisted.add(one)) {
        said.accept("文件夹无法读取，其中的文件没有审核：" + SafeText.line(one.isEmpty() ? inbox.toString() : one));
      }
    }
  }

  private void publish(Finished[] finished, WatchFolder folder) throws IOException {
    Names names = new Names();
    Set<String> mine = new HashSet<>();
    for (Finished one : finished) {
      mine.add(one.result().file());
    }
    for (StoredResult other : results.values()) {
      if (!mine.contains(other.file())) {
        other.places().forEach(names::reserve);
      }
    }
    List<StoredResult> fresh = new ArrayList<>();
    List<Finished.Placed> placed = new ArrayList<>();
    for (Finished one : finished) {
      FileResult result = one.placed(names, placed);
      java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
      ResultLine.write(line, result, one.forms());
      fresh.add(StoredResult.parse(line.toString(StandardCharsets.UTF_8).stripTrailing()).slim());
    }
    List<String> outdated = new ArrayList<>();
    for (StoredResult one : fresh) {
      StoredResult former = results.put(one.file(), one);
      if (former != null) {
        outdated.addAll(former.places());
      }
    }
    OutputFolder.Aside lines = folder.output().aside();
    try (lines) {
      for (StoredResult one : results.values()) {
        lines.stream().write(one.line().getBytes(StandardCharsets.UTF_8));
        lines.stream().write('\n');
      }
      lines.finish();
    }
    folder.publish(placed, outdated, lines.path());
    ledgerDue = true;
    for (Finished one : finished) {
      LedgerEntry entry = one.entry();
      String verdict =
          one.aside() == null
              ? "未审核（" + entry.outcome().chinese() + "）"
              : entry.sentBack() ? "退回" : "通过";
      said.accept(verdict + "  " + SafeText.line(entry.file()));
    }
  }

  private void ledger(WatchFolder folder, boolean idle) throws IOException, InterruptedException {
    boolean time = System.nanoTime() - ledgerWritten > LEDGER_EVERY.toNanos();
    if (!ledgerDue || !(idle || time)) {
      return;
    }
    String now = Batch.TIME.format(ZonedDateTime.now(options.clock()));
    OutputFolder.Aside file = folder.output().aside();
    LedgerThread ledger = new LedgerThread(file.stream(), folder.output().scratch(), now, waivers);
    for (StoredResult result : results.values()) {
      ledger.add(result.entry());
    }
    ledger.finish();
    folder.output().publish(file.path(), OutputFolder.LEDGER);
    ledgerDue = false;
    ledgerWritten = System.nanoTime();
  }
}
