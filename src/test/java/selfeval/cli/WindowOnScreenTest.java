package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** The window on a screen of its own, which Xvfb keeps in memory. */
@Tag("office")
class WindowOnScreenTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");
  private static final int MANY = 400;

  @TempDir Path temp;

  private Process screen;
  private String display;

  @BeforeEach
  void a_screen() throws IOException {
    assumeTrue(onPath("Xvfb"), "Xvfb is not installed");
    screen =
        new ProcessBuilder(
                "Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader said = screen.inputReader(StandardCharsets.UTF_8);
    display = ":" + said.readLine();
  }

  @AfterEach
  void no_screen() throws InterruptedException {
    if (screen != null) {
      screen.destroy();
      screen.waitFor();
    }
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Test
  void a_person_drops_a_folder_mends_what_is_wrong_stops_goes_on_and_sees_the_figures()
      throws Exception {
    assertThat(played(Path.of("target/window"))).as(this::said).isZero();
    assertThat(Files.readString(temp.resolve("config/selfeval-audit/window.properties")))
        .contains("year=2021");
  }

  @Test
  void the_same_on_a_screen_of_twice_as_many_points() throws Exception {
    assertThat(played(Path.of("target/window2"), "-Dsun.java2d.uiScale=2")).as(this::said).isZero();
  }

  @Test
  void the_same_with_the_Java_of_the_package() throws Exception {
    Path runtime = OfficePackage.withRuntime(temp.resolve("package")).resolve("runtime");
    assertThat(played(runtime, Path.of("target/window3"))).as(this::said).isZero();
  }

  private int played(Path pictures, String... options) throws Exception {
    return played(Path.of(System.getProperty("java.home")), pictures, options);
  }

  private int played(Path java, Path pictures, String... options) throws Exception {
    Path few = Files.createDirectories(temp.resolve("work/few"));
    Path many = Files.createDirectories(temp.resolve("work/many"));
    try (Stream<Path> seeds = Files.walk(Path.of("seeds"))) {
      for (Path seed : seeds.filter(file -> file.toString().matches(".*[.]xlsx?")).toList()) {
        Files.copy(seed, few.resolve(seed.getFileName()));
      }
    }
    Files.copy(SEED, temp.resolve("work/one.xlsx"));
    for (int i = 0; i < MANY; i++) {
      Files.copy(SEED, many.resolve(i + ".xlsx"));
    }
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WindowScript.class.getName());
    command.add(temp.resolve("work").toString());
    command.add(pictures.toString());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(temp.resolve("said").toFile());
    builder.environment().put("DISPLAY", display);
    builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
    return Patience.exit(builder.start());
  }

  private String said() {
    try {
      return Files.readString(temp.resolve("said"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
