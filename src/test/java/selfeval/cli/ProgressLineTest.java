package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees while an audit lasts. */
class ProgressLineTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private long now;

  private ProgressLine line(boolean terminal) {
    PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new ProgressLine(err, terminal, () -> now);
  }

  private List<String> said() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private void finish(ProgressLine line, int from, int to, int total, double seconds) {
    for (int done = from; done <= to; done++) {
      now += (long) (seconds * 1e9);
      line.finished(done, total, "甲局/表.xlsx");
    }
  }

  @Test
  void elsewhere_than_on_a_terminal_there_is_a_line_every_few_seconds() {
    finish(line(false), 1, 300, 300, 0.1);
    assertThat(said()).hasSizeBetween(14, 17);
    assertThat(said().get(0)).isEqualTo("审核中 1/300（0%）  甲局/表.xlsx");
    assertThat(said().get(said().size() - 1)).isEqualTo("审核中 300/300（100%）  甲局/表.xlsx");
  }

  @Test
  void the_time_left_is_told_after_some_seconds_and_follows_what_was_finished_lately() {
    ProgressLine line = line(false);
    finish(line, 1, 30, 1000, 0.1);
    assertThat(said()).noneMatch(one -> one.contains("约剩"));
    finish(line, 31, 200, 1000, 0.1);
    assertThat(said().get(said().size() - 1)).contains("，约剩 1 分 30 秒  ");
    finish(line, 201, 400, 1000, 0.2);
    assertThat(said().get(said().size() - 1)).contains("，约剩 2 分钟  ");
  }

  @Test
  void the_time_left_is_rounded_as_people_say_it() {
    TimeLeft left = new TimeLeft(0);
    left.finished(1, 3_000_000_000L);
    left.finished(2, 4_000_000_000L);
    left.finished(3, 5_000_000_000L);
    assertThat(left.words(0)).isEmpty();
    assertThat(left.words(4)).isEqualTo("，约剩不到 10 秒");
    assertThat(left.words(31)).isEqualTo("，约剩 35 秒");
    assertThat(left.words(57)).isEqualTo("，约剩 1 分钟");
    assertThat(left.words(75)).isEqualTo("，约剩 1 分 20 秒");
    assertThat(left.words(3595)).isEqualTo("，约剩 1 小时");
    assertThat(left.words(7290)).isEqualTo("，约剩 2 小时 2 分");
  }

  @Test
  void on_a_terminal_one_line_is_rewritten_and_long_names_do_not_break_it() {
    ProgressLine line = line(true);
    line.finished(1, 2, "很长的文件夹名称".repeat(20) + "/表.xlsx");
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\r\u001b[K审核中 1/2（50%）  …")
        .endsWith("/表.xlsx")
        .doesNotContain("\n");
    assertThat(text.length()).isLessThan(60);
    line.finished(2, 2, "b");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
  }
}
