package selfeval.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0|0|false",
        "98%|0.98|true",
        "'1,234.50'|1234.5|false",
        "'12,345,678'|12345678|false",
        "９８％|0.98|true",
        "１２．５|12.5|false",
        "' 100 '|100|false",
        "95 %|0.95|true",
        "-3.20|-3.2|false",
        "−3|-3|false",
        "0.00%|0|true",
        "123456789012345|123456789012345|false",
        "000123|123|false",
        "0.000000000000001|0.000000000000001|false",
        "102.59%|1.0259|true",
        "100.000|100|false",
        ".5|0.5|false",
      })
  void a_text_that_is_wholly_a_number_or_a_percentage_is_one(
      String text, String number, boolean percent) {
    Numbers.Parsed parsed = Numbers.parse(text);
    assertThat(parsed).isNotNull();
    assertThat(parsed.value().toPlainString()).isEqualTo(number);
    assertThat(parsed.percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "50个",
        "300万元",
        "-",
        "—",
        "/",
        "2021-12-31",
        "2021年12月",
        "≥90%",
        "1234567890123456",
        "1,23",
        "1,2345",
        "12,34,567",
        ",123",
        "1.2.3",
        "1.",
        "%",
        "5%%",
        "1 234",
        "1e5",
        "0x10",
        "98%以上",
        "无",
        "①",
        "５０个",
        "1-2",
        "--1",
        "1,234,56",
        "1,"
      })
  void any_other_text_is_none(String text) {
    assertThat(Numbers.parse(text)).isNull();
  }

  @Test
  void a_number_keeps_no_trailing_zeros_and_no_power_of_ten() {
    assertThat(Numbers.strip(new BigDecimal("1E+3")).toPlainString()).isEqualTo("1000");
    assertThat(Numbers.strip(new BigDecimal("1E+3")).scale()).isZero();
    assertThat(Numbers.strip(new BigDecimal("10.500"))).isEqualTo(new BigDecimal("10.5"));
    assertThat(Numbers.strip(new BigDecimal("0E-9"))).isEqualTo(BigDecimal.ZERO);
    assertThat(Numbers.strip(new BigDecimal("1E+999999")).precision()).isEqualTo(1);
  }
}
