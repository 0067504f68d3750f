package selfeval.workbook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberDisplayTest {
  private static final NumberDisplay SINCE_1900 = new NumberDisplay(false);

  private static String show(String number, String code) {
    return CellFormat.of(164, code).show(new BigDecimal(number), SINCE_1900);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.3, 0.3",
    "100, 100",
    "-4, -4",
    "244.11, 244.11",
    "96.005, 96.005",
    "12345678901, 12345678901",
    "123456789012, 1.23457E+11",
    "1234567890.5, 1234567891",
    "0.333333333333333, 0.333333333",
    "1.33333333333333, 1.333333333",
    "12.3333333333333, 12.33333333",
    "0.000123456789, 0.000123457",
    "0.00001, 0.00001",
    "0.0000123456789, 1.23457E-05",
    "0.0000000001, 1E-10",
    "-0.333333333333333, -0.333333333",
    "99999999999.9, 1E+11",
    "9999999999.99, 10000000000",
    "0.9999999999999, 1",
    "440106199001011, 4.40106E+14",
    "2.5E+20, 2.5E+20"
  })
  void general_shows_eleven_characters(String number, String shown) {
    assertThat(show(number, "General")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.00 | 96 | 96.00",
        "0.00 | 1.005 | 1.01",
        "0.00 | -0.001 | 0.00",
        "0 | 2.5 | 3",
        "#,##0.00 | 1234567.891 | 1,234,567.89",
        "#,##0 | 999 | 999",
        "#,##0.00 | 0 | 0.00",
        "0% | 0.985 | 99%",
        "0.00% | 1 | 100.00%",
        "0.0% | 1.02589 | 102.6%",
        "@ | 12.5 | 12.5",
        "'0.00_ ' | 244.11 | 244.11",
        "0.00_);[Red]\\(0.00\\) | -5 | (5.00)",
        "'#,##0.00_ ;[Red]\\-#,##0.00\\ ' | -1234.5 | -1,234.50",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 0 | -",
        "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_  | 7 | 7.00",
        "0.00\"万元\" | 3824.26 | 3824.26万元",
        "[$￥-804]#,##0.00 | 12.5 | ￥12.50",
        "0\"%\" | 90 | 90%",
        "0.0\\% | 95.25 | 95.3%",
        "0!% | 90 | 90%",
        "0!.0000 | 3500000 | 350.0000",
        "0!.0000\"万元\" | 12345 | 1.2345万元",
        "0!.00 | 7 | 0.07",
        "0!.0,\"万\" | 3500000 | 350.0万",
        "0.00,, | 2500000 | 2.50",
        "0分 | 26 | 26分",
        "0.##分 | 26 | 26.分",
        "000 | 7 | 007",
        "0, | 1500 | 2",
        "0;-0;;@ | 0 | ''",
        "General\"人\" | 4 | 4人",
        "G/通用格式 | 0.3 | 0.3",
        "[红色]0.0 | 1.25 | 1.3",
        "0.00E+00 | 12345 | 1.23E+04",
        "# ?/? | 0.5 | 1/2",
        "[>=100]0.0;0.00 | 150 | 150.0",
        "[>=100]0.0;0.00 | 15 | 15.00",
      })
  void a_number_shows_as_its_format_says(String code, String number, String shown) {
    assertThat(show(number, code)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy\"年\"m\"月\"d\"日\" | 44561 | 2021年12月31日",
        "yyyy\"年\"m\"月\"d\"日\";@ | 44561 | 2021年12月31日",
        "[$-804]yyyy\"年\"m\"月\"d\"日\";@ | 44470 | 2021年10月1日",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 44561 | 2021年12月31日",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | 44561 | 二〇二一年十二月三十一日",
        "[DBNum1][$-804]m\"月\"d\"日\" | 44480 | 十月十一日",
        "yyyy年m月 | 44561 | 2021年12月",
        "yyyy/m/d | 44561 | 2021/12/31",
        "yyyy-mm-dd | 44197 | 2021-01-01",
        "yyyy.m.d | 44197 | 2021.1.1",
        "yy/m/d h:mm | 44197.75 | 21/1/1 18:00",
        "yyyy/m/d h:mm AM/PM | 44197.75 | 2021/1/1 6:00 PM",
        "yyyy/mm/dd hh:mm:ss | 44197.999999 | 2021/01/02 00:00:00",
        "上午/下午h\"时\"mm\"分\" | 0.25 | 上午6时00分",
        "[h]:mm | 1.5 | 36:00",
        "mm:ss.0 | 0.000729 | 01:03.0",
        "[$-804]aaaa | 44561 | 星期五",
        "aaa | 44561 | 周五",
        "d-mmm-yy | 44561 | 31-Dec-21",
        "[$-409]mmmm d, yyyy | 44561 | December 31, 2021",
        "yyyy/m/d | 60 | 1900/2/29",
        "yyyy/m/d | 59 | 1900/2/28",
        "yyyy/m/d | 1 | 1900/1/1",
        "yyyy/m/d | -1 | ########",
        "yyyy/m/d | 2958466 | ########",
        "e\"年\"m\"月\" | 44561 | 2021年12月",
      })
  void a_date_shows_as_its_format_says(String code, String serial, String shown) {
    CellFormat format = CellFormat.of(164, code);
    assertThat(format.date()).isTrue();
    assertThat(format.show(new BigDecimal(serial), SINCE_1900)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "14, 2021/12/31", "15, 31-Dec-21", "22, 2021/12/31 0:00", "27, 2021年12月", "28, 12月31日",
    "29, 12月31日", "30, 12-31-21", "31, 2021年12月31日", "32, 0时00分", "33, 0时00分00秒",
    "34, 上午12时00分", "36, 2021年12月", "50, 2021年12月", "51, 12月31日", "54, 12月31日",
    "55, 上午12时00分", "57, 2021年12月", "58, 12月31日"
  })
  void the_dates_that_are_built_in_show_in_chinese(int id, String shown) {
    CellFormat format = CellFormat.of(id, null);
    assertThat(format.date()).isTrue();
    assertThat(format.show(new BigDecimal("44561"), SINCE_1900)).isEqualTo(shown);
  }

  @Test
  void days_since_1904_are_four_years_later() {
    assertThat(CellFormat.of(14, null).show(new BigDecimal("43099"), new NumberDisplay(true)))
        .isEqualTo("2021/12/31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.00",
        "General",
        "0\"年\"",
        "0.0\\d",
        "[Red]0",
        "@",
        "#,##0_ ;[Red]\\-#,##0\\ ",
        "0.00E+00",
        "[DBNum2]General",
        "[$￥-804]0",
        "_ * \"d\"0",
        "0.00\"m\";[Red]-0.00\"m\""
      })
  void what_only_looks_like_a_date_is_none(String code) {
    assertThat(CellFormat.of(164, code).date()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0%, true", "0.00%, true", "0.00\"%\", false", "General, false", "0.0%;-0.0%, true"})
  void a_percentage_is_told_by_its_sign_outside_words(String code, boolean percent) {
    // A quoted sign multiplies nothing, yet a person takes it for a percentage of the shown number.
    assertThat(CellFormat.of(164, code).percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "\"",
        "\\",
        "_",
        "*",
        ";;;;;;",
        "[h",
        "0.0.0.0",
        "%%%%",
        "????/????/??",
        "[DBNum9]0",
        "[$",
        "[$-",
        "e+",
        "E+E+E+",
        "General General",
        "yyyy[",
        "[<=>]0",
        ",,,,",
        "@@@@"
      })
  void a_code_without_sense_shows_something_and_never_fails(String code) {
    for (String number : new String[] {"0", "-1.5", "44561.25", "1E+300", "1E-300"}) {
      assertThat(show(number, code)).isNotNull();
    }
  }
}
