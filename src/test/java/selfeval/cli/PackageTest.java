package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** What an office unpacks, and what a command line loads of it. */
class PackageTest {
  private static final Path SOURCES = Path.of("src/package");

  @TempDir static Path unpacked;
  @TempDir Path temp;

  @Test
  void the_launcher_for_Windows_has_nothing_that_its_code_page_could_change() throws IOException {
    byte[] bytes = Files.readAllBytes(SOURCES.resolve("window.cmd"));
    for (byte b : bytes) {
      assertThat(b).isBetween((byte) '\n', (byte) '~');
    }
    String text = new String(bytes, StandardCharsets.US_ASCII);
    assertThat(text).startsWith("@echo off\n").doesNotContain("\r", "\t");
    List<String> labels =
        text.lines().filter(line -> line.startsWith(":")).map(line -> line.substring(1)).toList();
    assertThat(text.lines().filter(line -> line.contains("goto ")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(labels).contains(line.replaceAll(".*goto ", "")));
  }

  @Test
  void texts_for_a_clerk_begin_as_the_editor_of_Windows_knows_UTF_8() throws IOException {
    for (String name : List.of("manual.txt", "no-java.txt")) {
      assertThat(Files.readString(SOURCES.resolve(name))).startsWith("\uFEFF").contains("Java 17");
    }
  }

  @Tag("process")
  @Test
  void nothing_of_a_window_is_loaded_for_a_command() throws Exception {
    for (List<String> words :
        List.of(
            List.of("--version"),
            List.of("audit", "seeds/云客服服务外包项目.xlsx", "--out", temp.resolve("out").toString()))) {
      Path log = temp.resolve("classes");
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.add("-Xlog:class+load:file=" + log + ":none:filecount=0");
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
      command.addAll(words);
      assertThat(run(command)).as(this::said).isZero();
      assertThat(Files.readString(log))
          .contains("selfeval.cli.CommandLineProgram ")
          .doesNotContain("javax.swing.", "selfeval.window.", "com.formdev.", "java.awt.Toolkit ");
    }
  }

  private static Path zip() throws IOException {
    try (DirectoryStream<Path> zips =
        Files.newDirectoryStream(Path.of("target"), "selfeval-audit-*.zip")) {
      for (Path zip : zips) {
        return zip;
      }
    }
    return null;
  }

  private static Path home() throws IOException {
    Path zip = zip();
    assumeTrue(zip != null, "mvn package makes the zip");
    Path home = unpacked.resolve(zip.getFileName().toString().replace(".zip", ""));
    if (!Files.exists(home)) {
      unpack(zip);
    }
    return home;
  }

  private static void unpack(Path zip) throws IOException {
    try (FileSystem inside =
        FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true))) {
      Path root = inside.getPath("/");
      try (Stream<Path> all = Files.walk(root)) {
        for (Path one : all.toList()) {
          Path to = unpacked.resolve(root.relativize(one).toString());
          if (Files.isDirectory(one)) {
            Files.createDirectories(to);
          } else {
            Files.copy(one, to);
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(one));
          }
        }
      }
    }
  }

  @Tag("process")
  @Test
  void the_zip_holds_the_program_its_launchers_a_page_to_read_and_a_folder_for_forms()
      throws IOException {
    Path home = home();
    try (Stream<Path> all = Files.walk(home)) {
      assertThat(all.map(one -> home.relativize(one).toString()))
          .containsExactlyInAnyOrder(
              "",
              "lib",
              "lib/selfeval-audit.jar",
              "lib/no-java.txt",
              "审核.cmd",
              "审核.sh",
              "使用说明.txt",
              "收件箱",
              "服务",
              "服务/selfeval-audit-watch.service",
              "服务/selfeval-audit-watch.xml");
    }
    assertThat(home.resolve("收件箱")).isEmptyDirectory();
    assertThat(Files.getPosixFilePermissions(home.resolve("审核.sh")))
        .contains(PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    assertThat(Files.readString(home.resolve("审核.sh"))).doesNotContain("\r");
    for (String name : List.of("审核.cmd", "使用说明.txt", "lib/no-java.txt")) {
      String text = Files.readString(home.resolve(name));
      assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }
  }

  @Tag("process")
  @Test
  void the_launcher_passes_a_command_line_through_from_any_folder_and_by_a_link() throws Exception {
    Path launcher = home().resolve("审核.sh");
    Path link = Files.createSymbolicLink(unpacked.resolve("a link"), launcher);
    Path seed = Path.of("seeds/云客服服务外包项目.xlsx").toAbsolutePath();
    for (Path start : List.of(launcher, link)) {
      Path out = temp.resolve(start.getFileName() + " 的 结果");
      assertThat(run(List.of(start.toString(), "audit", seed.toString(), "--out", out.toString())))
          .as(this::said)
          .isZero();
      assertThat(out.resolve("results.jsonl")).exists();
    }
    assertThat(run(List.of(launcher.toString(), "selfcheck"))).as(this::said).isZero();
    assertThat(said()).contains("[正常] Java：", "本机可以运行本程序。");
    assertThat(run(List.of(launcher.toString()))).as(this::said).isEqualTo(ExitCode.USAGE.code());
    assertThat(said()).contains("命令：");
  }

  @Tag("process")
  @Test
  void without_a_Java_the_launcher_says_what_to_do() throws Exception {
    Path launcher = home().resolve("审核.sh");
    Path tools = Files.createDirectories(temp.resolve("bin"));
    for (String tool : List.of("dirname", "readlink", "tr", "sed")) {
      String folder = Files.exists(Path.of("/usr/bin", tool)) ? "/usr/bin/" : "/bin/";
      Path call = tools.resolve(tool);
      Files.writeString(call, "#!/bin/sh\nexec " + folder + tool + " \"$@\"\n");
      Files.setPosixFilePermissions(call, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    ProcessBuilder builder = builder(List.of(launcher.toString(), "--version"));
    builder.environment().put("PATH", tools.toString());
    builder.environment().remove("JAVA_HOME");
    assertThat(Patience.exit(builder.start())).as(this::said).isEqualTo(4);
    assertThat(said()).startsWith("没有找到可以使用的 Java").doesNotContain("\r");
  }

  /** Runs it where there is no screen. */
  private int run(List<String> command) throws Exception {
    return Patience.exit(builder(command).start());
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("DISPLAY");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
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
