package selfeval.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Cells that hold a number, as the reader of the form hands them over. */
class CellNumberTest {
  private static Side percent(String text, String fraction) {
    return new Side(text, new BigDecimal(fraction), true);
  }

  private static Side number(String text, String number) {
    return new Side(text, new BigDecimal(number), false);
  }

  private static Comparison compare(Side target, Side actual) {
    return Measures.compare("", target, "", actual, "", Pairs.WORDS);
  }

  @Test
  void a_cell_shown_as_100_percent_holds_1_and_is_read_as_100() {
    Comparison comparison = compare(percent("100%", "1"), percent("100%", "1"));
    assertThat(comparison.kind()).isEqualTo(Kind.EQUAL);
    assertThat(comparison.target()).isEqualTo("100");
    assertThat(comparison.unit()).isEqualTo("%");
    assertThat(comparison.attained()).isTrue();
  }

  @Test
  void a_percentage_cell_against_text_with_a_sign_or_a_bare_one() {
    assertThat(compare(Side.of("≥90%"), percent("95%", "0.95")).attained()).isTrue();
    assertThat(compare(Side.of("≥90%"), percent("89%", "0.89")).attained()).isFalse();
    assertThat(compare(Side.of("≥90%"), number("0.95", "0.95")).attained()).isTrue();
    assertThat(compare(percent("100%", "1"), number("1", "1")).attained()).isTrue();
    assertThat(compare(percent("100%", "1"), number("100", "100")).attained()).isTrue();
  }

  @Test
  void one_and_a_hundred_without_any_sign_are_left_to_a_person() {
    Comparison comparison = compare(number("100", "100"), number("1", "1"));
    assertThat(comparison.judged()).isFalse();
    assertThat(comparison.notes()).containsExactly(Note.PERCENT_UNCLEAR);
    assertThat(compare(number("1", "1"), number("1", "1")).attained()).isTrue();
  }

  @Test
  void a_percent_flag_counts_where_the_text_shows_no_sign() {
    Comparison comparison = compare(Side.of("≥90%"), percent("95", "0.95"));
    assertThat(comparison.actual()).isEqualTo("95");
    assertThat(comparison.attained()).isTrue();
  }

  @Test
  void a_number_that_is_shown_rounded_up_to_the_target_is_left_to_a_person() {
    Comparison comparison = compare(Side.of("≥95%"), percent("95%", "0.9467"));
    assertThat(comparison.judged()).isFalse();
    assertThat(comparison.why()).contains("95").contains("94.67");
  }

  @Test
  void a_rounded_number_is_exact_where_the_verdict_does_not_hang_on_it() {
    Comparison reached = compare(Side.of("≥90%"), percent("95%", "0.9467"));
    assertThat(reached.attained()).isTrue();
    assertThat(reached.actual()).isEqualTo("94.67");
    Comparison missed = compare(Side.of("≥98%"), percent("95%", "0.9467"));
    assertThat(missed.attained()).isFalse();
    assertThat(missed.actual()).isEqualTo("94.67");
  }

  @Test
  void a_rounded_number_that_shows_the_target_itself_equals_it() {
    assertThat(compare(Side.of("33.33%"), percent("33.33%", "0.333333333333333")).attained())
        .isTrue();
    assertThat(compare(number("4.9", "4.9"), number("4.9", "4.90")).attained()).isTrue();
  }

  @Test
  void scientific_and_too_narrow_cells_count_by_their_number() {
    assertThat(compare(Side.of("≥1000万元"), number("1.2E+07", "12000000")).judged()).isTrue();
    assertThat(compare(Side.of("≥1000"), number("1.2E+07", "12000000")).actual())
        .isEqualTo("12000000");
    assertThat(compare(Side.of("≥1000"), number("####", "1200")).attained()).isTrue();
    assertThat(compare(Side.of("≥1000"), Side.of("####")).judged()).isFalse();
  }

  @Test
  void a_number_format_with_a_unit_shows_the_unit() {
    Comparison comparison = compare(Side.of("≤30万元"), number("28万元", "28"));
    assertThat(comparison.attained()).isTrue();
    assertThat(comparison.actual()).isEqualTo("28");
  }

  @Test
  void a_unit_from_its_column_goes_to_number_cells_too() {
    Comparison comparison =
        Measures.compare("≤", number("30", "30"), "万元", number("28.5", "28.5"), "", Pairs.WORDS);
    assertThat(comparison.unit()).isEqualTo("万元");
    assertThat(comparison.attained()).isTrue();
    Comparison percent =
        Measures.compare("≥", number("95", "95"), "%", percent("97%", "0.97"), "", Pairs.WORDS);
    assertThat(percent.actual()).isEqualTo("97");
    assertThat(percent.attained()).isTrue();
  }
}
