package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.workbook.CellAddress;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Cells whose number format shows another figure than the one that is stored. */
class ShownNumbersTest {
  private static FormCell cell(String stored, String shown) {
    return FormCells.of(
        new GridCell(
            new CellAddress(3, 3), ValueKind.NUMBER, shown, new BigDecimal(stored), false, null));
  }

  @ParameterizedTest
  @CsvSource({
    "90, 90%, 0.9, true",
    "95.25, 95.3%, 0.9525, true",
    "3500000, 350.0000, 350, false",
    "2500000, 2.50, 2.5, false",
    "244.113, 244.11, 244.113, false",
    "5, (5.00), 5, false",
    "0.06, .06, 0.06, false",
    "26, 26分, 26, false",
    "1234567.891, '1,234,567.89', 1234567.891, false"
  })
  void what_is_shown_counts_but_rounding_does_not(
      String stored, String shown, String number, boolean percent) {
    FormCell cell = cell(stored, shown);
    assertThat(cell.number()).isEqualByComparingTo(number);
    assertThat(cell.percent()).isEqualTo(percent);
  }

  @Test
  void an_amount_with_its_unit_in_the_format_is_read_with_the_unit() {
    assertThat(cell("350", "350.00万元").number()).isNull();
    assertThat(cell("350", "350.00万元").text()).isEqualTo("350.00万元");
  }

  @ParameterizedTest
  @CsvSource({"16\u200b, 16", "\ufeff9.5, 9.5", "98%\u2060, 0.98", "\u00a012, 12"})
  void characters_that_nobody_sees_are_no_part_of_a_number(String text, String number) {
    GridCell cell = new GridCell(new CellAddress(0, 0), ValueKind.TEXT, text, null, false, null);
    assertThat(FormCells.of(cell).number()).isEqualByComparingTo(number);
  }
}
