package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.ooxml.Limits;
import selfeval.patience.Cost;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Formula;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Workbook;
import selfeval.workbook.recalculate.SharedFormula;

class FormulaReadingTest {
  private static GridCell a1(String cells) {
    return at(HandMadePackage.ofRow(cells), "A1");
  }

  private static GridCell at(HandMadePackage made, String address) {
    CellAddress at = CellAddress.parse(address);
    return made.grid().cell(at.row(), at.column());
  }

  private static final String OPERANDS =
      "<c r=\"B1\"><v>70</v></c><c r=\"C1\"><v>26</v></c><c r=\"D1\" t=\"inlineStr\"><is><t>无</t></is></c>";

  @Test
  void a_cached_value_that_recalculation_confirms_is_cached() {
    GridCell cell = a1("<c r=\"A1\"><f>SUM(B1:D1)</f><v>96</v></c>" + OPERANDS);
    assertThat(cell.formula()).isEqualTo(new Formula("SUM(B1:D1)", Formula.State.CACHED, null));
    assertThat(cell.number()).isEqualByComparingTo("96");
  }

  @ParameterizedTest
  @CsvSource({"100, 96", "96.0001, 96", "0, 96", "96.00001, 96"})
  void a_cached_value_that_recalculation_contradicts_is_stale(String cached, String now) {
    GridCell cell = a1("<c r=\"A1\"><f>SUM(B1:D1)</f><v>" + cached + "</v></c>" + OPERANDS);
    assertThat(cell.formula()).isEqualTo(new Formula("SUM(B1:D1)", Formula.State.STALE, now));
    assertThat(cell.number()).isEqualByComparingTo(cached);
  }

  @ParameterizedTest
  @ValueSource(strings = {"96.00000000000001", "95.99999999999999", "96.00000001e0"})
  void the_noise_of_doubles_is_not_stale(String cached) {
    GridCell cell = a1("<c r=\"A1\"><f>B1+C1</f><v>" + cached + "</v></c>" + OPERANDS);
    assertThat(cell.formula().state()).isEqualTo(Formula.State.CACHED);
  }

  @Test
  void a_sum_that_only_misses_zero_is_not_stale() {
    GridCell cell =
        a1(
            "<c r=\"A1\"><f>B1-C1-D1</f><v>0</v></c><c r=\"B1\"><v>0.3</v></c>"
                + "<c r=\"C1\"><v>0.1</v></c><c r=\"D1\"><v>0.2</v></c>");
    assertThat(cell.formula().state()).isEqualTo(Formula.State.CACHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<v></v>", "<v/>"})
  void a_missing_value_is_calculated(String value) {
    GridCell cell = a1("<c r=\"A1\"><f>ROUND(B1/C1,2)</f>" + value + "</c>" + OPERANDS);
    assertThat(cell.kind()).isEqualTo(ValueKind.NUMBER);
    assertThat(cell.text()).isEqualTo("2.69");
    assertThat(cell.formula())
        .isEqualTo(new Formula("ROUND(B1/C1,2)", Formula.State.RECOMPUTED, "2.69"));
  }

  @Test
  void a_missing_text_a_truth_and_a_division_by_zero_are_calculated() {
    HandMadePackage made =
        HandMadePackage.ofRow(
            "<c r=\"A1\"><f>IF(B1&gt;=90,\"优\",\"良\")</f></c><c r=\"B1\"><v>91</v></c>"
                + "<c r=\"C1\"><f>B1=91</f></c><c r=\"D1\"><f>B1/E1</f></c>"
                + "<c r=\"F1\"><f>IFERROR(B1/E1,0)</f></c><c r=\"G1\"><f>B1&amp;\"分\"</f></c>");
    assertThat(at(made, "A1").text()).isEqualTo("优");
    assertThat(at(made, "C1").kind()).isEqualTo(ValueKind.BOOLEAN);
    assertThat(at(made, "D1").text()).isEqualTo("#DIV/0!");
    assertThat(at(made, "D1").kind()).isEqualTo(ValueKind.ERROR);
    assertThat(at(made, "F1").number()).isEqualByComparingTo("0");
    assertThat(at(made, "G1").text()).isEqualTo("91分");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TODAY()",
        "NOW()-B1",
        "RAND()*B1",
        "WEBSERVICE(\"http://localhost/\")",
        "_xlfn.WEBSERVICE(\"http://localhost/\")",
        "HYPERLINK(\"http://localhost/\",1)",
        "INDIRECT(\"B1\")",
        "OFFSET(B1,0,1)",
        "RTD(\"a\",\"b\",\"c\")",
        "[1]Sheet1!B1",
        "'[总表.xlsx]表'!B1",
        "cmd|'/c calc'!A0",
        "CALL(\"Kernel32\",\"Beep\")",
        "NOSUCHFUNCTION(B1)",
        "无此名称+1",
        "SUM(B1",
        "没有的表!B1",
        "ROUND(B1,2000000000)",
        "A1+1"
      })
  void what_is_not_for_recalculation_keeps_its_value_or_stays_unknown(String formula) {
    String escaped = formula.replace("&", "&amp;");
    GridCell cached = a1("<c r=\"A1\"><f>" + escaped + "</f><v>5</v></c>" + OPERANDS);
    assertThat(cached.formula()).isEqualTo(new Formula(formula, Formula.State.CACHED, null));
    assertThat(cached.text()).isEqualTo("5");
    GridCell missing = a1("<c r=\"A1\"><f>" + escaped + "</f></c>" + OPERANDS);
    assertThat(missing.formula()).isEqualTo(new Formula(formula, Formula.State.UNKNOWN, null));
    assertThat(missing.kind()).isEqualTo(ValueKind.BLANK);
  }

  @Test
  void what_depends_on_a_volatile_formula_is_not_stale() {
    GridCell cell =
        a1("<c r=\"A1\"><f>B1+1</f><v>5</v></c><c r=\"B1\"><f>YEAR(TODAY())</f><v>2021</v></c>");
    assertThat(cell.formula().state()).isEqualTo(Formula.State.CACHED);
  }

  @Test
  void a_cached_error_stays_an_error() {
    GridCell cell = a1("<c r=\"A1\" t=\"e\"><f>B1+#REF!</f><v>#REF!</v></c>" + OPERANDS);
    assertThat(cell.kind()).isEqualTo(ValueKind.ERROR);
    assertThat(cell.text()).isEqualTo("#REF!");
    assertThat(cell.formula().state()).isEqualTo(Formula.State.CACHED);
  }

  @Test
  void an_empty_text_that_is_cached_is_a_blank_with_a_formula() {
    GridCell cell = a1("<c r=\"A1\" t=\"str\"><f>IF(E1=\"\",\"\",E1)</f><v></v></c>" + OPERANDS);
    assertThat(cell.kind()).isEqualTo(ValueKind.BLANK);
    assertThat(cell.formula().state()).isEqualTo(Formula.State.CACHED);
  }

  @Test
  void shared_formulas_are_written_out_for_each_cell() {
    HandMadePackage made =
        HandMadePackage.of(
            """
            <sheetData>
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>
            <c r="C1"><f t="shared" ref="C1:C3" si="0">A1*$B$1+IF(A1="A1",1,0)</f><v>2</v></c></row>
            <row r="2"><c r="A2"><v>4</v></c><c r="C2"><f t="shared" si="0"/><v>8</v></c></row>
            <row r="3"><c r="A3"><v>5</v></c><c r="C3"><f t="shared" si="0"/><v>99</v></c></row>
            </sheetData>
            """);
    assertThat(at(made, "C2").formula())
        .isEqualTo(new Formula("A2*$B$1+IF(A2=\"A1\",1,0)", Formula.State.CACHED, null));
    assertThat(at(made, "C3").formula())
        .isEqualTo(new Formula("A3*$B$1+IF(A3=\"A1\",1,0)", Formula.State.STALE, "10"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A1+B2 | C4 | C4+D5",
        "SUM($A1:B$2) | C4 | SUM($A4:D$2)",
        "'A1 表'!A1&\"A1\" | A2 | 'A1 表'!A2&\"A1\"",
        "LOG10(A1)+_A1+A1.B | B1 | LOG10(B1)+_A1+A1.B",
        "Table1[A1]+XFD1 | A2 | Table1[A1]+XFD2",
        "ABCD1+A12345678 | B2 | ABCD1+A12345678",
        "1.5E3*B7 | A3 | 1.5E3*B9",
      })
  void references_are_shifted_and_nothing_else(String text, String cell, String expected) {
    SharedFormula shared = new SharedFormula(CellAddress.parse("A1"), text);
    assertThat(shared.at(CellAddress.parse(cell))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SUM(A:A)", "SUM(3:3)", "SUM($A:$A)", "XFD1+1"})
  void what_cannot_be_shifted_with_certainty_is_not_shifted(String text) {
    assertThat(new SharedFormula(CellAddress.parse("A1"), text).at(CellAddress.parse("B2")))
        .isNull();
  }

  @Test
  void an_array_formula_keeps_its_value() {
    GridCell cell =
        a1("<c r=\"A1\"><f t=\"array\" ref=\"A1\">SUM(B1:C1*2)</f><v>1</v></c>" + OPERANDS);
    assertThat(cell.formula()).isEqualTo(new Formula("SUM(B1:C1*2)", Formula.State.CACHED, null));
  }

  @Test
  void names_and_other_sheets_are_followed_inside_the_workbook() {
    HandMadePackage made =
        HandMadePackage.ofRow(
            "<c r=\"A1\"><f>权重合计+表!B1+'表'!C1</f></c><c r=\"B1\"><v>3</v></c><c r=\"C1\"><v>4</v></c>");
    made.workbook(
        "",
        "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>",
        "<definedNames><definedName name=\"权重合计\">SUM(表!$B$1:$C$1)</definedName></definedNames>");
    assertThat(at(made, "A1").text()).isEqualTo("14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<calcPr fullPrecision=\"0\"/>", "<calcPr iterate=\"1\"/>"})
  void a_workbook_that_calculates_otherwise_is_never_stale(String calculation) {
    HandMadePackage made =
        HandMadePackage.ofRow("<c r=\"A1\"><f>B1*3</f><v>1</v></c><c r=\"B1\"><v>0.3333</v></c>");
    made.workbook("", "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>", calculation);
    assertThat(at(made, "A1").formula().state()).isEqualTo(Formula.State.CACHED);
  }

  /** A short formula in each of so many rows. */
  private static String additions(int rows) {
    return IntStream.rangeClosed(1, rows)
        .mapToObj(r -> "<row r=\"" + r + "\"><c r=\"A" + r + "\"><f>1+1</f><v>3</v></c></row>")
        .collect(Collectors.joining());
  }

  @Test
  void long_chains_whole_columns_and_growing_texts_cost_little() throws Exception {
    String chain =
        IntStream.rangeClosed(1, 4000)
            .mapToObj(
                r -> "<row r=\"" + r + "\"><c r=\"A" + r + "\"><f>A" + (r + 1) + "+1</f></c></row>")
            .collect(Collectors.joining());
    String columns =
        IntStream.rangeClosed(4001, 4900)
            .mapToObj(
                r -> "<row r=\"" + r + "\"><c r=\"C" + r + "\"><f>SUM(D:XFD)</f><v>1</v></c></row>")
            .collect(Collectors.joining());
    String texts =
        IntStream.rangeClosed(4901, 4960)
            .mapToObj(
                r ->
                    "<row r=\""
                        + r
                        + "\"><c r=\"B"
                        + r
                        + "\"><f>B"
                        + (r - 1)
                        + "&amp;B"
                        + (r - 1)
                        + "&amp;\"加长的文字\"</f></c></row>")
            .collect(Collectors.joining());
    byte[] hard =
        HandMadePackage.of("<sheetData>" + chain + columns + texts + "</sheetData>").zip();
    byte[] easy = HandMadePackage.of("<sheetData>" + additions(5_000) + "</sheetData>").zip();
    WorkbookReader reader = new WorkbookReader(Limits.standard());
    assertThat(reader.read(hard)).isInstanceOf(Workbook.class);
    assertThat(reader.read(easy)).isInstanceOf(Workbook.class);
    Cost.isAtMost(10, () -> reader.read(hard), () -> reader.read(easy));
  }

  @Test
  void beyond_5000_formulas_the_cached_values_stand() {
    String rows = additions(5_001);
    Workbook book = (Workbook) HandMadePackage.of("<sheetData>" + rows + "</sheetData>").read();
    assertThat(book.remarks()).singleElement().asString().contains("5000");
    assertThat(book.sheets().get(0).cell(0, 0).formula().state()).isEqualTo(Formula.State.CACHED);
  }
}
