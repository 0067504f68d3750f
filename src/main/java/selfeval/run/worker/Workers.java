package selfeval.run.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task for each item on a few threads. There may be more than one way to do a task: what
 * one way gives no result for, or not in its time, or not in its memory, goes the next way; any
 * other exception is a defect, which another way would only hide, and ends the item. A thread that
 * is over its time is given up and replaced: whatever it computes later is dropped.
 *
 * @param <I> items
 * @param <R> results
 */
public final class Workers<I, R> {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  private final List<I> items;
  private final List<Way<I, R>> ways;
  private final BiFunction<I, Unfinished, R> unfinished;
  private final int threads;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReferenceArray<Attempt> attempts;
  private final BlockingQueue<Ended<R>> done;
  private final AtomicInteger finished = new AtomicInteger();
  private volatile @Nullable Stop stop;
  private volatile boolean over;

  /** How often it is looked whether to stop. */
  private static final long LOOK_MILLIS = 100;

  /**
   * That no more items are begun.
   *
   * @param begun how many were
   * @param until when those are waited for, ns of a steady clock
   */
  private record Stop(int begun, long until) {}

  /** A finished item. */
  public record Done<R>(int index, R result) {}

  /** What came of an item. */
  private sealed interface Ending<R> permits Result, Without {}

  private record Result<R>(R result) implements Ending<R> {}

  private record Without<R>(Unfinished why) implements Ending<R> {}

  private record Ended<R>(int index, Ending<R> ending) {}

  /** Why an item has no result. */
  public sealed interface Unfinished permits Overdue, Failed {
    /** Time that was spent on it, by all ways. */
    Duration spent();
  }

  /** The time of the last way was over. */
  record Overdue(Duration spent) implements Unfinished {}

  /**
   * Something was thrown.
   *
   * @param cause an OutOfMemoryError, or what was caused by one, only from the last way
   */
  public record Failed(Throwable cause, Duration spent) implements Unfinished {
    /** Whether there was too little memory; a library may have wrapped the error. */
    public boolean outOfMemory() {
      return Workers.outOfMemory(cause);
    }
  }

  /**
   * A way to do a task.
   *
   * @param task takes the item and the time that was spent on it before; returns null for what it
   *     leaves to the next way; the last way returns a result
   * @param deadline after which it is given up; null where the task keeps its own
   */
  public record Way<I, R>(BiFunction<I, Duration, R> task, Duration deadline) {}

  /**
   * @param ways at least one, in their order
   * @param unfinished the result of an item that no way gave one for; called by {@link #take}
   */
  public Workers(
      List<I> items, List<Way<I, R>> ways, BiFunction<I, Unfinished, R> unfinished, int threads) {
    this.items = items;
    this.ways = List.copyOf(ways);
    this.unfinished = unfinished;
    this.attempts = new AtomicReferenceArray<>(items.size());
    // Bounded, so that finished files wait for the writer and not in memory.
    this.done = new LinkedBlockingQueue<>(Math.max(4, threads * 2));
    this.threads = Math.min(threads, Math.max(1, items.size()));
  }

  public void start() {
    for (int i = 0; i < threads; i++) {
      new Worker(null).start();
    }
    Thread watch = new Thread(this::watch, "deadlines");
    watch.setDaemon(true);
    watch.start();
  }

  /** The next finished item, in order of completion; to be called once for each item. */
  public Done<R> take() throws InterruptedException {
    return done(done.take());
  }

  private Done<R> done(Ended<R> one) {
    finished.incrementAndGet();
    R result =
        one.ending instanceof Without<R> without
            ? unfinished.apply(items.get(one.index), without.why)
            : ((Result<R>) one.ending).result;
    return new Done<>(one.index, result);
  }

  /**
   * Ends early: no item is begun any more, and those under way are waited for. May be called from
   * any thread, more than once.
   *
   * @param grace how long they are waited for
   */
  public void stop(Duration grace) {
    int begun = next.getAndSet(items.size());
    if (stop == null) {
      stop = new Stop(Math.min(begun, items.size()), System.nanoTime() + grace.toNanos());
    }
  }

  /**
   * The next finished item, in order of completion.
   *
   * @return null where all items that are to come have come, after {@link #stop} or at the end
   */
  public @Nullable Done<R> next() throws InterruptedException {
    while (true) {
      Stop stopped = stop;
      int expected = stopped == null ? items.size() : stopped.begun;
      if (finished.get() >= expected) {
        over = true;
        return null;
      }
      Ended<R> one = done.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      if (one != null) {
        return done(one);
      }
      if (stopped != null && System.nanoTime() - stopped.until > 0) {
        over = true;
        return null;
      }
    }
  }

  private void watch() {
    long pause = 200;
    for (Way<I, R> way : ways) {
      pause = way.deadline == null ? pause : Math.min(pause, way.deadline.toMillis() / 4);
    }
    try {
      while (finished.get() < items.size() && !over) {
        Thread.sleep(Math.max(10, pause));
        int started = Math.min(next.get(), items.size());
        for (int i = 0; i < started; i++) {
          Attempt attempt = attempts.get(i);
          if (attempt != null && attempt.overdue() && attempts.compareAndSet(i, attempt, null)) {
            attempt.worker.interrupt();
            replace(attempt);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void replace(Attempt attempt) {
    try {
      new Worker(attempt).start();
    } catch (OutOfMemoryError e) {
      // No thread can be had now: found overdue again, and tried again, at the next look.
      LOG.warn("no thread to replace one that is over its time", e);
      attempts.set(attempt.item, attempt);
    }
  }

  private static boolean outOfMemory(Throwable thrown) {
    // Few causes: a chain may be a circle.
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
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
    private final @Nullable Attempt failed;

    /**
     * @param failed what this thread takes on first, the next way; or null
     */
    Worker(@Nullable Attempt failed) {
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
      Ending<R> ending = null;
      if (first == ways.size()) {
        ending = new Without<>(new Overdue(spent(begun)));
      }
      for (int way = first; ending == null; way++) {
        Attempt attempt = new Attempt(item, way, begun);
        attempts.set(item, attempt);
        ending = ending(item, way, begun);
        if (!attempts.compareAndSet(item, attempt, null)) {
          return false;
        }
      }
      done.put(new Ended<>(item, ending));
      return true;
    }

    /** What comes of an item on one way; null where it goes the next way. */
    private @Nullable Ending<R> ending(int item, int way, long begun) {
      boolean last = way == ways.size() - 1;
      Throwable failure;
      try {
        R result = ways.get(way).task.apply(items.get(item), spent(begun));
        if (result != null) {
          return new Result<>(result);
        }
        if (!last) {
          return null;
        }
        failure = new IllegalStateException("the last way returned nothing");
      } catch (RuntimeException | Error e) {
        if (!last && outOfMemory(e)) {
          return null; // by its own doing, or by that of another thread
        }
        failure = e;
      }
      return new Without<>(new Failed(failure, spent(begun)));
    }

    private Duration spent(long begun) {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
