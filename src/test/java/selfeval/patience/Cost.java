package selfeval.patience;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What a task costs, as processor time of its thread: other programs on the machine do not count.
 * Limits are stated as multiples of another task, so that a slow processor does not count either.
 */
public final class Cost {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Cost() {}

  /** A piece of work done by the thread that calls it. */
  public interface Task {
    void run() throws Exception;
  }

  /** Processor time of one run, ns. */
  public static long of(Task task) throws Exception {
    long begun = THREADS.getCurrentThreadCpuTime();
    task.run();
    return THREADS.getCurrentThreadCpuTime() - begun;
  }

  /** The least of some runs, ns: the first ones also pay for what the JVM compiles. */
  public static long least(int runs, Task task) throws Exception {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < runs; i++) {
      least = Math.min(least, of(task));
    }
    return least;
  }

  /** A task costs at most so many times what another one does, both measured now. */
  public static void isAtMost(double times, Task task, Task reference) throws Exception {
    long known = least(3, reference);
    long cost = least(3, task);
    assertThat(cost / (double) known)
        .as("%d µs against %d µs of the reference", cost / 1000, known / 1000)
        .isLessThan(times);
  }
}
