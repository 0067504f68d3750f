package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.output.UsageException;
import selfeval.run.input.Irregular;

/** What the command {@code strip} reads. */
@Timeout(120)
class StripInputTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx").toAbsolutePath();

  @TempDir Path folder;

  private void isRefused(Path file, Limits limits, String... words) {
    Path target = folder.resolve("plain.xlsx");
    assertThatThrownBy(() -> Strip.strip(file, target, limits))
        .isInstanceOf(UsageException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
    assertThat(target).doesNotExist();
  }

  @Test
  void a_file_that_was_named_may_be_a_link() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), SEED);
    Path target = folder.resolve("plain.xlsx");
    assertThat(Strip.strip(link, target, Limits.standard()).annotated()).isFalse();
    assertThat(target).hasSameBinaryContentAs(SEED);
  }

  @Test
  void what_is_missing_no_file_or_too_large_is_said() {
    isRefused(folder.resolve("none.xlsx"), Limits.standard(), "none.xlsx", "无法读取");
    isRefused(folder, Limits.standard(), "不是普通文件");
    isRefused(SEED, Limits.standard().with(Limit.FILE, 1_000), "文件的大小", "--max-file-mb");
  }

  @Test
  void a_pipe_is_not_waited_for() throws Exception {
    Path pipe = Irregular.make(folder.resolve("p.xlsx"));
    isRefused(pipe, Limits.standard(), "p.xlsx", "不是普通文件");
  }
}
