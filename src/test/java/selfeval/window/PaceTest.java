package selfeval.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "1, 100, 5, 大约还要 9 分钟",
    "50, 100, 5, 剩余不到 10 秒",
    "50, 100, 42, 大约还要 50 秒",
    "1, 10001, 4, 大约还要 11 小时 7 分钟",
    "1, 1801, 4, 大约还要 2 小时",
  })
  void the_time_left_is_told_as_a_person_would(int done, int total, int seconds, String left) {
    assertThat(new Pace(0).words(done, total, seconds * SECOND)).endsWith("，" + left);
  }

  @Test
  void nothing_is_foretold_at_the_beginning_and_at_the_end() {
    assertThat(new Pace(0).words(1, 2, SECOND)).isEqualTo("已审核 1 / 2 个文件（50%）");
    assertThat(new Pace(0).words(2, 2, 9 * SECOND)).isEqualTo("已审核 2 / 2 个文件（100%）");
  }

  @Test
  void only_all_is_a_hundred_percent() {
    assertThat(Pace.percent(9999, 10_000)).isEqualTo(99);
    assertThat(Pace.percent(0, 0)).isEqualTo(100);
  }
}
