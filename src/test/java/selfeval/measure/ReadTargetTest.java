package selfeval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class ReadTargetTest {
  /** operator ¦ target ¦ unit ¦ form ¦ operator ¦ number ¦ unit ¦ money ¦ scale ¦ date. */
  private static final String TARGETS =
      """
       ¦ ≤30万元 ¦ ¦ NUMBER ¦ AT_MOST ¦ 30 ¦ 万元 ¦ true ¦ 10000 ¦
      ≥ ¦ 30 ¦ 万元 ¦ NUMBER ¦ AT_LEAST ¦ 30 ¦ 万元 ¦ true ¦ 10000 ¦
       ¦ 5300元/户 ¦ ¦ NUMBER ¦ ¦ 5300 ¦ 元/户 ¦ true ¦ 1 ¦
       ¦ 90%以上 ¦ ¦ NUMBER ¦ AT_LEAST ¦ 90 ¦ % ¦ false ¦ 1 ¦
       ¦ 5‰ ¦ ¦ NUMBER ¦ ¦ 0.5 ¦ % ¦ false ¦ 1 ¦
       ¦ 1.2万亩 ¦ ¦ NUMBER ¦ ¦ 1.2 ¦ 万亩 ¦ false ¦ 10000 ¦
       ¦ 10 ¦ ¦ NUMBER ¦ ¦ 10 ¦ ¦ false ¦ ¦
       ¦ 2021年12月31日前 ¦ ¦ DATE ¦ ¦ ¦ ¦ false ¦ ¦ 2021-12-31
       ¦ 9月前 ¦ ¦ DATE ¦ ¦ ¦ ¦ false ¦ ¦ --09
       ¦ 显著提升 ¦ ¦ WORDS ¦ ¦ ¦ ¦ false ¦ ¦
      定性 ¦ 优良中低差 ¦ ¦ OPTIONS ¦ ¦ ¦ ¦ false ¦ ¦
       ¦ 80-90 ¦ ¦ UNCLEAR ¦ ¦ ¦ ¦ false ¦ ¦
       ¦ — ¦ ¦ DASH ¦ ¦ ¦ ¦ false ¦ ¦
       ¦ ¦ ¦ BLANK ¦ ¦ ¦ ¦ false ¦ ¦
       ¦ #REF! ¦ ¦ ERROR ¦ ¦ ¦ ¦ false ¦ ¦
      """;

  @Test
  void a_target_alone_gives_operator_number_unit_and_scale() {
    SoftAssertions soft = new SoftAssertions();
    for (String[] row : Pairs.rows(TARGETS)) {
      Target target = Measures.readTarget(row[0], Side.of(row[1]), row[2]);
      String read =
          String.join(
              " ¦ ",
              target.form().name(),
              text(target.operator()),
              text(Result.plain(target.number())),
              text(target.unit()),
              String.valueOf(target.money()),
              text(Result.plain(target.scale())),
              text(target.date()));
      String expected = String.join(" ¦ ", java.util.Arrays.copyOfRange(row, 3, 10));
      soft.assertThat(read).as(row[1]).isEqualTo(expected);
    }
    soft.assertAll();
  }

  @Test
  void operators_know_their_direction() {
    assertThat(Measures.readTarget("反向", Side.of("5"), "").operator().downward()).isTrue();
    assertThat(Measures.readTarget("正向", Side.of("5"), "").operator().upward()).isTrue();
    assertThat(Operator.EQUAL.upward() || Operator.EQUAL.downward()).isFalse();
  }

  @Test
  void a_target_that_repeats_the_name_is_recognised_whatever_the_punctuation() {
    assertThat(Measures.sameWords("云平台 稳定运行。", "云平台稳定运行")).isTrue();
    assertThat(Measures.sameWords("稳定", "稳定运行")).isFalse();
    assertThat(Measures.sameWords("", " ")).isFalse();
    assertThat(Measures.sameWords(null, null)).isFalse();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString();
  }
}
