package selfeval.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

class ShownTest {
  private static Shown shown(String text, String number, String values) {
    CellAddress at = CellAddress.parse("H7");
    BigDecimal value = number == null ? null : new BigDecimal(number);
    ValueKind kind = number == null ? ValueKind.TEXT : ValueKind.NUMBER;
    Grid.Builder grid = Grid.builder(0, "表");
    grid.cell(new GridCell(at, kind, text, value, text.endsWith("%"), null));
    String line = "ERROR | execution-rate | H7 | 执行率 | 不符。 | " + values;
    return Shown.of(AuditSamples.findings(line).get(0), grid.build());
  }

  @Test
  void a_rate_that_the_cell_shows_as_a_percentage_is_told_as_one() {
    assertThat(shown("90%", "0.9", "1.0000 | 0.9 | -0.1000"))
        .isEqualTo(new Shown("90%", "100%", "-10%"));
    assertThat(shown("80.45%", "0.8045", "0.7999 | 0.8045 | 0.0046"))
        .isEqualTo(new Shown("80.45%", "79.99%", "0.46%"));
  }

  @Test
  void all_other_values_are_told_as_they_are() {
    assertThat(shown("0.9", "0.9", "1.0000 | 0.9 | -0.1000"))
        .isEqualTo(new Shown("0.9", "1.0000", "-0.1000"));
    assertThat(shown("90%", "0.9", "- | 效益 | -")).isEqualTo(new Shown("效益", null, null));
    assertThat(shown("90%以上", null, "1.0000 | 0.9 | -0.1000").reported()).isEqualTo("0.9");
  }
}
