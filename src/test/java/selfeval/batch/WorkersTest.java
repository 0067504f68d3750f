package selfeval.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.patience.Patience;

@Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
class WorkersTest {

  private static Map<Integer, String> run(
      int items, int threads, Duration deadline, Function<Integer, String> task)
      throws InterruptedException {
    List<Integer> numbers = IntStream.range(0, items).boxed().toList();
    Workers<Integer, String> workers =
        new Workers<>(
            numbers,
            List.of(new Workers.Way<>((i, spent) -> task.apply(i), deadline)),
            (i, spent) -> "late " + i,
            threads);
    workers.start();
    Map<Integer, String> results = new TreeMap<>();
    for (int n = 0; n < items; n++) {
      Workers.Done<String> done = workers.take();
      assertThat(results.put(done.index(), done.result())).as("only once").isNull();
    }
    return results;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void every_item_comes_out_once(int threads) throws InterruptedException {
    Map<Integer, String> results =
        run(500, threads, Duration.ofMinutes(Patience.MINUTES), i -> "done " + i);
    assertThat(results).hasSize(500);
    results.forEach((i, result) -> assertThat(result).isEqualTo("done " + i));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void items_that_hang_are_given_up_and_cost_only_themselves(int threads)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<Integer> hanging = new ArrayList<>(List.of(0, 4, 5, 11));
    Map<Integer, String> expected = new TreeMap<>();
    IntStream.range(0, 12)
        .forEach(i -> expected.put(i, (hanging.contains(i) ? "late " : "done ") + i));
    withDeadlines(
        deadline -> {
          Map<Integer, String> results =
              run(
                  12,
                  threads,
                  deadline,
                  i -> {
                    if (hanging.contains(i)) {
                      hang(never);
                    }
                    return "done " + i;
                  });
          hanging.forEach(i -> assertThat(results.get(i)).isEqualTo("late " + i));
          return results.equals(expected);
        });
    never.countDown();
  }

  private interface Trial {
    boolean succeeds(Duration deadline) throws InterruptedException;
  }

  /**
   * What hangs is late by any deadline; what does not is in time by one that this machine, busy as
   * it may be, can keep.
   */
  private static void withDeadlines(Trial trial) throws InterruptedException {
    Duration deadline = Duration.ofMillis(150);
    while (!trial.succeeds(deadline)) {
      deadline = deadline.multipliedBy(4);
      assertThat(deadline).isLessThan(Duration.ofMinutes(Patience.MINUTES));
    }
  }

  @Test
  void what_one_way_leaves_over_fails_at_or_takes_too_long_for_goes_the_next_way()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<String> expected =
        List.of(
            "second 0",
            "second 1",
            "second 2 late",
            "first 3",
            "second 4",
            "second 5",
            "second 6 late",
            "first 7",
            "none 8",
            "second 9",
            "second 10 late",
            "first 11");
    withDeadlines(
        deadline -> {
          List<String> results = List.copyOf(twoWays(deadline, never).values());
          for (int i = 2; i < 12; i += 4) {
            assertThat(results.get(i)).isEqualTo("second " + i + " late");
          }
          return results.equals(expected);
        });
    never.countDown();
  }

  /** Three of four items are nothing for the first way; one is nothing for either. */
  private static Map<Integer, String> twoWays(Duration deadline, CountDownLatch never)
      throws InterruptedException {
    Workers.Way<Integer, String> first =
        new Workers.Way<>(
            (i, spent) -> {
              switch (i % 4) {
                case 0:
                  return null;
                case 1:
                  throw new IllegalStateException("failed");
                case 2:
                  hang(never);
                  return "too late";
                default:
                  return "first " + i;
              }
            },
            deadline);
    Workers.Way<Integer, String> second =
        new Workers.Way<>(
            (i, spent) -> {
              boolean waited = spent.compareTo(deadline) >= 0;
              return i == 8 ? null : "second " + i + (waited ? " late" : "");
            },
            null);
    Workers<Integer, String> workers =
        new Workers<>(
            IntStream.range(0, 12).boxed().toList(),
            List.of(first, second),
            (i, spent) -> "none " + i,
            2);
    workers.start();
    Map<Integer, String> results = new TreeMap<>();
    for (int n = 0; n < 12; n++) {
      Workers.Done<String> done = workers.take();
      assertThat(results.put(done.index(), done.result())).isNull();
    }
    return results;
  }

  /** A task that does not listen to being interrupted, as a busy parser does not. */
  private static void hang(CountDownLatch never) {
    while (true) {
      try {
        never.await();
        return;
      } catch (InterruptedException e) {
        // deaf on purpose
      }
    }
  }
}
