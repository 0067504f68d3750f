package selfeval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The verdict on generated pairs is arithmetic's, however operator, number and unit are written.
 */
class OperatorPropertyTest {
  private record Spelling(String before, String after, Operator operator, boolean assumed) {}

  private static final List<Spelling> SPELLINGS =
      List.of(
          new Spelling("≥", "", Operator.AT_LEAST, false),
          new Spelling("≧", "", Operator.AT_LEAST, false),
          new Spelling(">=", "", Operator.AT_LEAST, false),
          new Spelling("=>", "", Operator.AT_LEAST, false),
          new Spelling("＞＝", "", Operator.AT_LEAST, false),
          new Spelling("⩾", "", Operator.AT_LEAST, false),
          new Spelling("不低于", "", Operator.AT_LEAST, false),
          new Spelling("不少于", "", Operator.AT_LEAST, false),
          new Spelling("不小于", "", Operator.AT_LEAST, false),
          new Spelling("大于等于", "", Operator.AT_LEAST, false),
          new Spelling("大于或等于", "", Operator.AT_LEAST, false),
          new Spelling("至少", "", Operator.AT_LEAST, false),
          new Spelling("达到", "", Operator.AT_LEAST, false),
          new Spelling("", "以上", Operator.AT_LEAST, true),
          new Spelling("达", "以上", Operator.AT_LEAST, true),
          new Spelling("", "及以上", Operator.AT_LEAST, false),
          new Spelling("", "（含）以上", Operator.AT_LEAST, false),
          new Spelling("≥", "以上", Operator.AT_LEAST, false),
          new Spelling("＞", "", Operator.MORE_THAN, false),
          new Spelling("大于", "", Operator.MORE_THAN, false),
          new Spelling("高于", "", Operator.MORE_THAN, false),
          new Spelling("多于", "", Operator.MORE_THAN, false),
          new Spelling("超过", "", Operator.MORE_THAN, true),
          new Spelling("", "以外", Operator.MORE_THAN, true),
          new Spelling("≤", "", Operator.AT_MOST, false),
          new Spelling("≦", "", Operator.AT_MOST, false),
          new Spelling("<=", "", Operator.AT_MOST, false),
          new Spelling("=<", "", Operator.AT_MOST, false),
          new Spelling("不高于", "", Operator.AT_MOST, false),
          new Spelling("不超过", "", Operator.AT_MOST, false),
          new Spelling("不大于", "", Operator.AT_MOST, false),
          new Spelling("不多于", "", Operator.AT_MOST, false),
          new Spelling("小于等于", "", Operator.AT_MOST, false),
          new Spelling("至多", "", Operator.AT_MOST, false),
          new Spelling("控制在", "以内", Operator.AT_MOST, true),
          new Spelling("", "以下", Operator.AT_MOST, true),
          new Spelling("", "以内", Operator.AT_MOST, true),
          new Spelling("", "之内", Operator.AT_MOST, true),
          new Spelling("", "及以下", Operator.AT_MOST, false),
          new Spelling("<", "", Operator.LESS_THAN, false),
          new Spelling("＜", "", Operator.LESS_THAN, false),
          new Spelling("小于", "", Operator.LESS_THAN, false),
          new Spelling("低于", "", Operator.LESS_THAN, false),
          new Spelling("少于", "", Operator.LESS_THAN, false),
          new Spelling("不满", "", Operator.LESS_THAN, true));

  private static final List<String> UNITS =
      List.of("", "%", "个", "人", "人次", "万元", "元", "亩", "万亩", "分", "元/人*月", "次/年", "TB", "篇", "天");

  @Test
  void every_operator_with_every_unit_agrees_with_arithmetic() {
    Random random = new Random(20_210_412);
    int pairs = 0;
    for (Spelling spelling : SPELLINGS) {
      for (String unit : UNITS) {
        for (int n = 0; n < 40; n++) {
          BigDecimal target = number(random);
          BigDecimal actual = n % 4 == 0 ? target : number(random);
          String written = spelling.before() + written(target, random) + unit + spelling.after();
          String done = written(actual, random) + unit;
          boolean unclear = unit.isEmpty() && maybePercent(target, actual);
          Comparison comparison = Pairs.compare(written, done);
          if (unclear) {
            continue;
          }
          String pair = written + " / " + done;
          assertThat(comparison.judged()).as(pair + " " + comparison.why()).isTrue();
          assertThat(comparison.kind()).as(pair).isEqualTo(spelling.operator().kind());
          assertThat(comparison.attained())
              .as(pair)
              .isEqualTo(holds(spelling.operator(), actual.compareTo(target)));
          assertThat(comparison.notes().contains(Note.BOUNDARY_ASSUMED))
              .as(pair)
              .isEqualTo(spelling.assumed() && actual.compareTo(target) == 0);
          assertThat(comparison.targetNumber()).as(pair).isEqualByComparingTo(target);
          assertThat(comparison.actualNumber()).as(pair).isEqualByComparingTo(actual);
          assertThat(comparison.unit()).as(pair).isEqualTo(unit.isEmpty() ? null : unit);
          pairs++;
        }
      }
    }
    assertThat(pairs).isGreaterThan(25_000);
  }

  @Test
  void full_width_and_half_width_and_blanks_make_no_difference() {
    Random random = new Random(7);
    for (int n = 0; n < 4000; n++) {
      Spelling spelling = SPELLINGS.get(random.nextInt(SPELLINGS.size()));
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      String target = spelling.before() + number(random).toPlainString() + unit + spelling.after();
      String actual = number(random).toPlainString() + unit;
      Comparison plain = Pairs.compare(target, actual);
      assertThat(Pairs.compare(wide(target), actual)).as(target).isEqualTo(plain);
      assertThat(Pairs.compare(target, wide(actual))).as(target).isEqualTo(plain);
      assertThat(Pairs.compare(" " + target + "\u00a0\n", "\u3000" + actual + "\t"))
          .as(target)
          .isEqualTo(plain);
    }
  }

  @Test
  void an_operator_in_its_own_column_is_the_same_as_before_the_number() {
    Random random = new Random(11);
    for (Spelling spelling : SPELLINGS) {
      if (!spelling.after().isEmpty() || spelling.before().equals("达到")) {
        continue;
      }
      for (String unit : UNITS) {
        String target = number(random).toPlainString();
        String actual = number(random).toPlainString();
        Comparison columns =
            Measures.compare(
                spelling.before(), Side.of(target), unit, Side.of(actual), null, Pairs.WORDS);
        Comparison cell = Pairs.compare(spelling.before() + target + unit, actual + unit);
        if (!unit.equals("%")) {
          assertThat(columns).as(spelling + unit + target + "/" + actual).isEqualTo(cell);
        }
      }
    }
  }

  @Test
  void an_actual_that_copies_the_target_is_reached_and_said() {
    Random random = new Random(13);
    for (Spelling spelling : SPELLINGS) {
      if (spelling.before().equals("达到")) {
        continue;
      }
      for (String unit : UNITS) {
        String text = spelling.before() + number(random).toPlainString() + unit + spelling.after();
        Comparison comparison = Pairs.compare(text, text);
        assertThat(comparison.attained()).as(text).isTrue();
        assertThat(comparison.notes()).as(text).contains(Note.OPERATOR_COPIED);
      }
    }
  }

  @Test
  void without_an_operator_equal_is_reached_and_anything_else_is_left_to_a_person() {
    Random random = new Random(17);
    for (int n = 0; n < 5000; n++) {
      String unit = UNITS.get(random.nextInt(UNITS.size()));
      BigDecimal target = number(random);
      BigDecimal actual = random.nextBoolean() ? target : number(random);
      Comparison comparison =
          Pairs.compare(written(target, random) + unit, written(actual, random) + unit);
      boolean same = target.compareTo(actual) == 0;
      if (!same && target.signum() == 0) {
        // 0 with a unit is all or nothing; a bare one may be a cell that nobody filled in.
        assertThat(comparison.attained()).isEqualTo(unit.isEmpty() ? null : false);
        continue;
      }
      assertThat(comparison.judged()).as(target + unit + "/" + actual).isEqualTo(same);
      assertThat(comparison.kind()).isEqualTo(same ? Kind.EQUAL : Kind.UNDECIDABLE);
      if (!same && !comparison.notes().contains(Note.PERCENT_UNCLEAR)) {
        assertThat(comparison.notes()).contains(Note.DIRECTION_UNKNOWN);
      }
    }
  }

  private static boolean holds(Operator operator, int compared) {
    return switch (operator) {
      case AT_LEAST -> compared >= 0;
      case MORE_THAN -> compared > 0;
      case AT_MOST -> compared <= 0;
      case LESS_THAN -> compared < 0;
      case EQUAL -> compared == 0;
    };
  }

  private static BigDecimal number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> BigDecimal.valueOf(random.nextInt(3));
      case 1 -> BigDecimal.valueOf(random.nextInt(120));
      case 2 -> BigDecimal.valueOf(random.nextInt(2_000_000));
      default -> BigDecimal.valueOf(random.nextInt(1_000_000), 2);
    };
  }

  private static String written(BigDecimal number, Random random) {
    String plain = number.toPlainString();
    int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    if (point <= 3 || random.nextBoolean()) {
      return plain;
    }
    StringBuilder grouped = new StringBuilder(plain);
    for (int i = point - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** Bare numbers of which one may be a fraction and the other a percentage. */
  private static boolean maybePercent(BigDecimal one, BigDecimal other) {
    BigDecimal small = one.min(other);
    return small.signum() > 0
        && small.compareTo(BigDecimal.ONE) <= 0
        && one.max(other).compareTo(BigDecimal.valueOf(100)) <= 0
        && one.compareTo(other) != 0;
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    for (char c : text.toCharArray()) {
      wide.append(c > ' ' && c < 0x7f ? (char) (c + 0xFEE0) : c);
    }
    return wide.toString();
  }
}
