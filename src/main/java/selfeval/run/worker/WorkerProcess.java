package selfeval.run.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import selfeval.audit.Beside;
import selfeval.document.Document;
import selfeval.output.Finished;
import selfeval.run.input.FileContent;

/**
 * A process that audits one file after the other, with a memory of its own, and can be ended at any
 * moment: a thread that does not listen cannot.
 */
final class WorkerProcess implements AutoCloseable {
  /** What a worker writes first; anything else is another program, or one of another version. */
  static final String GREETING = "selfeval-audit worker 4";

  /** A Java process on a busy machine; not counted as time of a file. */
  static final Duration STARTING = Duration.ofSeconds(60);

  private final Process process;
  private final DataOutputStream to;
  private final DataInputStream from;
  private final ScheduledExecutorService clock;
  private volatile boolean overdue;

  private WorkerProcess(Process process, ScheduledExecutorService clock) {
    this.process = process;
    this.clock = clock;
    this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    this.from = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
  }

  /** Starts a process and waits until it is ready; throws IOException where it does not get so. */
  static WorkerProcess start(List<String> command, ScheduledExecutorService clock)
      throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    WorkerProcess worker = new WorkerProcess(process, clock);
    ScheduledFuture<?> alarm = worker.endAfter(STARTING);
    try {
      if (!GREETING.equals(worker.from.readUTF())) {
        throw new IOException("not a worker");
      }
      return worker;
    } catch (IOException e) {
      worker.close();
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private ScheduledFuture<?> endAfter(Duration time) {
    return clock.schedule(
        () -> {
          overdue = true;
          process.destroyForcibly();
        },
        Math.max(1, time.toMillis()),
        TimeUnit.MILLISECONDS);
  }

  /**
   * Has a file audited.
   *
   * @param time after which the process is ended
   * @param registers answers what it asks of a form
   * @return what came of it; null where the time was over
   * @throws IOException where the process ended by itself; like one whose time was over it is of no
   *     use afterwards
   */
  @Nullable Finished audit(FileContent content, Duration time, Beside.Registers registers)
      throws IOException {
    ScheduledFuture<?> alarm = endAfter(time);
    try {
      WorkerMessages.writeFile(to, content);
      while (from.readBoolean()) {
        WorkerMessages.writeRows(to, registers.of(WorkerMessages.readSought(from)));
      }
      return WorkerMessages.readFinished(from, content);
    } catch (IOException e) {
      if (overdue) {
        return null;
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  /**
   * Has a document read.
   *
   * @return null where the time was over
   * @throws IOException where the process ended by itself
   */
  @Nullable Document read(byte[] document, Duration time) throws IOException {
    ScheduledFuture<?> alarm = endAfter(time);
    try {
      WorkerMessages.askForDocument(to, document);
      return WorkerMessages.readDocument(from);
    } catch (IOException e) {
      if (overdue) {
        return null;
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  /** How it ended, as the system tells; it is ended where it still runs. */
  int exitCode() {
    try {
      // Its output may close a moment before it ends by itself.
      process.waitFor(2, TimeUnit.SECONDS);
      process.destroyForcibly();
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  /** Whether another file can be given to it. */
  boolean usable() {
    return !overdue && process.isAlive();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
