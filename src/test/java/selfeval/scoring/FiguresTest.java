package selfeval.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.form.FormCell;
import selfeval.workbook.CellAddress;
import selfeval.workbook.ValueKind;

class FiguresTest {
  private static FormCell text(String text) {
    return new FormCell(new CellAddress(0, 0), ValueKind.TEXT, text, null, false, null);
  }

  private static FormCell number(String number, boolean percent) {
    return new FormCell(
        new CellAddress(0, 0), ValueKind.NUMBER, number, new BigDecimal(number), percent, null);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "3824.26万元, 万元, 3824.26",
        "3824.26万元, 元, 38242600",
        "9034元, 万元, 0.9034",
        "1.2亿元, 万元, 12000",
        "\"1,234.5万元\", 万元, 1234.5",
        "\"9,034\", 元, 9034",
        "４３．２万元, 万元, 43.2",
        "-5万元, 万元, -5",
      })
  void money_in_a_cell_is_read_in_the_forms_unit(String text, String unit, String expected) {
    assertThat(Figures.moneyOf(text(text), unit)).isEqualByComparingTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"—", "-", "约300万元", "300万元左右", "\"1,23\"", "1.2.3", "万元", "无", "300万元、20元"})
  void what_is_not_wholly_an_amount_is_not_guessed(String text) {
    assertThat(Figures.moneyOf(text(text), "万元")).isNull();
  }

  @Test
  void points_may_carry_their_unit_or_be_a_percentage_of_a_hundred() {
    assertThat(Figures.pointsOf(text("10分"))).isEqualByComparingTo("10");
    assertThat(Figures.pointsOf(text("得10分"))).isEqualByComparingTo("10");
    assertThat(Figures.pointsOf(text("得 8.5 分"))).isEqualByComparingTo("8.5");
    assertThat(Figures.pointsOf(text("扣2分"))).isNull();
    assertThat(Figures.pointsOf(text("得满分"))).isNull();
    assertThat(Figures.pointsOf(number("0.1", true))).isEqualByComparingTo("10");
    assertThat(Figures.pointsOf(number("9.5", false))).isEqualByComparingTo("9.5");
    assertThat(Figures.pointsOf(text("优"))).isNull();
    assertThat(Figures.pointsOf(text("—"))).isNull();
    assertThat(Figures.pointsOf(null)).isNull();
  }

  @Test
  void points_are_rounded_half_up_to_two_decimals() {
    assertThat(Figures.points(new BigDecimal("6.665"))).isEqualTo(new BigDecimal("6.67"));
    assertThat(Figures.points(new BigDecimal("6.6649"))).isEqualTo(new BigDecimal("6.66"));
  }
}
