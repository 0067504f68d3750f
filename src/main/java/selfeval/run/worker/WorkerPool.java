package selfeval.run.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import selfeval.audit.Beside;
import selfeval.document.Document;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.Finished;
import selfeval.output.Succession.Claim;
import selfeval.result.Outcome;
import selfeval.run.input.FileContent;

/**
 * Worker processes: started when the first is needed, kept for the next file, ended and replaced
 * when a file took too long or too much memory.
 */
public final class WorkerPool implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

  /** Each may use as much memory as one file may: few at a time, however many threads there are. */
  private static final int MOST = 4;

  /** A process that ends by itself may have been ended from outside: one more try. */
  private static final int ATTEMPTS = 2;

  /** How a process that was killed ends on Linux and macOS: 128 and the number of SIGKILL. */
  private static final int KILLED = 128 + 9;

  private final List<String> command;
  private final Limits limits;
  private final int threads;
  private final Beside.Registers registers;
  private final Semaphore places;
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "worker deadlines");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean impossible;

  /**
   * @param command starts a worker process; empty where there are to be none
   * @param registers answers what registers say of a form
   */
  public WorkerPool(List<String> command, Limits limits, int threads, Beside.Registers registers) {
    this.registers = registers;
    this.command = List.copyOf(command);
    this.limits = limits;
    this.threads = threads;
    this.places = new Semaphore(Math.max(1, Math.min(threads, MOST)), true);
    this.impossible = command.isEmpty();
  }

  /** Whether processes can be had; found out by trying. */
  public boolean possible() {
    return !impossible;
  }

  /**
   * After this nothing can come of a file any more. Each file's own time is kept here; beyond it
   * are only the wait for a place and for a process to start, and what nobody can end, such as
   * reading from a share that is gone.
   */
  public Duration longest() {
    Duration one = Duration.ofSeconds(limits.get(Limit.SECONDS)).plus(WorkerProcess.STARTING);
    return one.multipliedBy(ATTEMPTS * (1L + threads / MOST));
  }

  /**
   * Has a file audited in a process of its own.
   *
   * @param spent what it cost before, which counts
   * @return what came of it; null where no process can be started
   */
  public @Nullable Finished audit(FileContent content, Duration spent) {
    Duration time = Duration.ofSeconds(limits.get(Limit.SECONDS)).minus(spent);
    if (time.isNegative() || time.isZero()) {
      return refused(content, Outcome.TIMED_OUT, limits.exceeded(Limit.SECONDS));
    }
    places.acquireUninterruptibly();
    try {
      List<Integer> exits = new ArrayList<>();
      while (exits.size() < ATTEMPTS) {
        WorkerProcess worker = worker();
        if (worker == null) {
          return null;
        }
        Finished finished = null;
        try {
          finished = worker.audit(content, time, registers);
          if (finished == null) {
            return refused(content, Outcome.TIMED_OUT, limits.exceeded(Limit.SECONDS));
          }
          return finished;
        } catch (IOException e) {
          // Killed by the system or by Ctrl-C, or by what it read: a second one tells.
          exits.add(worker.exitCode());
          LOG.debug("worker process ended in {}", content.file(), e);
        } finally {
          if (finished == null) {
            worker.close(); // also where its answer made no sense
          } else {
            giveBack(worker, !finished.exhausted());
          }
        }
      }
      LOG.error("worker processes ended in {}, exit codes {}", content.file(), exits);
      return refused(content, Outcome.INTERNAL_ERROR, ended(exits));
    } finally {
      places.release();
    }
  }

  /**
   * Has a document read in a process of its own.
   *
   * @return it as it was read; null where no process can be started
   */
  public @Nullable Document read(byte[] document) {
    Duration time = Duration.ofSeconds(limits.get(Limit.SECONDS));
    places.acquireUninterruptibly();
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        WorkerProcess worker = worker();
        if (worker == null) {
          return null;
        }
        Document read = null;
        boolean usable = false;
        try {
          read = worker.read(document, time);
          usable = read != null && read.outcome() != Document.Outcome.TOO_LARGE;
          return read == null ? Document.unread(Document.Outcome.TIMED_OUT) : read;
        } catch (IOException e) {
          LOG.debug("worker process ended in a document", e);
        } finally {
          giveBack(worker, usable);
        }
      }
      return Document.unread(Document.Outcome.FAILED);
    } finally {
      places.release();
    }
  }

  private static String ended(List<Integer> exits) {
    boolean killed = exits.stream().allMatch(code -> code == KILLED);
    return "审核该文件的进程"
        + (killed
            ? "两次被系统或他人强行终止（多半是系统内存不足）"
            : "两次意外退出（退出代码 " + exits.get(0) + "、" + exits.get(1) + "）")
        + "，文件未审核；请减小 --jobs 后重新审核，仍然如此的请人工审核，并将文件交给程序维护人员。";
  }

  private @Nullable WorkerProcess worker() {
    synchronized (idle) {
      while (!idle.isEmpty()) {
        WorkerProcess worker = idle.pop();
        if (worker.usable()) {
          return worker;
        }
        worker.close();
      }
    }
    try {
      return WorkerProcess.start(command, clock);
    } catch (IOException e) {
      LOG.warn("no worker process can be started: {}", e.toString());
      impossible = true;
      return null;
    }
  }

  /** One that used up its memory, or did not answer, is of no more use. */
  private void giveBack(WorkerProcess worker, boolean usable) {
    if (!usable) {
      worker.close();
      return;
    }
    synchronized (idle) {
      idle.push(worker);
    }
  }

  private Finished refused(FileContent content, Outcome outcome, String reason) {
    return Finished.of(content.refusal(outcome, reason), Claim.NEW);
  }

  /** Ends the processes that wait; they are started again when they are needed. */
  public void rest() {
    synchronized (idle) {
      idle.forEach(WorkerProcess::close);
      idle.clear();
    }
  }

  @Override
  public void close() {
    rest();
    clock.shutdownNow();
  }
}
