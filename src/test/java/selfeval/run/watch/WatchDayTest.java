package selfeval.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.run.folder.AgencyForm;
import selfeval.run.folder.FaultyDisk;
import selfeval.run.folder.Office;

/** A day in small: bursts of files, forms sent again, a ledger that is open, restarts. */
@Tag("campaign")
class WatchDayTest {
  private static final int BURSTS = 8;
  private static final int FILES = 250;

  @TempDir private Path folder;

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final FaultyDisk disk = new FaultyDisk();
  private Office office;

  private void put(String place, byte[] bytes) throws IOException {
    Path file = office.put(place, bytes);
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - 60_000));
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void watch(Condition... steps) throws Exception {
    Watch watch =
        new Watch(
            office.options(List.of(folder.resolve("收"))), 90, Duration.ofMinutes(5), said::add);
    Throwable[] thrown = {null};
    Thread thread = new Thread(() -> watch.run(Duration.ofMillis(100), false));
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    try {
      for (Condition step : steps) {
        while (thread.isAlive() && !step.holds()) {
          Thread.sleep(50);
        }
        assertThat(thrown[0]).isNull();
      }
    } finally {
      watch.stop();
      thread.join();
    }
    assertThat(thrown[0]).isNull();
  }

  private int results() throws IOException {
    Path file = office.out().resolve("results.jsonl");
    if (!Files.exists(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return (int) lines.count();
    }
  }

  private int secondRounds() throws IOException {
    int rounds = 0;
    for (JsonNode line : office.lines().values()) {
      JsonNode round = line.get("forms").get(0).get("round");
      rounds += round != null && round.asInt() == 2 ? 1 : 0;
    }
    return rounds;
  }

  @Test
  void every_file_has_its_newest_result_once_the_day_is_over() throws Exception {
    office = new Office(folder);
    office.disk = disk;
    Random random = new Random(11);
    Map<String, Integer> round = new HashMap<>();
    for (int burst = 0; burst < BURSTS; burst++) {
      for (int i = 0; i < FILES; i++) {
        String name = "部门" + burst + "/表" + i + ".xlsx";
        String project = "项目" + burst + "之" + i;
        boolean wrong = random.nextInt(3) == 0;
        String unit = "单位" + burst;
        put(
            "收/" + name,
            wrong ? AgencyForm.wrong(project, unit, 97) : AgencyForm.sound(project, unit));
        round.put(name, 1);
        if (burst > 0 && i % 10 == 0) {
          String again = "部门" + (burst - 1) + "/表" + i + ".xlsx";
          put("收/" + again, AgencyForm.wrong("项目" + (burst - 1) + "之" + i, "单位" + (burst - 1), 95));
          round.merge(again, 1, Integer::sum);
        }
      }
      if (burst == 3) {
        disk.held.add("审核台账.xlsx");
      }
      int files = round.size();
      int resent = (int) round.values().stream().filter(n -> n > 1).count();
      watch(
          () -> results() == files && secondRounds() == resent,
          () -> {
            disk.held.clear();
            return true;
          });
    }
    Map<String, JsonNode> lines = office.lines();
    assertThat(lines.keySet()).containsExactlyInAnyOrderElementsOf(round.keySet());
    round.forEach(
        (name, n) ->
            assertThat(lines.get(name).get("forms").get(0).path("round").asInt(1))
                .as(name)
                .isEqualTo(n));
    office.isWhole();
    List<String> logged = new ArrayList<>();
    try (Stream<Path> logs = Files.list(office.out().resolve(Diary.FOLDER))) {
      for (Path log : logs.toList()) {
        logged.addAll(Files.readAllLines(log));
      }
    }
    long told =
        logged.stream()
            .filter(line -> line.matches(".{19} (退回|待核|通过) 部门\\d+/表\\d+\\.xlsx.*"))
            .count();
    int sent = round.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(told).isEqualTo(sent);
    WatchStatus status = WatchStatus.read(office.out());
    assertThat(status.ended()).isTrue();
    assertThat(status.results()).isEqualTo(round.size());
  }
}
