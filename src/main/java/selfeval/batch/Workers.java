package selfeval.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;

/**
 * Runs one task for each item on a few threads. There may be more than one way to do a task: what
 * one way gives no result for, or not in its time, goes the next way. A thread that is over its
 * time is given up and replaced: whatever it computes later is dropped.
 *
 * @param <I> items
 * @param <R> results
 */
final class Workers<I, R> {
  private final List<I> items;
  private final List<Way<I, R>> ways;
  private final BiFunction<I, Duration, R> overdue;
  private final int threads;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<Attempt> attempts;
  private final BlockingQueue<Done<R>> done;
  private volatile int finished;

  /** A finished item. */
  record Done<R>(int index, R result) {}

  /**
   * A way to do a task.
   *
   * @param task takes the item and the time that was spent on it before; gives null for what it
   *     leaves to the next way, and so does what it throws; the last way gives a result
   * @param deadline after which it is given up; null where the task keeps its own
   */
  record Way<I, R>(BiFunction<I, Duration, R> task, Duration deadline) {}

  /**
   * @param ways at least one, in their order
   * @param overdue the result of an item that no way gave one for, with the time that was spent
   */
  Workers(List<I> items, List<Way<I, R>> ways, BiFunction<I, Duration, R> overdue, int threads) {
    this.items = items;
    this.ways = List.copyOf(ways);
    this.overdue = overdue;
    this.attempts = new AtomicReferenceArray<>(items.size());
    // Bounded, so that finished files wait for the writer and not in memory.
    this.done = new LinkedBlockingQueue<>(Math.max(4, threads * 2));
    this.threads = Math.min(threads, Math.max(1, items.size()));
  }

  void start() {
    for (int i = 0; i < threads; i++) {
      new Worker(null).start();
    }
    Thread watch = new Thread(this::watch, "deadlines");
    watch.setDaemon(true);
    watch.start();
  }

  /** The next finished item, in order of completion; to be called once for each item. */
  Done<R> take() throws InterruptedException {
    Done<R> one = done.take();
    finished++;
    return one;
  }

  private void watch() {
    long pause = 200;
    for (Way<I, R> way : ways) {
      pause = way.deadline == null ? pause : Math.min(pause, way.deadline.toMillis() / 4);
    }
    try {
      while (finished < items.size()) {
        Thread.sleep(Math.max(10, pause));
        int started = Math.min(next.get(), items.size());
        for (int i = 0; i < started; i++) {
          Attempt attempt = attempts.get(i);
          if (attempt != null && attempt.overdue() && attempts.compareAndSet(i, attempt, null)) {
            attempt.worker.interrupt();
            new Worker(attempt).start();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One item on one way; it counts as long as it is what the item is known to be at. */
  private final class Attempt {
    private final int item;
    private final int way;
    private final long begun;
    private final long since = System.nanoTime();
    private final Thread worker = Thread.currentThread();

    Attempt(int item, int way, long begun) {
      this.item = item;
      this.way = way;
      this.begun = begun;
    }

    boolean overdue() {
      Duration deadline = ways.get(way).deadline;
      return deadline != null && System.nanoTime() - since > deadline.toNanos();
    }
  }

  private final class Worker extends Thread {
    private final Attempt failed;

    /**
     * @param failed what this thread takes on first, the next way; or null
     */
    Worker(Attempt failed) {
      super("auditor");
      this.failed = failed;
      setDaemon(true);
    }

    @Override
    public void run() {
      try {
        if (failed != null && !run(failed.item, failed.way + 1, failed.begun)) {
          return;
        }
        for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
          if (!run(i, 0, System.nanoTime())) {
            return;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Takes an item through the ways; false where this thread was given up meanwhile. */
    private boolean run(int item, int first, long begun) throws InterruptedException {
      R result = null;
      for (int way = first; result == null && way < ways.size(); way++) {
        Attempt attempt = new Attempt(item, way, begun);
        attempts.set(item, attempt);
        try {
          result = ways.get(way).task.apply(items.get(item), spent(begun));
        } catch (RuntimeException | Error e) {
          // Out of memory as often as not, by its own doing or by that of another thread.
          result = null;
        }
        if (!attempts.compareAndSet(item, attempt, null)) {
          return false;
        }
      }
      done.put(
          new Done<>(item, result != null ? result : overdue.apply(items.get(item), spent(begun))));
      return true;
    }

    private Duration spent(long begun) {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
