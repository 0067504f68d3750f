package selfeval.patience;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what other processes do, however slow or busy the machine is: a test fails here only
 * over what has hung, or has ended without doing what was waited for.
 */
public final class Patience {
  /** Longer than anything takes that still works, so that a build with a fault in it ends too. */
  public static final long MINUTES = 20;

  private static final long PAUSE_MILLIS = 20;

  private Patience() {}

  /** Something that another process brings about. */
  public interface Condition {
    boolean holds() throws Exception;
  }

  /** What a process said, for the message of a failure. */
  public interface Words {
    String said() throws Exception;
  }

  /**
   * Waits for a process to end and gives its exit code; what hangs is killed with all that it
   * started.
   */
  public static int exit(Process process) throws InterruptedException {
    if (process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      return process.exitValue();
    }
    List<ProcessHandle> below = process.descendants().toList();
    process.destroyForcibly();
    below.forEach(ProcessHandle::destroyForcibly);
    throw new AssertionError("hung: " + process.info().commandLine().orElse("a process"));
  }

  /** Waits until a process that this one did not start has gone. */
  public static void gone(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new AssertionError("process " + process.pid() + " is still there", e);
    }
  }

  /** Waits until something holds that a process brings about, which has to live as long. */
  public static void until(Condition condition, Process process, Words words) throws Exception {
    long begun = System.nanoTime();
    while (true) {
      // asked first: what ends having done it has done it
      boolean alive = process.isAlive();
      if (condition.holds()) {
        return;
      }
      if (!alive) {
        throw new AssertionError("it ended (" + process.exitValue() + "): " + words.said());
      }
      if (System.nanoTime() - begun > Duration.ofMinutes(MINUTES).toNanos()) {
        throw new AssertionError("hung: " + words.said());
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
