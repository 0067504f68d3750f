package selfeval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomTextTest {
  private static final String ALPHABET =
      "0123456789.,%‰+-~/*()（）≥≤<>=＝═≧≦万亿元人次个年月日前底内以上下不超过低于少至多约左右百分之一二三十两每"
          + "完成达到优良中差定性显著，。；：、 \u3000\u00a0#!A5kmTB\"'\\$￥²㎡\ud83d\ude00";

  private static final String WORDS = "显著提升有效合规及时改善办学条件社会认可公益事业良好高质量发展群众满意度安全保障稳定运行持续推进加强管理";

  @Test
  void no_text_whatever_throws_and_every_open_result_gives_its_reason_in_chinese() {
    Random random = new Random(100_000);
    for (int n = 0; n < 100_000; n++) {
      String target = text(random, ALPHABET, 14);
      String actual = n % 5 == 0 ? target : text(random, ALPHABET, 14);
      String operator = n % 3 == 0 ? text(random, ALPHABET, 3) : "";
      String unit = n % 4 == 0 ? text(random, ALPHABET, 4) : "";
      Comparison comparison =
          Measures.compare(
              operator, side(random, target), unit, side(random, actual), target, Pairs.WORDS);
      Measures.readTarget(operator, Side.of(target), unit);
      if (comparison.judged()) {
        assertThat(comparison.attained()).isNotNull();
        assertThat(comparison.why()).isNull();
        assertThat(comparison.kind()).isNotEqualTo(Kind.UNDECIDABLE);
      } else {
        assertThat(comparison.attained()).isNull();
        assertThat(comparison.band()).isNull();
        assertThat(comparison.kind()).isEqualTo(Kind.UNDECIDABLE);
        assertThat(comparison.why()).matches(".*[\u4e00-\u9fff]{4,}.*");
      }
      boolean numeric =
          comparison.judged()
              && comparison.kind() != Kind.QUALITATIVE
              && comparison.kind() != Kind.DEADLINE
              && comparison.kind() != Kind.EQUAL;
      if (numeric) {
        assertThat(comparison.targetNumber()).as(target + "/" + actual).isNotNull();
        assertThat(comparison.actualNumber()).as(target + "/" + actual).isNotNull();
      }
    }
  }

  @Test
  void two_texts_of_words_are_never_taken_for_numbers() {
    Random random = new Random(5);
    for (int n = 0; n < 20_000; n++) {
      String target = text(random, WORDS, 12);
      String actual = n % 4 == 0 ? target : text(random, WORDS, 12);
      Comparison comparison = Pairs.compare(target, actual);
      if (target.equals(actual)) {
        boolean empty = target.isEmpty();
        assertThat(comparison.kind()).isEqualTo(empty ? Kind.UNDECIDABLE : Kind.QUALITATIVE);
      } else {
        assertThat(comparison.judged()).as(target + "/" + actual).isFalse();
        assertThat(comparison.notes()).isEmpty();
      }
    }
  }

  @Test
  void very_long_texts_and_figures_are_no_trouble() {
    String figures = "9".repeat(30_000);
    String words = "有效".repeat(15_000);
    String operators = "≥".repeat(5_000) + "不低于".repeat(5_000) + "5";
    for (String one : new String[] {figures, words, operators, "(".repeat(20_000)}) {
      for (String other : new String[] {figures, words, operators, "90%"}) {
        assertThat(Pairs.compare(one, other)).isNotNull();
      }
    }
    BigDecimal huge = new BigDecimal("1E+2000000000");
    Comparison comparison =
        Measures.compare(
            "≥", new Side("1E+2000000000", huge, false), "", Side.of("5"), "", Pairs.WORDS);
    assertThat(comparison.judged()).isFalse();
  }

  private static Side side(Random random, String text) {
    return switch (random.nextInt(12)) {
      case 0 -> null;
      case 1 -> new Side(null, null, false);
      case 2 -> new Side(text, new BigDecimal(random.nextInt(200)).movePointLeft(2), true);
      case 3 -> new Side(text, new BigDecimal(random.nextInt(200)), false);
      default -> Side.of(text);
    };
  }

  private static String text(Random random, String alphabet, int longest) {
    int length = random.nextInt(longest + 1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
