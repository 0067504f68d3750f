package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.workbook.GridCell;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.ValueKind;

class IsoDateTest {
  private static GridCell cell(String style, String value, String... formats) {
    HandMadePackage made =
        HandMadePackage.ofRow("<c r=\"A1\"" + style + " t=\"d\"><v>" + value + "</v></c>");
    if (formats.length > 0) {
      made.styles(formats);
    }
    return made.grid().cell(0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-12-31, 44561, 2021/12/31",
    "20211231, 44561, 2021/12/31",
    "2021-12-31Z, 44561, 2021/12/31",
    "1900-03-01, 61, 1900/3/1",
    "1900-02-28, 59, 1900/2/28",
    "2021-12-31T06:00:00, 44561.25, 2021/12/31 6:00",
    "2021-12-31T06:00, 44561.25, 2021/12/31 6:00",
    "2021-12-31T06:00:00.000Z, 44561.25, 2021/12/31 6:00",
    "2021-12-31T06:00:00+08:00, 44561.25, 2021/12/31 6:00",
    "2021-12-31T06:00:00.5-0330, 44561.2500057870, 2021/12/31 6:00",
    "2021-12-31T23:59:59.99999999999999999, 44562, 2022/1/1 0:00",
    "2021-12-31T24:00:00, 44562, 2022/1/1 0:00",
    "12:00:00, 0.5, 12:00:00",
    "T12:00, 0.5, 12:00:00",
    "18:00:00Z, 0.75, 18:00:00",
    "'18:00:00,25', 0.750002893518519, 18:00:00",
    "08:59:59.9999999999999999999999, 0.375, 9:00:00",
    "09:30:15.0000000000015975, 0.396006944444444, 9:30:15",
    "09:30:15., 0.396006944444444, 9:30:15",
    "PT36H, 1.5, 36:00:00",
    "PT1H30M, 0.0625, 1:30:00",
    "PT45.500S, 0.000526620370370370, 0:00:46",
    "P1DT12H0M0.00000000000001S, 1.5, 36:00:00",
    "P0Y0M2DT0H, 2, 48:00:00",
    "P1W, 7, 168:00:00",
  })
  void what_iso_8601_writes_is_the_serial_number_that_other_files_write(
      String written, BigDecimal serial, String shown) {
    GridCell cell = cell("", written);
    assertThat(cell.number().subtract(serial).abs()).isLessThan(new BigDecimal("1e-10"));
    assertThat(cell.kind()).isEqualTo(ValueKind.DATE);
    assertThat(cell.text()).isEqualTo(shown);
  }

  @Test
  void every_number_of_digits_behind_the_second_is_read() {
    for (int digits = 1; digits <= 60; digits++) {
      GridCell cell = cell("", "2022-06-30T15:00:00." + "0".repeat(digits - 1) + "1");
      assertThat(cell.number().doubleValue())
          .as(digits + " digits")
          .isCloseTo(44742.625, org.assertj.core.data.Offset.offset(2e-6));
    }
  }

  @Test
  void the_format_of_the_cell_shows_it() {
    assertThat(cell(" s=\"1\"", "2021-12-31T06:30:00", "0", "yyyy\"年\"m\"月\"").text())
        .isEqualTo("2021年12月");
    assertThat(cell(" s=\"1\"", "PT90M", "0", "h:mm").text()).isEqualTo("1:30");
    assertThat(cell(" s=\"0\"", "07:05:00", "0").text()).isEqualTo("7:05:00");
  }

  @Test
  void days_are_counted_from_1904_where_the_workbook_says_so() {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\" t=\"d\"><v>2021-12-31</v></c>");
    made.workbook(
        "<workbookPr date1904=\"1\"/>", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>", "");
    GridCell cell = made.grid().cell(0, 0);
    assertThat(cell.number()).isEqualByComparingTo("43099");
    assertThat(cell.text()).isEqualTo("2021/12/31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.12.2021",
        "2021-13-01",
        "2021-02-29",
        "25:00:00",
        "24:00:01",
        "10:60:00",
        "10:00:61",
        "10:00:00.5.5",
        "P",
        "PT",
        "P1Y",
        "P2M",
        "P1D2H",
        "-",
        "T",
        "Z",
        "2021-12-31T",
        "十二月",
      })
  void what_is_no_date_names_its_cell(String written) {
    Reading reading =
        HandMadePackage.ofRow("<c r=\"H1\" t=\"d\"><v>" + written + "</v></c>").read();
    assertThat(reading).isInstanceOf(Refusal.class);
    assertThat(((Refusal) reading).reason()).contains("H1").contains(written);
  }

  @Test
  void a_date_of_a_hundred_thousand_digits_is_none() {
    assertThat(IsoDate.of("10:00:00." + "9".repeat(100_000), false)).isNull();
  }
}
