package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** The archive that lets the JVM start quickly: made by the first start, and never in the way. */
@Tag("process")
class StartTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx").toAbsolutePath();

  @TempDir static Path unpacked;
  private static Path home;

  @TempDir Path temp;

  private static Path launcher() throws IOException {
    if (home == null) {
      home = OfficePackage.plain(unpacked);
    }
    return home.resolve("审核.sh");
  }

  private Path cache() {
    return temp.resolve("a cache/selfeval-audit");
  }

  @Test
  void the_first_start_makes_an_archive_from_which_the_next_takes_nearly_all_classes()
      throws Exception {
    assertThat(audited(launcher())).isEqualTo(ExitCode.OK.code());
    Path archive = madeOtherThan("");
    assertThat(cache().resolve("making")).doesNotExist();

    Path log = temp.resolve("classes");
    assertThat(audited(launcher())).isEqualTo(ExitCode.OK.code());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(
        (archive.toString().endsWith(".aot") ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=")
            + archive);
    command.add("-Xlog:class+load:file=" + log + ":none:filecount=0");
    command.addAll(List.of("-jar", home.resolve("lib/selfeval-audit.jar").toString(), "audit"));
    command.addAll(List.of(SEED.toString(), "--out", temp.resolve("other").toString()));
    assertThat(Patience.exit(builder(command).start())).isZero();
    List<String> ours =
        Files.readAllLines(log).stream().filter(line -> line.startsWith("selfeval.")).toList();
    long shared = ours.stream().filter(line -> line.contains("shared objects file")).count();
    assertThat(shared).as(shared + " of " + ours.size()).isGreaterThan(ours.size() * 9L / 10);
  }

  @Test
  void one_that_does_not_fit_is_made_anew_and_nothing_is_said() throws Exception {
    Path launcher = launcher();
    Path jar = home.resolve("lib/selfeval-audit.jar");
    Files.createDirectories(cache());
    // of another program, another JVM, and no archive at all
    for (String name : List.of("start.jsa", "start.aot")) {
      Files.writeString(cache().resolve(name), "not an archive");
    }
    Files.writeString(cache().resolve("start.key"), "a\nb\n1\nc\nd\nstart.jsa\n");
    assertThat(audited(launcher)).isEqualTo(ExitCode.OK.code());
    madeOtherThan("a\nb\n1\nc\nd\nstart.jsa\n");
    String before = Files.readString(cache().resolve("start.key"));

    Files.setLastModifiedTime(
        jar, FileTime.from(Files.getLastModifiedTime(jar).toInstant().plusSeconds(60)));
    assertThat(audited(launcher)).isEqualTo(ExitCode.OK.code());
    madeOtherThan(before);
    assertThat(Files.readString(cache().resolve("start.key"))).isNotEqualTo(before);
    assertThat(audited(launcher)).isEqualTo(ExitCode.OK.code());
  }

  @Test
  void starts_at_the_same_time_do_not_disturb_each_other() throws Exception {
    Path launcher = launcher();
    List<Process> together = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      List<String> words = List.of(launcher.toString(), "audit", SEED.toString(), "--out", "" + i);
      together.add(builder(words).directory(temp.toFile()).start());
    }
    for (Process one : together) {
      assertThat(Patience.exit(one)).isZero();
    }
    madeOtherThan("");
    assertThat(audited(launcher)).isEqualTo(ExitCode.OK.code());
    try (Stream<Path> left = Files.list(cache())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("start[.](key|lock|jsa|aot)"));
    }
  }

  @Test
  void a_folder_that_cannot_be_made_and_a_disk_that_is_full_are_no_trouble() throws Exception {
    Path launcher = launcher();
    assertThat(audited(launcher, "XDG_CACHE_HOME", "/dev/null/none")).isEqualTo(ExitCode.OK.code());
    assertThat(audited(launcher, "XDG_CACHE_HOME", "", "HOME", "")).isEqualTo(ExitCode.OK.code());

    // A process may write no file larger than 4 MB: results do, an archive does not.
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 8000; exec \"$@\""));
    words.addAll(List.of("sh", launcher.toString(), "audit", SEED.toString()));
    words.addAll(List.of("--out", temp.resolve("limited").toString()));
    assertThat(Patience.exit(builder(words).start())).as(this::said).isZero();
    assertThat(said()).contains("审核完毕").doesNotContain("VM", "rror");
    Path work = cache().resolve("making");
    until(this::nobodyIsAboutIt);
    try (Stream<Path> left = Files.list(cache())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("start[.](key|lock)"));
    }
    // It is not tried again at once.
    assertThat(audited(launcher)).isEqualTo(ExitCode.OK.code());
    assertThat(work).doesNotExist();
  }

  /** Audits the seed form and asserts that only this program speaks. */
  private int audited(Path launcher, String... environment) throws Exception {
    Path out = temp.resolve("out" + System.nanoTime());
    ProcessBuilder builder =
        builder(List.of(launcher.toString(), "audit", SEED.toString(), "--out", out.toString()));
    for (int i = 0; i < environment.length; i += 2) {
      builder.environment().put(environment[i], environment[i + 1]);
    }
    int code = Patience.exit(builder.start());
    assertThat(said().lines())
        .allMatch(line -> Pattern.compile("^(审核|发现问题|结果在)").matcher(line).find());
    return code;
  }

  /** Waits until the process that makes archives is done, and gives the archive. */
  private Path madeOtherThan(String key) throws Exception {
    Path file = cache().resolve("start.key");
    until(
        () -> {
          String now = Files.exists(file) ? Files.readString(file) : "";
          return !now.equals(key) && Pattern.compile("\nstart[.](jsa|aot)\n$").matcher(now).find();
        });
    until(this::nobodyIsAboutIt);
    List<String> lines = Files.readAllLines(file);
    Path archive = cache().resolve(lines.get(lines.size() - 1));
    assertThat(Files.size(archive)).isGreaterThan(1_000_000);
    return archive;
  }

  /** Whether no process is left that was told of the folder. */
  private boolean nobodyIsAboutIt() {
    String folder = cache().toString();
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().arguments().stream())
        .flatMap(Stream::of)
        .noneMatch(word -> word.contains(folder));
  }

  private void until(Patience.Condition condition) throws Exception {
    Instant end = Instant.now().plus(Duration.ofMinutes(Patience.MINUTES));
    while (!condition.holds()) {
      assertThat(Instant.now()).as("hung").isBefore(end);
      Thread.sleep(50);
    }
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", temp.resolve("a cache").toString());
    return builder.redirectOutput(temp.resolve("said").toFile());
  }

  private String said() {
    try {
      return Files.readString(temp.resolve("said"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
