package selfeval.run.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.AuditOptions;
import selfeval.disk.Disk;
import selfeval.evidence.RegisterRow;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.Finished;
import selfeval.output.Succession;
import selfeval.patience.Patience;
import selfeval.result.FileRecord;
import selfeval.result.Outcome;
import selfeval.result.ResultCodec;
import selfeval.run.folder.Auditing;
import selfeval.run.folder.Batch;
import selfeval.run.folder.BatchOptions;
import selfeval.run.folder.FolderAuditor;
import selfeval.run.folder.Large;
import selfeval.run.folder.ReportOptions;
import selfeval.run.input.FileContent;
import selfeval.run.input.InputFile;
import selfeval.term.Severity;

/** Worker processes, with real processes that hang, end and run out of memory. */
@Tag("process")
@Timeout(value = Patience.MINUTES, unit = TimeUnit.MINUTES)
class WorkerPoolTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");

  /** For what does not hang: as long as it takes. */
  private static final Limits PATIENT = Limits.standard().with(Limit.SECONDS, 3_600);

  @TempDir Path folder;
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
    List<ProcessHandle> left = ProcessHandle.current().children().toList();
    assertThat(left.stream().filter(WorkerPoolTest::isWorker)).as("processes left").isEmpty();
  }

  private static boolean isWorker(ProcessHandle process) {
    String line = process.info().commandLine().orElse("");
    return process.isAlive() && (line.contains(" worker ") || line.contains(Odd.class.getName()));
  }

  /** A process that greets and then does what its argument says with each file. */
  static final class Odd {
    public static void main(String[] args) throws Exception {
      DataOutputStream out = new DataOutputStream(System.out);
      out.writeUTF(args[0].equals("stranger") ? "hello" : WorkerProcess.GREETING);
      out.flush();
      WorkerMessages.readFile(new DataInputStream(System.in));
      switch (args[0]) {
        case "ends" -> System.exit(7);
        case "killed" -> Runtime.getRuntime().halt(128 + 9);
        case "babbles" -> {
          byte[] word =
              "{\"schema\":\"selfeval-audit/1\",\"file\":\"a\",\"outcome\":\"NO SUCH OUTCOME\"}"
                  .getBytes(StandardCharsets.UTF_8);
          out.writeBoolean(false);
          out.writeInt(word.length);
          out.write(word);
          for (int i = 0; i < 100; i++) {
            out.writeInt(0);
          }
          out.flush();
        }
        default -> {}
      }
      while (true) {
        try {
          Thread.sleep(60_000);
        } catch (InterruptedException e) {
          // deaf on purpose
        }
      }
    }
  }

  private static List<String> java(String memory, String... rest) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + memory);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.addAll(List.of(rest));
    return command;
  }

  private List<String> real(String memory, String... options) {
    List<String> command =
        java(memory, "selfeval.cli.Main", "worker", "--out=" + folder.resolve("out"));
    command.addAll(List.of(options));
    return command;
  }

  private WorkerPool pool(List<String> command, Limits limits) {
    WorkerPool pool = new WorkerPool(command, limits, 2, form -> RegisterRow.Rows.NONE);
    open.add(pool);
    return pool;
  }

  private BatchOptions options(Limits limits, List<String> worker) {
    return new BatchOptions(
        List.of(folder),
        folder.resolve("out"),
        null,
        null,
        2,
        Severity.ERROR,
        AuditOptions.NONE,
        limits,
        worker,
        null,
        null,
        false,
        ReportOptions.PLAIN,
        Disk.LOCAL,
        Clock.systemUTC());
  }

  private static FileContent content(Path file) {
    InputFile input = new InputFile(file.getFileName().toString(), file);
    return FileContent.read(input, Limits.standard(), Duration.ZERO);
  }

  @Test
  void a_process_gives_the_very_result_that_a_thread_gives() throws IOException {
    WorkerPool pool = pool(real("256m"), PATIENT);
    BatchOptions options = options(Limits.standard(), List.of());
    List<Path> seeds;
    try (Stream<Path> tree = Files.walk(Path.of("seeds"))) {
      seeds = tree.filter(file -> file.toString().matches(".*\\.xlsx?")).sorted().toList();
    }
    assertThat(seeds).hasSizeGreaterThan(10);
    FolderAuditor auditor = Batch.auditor(options, Batch.waivers(options), Succession::nothing);
    for (Path seed : seeds) {
      FileContent content = content(seed);
      Finished apart = pool.audit(content, Duration.ZERO);
      Finished here = auditor.audit(content, Limits.standard(), form -> RegisterRow.Rows.NONE);
      assertThat(apart.record().outcome()).isEqualTo(Outcome.AUDITED);
      assertThat(new String(ResultCodec.write(apart.record().took(0)), StandardCharsets.UTF_8))
          .isEqualTo(new String(ResultCodec.write(here.record().took(0)), StandardCharsets.UTF_8));
      assertThat(apart.record().tally()).isEqualTo(here.record().tally());
      assertThat(apart.extension()).isEqualTo(here.extension());
      assertThat(apart.companion()).isEqualTo(here.companion());
      if (seed.toString().endsWith("x")) {
        assertThat(apart.annotated()).isEqualTo(here.annotated());
      } else {
        assertThat(apart.annotated()).hasSameSizeAs(here.annotated());
      }
    }
  }

  @Test
  void a_process_that_hangs_is_ended_at_the_deadline_and_replaced() {
    Limits two = Limits.standard().with(Limit.SECONDS, 2);
    WorkerPool pool = pool(java("64m", Odd.class.getName(), "hangs"), two);
    for (int round = 0; round < 2; round++) {
      Finished finished = pool.audit(content(SEED), Duration.ZERO);
      assertThat(finished.record().outcome()).isEqualTo(Outcome.TIMED_OUT);
      assertThat(finished.record().reason()).contains("2 秒", "--max-seconds 8");
      assertThat(finished.record().sha256()).hasSize(64);
      assertThat(ProcessHandle.current().children().filter(WorkerPoolTest::isWorker)).isEmpty();
    }
  }

  @Test
  void time_that_was_spent_before_counts() {
    WorkerPool pool = pool(java("64m", Odd.class.getName(), "hangs"), Limits.standard());
    Finished finished = pool.audit(content(SEED), Duration.ofSeconds(60));
    assertThat(finished.record().outcome()).isEqualTo(Outcome.TIMED_OUT);
  }

  @Test
  void a_process_that_ends_twice_over_one_file_is_an_internal_error() {
    WorkerPool pool = pool(java("64m", Odd.class.getName(), "ends"), PATIENT);
    Finished finished = pool.audit(content(SEED), Duration.ZERO);
    assertThat(finished.record().outcome()).isEqualTo(Outcome.INTERNAL_ERROR);
    assertThat(finished.record().reason()).contains("两次意外退出（退出代码 7、7）", "--jobs");
  }

  @Test
  void a_process_that_is_killed_twice_over_one_file_says_that_it_was_killed() {
    WorkerPool pool = pool(java("64m", Odd.class.getName(), "killed"), PATIENT);
    Finished finished = pool.audit(content(SEED), Duration.ZERO);
    assertThat(finished.record().outcome()).isEqualTo(Outcome.INTERNAL_ERROR);
    assertThat(finished.record().reason()).contains("强行终止", "内存", "--jobs");
  }

  @Test
  void an_answer_that_makes_no_sense_is_a_defect_and_its_process_is_ended() {
    WorkerPool pool = pool(java("64m", Odd.class.getName(), "babbles"), PATIENT);
    assertThatThrownBy(() -> pool.audit(content(SEED), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NO SUCH OUTCOME");
  }

  static Stream<Arguments> thrown() {
    return Stream.of(
        Arguments.of(new IllegalStateException("on purpose"), Outcome.INTERNAL_ERROR),
        Arguments.of(new NoClassDefFoundError("on purpose"), Outcome.INTERNAL_ERROR),
        Arguments.of(new StackOverflowError("on purpose"), Outcome.INTERNAL_ERROR),
        Arguments.of(new OutOfMemoryError("on purpose"), Outcome.TOO_LARGE));
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void what_is_thrown_outside_the_audit_proper_is_told_and_logged_as_what_it_is(
      Throwable thrown, Outcome outcome) throws Exception {
    Path broken =
        (Path)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Path.class},
                (proxy, method, words) -> {
                  if (method.getName().equals("getFileSystem")) {
                    throw thrown;
                  }
                  return method.getName().equals("toString") ? "broken" : null;
                });
    PrintStream err = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    FileRecord result;
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try {
      result = result(new InputFile("甲/表.xlsx", broken), PATIENT, List.of());
    } finally {
      System.setErr(err);
    }
    String log = logged.toString(StandardCharsets.UTF_8);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.file()).isEqualTo("甲/表.xlsx");
    if (outcome == Outcome.INTERNAL_ERROR) {
      assertThat(result.reason()).contains(thrown.getClass().getSimpleName(), "程序维护人员");
      assertThat(log).contains("甲/表.xlsx", thrown.toString(), "\tat selfeval.run.");
    } else {
      assertThat(result.reason()).contains("内存", "--max-memory-mb");
      assertThat(log).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"stranger", "absent"})
  void where_no_process_can_be_started_files_are_audited_in_threads(String how) throws Exception {
    List<String> command =
        how.equals("absent")
            ? List.of(folder.resolve("java").toString())
            : java("64m", Odd.class.getName(), how);
    // Every file is beyond what is ordinary.
    Path large = folder.resolve("large.xlsx");
    Files.write(large, Large.cells(60_000));
    assertThat(audited(large, PATIENT, command)).isEqualTo(Outcome.AUDITED);
  }

  @Test
  void a_large_file_is_audited_apart_and_one_that_is_too_large_for_memory_costs_only_itself()
      throws Exception {
    Path large = folder.resolve("large.xlsx");
    Files.write(large, Large.cells(300_000));
    assertThat(audited(large, PATIENT, real("512m"))).isEqualTo(Outcome.AUDITED);

    Limits little = PATIENT.with(Limit.MEMORY, 24 << 20);
    WorkerPool pool = pool(real("24m", "--max-memory-mb=24"), little);
    Finished finished = pool.audit(content(large), Duration.ZERO);
    assertThat(finished.record().outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(finished.record().reason()).contains("内存", "24 MB", "--max-memory-mb 96");
    assertThat(pool.audit(content(SEED), Duration.ZERO).record().outcome())
        .isEqualTo(Outcome.AUDITED);
  }

  private Outcome audited(Path file, Limits limits, List<String> worker) throws Exception {
    return result(new InputFile("large.xlsx", file), limits, worker).outcome();
  }

  private FileRecord result(InputFile file, Limits limits, List<String> worker) throws Exception {
    BatchOptions options = options(limits, worker);
    FolderAuditor auditor = Batch.auditor(options, Batch.waivers(options), Succession::nothing);
    try (Auditing auditing = new Auditing(auditor, options, form -> RegisterRow.Rows.NONE, false)) {
      Workers<InputFile, Finished> workers = auditing.workers(List.of(file));
      workers.start();
      return workers.take().result().record();
    }
  }
}
