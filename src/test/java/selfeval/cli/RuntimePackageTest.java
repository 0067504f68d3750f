package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/**
 * The packages with a Java of their own, where there is no other. They are there after {@code mvn
 * -Pruntime package}.
 */
@Tag("process")
class RuntimePackageTest {
  private static final String DEB = "org[.]selfeval[.]audit_.*[.]deb";

  @TempDir Path temp;

  @Test
  void the_zip_needs_no_Java_reads_every_kind_of_file_and_writes_letters() throws Exception {
    Path home = OfficePackage.withRuntime(temp);
    works(home.resolve("审核.sh"), home.resolve("runtime"));
    assertThat(home.resolve("收件箱")).isEmptyDirectory();
    try (Stream<Path> launchers = Files.list(home)) {
      assertThat(launchers.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("lib", "runtime", "审核.cmd", "审核.sh", "使用说明.txt", "服务", "收件箱");
    }
  }

  @Test
  void the_zip_without_a_Java_has_none() throws Exception {
    Path home = OfficePackage.plain(temp);
    assertThat(home.resolve("runtime")).doesNotExist();
    try (Stream<Path> lib = Files.list(home.resolve("lib"))) {
      assertThat(lib.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("selfeval-audit.jar", "no-java.txt");
    }
  }

  @Test
  void the_deb_is_installed_runs_and_leaves_nothing_behind() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/dpkg")), "dpkg is not installed");
    Path deb = OfficePackage.built(DEB, "mvn -Pruntime package makes the .deb");
    Path root = temp.resolve("root");
    Path admin = root.resolve("var/lib/dpkg");
    Files.createDirectories(admin.resolve("info"));
    Files.createDirectories(admin.resolve("updates"));
    Files.createFile(admin.resolve("status"));
    dpkg(root, "-i", deb.toString());
    Path app = root.resolve("opt/apps/org.selfeval.audit");
    works(app.resolve("files/selfeval-audit.sh"), app.resolve("files/runtime"));

    String entry = Files.readString(app.resolve("entries/applications/org.selfeval.audit.desktop"));
    String exec = entry.lines().filter(line -> line.startsWith("Exec=/")).findFirst().orElseThrow();
    assertThat(root.resolve(exec.replaceAll("^Exec=/| .*", ""))).isExecutable();
    assertThat(entry).contains("Name[zh_CN]=绩效自评表审核").doesNotContain("@");
    assertThat(Files.readString(app.resolve("info")))
        .contains("\"appid\": \"org.selfeval.audit\"")
        .doesNotContain("@");
    String service = Files.readString(app.resolve("files/selfeval-audit-watch.service"));
    String call =
        service.lines().filter(l -> l.startsWith("ExecStart=/")).findFirst().orElseThrow();
    String[] words = call.replaceFirst("^ExecStart=/", "").split(" ", -1);
    assertThat(root.resolve(words[0])).isExecutable();
    assertThat(root.resolve(words[List.of(words).indexOf("-jar") + 1].substring(1))).exists();
    // nothing but what the rules for such packages allow
    try (Stream<Path> top = Files.list(root)) {
      assertThat(top.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("opt", "var");
    }

    dpkg(root, "-r", "org.selfeval.audit");
    assertThat(root.resolve("opt")).doesNotExist();
  }

  private void dpkg(Path root, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("dpkg", "--root=" + root));
    // what it depends on is in the system and not below this root
    command.addAll(List.of("--force-depends", "--force-not-root", "--log=/dev/null"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(temp.resolve("said").toFile());
    assertThat(Patience.exit(builder.start())).as(this::said).isZero();
  }

  private void works(Path launcher, Path runtime) throws Exception {
    assertThat(run(launcher, "selfcheck")).as(this::said).isZero();
    assertThat(said()).contains("位置 " + runtime).contains("本机可以运行本程序。");
    Path out = temp.resolve("out");
    String seeds = Path.of("seeds").toAbsolutePath().toString();
    String reports = Path.of("seeds/报告/相符（PDF）").toAbsolutePath().toString();
    assertThat(run(launcher, "audit", seeds, "--reports", reports, "--out", out.toString()))
        .as(this::said)
        .isZero();
    // .xls, the report in a process of its own, letters
    String results = Files.readString(out.resolve("results.jsonl"));
    assertThat(results).contains(".xls\"", "\"kind\":\"report\"").doesNotContain("internal_error");
    try (Stream<Path> letters = Files.list(out.resolve("审核意见书"))) {
      assertThat(letters).isNotEmpty();
    }
    assertThat(run(launcher, "--version")).isZero();
    assertThat(said()).matches("selfeval-audit [0-9.]+.*\\R");
  }

  /** Runs it where no other Java is found and nothing can be kept. */
  private int run(Path launcher, String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path tools = Files.createDirectories(temp.resolve("tools"));
    for (String tool : List.of("dirname", "readlink", "find", "sed")) {
      Path call = tools.resolve(tool);
      Files.writeString(call, "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
      Files.setPosixFilePermissions(call, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("XDG_CACHE_HOME", "/dev/null/none");
    builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
    return Patience.exit(builder.redirectOutput(temp.resolve("said").toFile()).start());
  }

  private String said() {
    try {
      return Files.readString(temp.resolve("said"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
