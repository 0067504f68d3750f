package selfeval.batch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Runs one task for each item on a few threads, with a deadline for each. A task that is over its
 * deadline is given up and its thread replaced: whatever it computes later is dropped.
 *
 * @param <I> items
 * @param <R> results
 */
final class Workers<I, R> {
  private static final int OPEN = 0;

  private final List<I> items;
  private final Function<I, R> task;
  private final BiFunction<I, Duration, R> overdue;
  private final Duration deadline;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<Worker> taken;
  private final java.util.concurrent.atomic.AtomicIntegerArray state;
  private final BlockingQueue<Done<R>> done;

  /** A finished item. */
  record Done<R>(int index, R result) {}

  /**
   * @param task never throws
   * @param overdue the result of an item that is over its deadline
   */
  Workers(
      List<I> items,
      Function<I, R> task,
      BiFunction<I, Duration, R> overdue,
      Duration deadline,
      int threads) {
    this.items = items;
    this.task = task;
    this.overdue = overdue;
    this.deadline = deadline;
    this.taken = new AtomicReferenceArray<>(items.size());
    this.state = new java.util.concurrent.atomic.AtomicIntegerArray(items.size());
    // Bounded, so that finished files wait for the writer and not in memory.
    this.done = new LinkedBlockingQueue<>(Math.max(4, threads * 2));
    this.threads = Math.min(threads, Math.max(1, items.size()));
  }

  private final int threads;
  private Thread watch;

  void start() {
    for (int i = 0; i < threads; i++) {
      new Worker().start();
    }
    watch = new Thread(this::watch, "deadlines");
    watch.setDaemon(true);
    watch.start();
  }

  /** The next finished item, in order of completion; to be called once for each item. */
  Done<R> take() throws InterruptedException {
    return done.take();
  }

  private void watch() {
    try {
      while (next.get() < items.size() + threads) {
        Thread.sleep(Math.min(200, Math.max(10, deadline.toMillis() / 4)));
        int started = Math.min(next.get(), items.size());
        for (int i = 0; i < started; i++) {
          Worker worker = taken.get(i);
          if (worker != null && worker.overdue(i) && state.compareAndSet(i, OPEN, 1)) {
            worker.abandoned = true;
            worker.interrupt();
            new Worker().start();
            done.put(new Done<>(i, overdue.apply(items.get(i), deadline)));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Worker extends Thread {
    private volatile boolean abandoned;
    private volatile long since;

    Worker() {
      super("auditor");
      setDaemon(true);
    }

    boolean overdue(int index) {
      return state.get(index) == OPEN && System.nanoTime() - since > deadline.toNanos();
    }

    @Override
    public void run() {
      try {
        for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
          since = System.nanoTime();
          taken.set(i, this);
          R result = task.apply(items.get(i));
          boolean first = state.compareAndSet(i, OPEN, 1);
          taken.set(i, null);
          if (first) {
            done.put(new Done<>(i, result));
          }
          if (abandoned) {
            return;
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
