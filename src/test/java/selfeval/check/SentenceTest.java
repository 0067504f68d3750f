package selfeval.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.form.FormCell;
import selfeval.workbook.CellAddress;
import selfeval.workbook.ValueKind;

/** Values in the sentences of findings. */
class SentenceTest {
  @ParameterizedTest
  @CsvSource({
    "得分{}分, 9.50, 得分9.5分",
    "得分{}分, 1E+2, 得分100分",
    "得分{}分, 0.000, 得分0分",
    "应为{.00}, 9.5, 应为9.50",
    "应为{.00}, 16.665, 应为16.67",
    "占{%}, 0.8045, 占80.45%",
    "占{%}, 1, 占100%",
    "占{%}, 0.333333, 占33.33%",
  })
  void a_number_is_written_as_its_placeholder_says(String template, String value, String expected) {
    assertThat(Sentence.of(template, new BigDecimal(value))).isEqualTo(expected);
  }

  @Test
  void values_follow_each_other_and_are_never_read_as_placeholders() {
    assertThat(Sentence.of("“{}”与“{}”相差{}", "{}", "甲{.00}", new BigDecimal("2.10")))
        .isEqualTo("“{}”与“甲{.00}”相差2.1");
  }

  @Test
  void a_cell_is_written_as_its_text_and_any_other_value_as_it_is() {
    CellAddress at = CellAddress.parse("E7");
    FormCell cell = new FormCell(at, ValueKind.TEXT, " 已完成\n", null, false, null);
    assertThat(Sentence.of("{}填的是“{}”，共{}项", at, cell, 3)).isEqualTo("E7填的是“已完成”，共3项");
  }

  @Test
  void a_sentence_without_placeholders_stays_as_it_is() {
    assertThat(Sentence.of("请核对指标方向。")).isEqualTo("请核对指标方向。");
    assertThat(Sentence.of("请核对指标方向。", "不用的值")).isEqualTo("请核对指标方向。");
  }
}
