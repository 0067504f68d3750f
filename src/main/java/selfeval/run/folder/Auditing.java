package selfeval.run.folder;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.audit.Beside;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.Finished;
import selfeval.output.Succession.Claim;
import selfeval.result.FileRecord;
import selfeval.result.Outcome;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.run.worker.WorkerPool;
import selfeval.run.worker.Workers;
import selfeval.template.Templates;

/**
 * The ways in which a file is audited: what is ordinary in a thread of this process, which is
 * quickest; what is large, or takes long, in a process of its own, which can be ended.
 */
public final class Auditing implements AutoCloseable {
  private static final int OLE2 = 0xD0;

  private final FolderAuditor auditor;
  private final Limits limits;
  private final Limits ordinary;
  private final int threads;
  private final WorkerPool pool;
  private final ReportShelf shelf;
  private final Beside.Registers registers;

  /** Whether compound files, whose reader does not listen to being interrupted, are kept apart. */
  private volatile boolean compoundApart;

  /**
   * @param registers finds what the office's registers say of forms
   * @param lasting whether this process is to run for days: then it gives no thread to a reader
   *     that cannot be interrupted
   */
  public Auditing(
      FolderAuditor auditor, BatchOptions options, Beside.Registers registers, boolean lasting) {
    this.registers = registers;
    this.auditor = auditor;
    this.limits = options.limits();
    this.ordinary = limits.ordinary();
    this.threads = options.jobs();
    this.pool = new WorkerPool(options.worker(), limits, options.jobs(), registers);
    this.shelf = new ReportShelf(options.agencyReports(), options.limits(), pool);
    this.compoundApart = lasting;
  }

  /** The templates by which forms are judged. */
  public Templates templates() {
    return auditor.templates();
  }

  /** Finds the documents that are audited like workbooks. */
  public Annexes annexes() {
    return new Annexes(auditor.auditor(), ordinary);
  }

  /** Workers that take files the whole way through. */
  public Workers<InputFile, Finished> workers(List<InputFile> files) {
    shelf.begin();
    Duration whole = Duration.ofSeconds(limits.get(Limit.SECONDS));
    List<Workers.Way<InputFile, Finished>> ways = new ArrayList<>();
    if (pool.possible()) {
      Duration patience = Duration.ofSeconds(ordinary.get(Limit.SECONDS));
      ways.add(new Workers.Way<>(this::inThread, patience));
      ways.add(new Workers.Way<>((file, spent) -> apart(file, spent, patience), pool.longest()));
    }
    ways.add(new Workers.Way<>((file, spent) -> finished(file, read(file, spent), limits), whole));
    return new Workers<>(files, ways, this::unfinished, threads);
  }

  private FileContent read(InputFile file, Duration spent) {
    return FileContent.read(file, limits, spent);
  }

  private Finished finished(InputFile file, FileContent content, Limits within) {
    return auditor.audit(content, within, (name, forms) -> shelf.of(file, forms), registers);
  }

  private @Nullable Finished inThread(InputFile file, Duration spent) {
    if (size(file) > ordinary.get(Limit.FILE)) {
      return null;
    }
    FileContent content = read(file, spent);
    byte[] bytes = content.bytes();
    if (compoundApart && bytes != null && bytes.length > 0 && (bytes[0] & 0xFF) == OLE2) {
      return null;
    }
    Finished finished = finished(file, content, ordinary);
    boolean more = bytes != null && finished.record().outcome() == Outcome.TOO_LARGE;
    return more ? null : finished;
  }

  private static long size(InputFile file) {
    try {
      return file.size();
    } catch (IOException e) {
      return 0; // what is wrong is said when it is read
    }
  }

  private @Nullable Finished apart(InputFile file, Duration spent, Duration patience) {
    if (spent.compareTo(patience) >= 0) {
      compoundApart = true;
    }
    FileContent content = read(file, spent);
    return content.bytes() == null
        ? finished(file, content, limits)
        : pool.audit(content.with(shelf.likely(file)), spent);
  }

  /** What is reported of a file that neither way gave a result for. */
  private Finished unfinished(InputFile file, Workers.Unfinished why) {
    FileContent content = FileContent.unread(file, why.spent());
    FileRecord record;
    if (why instanceof Workers.Failed failed && failed.outOfMemory()) {
      record = content.refusal(Outcome.TOO_LARGE, limits.exceeded(Limit.MEMORY));
    } else if (why instanceof Workers.Failed failed) {
      record = content.defect(failed.cause());
    } else {
      record = content.refusal(Outcome.TIMED_OUT, limits.exceeded(Limit.SECONDS));
    }
    return Finished.of(record, Claim.NEW);
  }

  /** Nothing is to be done for now: lets go of what costs memory. */
  public void rest() {
    pool.rest();
  }

  @Override
  public void close() {
    pool.close();
  }
}
