package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** The drop folder, with real processes that are really ended. */
@Tag("process")
class WatchTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");
  private static final Path FAULTY = Path.of("seeds/错误示例/得分高于分值.xlsx");

  /** Of another project: it is no later version of the two. */
  private static final Path OTHER = Path.of("seeds/错误示例/未完成目标得满分.xlsx");

  @TempDir Path folder;

  private Path inbox() throws IOException {
    return Files.createDirectories(folder.resolve("收件箱"));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private Process start(Map<String, String> environment, Object... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    for (Object word : words) {
      command.add(word.toString());
    }
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void once() throws Exception {
    Process process = start(Map.of(), "watch", inbox(), "--out", out(), "--once");
    int exit = Patience.exit(process);
    assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
  }

  /** Puts a file that has been lying there for a minute. */
  private Path drop(Path form, String name) throws IOException {
    Path target = inbox().resolve(name);
    Files.createDirectories(target.getParent());
    Files.copy(form, target, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(target, FileTime.from(Instant.now().minusSeconds(60)));
    return target;
  }

  private Map<String, JsonNode> results() throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(out().resolve("results.jsonl"))) {
      JsonNode node = json.readTree(line);
      assertThat(results.put(node.get("file").asText(), node)).as("doubled").isNull();
    }
    return results;
  }

  /** What stands in the output folder is what the result file says, and nothing else. */
  private void isWhole(int files) throws IOException {
    Map<String, JsonNode> results = results();
    assertThat(results).hasSize(files);
    Set<String> expected =
        new TreeSet<>(Set.of("batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html"));
    results.values().forEach(line -> expected.add(line.get("annotated").asText()));
    Set<String> found = new TreeSet<>();
    try (Stream<Path> tree = Files.walk(out())) {
      tree.filter(Files::isRegularFile)
          .map(file -> out().relativize(file).toString())
          .filter(place -> !place.matches("(?:历史/|日志/|\\.selfeval-audit\\.).*"))
          .forEach(found::add);
    }
    found.removeIf(place -> place.startsWith("审核意见书/") || place.startsWith("退回包/"));
    assertThat(found).isEqualTo(expected);
  }

  private void await(Process process, Patience.Condition condition) throws Exception {
    Patience.until(condition, process, () -> Files.readString(folder.resolve("log")));
  }

  private boolean has(String file) throws IOException {
    return Files.exists(out().resolve("results.jsonl")) && results().containsKey(file);
  }

  @Test
  void what_is_there_is_taken_once_and_a_changed_file_again() throws Exception {
    drop(SEED, "甲局/表.xlsx");
    drop(FAULTY, "乙局/表.xlsx");
    drop(SEED, "~$表.xlsx");
    drop(SEED, "表.xlsx.part");
    once();
    isWhole(2);
    byte[] before = Files.readAllBytes(out().resolve("results.jsonl"));

    once();
    assertThat(Files.readAllBytes(out().resolve("results.jsonl"))).isEqualTo(before);

    drop(SEED, "乙局/表.xlsx");
    once();
    isWhole(2);
    assertThat(results().get("乙局/表.xlsx").get("annotated").asText()).startsWith("待核/");
  }

  @Test
  void a_growing_file_is_waited_for_and_one_open_in_office_too() throws Exception {
    byte[] form = Files.readAllBytes(SEED);
    Path growing = inbox().resolve("慢.xlsx");
    int part = form.length / 2;
    Files.write(growing, Arrays.copyOf(form, part));
    drop(OTHER, "开着.xlsx");
    Path lock = drop(SEED, "~$开着.xlsx");
    Process watch = start(Map.of(), "watch", inbox(), "--out", out(), "--every", 1);
    try {
      drop(SEED, "好.xlsx");
      // it really grows as long as this takes: one that stands still is given up in the end
      int written = part;
      while (!has("好.xlsx")) {
        assertThat(watch.isAlive()).isTrue();
        assertThat(written).as("bytes until the others were done").isLessThan(form.length);
        Files.write(growing, new byte[] {form[written++]}, StandardOpenOption.APPEND);
        Thread.sleep(50);
      }
      assertThat(has("慢.xlsx")).isFalse();
      assertThat(has("开着.xlsx")).isFalse();
      Files.write(
          growing, Arrays.copyOfRange(form, written, form.length), StandardOpenOption.APPEND);
      Files.delete(lock);
      await(watch, () -> has("慢.xlsx") && has("开着.xlsx"));
      assertThat(results().get("慢.xlsx").get("outcome").asText()).isEqualTo("audited");
      // as a service manager asks it to end
      watch.destroy();
      assertThat(Patience.exit(watch)).isEqualTo(ExitCode.OK.code());
    } finally {
      watch.destroy();
      Patience.exit(watch);
    }
    isWhole(3);
  }

  @Test
  void a_second_watcher_is_told_who_holds_the_folder() throws Exception {
    Process first = start(Map.of(), "watch", inbox(), "--out", out(), "--every", 1);
    try {
      await(first, () -> Files.exists(out().resolve(".selfeval-audit.lock")));
      Process second = start(Map.of(), "watch", inbox(), "--out", out(), "--once");
      assertThat(Patience.exit(second)).isEqualTo(ExitCode.FAILED.code());
      assertThat(Files.readString(folder.resolve("log"))).contains("进程 " + first.pid());
      first.destroy();
      assertThat(Patience.exit(first)).isEqualTo(ExitCode.OK.code());
    } finally {
      first.destroy();
      Patience.exit(first);
    }
    assertThat(out().resolve(".selfeval-audit.lock")).doesNotExist();
  }

  @Test
  void killed_at_any_moment_it_loses_and_doubles_nothing() throws Exception {
    killed(6);
  }

  @Test
  @Tag("campaign")
  void killed_fifty_times_it_loses_and_doubles_nothing() throws Exception {
    killed(50);
  }

  private void killed(int rounds) throws Exception {
    Random random = new Random(20220301);
    // how long a whole run takes here and now, so that some are killed at each of its moments
    int files = 0;
    // Two from the start: which of them a third one follows is never sure, so that all stay.
    drop(SEED, "单位" + files++ + "/表.xlsx");
    drop(SEED, "单位" + files++ + "/表.xlsx");
    long begun = System.nanoTime();
    once();
    int whole = (int) ((System.nanoTime() - begun) / 1_000_000);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < 4; i++) {
        drop(random.nextBoolean() ? SEED : FAULTY, "单位" + files++ + "/表.xlsx");
      }
      // A form that was sent before comes again, with another verdict as often as not.
      drop(random.nextBoolean() ? SEED : FAULTY, "单位" + random.nextInt(files) + "/表.xlsx");
      Process watch = start(Map.of(), "watch", inbox(), "--out", out(), "--every", 1);
      Thread.sleep(whole / 10 + random.nextInt(2 * whole));
      Patience.exit(watch.destroyForcibly());
    }
    once();
    isWhole(files);
    for (Map.Entry<String, JsonNode> line : results().entrySet()) {
      boolean faulty = Files.mismatch(inbox().resolve(line.getKey()), FAULTY) < 0;
      assertThat(line.getValue().get("annotated").asText()).startsWith(faulty ? "退回/" : "待核/");
    }
  }

  @Test
  void the_locale_and_the_time_zone_change_nothing() throws Exception {
    drop(SEED, "甲局/İ表.xlsx");
    drop(FAULTY, "乙局/表.xlsx");
    String expected = null;
    for (Map<String, String> environment :
        List.of(
            Map.of("LC_ALL", "C.UTF-8"),
            Map.of("LC_ALL", "C"),
            Map.of(
                "LC_ALL", "C.UTF-8", "JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR"),
            Map.of("LC_ALL", "C.UTF-8", "TZ", "Pacific/Kiritimati"))) {
      Process audit = start(environment, "audit", inbox(), "--out", out());
      int exit = Patience.exit(audit);
      assertThat(exit).as(Files.readString(folder.resolve("log"))).isZero();
      String lines =
          Files.readString(out().resolve("results.jsonl")).replaceAll("\"took_ms\":\\d+", "");
      if (expected != null) {
        assertThat(lines).as("%s", environment).isEqualTo(expected);
      }
      expected = lines;
      isWhole(2);
    }
  }
}
