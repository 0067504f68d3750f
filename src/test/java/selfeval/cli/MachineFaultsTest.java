package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.hostile.HostileXls;
import selfeval.patience.Patience;
import selfeval.run.folder.Large;

/**
 * Faults of the machine: a clear word, exit code 4, no half file, and the next run completes it.
 */
@Tag("process")
class MachineFaultsTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");
  private static final Path FAULTY = Path.of("seeds/错误示例/得分高于分值.xlsx");
  private static final int FORMS = 8;

  @TempDir Path folder;
  private Path in;
  private Path out;
  private Path temp;
  private Program program;
  private boolean mounted;

  @BeforeEach
  void forms() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("disk/out");
    temp = Files.createDirectory(folder.resolve("temp"));
    Files.createDirectory(folder.resolve("disk"));
    program = Program.in(folder).with("-Djava.io.tmpdir=" + temp);
    for (int i = 0; i < FORMS; i++) {
      put(i % 2 == 0 ? SEED : FAULTY, "表" + i + ".xlsx");
    }
  }

  @AfterEach
  void nothing_is_left_in_the_temp_folder() throws Exception {
    if (mounted) {
      run("umount", folder.resolve("disk").toString());
    }
    assertThat(Program.files(temp)).isEmpty();
  }

  private Path put(Path form, String name) throws IOException {
    Path file = Files.write(in.resolve(name), Files.readAllBytes(form));
    return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return Patience.exit(process) == 0;
    } catch (IOException e) {
      return false; // there is no such program here
    }
  }

  /** A small file system where this user may mount one; else files may not grow beyond 8 KiB. */
  private Program onSmallDisk() throws IOException, InterruptedException {
    String disk = folder.resolve("disk").toString();
    mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk);
    return mounted ? program : program.under(shell("ulimit -f 16"));
  }

  private static List<String> shell(String limit) {
    return List.of("/bin/sh", "-c", limit + " && exec \"$0\" \"$@\"");
  }

  private void moreRoom() throws IOException, InterruptedException {
    if (mounted) {
      assertThat(run("mount", "-o", "remount,size=64m", folder.resolve("disk").toString()))
          .isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "watch"})
  void a_full_disk_is_said_leaves_no_half_file_and_is_made_up_for(String command) throws Exception {
    List<Object> words = new ArrayList<>(List.of(command, in, "--out", out));
    if (command.equals("watch")) {
      words.add("--once");
    }
    Program small = onSmallDisk();
    assertThat(small.run(words.toArray())).as(small.said()).isEqualTo(4);
    assertThat(small.said()).contains("无法写入", mounted ? "磁盘空间不足" : "文件大小");
    assertThat(Program.files(out).stream().filter(name -> !name.startsWith("."))).isEmpty();

    moreRoom();
    assertThat(program.run(words.toArray())).as(program.said()).isZero();
    assertThat(Program.results(out)).hasSize(FORMS);
    Program.isWhole(out);
  }

  @Test
  void results_that_were_there_stay_when_the_disk_is_full() throws Exception {
    assertThat(program.run("audit", in, "--out", out)).isZero();
    byte[] before = Files.readAllBytes(out.resolve("results.jsonl"));
    put(SEED, "新.xlsx");
    Program small = program.under(shell("ulimit -f 16"));
    assertThat(small.run("audit", in, "--out", out)).isEqualTo(4);
    assertThat(small.said()).contains("已有的结果没有改动");
    assertThat(out.resolve("results.jsonl")).hasBinaryContent(before);
    Program.isWhole(out);
    assertThat(program.run("audit", in, "--out", out)).isZero();
    assertThat(Program.results(out)).hasSize(FORMS + 1);
    Program.isWhole(out);
  }

  /** How many it takes depends on the class path: somewhere among these numbers it breaks. */
  @ParameterizedTest
  @ValueSource(ints = {32, 56})
  void too_few_file_handles_leave_all_or_nothing(int handles) throws Exception {
    Program few = program.under(shell("ulimit -n " + handles));
    int exit = few.run("audit", in, "--out", out, "--jobs", 1);
    List<String> shown = Program.files(out).stream().filter(name -> !name.startsWith(".")).toList();
    if (exit == 0) {
      Program.isWhole(out);
    } else if (exit == 3) {
      Program.isWhole(out);
      assertThat(Files.readString(out.resolve("results.jsonl"))).contains("同时打开的文件太少");
    } else {
      // 1 is the JVM's own: it could not even begin
      assertThat(exit).as(few.said()).isIn(1, 4);
      assertThat(few.said()).isNotEmpty();
      assertThat(shown).isEmpty();
    }
    assertThat(program.run("audit", in, "--out", out)).isZero();
    assertThat(Program.results(out)).hasSize(FORMS);
    Program.isWhole(out);
  }

  /** The program as one whom the modes of files bind, which they do not bind root. */
  private Program bound() throws Exception {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    mode(locked, "r-xr-xr-x");
    List<List<String>> ways = new ArrayList<>();
    ways.add(List.of());
    ways.add(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
    for (List<String> way : ways) {
      List<String> probe = new ArrayList<>(way);
      probe.addAll(
          List.of("/bin/sh", "-c", "! touch \"$0\"", locked.resolve("x" + way.size()).toString()));
      if (run(probe.toArray(String[]::new))) {
        return program.under(way);
      }
    }
    return Assumptions.abort("root cannot be bound by the modes of files here");
  }

  private static void mode(Path path, String mode) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  @Test
  void an_output_folder_that_may_not_be_written_is_said() throws Exception {
    Program bound = bound();
    mode(folder.resolve("disk"), "r-xr-xr-x");
    assertThat(bound.run("audit", in, "--out", out)).isEqualTo(4);
    assertThat(bound.said()).contains("没有写入权限");
    assertThat(bound.run("watch", in, "--out", out, "--once")).isEqualTo(4);
    mode(folder.resolve("disk"), "rwxr-xr-x");
    assertThat(bound.run("audit", in, "--out", out)).isZero();
    Program.isWhole(out);
  }

  @Test
  void what_may_not_be_read_has_its_word_and_its_line_and_is_taken_later() throws Exception {
    Program bound = bound();
    Path file = put(SEED, "锁.xlsx");
    Path sub = Files.createDirectory(in.resolve("锁着"));
    mode(file, "---------");
    mode(sub, "---------");
    try {
      for (String[] words : new String[][] {{"audit"}, {"watch", "--once"}}) {
        List<Object> all = new ArrayList<>(List.of(words[0], in, "--out", out));
        all.addAll(List.of(words).subList(1, words.length));
        assertThat(bound.run(all.toArray())).as(bound.said()).isEqualTo(3);
        assertThat(bound.said()).contains("文件夹无法读取", "锁着");
        JsonNode line = Program.results(out).get("锁.xlsx");
        assertThat(line.get("outcome").asText()).isEqualTo("damaged");
        assertThat(line.get("reason").asText()).contains("无法读取");
      }
    } finally {
      mode(file, "rw-r--r--");
      mode(sub, "rwxr-xr-x");
    }
    assertThat(bound.run("watch", in, "--out", out, "--once")).isZero();
    assertThat(Program.results(out).get("锁.xlsx").get("outcome").asText()).isEqualTo("audited");
    Program.isWhole(out);
  }

  @Test
  void a_folder_that_cannot_be_listed_is_named_with_its_input() throws Exception {
    Program bound = bound();
    Path sub = Files.createDirectory(in.resolve("锁着"));
    Path other = Files.createDirectory(folder.resolve("另一批"));
    mode(sub, "---------");
    try {
      assertThat(bound.run("audit", in, other, "--out", out)).isEqualTo(3);
      assertThat(bound.said()).contains("文件夹无法读取", in.getFileName() + "/锁着");
      assertThat(bound.run("audit", sub, "--out", folder.resolve("无"))).isEqualTo(3);
      assertThat(bound.said()).contains("文件夹无法读取", sub.toString());
    } finally {
      mode(sub, "rwxr-xr-x");
    }
  }

  @Test
  void a_temp_folder_that_is_not_there_is_not_missed() throws Exception {
    Program lost = program.with("-Djava.io.tmpdir=" + folder.resolve("none"));
    assertThat(lost.run("audit", in, "--out", out)).as(lost.said()).isZero();
    Program.isWhole(out);
  }

  @Test
  void files_deleted_and_replaced_during_the_run_have_one_line_each() throws Exception {
    List<Path> late = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      late.add(put(SEED, String.format("z%03d.xlsx", i)));
    }
    // the process that it is audited in tells when its turn is; it takes long enough
    Files.write(in.resolve("y.xlsx"), Large.cells(400_000));
    Process process = program.start("audit", in, "--out", out, "--jobs", 1, "--max-seconds", 3_600);
    below(process);
    Files.delete(late.get(299));
    Files.write(late.get(298), Files.readAllBytes(FAULTY));
    int exit = Patience.exit(process);
    assertThat(exit).as(program.said()).isEqualTo(3);
    Map<String, JsonNode> results = Program.results(out);
    assertThat(results).hasSize(FORMS + 301);
    assertThat(results.get("z299.xlsx").get("reason").asText()).contains("被移走或删除");
    assertThat(results.get("z298.xlsx").get("annotated").asText()).startsWith("退回/");
    Program.isWhole(out);
  }

  @Test
  void pipes_and_devices_are_refused_at_once() throws Exception {
    Path pipe = folder.resolve("管道.xlsx");
    Assumptions.assumeTrue(run("mkfifo", pipe.toString()), "no mkfifo here");
    // a pipe that was waited for, or a device that was read, would only be given up after an hour
    Object[] words = {"audit", pipe, "/dev/zero", "--out", out, "--max-seconds", 3_600};
    assertThat(program.run(words)).isEqualTo(3);
    for (JsonNode line : Program.results(out).values()) {
      assertThat(line.get("outcome").asText()).isEqualTo("not_a_workbook");
      assertThat(line.get("reason").asText()).contains("不是普通文件");
    }
  }

  @Test
  void killed_in_the_midst_it_leaves_no_process_and_the_next_run_cleans_up() throws Exception {
    Files.write(in.resolve("大.xlsx"), Large.cells(400_000));
    Process process = program.start("audit", in, "--out", out);
    List<ProcessHandle> workers = below(process);
    Patience.exit(process.destroyForcibly());
    for (ProcessHandle worker : workers) {
      Patience.gone(worker);
    }
    assertThat(Program.files(out).stream().filter(name -> !name.startsWith("."))).isEmpty();
    Object[] again = {"audit", in, "--out", out, "--max-seconds", 3_600};
    assertThat(program.run(again)).as(program.said()).isZero();
    assertThat(Program.results(out)).hasSize(FORMS + 1);
    Program.isWhole(out);
  }

  /** The processes that a process started, once there is one. */
  private List<ProcessHandle> below(Process process) throws Exception {
    List<ProcessHandle> below = new ArrayList<>();
    Patience.until(
        () -> {
          below.addAll(process.descendants().toList());
          return !below.isEmpty();
        },
        process,
        program::said);
    return below;
  }

  @Test
  void a_file_that_hangs_its_reader_is_ended_at_its_time_and_costs_only_itself() throws Exception {
    byte[] xls = Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xls"));
    Files.write(in.resolve("慢.xls"), HostileXls.slow(xls));
    Files.write(in.resolve("后.xls"), xls);
    // as many seconds as the other files need on this machine: they are all audited in the end
    for (int seconds = 8; ; seconds *= 2) {
      // enough memory, so that on a quick machine too time is what it lacks
      Object[] words = {
        "audit", in, "--out", out, "--max-seconds", seconds, "--max-memory-mb", 4000
      };
      assertThat(program.run(words)).isEqualTo(3);
      Map<String, JsonNode> results = Program.results(out);
      assertThat(results).hasSize(FORMS + 2);
      JsonNode slow = results.remove("慢.xls");
      assertThat(slow.get("outcome").asText()).isEqualTo("timed_out");
      assertThat(slow.get("reason").asText()).contains(seconds + " 秒", "--max-seconds");
      assertThat(slow.get("sha256").asText()).hasSize(64);
      assertThat(slow.get("took_ms").asLong()).isGreaterThan(seconds * 1_000L - 1_000);
      Program.isWhole(out);
      Set<String> others = new TreeSet<>();
      results.values().forEach(r -> others.add(r.get("outcome").asText()));
      if (others.equals(Set.of("audited"))) {
        return;
      }
      assertThat(others).as("%d seconds", seconds).isEqualTo(Set.of("audited", "timed_out"));
    }
  }

  @Test
  void a_program_started_anew_for_its_locale_is_killed_with_the_one_that_was_started()
      throws Exception {
    Program plain = program.under(List.of("env", "LC_ALL=C"));
    Process killed = plain.start("watch", in, "--out", out);
    Patience.until(() -> Files.exists(out.resolve("results.jsonl")), killed, plain::said);
    List<ProcessHandle> below = below(killed);
    Patience.exit(killed.destroyForcibly());
    for (ProcessHandle one : below) {
      Patience.gone(one);
    }
    assertThat(program.run("watch", in, "--out", out, "--once")).as(program.said()).isZero();
    assertThat(Program.results(out)).hasSize(FORMS);
  }

  @Test
  void a_program_started_anew_for_its_locale_takes_its_leave_when_it_is_ended() throws Exception {
    Program plain = program.under(List.of("env", "LC_ALL=C"));
    Process ended = plain.start("watch", in, "--out", out);
    Patience.until(() -> Files.exists(out.resolve("results.jsonl")), ended, plain::said);
    // by its handle, as a shell does it: the process itself would close its streams too
    ended.toHandle().destroy();
    Patience.exit(ended);
    assertThat(plain.said()).contains("接收结束");
  }

  @Test
  void limits_are_raised_by_the_option_that_the_refusal_names() throws Exception {
    Files.write(in.resolve("大.xlsx"), Large.cells(60_000));
    assertThat(program.run("audit", in, "--out", out, "--max-cells", 20_000)).isEqualTo(3);
    String reason = Program.results(out).get("大.xlsx").get("reason").asText();
    assertThat(reason).contains("20000 个", "--max-cells 80000");
    Object[] raised = {"audit", in, "--out", out, "--max-cells", 80_000, "--max-seconds", 3_600};
    assertThat(program.run(raised)).isZero();
    assertThat(Program.results(out).get("大.xlsx").get("outcome").asText()).isEqualTo("audited");
  }

  @Test
  @Tag("campaign")
  void ten_thousand_files_with_little_memory() throws Exception {
    byte[] seed = Files.readAllBytes(SEED);
    for (int i = 0; i < 10_000; i++) {
      Path file = Files.write(in.resolve("单位" + i + ".xlsx"), seed);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(300)));
    }
    Program little = program.with("-Xmx512m");
    for (String[] words : new String[][] {{"audit"}, {"watch", "--once"}}) {
      Path target = out.resolve(words[0]);
      List<Object> all = new ArrayList<>(List.of(words[0], in, "--out", target));
      all.addAll(List.of(words).subList(1, words.length));
      assertThat(little.run(all.toArray())).as(little.said()).isZero();
      Map<String, JsonNode> results = Program.results(target);
      assertThat(results).hasSize(10_000 + FORMS);
      Set<String> outcomes = Set.of("audited");
      results.values().forEach(r -> assertThat(outcomes).contains(r.get("outcome").asText()));
      Program.isWhole(target);
    }
  }
}
