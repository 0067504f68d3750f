package selfeval.workbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.ooxml.Limits;
import selfeval.ooxml.OoxmlText;
import selfeval.ooxml.Unreadable;
import selfeval.patience.Cost;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.Reading;
import selfeval.workbook.Refusal;
import selfeval.workbook.ValueKind;
import selfeval.workbook.Visibility;
import selfeval.workbook.Workbook;

class XlsxReadingTest {
  private static String text(Grid grid, String address) {
    CellAddress at = CellAddress.parse(address);
    return grid.seen(at.row(), at.column()).text();
  }

  private static GridCell cell(Grid grid, String address) {
    CellAddress at = CellAddress.parse(address);
    return grid.cell(at.row(), at.column());
  }

  private static String damage(Reading reading) {
    assertThat(reading).isInstanceOf(Refusal.class);
    assertThat(((Refusal) reading).cause()).isEqualTo(Unreadable.Cause.DAMAGED);
    return ((Refusal) reading).reason();
  }

  @Test
  void every_kind_of_cell_is_read() {
    Grid grid =
        HandMadePackage.ofRow(
                """
                <c r="A1" t="s"><v>0</v></c><c r="B1"><v>244.11</v></c>
                <c r="C1" t="inlineStr"><is><r><t>90</t></r><r><t>%以上</t></r></is></c>
                <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c>
                <c r="F1" t="str"><v>字</v></c><c r="G1" t="d"><v>2021-12-31</v></c>
                """)
            .strings(
                """
                <si><r><t>第一行_x000D_
                </t></r><r><t xml:space="preserve"> 二</t></r><rPh sb="0" eb="1"><t>diyi</t></rPh></si>
                """)
            .grid();
    assertThat(text(grid, "A1")).isEqualTo("第一行\n 二");
    assertThat(cell(grid, "B1").number()).isEqualTo(new BigDecimal("244.11"));
    assertThat(text(grid, "C1")).isEqualTo("90%以上");
    assertThat(cell(grid, "D1").kind()).isEqualTo(ValueKind.BOOLEAN);
    assertThat(text(grid, "D1")).isEqualTo("TRUE");
    assertThat(cell(grid, "E1").kind()).isEqualTo(ValueKind.ERROR);
    assertThat(text(grid, "E1")).isEqualTo("#REF!");
    assertThat(text(grid, "F1")).isEqualTo("字");
    assertThat(cell(grid, "G1").kind()).isEqualTo(ValueKind.DATE);
    assertThat(cell(grid, "G1").number()).isEqualByComparingTo("44561");
    assertThat(text(grid, "G1")).isEqualTo("2021/12/31");
  }

  @ParameterizedTest
  @CsvSource({
    "a_x000D__x000A_b, 'a\nb'",
    "_x005F_x000D_, _x000D_",
    "_x4E2d_, 中",
    "_x00G0_, _x00G0_",
    "_x000, _x000",
    "a_x, a_x",
    "_X0041_, _X0041_"
  })
  void escaped_characters_are_resolved(String stored, String plain) {
    assertThat(OoxmlText.plain(stored)).isEqualTo(plain);
  }

  @Test
  void cells_and_rows_without_references_follow_each_other() {
    Grid grid =
        HandMadePackage.of(
                """
                <sheetData><row><c><v>1</v></c><c><v>2</v></c></row>
                <row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>
                <row><c r="B9"><v>6</v></c></row></sheetData>
                """)
            .grid();
    assertThat(List.of(text(grid, "A1"), text(grid, "B1"), text(grid, "C5"), text(grid, "D5")))
        .containsExactly("1", "2", "3", "4");
    assertThat(text(grid, "A6")).isEqualTo("5");
    assertThat(text(grid, "B9")).isEqualTo("6");
  }

  @Test
  void prefixed_element_names_are_the_same_elements() {
    Grid grid =
        HandMadePackage.ofSheet(
                """
                <x:worksheet xmlns:x="%s" xmlns:o="urn:other"><x:sheetData><x:row r="2">
                <x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c>
                <o:c r="C2"><o:v>9</o:v></o:c></x:row></x:sheetData>
                <x:mergeCells><x:mergeCell ref="B2:C3"/></x:mergeCells></x:worksheet>
                """
                    .formatted(HandMadePackage.MAIN))
            .grid();
    assertThat(text(grid, "C3")).isEqualTo("甲");
    assertThat(cell(grid, "C2")).isNull();
    assertThat(grid.merges()).containsExactly(CellRange.parse("B2:C3"));
  }

  @Test
  void strict_files_are_read() {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\" t=\"s\"><v>0</v></c>");
    made.strings("<si><t>严格</t></si>");
    made.parts.replaceAll(
        (name, bytes) ->
            new String(bytes, StandardCharsets.UTF_8)
                .replace(HandMadePackage.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(text(made.grid(), "A1")).isEqualTo("严格");
  }

  @Test
  void parts_in_utf_16_are_read() {
    HandMadePackage made = HandMadePackage.ofRow("");
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\""
            + HandMadePackage.MAIN
            + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>宽字符</v></c></row></sheetData>"
            + "</worksheet>";
    made.part("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16));
    assertThat(text(made.grid(), "A1")).isEqualTo("宽字符");
  }

  private static void parse(String xml) throws XMLStreamException {
    XMLStreamReader reader = new InputFactoryImpl().createXMLStreamReader(new StringReader(xml));
    while (reader.hasNext()) {
      reader.next();
    }
  }

  @Test
  void a_stray_style_at_the_last_row_costs_little_and_does_not_widen_the_sheet() throws Exception {
    StringBuilder rows =
        new StringBuilder("<sheetData><row r=\"3\"><c r=\"B3\"><v>1</v></c></row>");
    for (int r = 4; r <= 1_048_576; r++) {
      rows.append("<row r=\"").append(r).append("\" s=\"1\" hidden=\"1\"/>");
    }
    String sheetData = rows.append("</sheetData>").toString();
    byte[] file = HandMadePackage.of(sheetData).zip();
    WorkbookReader reader = new WorkbookReader(Limits.standard());
    // no more than a few times what it takes to look at each character of the sheet
    Cost.isAtMost(10, () -> reader.read(file), () -> parse(sheetData));
    Grid grid = ((Workbook) reader.read(file)).sheets().get(0);
    assertThat(grid.lastRow()).isEqualTo(2);
    assertThat(grid.lastColumn()).isEqualTo(1);
    assertThat(grid.rowHidden(1_048_575)).isTrue();
  }

  @Test
  void a_merge_over_the_whole_sheet_costs_nothing() {
    Grid grid =
        HandMadePackage.of(
                """
                <sheetData><row r="1"><c r="A1"><v>1</v></c></row>
                <row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>
                <mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>
                """)
            .grid();
    assertThat(text(grid, "Z999")).isEqualTo("1");
    assertThat(grid.region(5, 5)).isEqualTo(CellRange.parse("A1:XFD1048576"));
  }

  @Test
  void hidden_rows_columns_and_sheets_are_told() {
    HandMadePackage made =
        HandMadePackage.of(
            """
            <cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>
            <sheetData><row r="1"/><row r="2" hidden="true"><c r="A2"><v>1</v></c></row></sheetData>
            """);
    made.workbook("", "<sheet name=\"表\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>", "");
    Grid grid = made.grid();
    assertThat(grid.visibility()).isEqualTo(Visibility.VERY_HIDDEN);
    assertThat(grid.rowHidden(1)).isTrue();
    assertThat(grid.rowHidden(0)).isFalse();
    assertThat(List.of(grid.columnHidden(0), grid.columnHidden(1), grid.columnHidden(2)))
        .containsExactly(false, true, true);
    assertThat(grid.columnHidden(4)).isFalse();
  }

  @Test
  void chart_sheets_are_passed_over_and_the_others_keep_their_position() {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>1</v></c>");
    made.workbook(
        "",
        "<sheet name=\"图\" sheetId=\"1\" r:id=\"c\"/><sheet name=\"表\" sheetId=\"2\" r:id=\"w\"/>",
        "");
    made.workbookRels(
        """
        <Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/s.xml"/>
        <Relationship Id="w" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/>
        """);
    Workbook book = (Workbook) made.read();
    assertThat(book.sheets()).hasSize(1);
    assertThat(book.sheets().get(0).index()).isEqualTo(1);
    assertThat(book.sheets().get(0).name()).isEqualTo("表");
  }

  @Test
  void attributes_that_are_empty_say_nothing() {
    Grid grid =
        HandMadePackage.of(
                """
                <sheetData><row r="3"><c r="B3" s="" t=""><v>1</v></c><c r="" t="str"><v>二</v></c></row>
                <row r=""><c r="" s=" "><v>3</v></c><c r="E4"><v>4</v></c></row></sheetData>
                """)
            .grid();
    assertThat(List.of(text(grid, "B3"), text(grid, "C3"), text(grid, "A4"), text(grid, "E4")))
        .containsExactly("1", "二", "3", "4");
  }

  @Test
  void cells_with_a_type_and_no_value_are_blank_and_nothing_is_said() {
    Workbook book =
        (Workbook)
            HandMadePackage.ofRow(
                    """
                    <c r="A1" t="str"/><c r="B1" t="s"/><c r="C1" t="n"/><c r="D1" t="e"/>
                    <c r="E1" t="b"/><c r="F1" t="inlineStr"/><c r="G1" t="d"/><c r="H1"><v>9</v></c>
                    """)
                .read();
    assertThat(book.remarks()).isEmpty();
    assertThat(text(book.sheets().get(0), "H1")).isEqualTo("9");
    assertThat(cell(book.sheets().get(0), "A1")).isNull();
  }

  @Test
  void a_part_of_texts_or_styles_that_is_named_and_missing_matters_where_a_cell_needs_it() {
    String plain = "<c r=\"A1\" t=\"inlineStr\"><is><t>字</t></is></c><c r=\"B1\"><v>2.5</v></c>";
    HandMadePackage made = HandMadePackage.ofRow(plain).strings("").styles("0");
    made.without("xl/sharedStrings.xml").without("xl/styles.xml");
    assertThat(text(made.grid(), "A1")).isEqualTo("字");
    assertThat(text(made.grid(), "B1")).isEqualTo("2.5");
    HandMadePackage text = HandMadePackage.ofRow("<c r=\"A1\" t=\"s\"><v>0</v></c>").strings("");
    assertThat(damage(text.without("xl/sharedStrings.xml").read())).contains("A1", "文字");
    HandMadePackage style = HandMadePackage.ofRow("<c r=\"A1\" s=\"1\"><v>1</v></c>").styles("0");
    assertThat(damage(style.without("xl/styles.xml").read())).contains("A1", "样式");
  }

  /** The package with the separators of Windows in the names of its entries. */
  private static HandMadePackage withBackslashes(HandMadePackage made) {
    HandMadePackage other = new HandMadePackage();
    made.parts.forEach((name, content) -> other.part(name.replace('/', '\\'), content));
    return other;
  }

  @Test
  void names_of_parts_may_have_backslashes() {
    HandMadePackage made =
        HandMadePackage.ofRow("<c r=\"A1\" t=\"s\"><v>0</v></c>").strings("<si><t>甲</t></si>");
    assertThat(text(withBackslashes(made).grid(), "A1")).isEqualTo("甲");
    HandMadePackage both = withBackslashes(made);
    both.part("xl/worksheets/sheet1.xml", made.parts.get("xl/worksheets/sheet1.xml"));
    assertThat(damage(both.read())).contains("同名");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worksheets\\sheet1.xml",
        "\\xl\\worksheets\\sheet1.xml",
        "/xl/worksheets/sheet1.xml",
        "./worksheets/./sheet1.xml",
        "../xl/worksheets/sheet1.xml",
        "../../../xl/worksheets/sheet1.xml",
        "/XL/Worksheets/Sheet1.XML",
        "worksheets/sheet1.xml#A1",
        "work%73heets/sheet%31.xml",
        " worksheets//sheet1.xml ",
      })
  void a_relationship_finds_its_part_however_the_way_is_written(String target) {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>5</v></c>");
    made.workbookRels(
        "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\""
            + target
            + "\"/>");
    assertThat(text(made.grid(), "A1")).isEqualTo("5");
  }

  @Test
  void a_part_whose_name_has_signs_of_percent_is_found_by_its_own_name() {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>6</v></c>");
    made.part("xl/worksheets/表 100%25+.xml", made.parts.get("xl/worksheets/sheet1.xml"));
    made.without("xl/worksheets/sheet1.xml");
    made.workbookRels(
        "<Relationship Id=\"rId1\" Type=\"urn:x/worksheet\" Target=\"worksheets/表 100%25+.xml\"/>");
    assertThat(text(made.grid(), "A1")).isEqualTo("6");
    made.part("xl/worksheets/甲 +%.xml", made.parts.get("xl/worksheets/表 100%25+.xml"));
    made.without("xl/worksheets/表 100%25+.xml");
    made.workbookRels(
        "<Relationship Id=\"rId1\" Type=\"urn:x/worksheet\" Target=\"worksheets/%E7%94%B2%20+%25.xml\"/>");
    assertThat(text(made.grid(), "A1")).isEqualTo("6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/xl/workbook.xml", "xl/workbook.xml", "\\xl\\workbook.xml", "/XL/Workbook.xml"})
  void a_content_type_finds_its_part_however_the_name_is_written(String name) {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>7</v></c>");
    String types = new String(made.parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    made.part("[Content_Types].xml", types.replace("/xl/workbook.xml", name));
    assertThat(text(made.grid(), "A1")).isEqualTo("7");
  }

  @Test
  void overlapping_merges_are_read_with_a_remark() {
    Workbook book =
        (Workbook)
            HandMadePackage.of(
                    """
                    <sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>
                    <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>
                    """)
                .read();
    assertThat(book.remarks()).singleElement().asString().contains("B2:C3").contains("重叠");
    assertThat(book.sheets().get(0).anchor(1, 1)).isEqualTo(CellAddress.parse("A1"));
  }

  @ParameterizedTest
  @CsvSource({
    "4.9000000000000004, 4.9, 4.9",
    "0.30000000000000004, 0.3, 0.3",
    "1E2, 100, 100",
    "-12.50, -12.5, -12.5",
    "1.5e-3, 0.0015, 0.0015",
    "123456789012345678, 123456789012346000, 1.23457E+17",
  })
  void numbers_have_15_digits(String raw, String number, String shown) {
    GridCell cell = cell(HandMadePackage.ofRow("<c r=\"A1\"><v>" + raw + "</v></c>").grid(), "A1");
    assertThat(cell.number()).isEqualTo(new BigDecimal(number));
    assertThat(cell.text()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"NaN", "INF", "-INF", "1e400", "-1e400", "1e-400", "12abc", "0x10", "1,5"})
  void a_number_that_is_none_names_its_cell(String raw) {
    String reason = damage(HandMadePackage.ofRow("<c r=\"H1\"><v>" + raw + "</v></c>").read());
    assertThat(reason).contains("H1").contains(raw);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"C1\"><v></v></c>",
        "<c r=\"C1\" t=\"n\"><v/></c>",
        "<c r=\"C1\" t=\"s\"><v> </v></c>",
        "<c r=\"C1\" t=\"b\"><v/></c>"
      })
  void an_empty_value_is_blank_and_said(String cell) {
    Workbook book = (Workbook) HandMadePackage.ofRow(cell).read();
    assertThat(book.sheets().get(0).empty()).isTrue();
    assertThat(book.remarks()).singleElement().asString().contains("C1").contains("空白");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>",
        "<c r=\"A1\" s=\"0\"/><c r=\"A1\"><v>2</v></c>",
        "<c r=\"B1\"/><c r=\"A1\"/><c><v>2</v></c>",
        "<c r=\"A1\" t=\"s\"><v>7</v></c>",
        "<c r=\"A1\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A1\" t=\"s\"><v>x</v></c>",
        "<c r=\"A1\" t=\"b\"><v>2</v></c>",
        "<c r=\"A1\" t=\"q\"><v>2</v></c>",
        "<c r=\"A1\" t=\"d\"><v>31.12.2021</v></c>",
        "<c r=\"A2\"><v>2</v></c>",
        "<c r=\"A1\" s=\"99\"><v>2</v></c>",
        "<c r=\"1A\"><v>2</v></c>",
        "<c r=\"XFE1\"><v>2</v></c>"
      })
  void a_contradictory_cell_is_damage(String cells) {
    assertThat(damage(HandMadePackage.ofRow(cells).read())).contains("工作表“表”");
  }

  @Test
  void a_row_may_come_in_pieces_as_long_as_no_cell_comes_twice() {
    Grid grid =
        HandMadePackage.of(
                """
                <sheetData><row r="4"><c r="A4"><v>1</v></c></row><row r="4"><c r="C4"><v>3</v></c></row>
                <row r="2"><c r="B2"><v>9</v></c></row><row r="4"/>
                <row r="1500"><c r="A1500"><v>8</v></c></row>
                <row r="4" hidden="1"><c r="B4"><v>2</v></c><c r="XFD4"><v>4</v></c></row>
                <row><c r="D4"><v>5</v></c></row></sheetData>
                """)
            .grid();
    assertThat(List.of(text(grid, "A4"), text(grid, "B4"), text(grid, "C4"), text(grid, "D4")))
        .containsExactly("1", "2", "3", "5");
    assertThat(List.of(text(grid, "XFD4"), text(grid, "B2"), text(grid, "A1500")))
        .containsExactly("4", "9", "8");
    assertThat(grid.rowHidden(3)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r=\"4\"><c r=\"B4\"><v>1</v></c></row><row r=\"4\"><c r=\"B4\"><v>2</v></c></row>",
        "<row r=\"4\"><c r=\"B4\"><v>1</v></c></row><row r=\"9\"><c r=\"B9\"/></row>"
            + "<row r=\"4\"><c r=\"A4\"/><c r=\"B4\"/></row>",
        "<row r=\"4\"><c r=\"B4\"/></row><row r=\"4\"><c r=\"C4\"/></row>"
            + "<row r=\"5\"/><row><c r=\"B4\"><v>1</v></c></row>",
        "<row r=\"4\"><c r=\"B4\"/></row><row r=\"4\"><c><v>1</v></c></row>",
      })
  void a_cell_in_two_pieces_of_a_row_is_damage(String rows) {
    assertThat(damage(HandMadePackage.of("<sheetData>" + rows + "</sheetData>").read()))
        .containsAnyOf("B4", "第 4 行");
  }

  @Test
  void a_signature_a_locked_structure_and_external_links_are_said() {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>1</v></c>");
    made.workbook(
        "<workbookProtection lockStructure=\"1\"/>",
        "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>",
        "");
    made.externalLink();
    String rels = new String(made.parts.get("_rels/.rels"), StandardCharsets.UTF_8);
    made.part(
        "_rels/.rels",
        rels.replace(
            "</Relationships>",
            "<Relationship Id=\"s\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin\" Target=\"_xmlsignatures/origin.sigs\"/></Relationships>"));
    Workbook book = (Workbook) made.read();
    assertThat(book.structureLocked()).isTrue();
    assertThat(book.remarks()).hasSize(3);
    assertThat(String.join("", book.remarks())).contains("签名").contains("结构受保护").contains("其他工作簿");
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml, XLSX",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml, XLSM",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml, XLTX",
    "application/vnd.ms-excel.template.macroEnabled.main+xml, XLTM",
  })
  void the_kind_comes_from_the_content_type(String type, FileKind kind) {
    HandMadePackage made = HandMadePackage.ofRow("<c r=\"A1\"><v>1</v></c>").contentType(type);
    assertThat(((Workbook) made.read()).kind()).isEqualTo(kind);
  }
}
