package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.cli.SelfCheckCommand.Result;

class SelfCheckTest {
  @TempDir Path temp;

  @Test
  void each_thing_that_the_program_needs_has_a_line() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream lines = new PrintStream(out, true, StandardCharsets.UTF_8);
    CommandLineProgram program = new CommandLineProgram(lines, lines, false, Clock.systemUTC());

    assertThat(program.run("selfcheck")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .extracting(line -> line.replaceAll("^\\[..] |：.*", ""))
        .containsExactly("程序", "Java", "内存", "临时文件夹", "设置文件夹", "字符编码", "屏幕", "中文字体", "本机可以运行本程序。");
    assertThat(program.run("selfcheck", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(program.run("selfcheck", "--help")).isEqualTo(ExitCode.OK);
  }

  @Test
  void a_folder_that_cannot_be_written_is_told_with_what_to_do() throws IOException {
    Path file = Files.createFile(temp.resolve("a file"));

    SelfCheckCommand.Line inFile = SelfCheckCommand.writable("临时文件夹", file.toString(), Result.BAD);
    assertThat(inFile.result()).isEqualTo(Result.BAD);
    assertThat(inFile.words()).endsWith("不能写入，请检查权限和磁盘空间");
    assertThat(SelfCheckCommand.writable("设置文件夹", "", Result.NOTE).result()).isEqualTo(Result.NOTE);
  }

  @Test
  void a_folder_that_is_not_there_yet_is_written_to_above_and_nothing_is_left() {
    SelfCheckCommand.Line line =
        SelfCheckCommand.writable("设置文件夹", temp.resolve("a/b").toString(), Result.NOTE);

    assertThat(line.result()).isEqualTo(Result.GOOD);
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void little_memory_is_worth_a_note() {
    assertThat(SelfCheckCommand.memory(200).result()).isEqualTo(Result.NOTE);
    assertThat(SelfCheckCommand.memory(4000).result()).isEqualTo(Result.GOOD);
  }
}
