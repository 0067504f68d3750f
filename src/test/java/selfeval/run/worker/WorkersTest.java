package selfeval.run.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class WorkersTest {
  /** Only what hangs takes so long, also on a busy machine. */
  private static final Duration LONG = Duration.ofSeconds(2);

  private static Map<Integer, String> run(
      int items, int threads, Duration deadline, Function<Integer, String> task)
      throws InterruptedException {
    List<Integer> numbers = IntStream.range(0, items).boxed().toList();
    Workers<Integer, String> workers =
        new Workers<>(
            numbers,
            List.of(new Workers.Way<>((i, spent) -> task.apply(i), deadline)),
            WorkersTest::word,
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
    Map<Integer, String> results = run(500, threads, Duration.ofMinutes(1), i -> "done " + i);
    assertThat(results).hasSize(500);
    results.forEach((i, result) -> assertThat(result).isEqualTo("done " + i));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void items_that_hang_are_given_up_and_cost_only_themselves(int threads)
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    List<Integer> hanging = new ArrayList<>(List.of(0, 5));
    Map<Integer, String> results =
        run(
            12,
            threads,
            LONG,
            i -> {
              if (hanging.contains(i)) {
                hang(never);
              }
              return "done " + i;
            });
    results.forEach(
        (i, result) -> assertThat(result).isEqualTo((hanging.contains(i) ? "late " : "done ") + i));
    assertThat(results).hasSize(12);
    never.countDown();
  }

  private static String word(int item, Workers.Unfinished why) {
    if (why instanceof Workers.Failed failed) {
      return (failed.outOfMemory() ? "no memory " : "failed ") + item + " " + failed.cause();
    }
    assertThat(why.spent()).as("time was really over").isGreaterThanOrEqualTo(LONG);
    return "late " + item;
  }

  private static List<String> run(int items, int threads, List<Workers.Way<Integer, String>> ways)
      throws InterruptedException {
    Workers<Integer, String> workers =
        new Workers<>(IntStream.range(0, items).boxed().toList(), ways, WorkersTest::word, threads);
    workers.start();
    Map<Integer, String> results = new TreeMap<>();
    for (int n = 0; n < items; n++) {
      Workers.Done<String> done = workers.take();
      assertThat(results.put(done.index(), done.result())).isNull();
    }
    return List.copyOf(results.values());
  }

  @Test
  void what_one_way_leaves_over_has_no_memory_for_or_takes_too_long_for_goes_the_next_way()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    Workers.Way<Integer, String> first =
        new Workers.Way<>(
            (i, spent) -> {
              switch (i % 4) {
                case 0:
                  return null;
                case 1:
                  throw new OutOfMemoryError("on purpose");
                case 2:
                  hang(never);
                  return "too late";
                default:
                  return "first " + i;
              }
            },
            LONG);
    Workers.Way<Integer, String> second =
        new Workers.Way<>(
            (i, spent) -> "second " + i + (spent.compareTo(LONG) >= 0 ? " late" : ""), null);
    assertThat(run(8, 2, List.of(first, second)))
        .containsExactly(
            "second 0",
            "second 1",
            "second 2 late",
            "first 3",
            "second 4",
            "second 5",
            "second 6 late",
            "first 7");
    never.countDown();
  }

  static Stream<Throwable> defects() {
    return Stream.of(
        new IllegalStateException("state"),
        new NullPointerException(),
        new AssertionError("assertion"),
        new NoClassDefFoundError("Gone"),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("defects")
  void a_defect_in_any_way_is_a_failure_with_its_cause_at_once_and_costs_only_its_item(
      Throwable defect) throws InterruptedException {
    AtomicInteger again = new AtomicInteger();
    Workers.Way<Integer, String> first =
        new Workers.Way<>((i, spent) -> i == 1 ? thrown(defect) : i == 3 ? null : "ok " + i, LONG);
    Workers.Way<Integer, String> second =
        new Workers.Way<>(
            (i, spent) -> {
              again.incrementAndGet();
              return thrown(defect);
            },
            LONG);
    assertThat(run(5, 2, List.of(first, second)))
        .containsExactly("ok 0", "failed 1 " + defect, "ok 2", "failed 3 " + defect, "ok 4");
    assertThat(again).as("a defect is not tried again another way").hasValue(1);
  }

  static Stream<Throwable> shortages() {
    return Stream.of(
        new OutOfMemoryError("heap"),
        new IllegalStateException("wrapped", new OutOfMemoryError("heap")),
        new ExceptionInInitializerError(new RuntimeException(new OutOfMemoryError("heap"))));
  }

  @ParameterizedTest
  @MethodSource("shortages")
  void too_little_memory_on_the_last_way_is_told_as_such(Throwable shortage)
      throws InterruptedException {
    Workers.Way<Integer, String> way = new Workers.Way<>((i, spent) -> thrown(shortage), LONG);
    assertThat(run(1, 1, List.of(way, way))).containsExactly("no memory 0 " + shortage);
  }

  @Test
  void a_last_way_without_a_result_has_failed_and_is_not_late() throws InterruptedException {
    Workers.Way<Integer, String> nothing = new Workers.Way<>((i, spent) -> null, LONG);
    assertThat(run(2, 1, List.of(nothing, nothing)))
        .allSatisfy(result -> assertThat(result).startsWith("failed ").contains("last way"));
  }

  @Test
  void a_failure_while_telling_a_failure_reaches_the_one_who_waits() {
    Workers<Integer, String> workers =
        new Workers<>(
            List.of(1),
            List.of(new Workers.Way<>((i, spent) -> null, LONG)),
            (i, why) -> thrown(new IllegalArgumentException("no word")),
            1);
    workers.start();
    assertThatThrownBy(workers::take).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void stopped_it_begins_no_item_and_waits_for_those_under_way_but_not_for_ever()
      throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    Workers<Integer, String> workers =
        new Workers<>(
            IntStream.range(0, 100).boxed().toList(),
            List.of(
                new Workers.Way<>(
                    (i, spent) -> {
                      begun.countDown();
                      if (i == 0) {
                        hang(never);
                      }
                      return "done " + i;
                    },
                    Duration.ofMinutes(1))),
            WorkersTest::word,
            2);
    workers.start();
    begun.await();
    workers.stop(Duration.ofMillis(300));
    workers.stop(Duration.ofMinutes(20));
    List<Integer> done = new ArrayList<>();
    for (var one = workers.next(); one != null; one = workers.next()) {
      done.add(one.index());
    }
    never.countDown();
    assertThat(done).isNotEmpty().doesNotContain(0).hasSizeLessThan(100);
  }

  @Test
  void stopped_before_its_start_it_gives_nothing() throws InterruptedException {
    Workers<Integer, String> workers =
        new Workers<>(
            List.of(1, 2),
            List.of(new Workers.Way<>((i, spent) -> "done", Duration.ofMinutes(1))),
            WorkersTest::word,
            2);
    workers.stop(Duration.ofSeconds(5));
    workers.start();
    assertThat(workers.next()).isNull();
  }

  private static String thrown(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
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
