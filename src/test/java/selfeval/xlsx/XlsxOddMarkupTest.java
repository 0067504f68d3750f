package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.annotate.Annotated;
import selfeval.ooxml.CannotAnnotateInPlace;
import selfeval.ooxml.Limits;
import selfeval.ooxml.XlsxPackage;
import selfeval.ooxml.XmlScan;
import selfeval.ooxml.XmlText;
import selfeval.opinion.AnnotationPlan;
import selfeval.term.Severity;

/**
 * Markup that stands around what is written must not lead it astray: alternatives, extensions,
 * other prefixes, parts that the package speaks of and lacks.
 */
class XlsxOddMarkupTest {
  private static final String MC =
      " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private static final AnnotationPlan PLAN =
      Plans.plan(
          "自评表",
          Plans.mark("I14", Severity.ERROR, "【应改正】没有完成，却给了满分。"),
          Plans.mark("J15", Severity.WARNING, "【需核实】请写明原因。"),
          Plans.mark("L15", Severity.INFO, null));

  private static byte[] corpus(String name) throws IOException {
    return Files.readAllBytes(Path.of("src/test/resources/selfeval/corpus", name + ".xlsx"));
  }

  private static byte[] changed(byte[] file, String part, String what, String with) {
    Map<String, byte[]> parts = new LinkedHashMap<>(Zips.parts(file));
    String text = new String(parts.get(part), StandardCharsets.UTF_8);
    assertThat(text).contains(what);
    parts.put(part, text.replace(what, with).getBytes(StandardCharsets.UTF_8));
    return Zips.zip(parts);
  }

  private static byte[] annotated(byte[] original) {
    Annotated annotated = Xlsx.write(original, PLAN);
    assertThat(annotated.remarks()).isEmpty();
    return sound(original, annotated);
  }

  private static byte[] sound(byte[] original, Annotated annotated) {
    Judge.assertSound(original, annotated.file());
    XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated.file()));
    return annotated.file();
  }

  private static String noteAt(byte[] file, String cell) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return XlsxOfficeTest.notes(book.getSheetAt(0)).get(cell);
    }
  }

  @Test
  void a_note_of_libreoffice_gets_our_words_within_its_text() throws IOException {
    byte[] original = corpus("libreoffice-7-notes");
    assertThat(Zips.text(original, "xl/comments1.xml"))
        .contains("</text><mc:AlternateContent><mc:Choice");
    byte[] annotated = annotated(original);
    assertThat(Zips.text(annotated, "xl/comments1.xml"))
        .containsSubsequence("按合同数填", "【审核意见】", "没有完成", "</text><mc:AlternateContent>")
        .doesNotContain("</text><r>");
    assertThat(noteAt(annotated, "I14")).isEqualTo("填表人:\n按合同数填\n【审核意见】\n【应改正】没有完成，却给了满分。");
  }

  @Test
  void a_note_keeps_its_one_box_whatever_prefixes_its_drawing_has() throws IOException {
    byte[] annotated = annotated(corpus("prefixes-quotes-comments"));
    String drawing = Zips.text(annotated, "xl/drawings/notes.vml");
    assertThat(new VmlShapes(drawing.getBytes(StandardCharsets.UTF_8)).notes())
        .extracting(shape -> shape.cell().toString())
        .containsExactly("I14", "J15");
    assertThat(noteAt(annotated, "I14")).startsWith("已与<财政所>核对\n【审核意见】\n【应改正】");
    assertThat(noteAt(annotated, "J15")).isEqualTo("另\n【审核意见】\n【需核实】请写明原因。");
  }

  @Test
  void cells_are_put_before_what_extends_their_row_and_formats_in_the_order_of_the_schema()
      throws IOException {
    byte[] annotated = annotated(corpus("prefixes-quotes-comments"));
    assertThat(Zips.text(annotated, "xl/worksheets/sheet1.xml"))
        .containsSubsequence("r='J15'", "<c r=\"L15\"", "<extLst>", "<!-- 图 -->");
    assertThat(Zips.text(annotated, "xl/styles.xml"))
        .containsSubsequence(
            "<x:fonts ",
            "<fills ",
            "<bgColor rgb=\"FFE2EFDA\"/>",
            "</fills>",
            "<x:borders ",
            "<x:cellStyleXfs",
            "<q:cellXfs");
    assertThat(Zips.text(annotated, "xl/workbook.xml"))
        .containsSubsequence(
            "<sheet name=\"审核意见\" sheetId=\"1\" xmlns:selfevalr=",
            "</sheets>",
            "<x:definedNames>",
            "</x:definedNames>",
            "<x:calcPr");
  }

  @Test
  void a_part_is_named_by_what_the_package_has_and_by_what_it_speaks_of() throws IOException {
    byte[] original = corpus("libreoffice-5-types-by-name-and-parts-gone");
    byte[] annotated = annotated(original);
    assertThat(Zips.parts(annotated).keySet())
        .contains(
            "xl/worksheets/sheet5.xml",
            "xl/comments2.xml",
            "xl/drawings/vmlDrawing2.vml",
            "xl/selfevalAudit2.xml",
            "xl/worksheets/_rels/sheet1.xml.rels")
        .hasSize(Zips.parts(original).size() + 5);
    assertThat(noteAt(annotated, "J15")).isEqualTo("【需核实】请写明原因。");
  }

  @Test
  void a_drawing_of_notes_goes_behind_an_alternative_that_holds_what_precedes_it()
      throws IOException {
    String picture =
        "<mc:AlternateContent"
            + MC
            + "><mc:Choice Requires=\"x14\"><drawing r:id=\"rId6\"/>"
            + "</mc:Choice></mc:AlternateContent><tableParts count=\"0\"/>";
    byte[] original =
        changed(
            corpus("excel-table-pivot-slicer-sparklines"),
            "xl/worksheets/sheet1.xml",
            "<extLst>",
            picture + "<extLst>");
    assertThat(Zips.text(annotated(original), "xl/worksheets/sheet1.xml"))
        .containsSubsequence(
            "</mc:AlternateContent>", "<legacyDrawing r:id=", "<tableParts", "<extLst>");
  }

  @Test
  void where_each_program_has_a_drawing_of_notes_of_its_own_only_the_colours_are_put()
      throws IOException {
    String own = "<legacyDrawing r:id=\"rId2\"/>";
    byte[] original =
        changed(
            corpus("wps-notes-cell-picture"),
            "xl/worksheets/sheet1.xml",
            own,
            "<mc:AlternateContent><mc:Choice Requires=\"x14\">"
                + own
                + "</mc:Choice></mc:AlternateContent>");
    Annotated annotated = Xlsx.write(original, PLAN);
    assertThat(annotated.remarks()).singleElement().asString().contains("未加批注，只作了底色标记");
    byte[] file = sound(original, annotated);
    assertThat(Zips.text(file, "xl/comments1.xml"))
        .isEqualTo(Zips.text(original, "xl/comments1.xml"));
    assertThat(Zips.text(file, "xl/worksheets/sheet1.xml")).containsOnlyOnce("<legacyDrawing");
  }

  @ParameterizedTest
  @CsvSource({
    "'<text><t>调查问卷另附</t></text>', ''",
    "'<text><t>调查问卷另附</t></text>', '<text><mc:AlternateContent><r><t>甲</t></r></mc:AlternateContent></text>'",
    "'<text><t>调查问卷另附</t></text>',"
        + " '<mc:AlternateContent><mc:Choice><text/></mc:Choice></mc:AlternateContent>'"
  })
  void a_note_without_a_text_to_write_to_stays_the_only_one_of_its_cell(String was, String is)
      throws IOException {
    byte[] original =
        changed(
            corpus("wps-notes-cell-picture"),
            "xl/comments1.xml",
            was,
            is.replaceFirst("AlternateContent", "AlternateContent" + MC));
    AnnotationPlan plan =
        Plans.plan(
            "自评表",
            Plans.mark("J22", Severity.ERROR, "【应改正】甲"),
            Plans.mark("I14", Severity.ERROR, "【应改正】乙"));
    Annotated annotated = Xlsx.write(original, plan);
    assertThat(annotated.remarks()).singleElement().asString().contains("原有的批注无法读取");
    XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated.file()));
    assertThat(Zips.text(annotated.file(), "xl/comments1.xml"))
        .containsOnlyOnce("ref=\"J22\"")
        .contains("【应改正】乙")
        .doesNotContain("【应改正】甲");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/worksheets/sheet1.xml, <row r=\"14\", </row><row r=\"15\"",
    "xl/worksheets/sheet1.xml, <c r=\"I14\", <c r=\"J14\"",
    "xl/worksheets/sheet1.xml, <mergeCells, <pageMargins",
    "xl/workbook.xml, '<sheet name=\"图表\"', </sheets>",
    "xl/styles.xml, <xf numFmtId=\"0\" fontId=\"1\", </cellXfs>",
    "xl/styles.xml, <fill><patternFill patternType=\"gray125\"/>, <fill><patternFill"
        + " patternType=\"solid\"/>"
  })
  void a_list_that_each_program_reads_otherwise_is_refused_before_anything_is_written(
      String part, String from, String to) throws IOException {
    byte[] file = corpus("wps-notes-cell-picture");
    String text = Zips.text(file, part);
    int start = text.indexOf(from);
    int end = text.indexOf(to, start);
    if (to.equals("</row><row r=\"15\"")) {
      end += 6;
    } else if (end < 0) {
      end = text.indexOf("</fill>", start) + 7;
    }
    String inside = text.substring(start, end);
    byte[] original =
        changed(
            file,
            part,
            inside,
            "<mc:AlternateContent"
                + MC
                + "><mc:Choice Requires=\"x14\">"
                + inside
                + "</mc:Choice></mc:AlternateContent>");
    assertThatThrownBy(
            () -> {
              XlsxPackage pack = new XlsxPackage(original, Limits.standard());
              new SheetXml(pack, "xl/worksheets/sheet1.xml")
                  .mark(
                      java.util.List.of(
                          new SheetXml.Target(
                              selfeval.workbook.CellRange.parse("I14"), Severity.ERROR)),
                      new StylesXml(pack, "xl/styles.xml"));
              WorkbookXml.of(pack);
            })
        .isInstanceOf(CannotAnnotateInPlace.class)
        .hasMessageContaining("按软件版本分别存有内容");
    Annotated annotated = Xlsx.write(original, PLAN);
    assertThat(annotated.remarks()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I14", "B2", "Z99"})
  void words_in_comments_instructions_and_cdata_are_told_apart(String cell) {
    String xml = "<t>甲&amp;<!-- 乙 --><![CDATA[<丙>" + cell + "]]><?丁 &?>&#x620A;</t>";
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    assertThat(XmlText.content(bytes, 3, bytes.length - 4)).isEqualTo("甲&<丙>" + cell + "戊");
  }

  @Test
  void an_element_is_known_by_its_namespace_and_not_by_its_prefix() {
    String xml =
        "<a xmlns='urn:1' xmlns:p='urn:1' xmlns:q='urn:2'><p:b/><b xmlns='urn:2'><b/></b>"
            + "<q:b xmlns:q='urn:1'><q:c/></q:b><q:b/><b q='xmlns=\"urn:2\"'/></a>";
    XmlScan scan = new XmlScan(xml.getBytes(StandardCharsets.UTF_8));
    StringBuilder found = new StringBuilder();
    while (scan.next()) {
      if (scan.opening()) {
        found.append(
            scan.is("b") ? scan.parentIs("a") ? "B" : "!" : scan.parentIs("b") ? "c" : "-");
      }
    }
    // a, p:b, b and b of another namespace, q:b rebound, its child, q:b of another, b
    assertThat(found).hasToString("-B--Bc-B");
  }

  @Test
  void rows_are_not_put_in_order_where_something_stands_between_them() {
    String rows =
        "<worksheet xmlns='urn:1'><sheetData><row r='2'/>%s<row r='1'/></sheetData></worksheet>";
    assertThat(RowOrder.sorted(rows.formatted("").getBytes(StandardCharsets.UTF_8)))
        .asString(StandardCharsets.UTF_8)
        .contains("<row r='1'/><row r='2'/>");
    assertThat(RowOrder.sorted(rows.formatted("<x/>").getBytes(StandardCharsets.UTF_8))).isNull();
  }
}
