package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** An audit that a person ends by Ctrl-C, or a system by SIGTERM. */
@Tag("process")
class StoppedAuditTest {
  private static final int FILES = 300;
  private static final Path SEED = Path.of("seeds", "云客服服务外包项目.xlsx");

  @TempDir Path folder;
  private Path in;
  private Path out;

  @BeforeEach
  void files() throws Exception {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    byte[] seed = Files.readAllBytes(SEED);
    for (int i = 0; i < FILES; i++) {
      Files.write(in.resolve(i + ".xlsx"), seed);
    }
  }

  /** Whoever started the tests may have had signals ignored. */
  private Program program(String... settings) {
    List<String> env = new java.util.ArrayList<>(List.of("env", "--default-signal=INT"));
    env.addAll(List.of(settings));
    return Program.in(folder).under(env);
  }

  private static void send(String signal, Process process) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
    assertThat(Patience.exit(kill)).isZero();
  }

  private void stopped(String signal, Program program) throws Exception {
    Process audit = program.start("audit", in, "--out", out);
    Patience.until(() -> program.said().contains("审核中"), audit, program::said);
    send(signal, audit);
    assertThat(Patience.exit(audit)).as(program.said()).isEqualTo(130);
    assertThat(program.said())
        .contains("正在结束：不再审核新的文件")
        .contains("审核已中止：共 " + FILES + " 个文件")
        .contains("再次运行同一命令即可");
    Program.isWhole(out);
    int done = Program.results(out).size();
    assertThat(done).isBetween(1, FILES - 1);
    assertThat(program.said()).contains("已审核 " + done + " 个");
    assertThat(program.run("audit", in, "--out", out)).as(program.said()).isZero();
    assertThat(Program.results(out)).hasSize(FILES);
    Program.isWhole(out);
  }

  @Test
  void ctrl_c_leaves_what_is_done_and_the_next_run_does_the_rest() throws Exception {
    stopped("INT", program());
  }

  @Test
  void so_does_the_end_that_a_system_asks_for() throws Exception {
    stopped("TERM", program());
  }

  @Test
  void so_it_does_where_the_program_was_started_anew_for_its_locale() throws Exception {
    stopped("INT", program("LC_ALL=C"));
  }

  @Test
  void a_second_ctrl_c_ends_at_once_and_the_next_run_is_whole() throws Exception {
    Program program = program();
    Process audit = program.start("audit", in, "--out", out);
    Patience.until(() -> program.said().contains("审核中"), audit, program::said);
    send("INT", audit);
    Patience.until(() -> program.said().contains("正在结束"), audit, program::said);
    for (int n = 0; n < 20 && audit.isAlive(); n++) {
      Thread.sleep(100);
      new ProcessBuilder("kill", "-INT", Long.toString(audit.pid())).start().waitFor();
    }
    assertThat(Patience.exit(audit)).as(program.said()).isEqualTo(130);
    assertThat(program.run("audit", in, "--out", out)).as(program.said()).isZero();
    assertThat(Program.results(out)).hasSize(FILES);
    Program.isWhole(out);
  }
}
