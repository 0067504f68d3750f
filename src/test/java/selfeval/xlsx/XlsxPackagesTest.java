package selfeval.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnrecognizedExtraField;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipShort;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import selfeval.annotate.Annotated;
import selfeval.ooxml.Limits;
import selfeval.ooxml.Relationships;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.opinion.AuditSamples;
import selfeval.opinion.Mark;
import selfeval.opinion.OpinionCell;
import selfeval.opinion.OpinionSheet;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** Packages of other makings than Excel's and POI's, written by hand. */
class XlsxPackagesTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String STYLES =
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <fonts><font><sz val="11"/><name val="等线"/></font></fonts>\
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>\
      </fills><borders count="1"><border/></borders>\
      <cellXfs count="3"><xf/><xf numFmtId="10" fillId="2" applyFill="1"><alignment wrapText="1"/></xf>\
      <xf numFmtId="4" borderId="0"><protection locked="0"/></xf></cellXfs></styleSheet>""";

  /** A minimal package whose parts can be exchanged. */
  private static Map<String, byte[]> parts(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/one.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
        <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
        </Types>""");
    parts.put("_rels/.rels", relationships("officeDocument", "/xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONSHIPS
            + "\"><sheets><sheet name=\"表\" sheetId=\"7\" r:id=\"rId1\"/></sheets><calcPr"
            + " calcId=\"1\"/></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships("worksheet", "worksheets/one.xml", "styles", "/xl/styles.xml"));
    parts.put("xl/styles.xml", STYLES);
    parts.put("xl/worksheets/one.xml", sheet);
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static String relationships(String... kindsAndTargets) {
    StringBuilder xml =
        new StringBuilder("<Relationships xmlns=\"" + Relationships.NAMESPACE + "\">");
    for (int i = 0; i < kindsAndTargets.length; i += 2) {
      String kind = kindsAndTargets[i];
      xml.append("<Relationship Id=\"rId")
          .append(i / 2 + 1)
          .append("\" Type=\"")
          .append(kind.contains(":") ? kind : RELATIONSHIPS + "/" + kind)
          .append("\" Target=\"")
          .append(kindsAndTargets[i + 1])
          .append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private static String sheet(String inside) {
    return "<worksheet xmlns=\"" + MAIN + "\">" + inside + "</worksheet>";
  }

  private static byte[] annotate(byte[] original, Mark... marks) {
    Annotated annotated = Xlsx.write(original, Plans.plan("表", marks));
    assertThat(annotated.remarks()).isEmpty();
    Judge.assertSound(original, annotated.file());
    byte[] stripped = Xlsx.strip(annotated.file());
    XlsxWriterTest.assertSameParts(original, stripped);
    assertThat(Xlsx.write(annotated.file(), Plans.plan("表", marks)).file())
        .isEqualTo(annotated.file());
    return annotated.file();
  }

  private static String annotatedSheet(String inside, Mark... marks) {
    return Zips.text(annotate(Zips.zip(parts(sheet(inside))), marks), "xl/worksheets/one.xml");
  }

  private static Mark error(String cell) {
    return Plans.mark(cell, Severity.ERROR, null);
  }

  @Test
  void only_the_style_numbers_of_marked_cells_change() {
    String rows =
        "<sheetData><row r=\"1\" ><c r=\"A1\" s=\"1\"><v>1</v></c><!-- a --><c r='B1'/><c  r=\"C1\""
            + " t=\"str\"><v>&lt;c r=&quot;</v></c></row></sheetData><pageMargins left=\"1\"/>";
    assertThat(annotatedSheet(rows, error("A1"), error("B1"), error("C1")))
        .isEqualTo(
            sheet(
                rows.replace("s=\"1\"", "s=\"3\"")
                    .replace("r='B1'", "r='B1' s=\"4\"")
                    .replace("r=\"C1\"", "r=\"C1\" s=\"4\"")));
  }

  @Test
  void a_blank_cell_that_is_not_there_is_put_in_its_order_with_the_format_of_its_row_or_column() {
    assertThat(
            annotatedSheet(
                "<cols><col min=\"2\" max=\"5\" width=\"9\" style=\"1\"/></cols><sheetData>"
                    + "<row r=\"2\" spans=\"2:3\" s=\"2\" customFormat=\"1\"><c r=\"C2\"/></row>"
                    + "<row r=\"4\"/><row r=\"6\" s=\"2\"><c r=\"A6\"/></row></sheetData>",
                error("B2"),
                error("D2"),
                error("B3"),
                error("A4"),
                error("C6"),
                error("G9")))
        .isEqualTo(
            sheet(
                "<cols><col min=\"2\" max=\"5\" width=\"9\" style=\"1\"/></cols><sheetData>"
                    + "<row r=\"2\" spans=\"2:4\" s=\"2\" customFormat=\"1\"><c r=\"B2\" s=\"3\"/>"
                    + "<c r=\"C2\"/><c r=\"D2\" s=\"3\"/></row>"
                    + "<row r=\"3\"><c r=\"B3\" s=\"4\"/></row>"
                    + "<row r=\"4\"><c r=\"A4\" s=\"5\"/></row>"
                    + "<row r=\"6\" s=\"2\"><c r=\"A6\"/><c r=\"C6\" s=\"4\"/></row>"
                    + "<row r=\"9\"><c r=\"G9\" s=\"5\"/></row></sheetData>"));
  }

  @Test
  void cells_and_rows_without_addresses_are_counted() {
    assertThat(
            annotatedSheet(
                "<sheetData><row><c/><c/></row><row r=\"5\"><c r=\"B5\"/><c/></row><row><c/></row>"
                    + "</sheetData>",
                error("B1"),
                error("C5"),
                error("A6"),
                error("B6"),
                error("A3")))
        .isEqualTo(
            sheet(
                "<sheetData><row><c/><c s=\"3\"/></row><row r=\"3\"><c r=\"A3\" s=\"3\"/></row>"
                    + "<row r=\"5\"><c r=\"B5\"/><c s=\"3\"/></row>"
                    + "<row><c s=\"3\"/><c r=\"B6\" s=\"3\"/></row></sheetData>"));
  }

  @Test
  void an_empty_sheet_takes_rows() {
    assertThat(annotatedSheet("<sheetData/>", error("B2")))
        .isEqualTo(sheet("<sheetData><row r=\"2\"><c r=\"B2\" s=\"3\"/></row></sheetData>"));
  }

  @Test
  void lists_of_formats_that_a_workbook_leaves_out_are_begun_in_their_order() throws IOException {
    for (String lists : new String[] {"", "<fonts count=\"0\"/>", "<numFmts count=\"0\"/>"}) {
      Map<String, byte[]> parts =
          parts(sheet("<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>"));
      put(
          parts,
          "xl/styles.xml",
          "<styleSheet xmlns=\"" + MAIN + "\">" + lists + "<cellXfs><xf/></cellXfs></styleSheet>");
      byte[] annotated = annotate(Zips.zip(parts), Plans.mark("A1", Severity.ERROR, "【应改正】"));
      assertThat(Zips.text(annotated, "xl/styles.xml"))
          .containsSubsequence("<fonts count=", "<fills count=", "<borders count=", "<cellXfs>");
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
        XSSFCellStyle style = book.getSheetAt(0).getRow(0).getCell(0).getCellStyle();
        assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo("FFF9D4D3");
      }
    }
  }

  @Test
  void all_cells_of_a_merge_that_exist_are_filled_each_with_its_own_format() {
    assertThat(
            annotatedSheet(
                "<sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"B1\" s=\"1\"/></row><row r=\"2\"><c"
                    + " r=\"A2\" s=\"2\"/><c r=\"C2\"/></row></sheetData><mergeCells><mergeCell"
                    + " ref=\"A1:B3\"/></mergeCells>",
                error("A1")))
        .contains(
            "<c r=\"A1\" s=\"3\"/><c r=\"B1\" s=\"4\"/>", "<c r=\"A2\" s=\"5\"/><c r=\"C2\"/>");
  }

  @Test
  void a_marked_format_is_the_cells_own_with_another_fill_that_remembers_the_old_one() {
    byte[] annotated =
        annotate(
            Zips.zip(
                parts(
                    sheet(
                        "<sheetData><row><c s=\"1\"/><c s=\"2\"/><c s=\"99\"/></row></sheetData>"))),
            error("A1"),
            error("B1"),
            error("C1"));
    assertThat(Zips.text(annotated, "xl/styles.xml"))
        .contains(
            "<fgColor rgb=\"FFF9D4D3\"/><bgColor theme=\"4\" tint=\"0.5\"/>",
            "<xf numFmtId=\"10\" fillId=\"3\" applyFill=\"1\"><alignment wrapText=\"1\"/></xf>",
            "applyFill=\"1\" numFmtId=\"4\" borderId=\"0\"><protection locked=\"0\"/></xf>");
  }

  @Test
  void the_drawing_of_notes_stands_where_the_schema_wants_it() {
    Mark note = Plans.mark("A1", Severity.INFO, "【供参考】");
    String rows = "<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>";
    String after = annotatedSheet(rows + "<pageMargins left=\"1\"/><drawing/><tableParts/>", note);
    assertThat(after)
        .containsSubsequence("<drawing/>", "<legacyDrawing xmlns:selfevalr=", "<tableParts/>");
    after = annotatedSheet(rows + "<headerFooter><oddFooter/></headerFooter><extLst/>", note);
    assertThat(after).containsSubsequence("</headerFooter>", "<legacyDrawing ", "<extLst/>");
    after = annotatedSheet(rows, note);
    assertThat(after).containsSubsequence("</sheetData>", "<legacyDrawing ", "</worksheet>");
  }

  @Test
  void prefixed_parts_are_extended_with_their_prefixes() throws IOException {
    Map<String, byte[]> parts =
        parts(
            "<x:worksheet xmlns:x=\""
                + MAIN
                + "\" xmlns:q=\""
                + RELATIONSHIPS
                + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c></x:row>"
                + "<x:row r=\"3\"/></x:sheetData></x:worksheet>");
    parts.replaceAll(
        (name, content) ->
            name.equals("xl/workbook.xml")
                    || name.equals("xl/styles.xml")
                    || name.equals("[Content_Types].xml")
                    || name.endsWith("workbook.xml.rels")
                ? prefixed(content)
                : content);
    byte[] annotated =
        annotate(
            Zips.zip(parts),
            Plans.mark("A1", Severity.WARNING, "【需核实】甲"),
            Plans.mark("B2", Severity.ERROR, "【应改正】乙"),
            Plans.mark("B3", Severity.ERROR, null));
    assertThat(Zips.text(annotated, "xl/worksheets/one.xml"))
        .contains(
            "<x:c r=\"A1\" s=\"3\"><x:v>5</x:v></x:c>",
            "<x:row r=\"2\"><x:c r=\"B2\" s=\"4\"/></x:row>",
            "<x:row r=\"3\"><x:c r=\"B3\" s=\"4\"/></x:row>",
            "<x:legacyDrawing q:id=\"rId2\"/>");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(0).getCell(0).getNumericCellValue()).isEqualTo(5);
      assertThat(sheet.getRow(0).getCell(0).getCellComment().getString().getString())
          .isEqualTo("【需核实】甲");
      assertThat(
              sheet.getRow(1).getCell(1).getCellStyle().getFillForegroundColorColor().getARGBHex())
          .isEqualTo("FFF9D4D3");
      assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("审核意见");
    }
  }

  private static byte[] prefixed(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return text.replaceAll("<(/?)(\\w)", "<$1x:$2")
        .replace(" xmlns=", " xmlns:x=")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_strict_workbook_gets_strict_parts() {
    Map<String, byte[]> parts =
        parts(sheet("<sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData>"));
    parts.replaceAll(
        (name, content) ->
            new String(content, StandardCharsets.UTF_8)
                .replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(RELATIONSHIPS, Relationships.STRICT)
                .getBytes(StandardCharsets.UTF_8));
    byte[] annotated = annotate(Zips.zip(parts), Plans.mark("A1", Severity.ERROR, "【应改正】"));
    Map<String, byte[]> after = Zips.parts(annotated);
    after.forEach(
        (name, content) ->
            assertThat(new String(content, StandardCharsets.UTF_8))
                .as(name)
                .doesNotContain(MAIN)
                .doesNotContain(RELATIONSHIPS));
    assertThat(after).containsKeys("xl/comments1.xml", "xl/drawings/vmlDrawing1.vml");
  }

  @Test
  void a_note_that_is_there_keeps_its_text_and_its_box_grows() throws IOException {
    Map<String, byte[]> parts = withNotes("<text><t>原有 &amp; 批注</t></text>");
    byte[] annotated =
        annotate(
            Zips.zip(parts),
            Plans.mark("B2", Severity.ERROR, "【应改正】" + "很长的意见，".repeat(40)),
            Plans.mark("C3", Severity.INFO, "【供参考】新"));
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
          .isEqualTo("原有 & 批注\n【审核意见】\n【应改正】" + "很长的意见，".repeat(40));
      assertThat(sheet.getRow(1).getCell(1).getCellComment().getAuthor()).isEqualTo("张三");
      assertThat(sheet.getRow(2).getCell(2).getCellComment().getString().getString())
          .isEqualTo("【供参考】新");
    }
    String vml = Zips.text(annotated, "xl/drawings/vmlDrawing3.vml");
    assertThat(vml)
        .contains("<br>", "data=\"1,2\"", "_x0000_s1025", "id=\"_x0000_s2049\"")
        .doesNotContain("1, 15, 0, 2, 3, 15, 3, 4");
    int anchor = vml.indexOf("<x:Anchor>") + 10;
    String[] numbers = vml.substring(anchor, vml.indexOf('<', anchor)).split(",\\s*");
    assertThat(numbers[0]).isEqualTo("1");
    assertThat(Integer.parseInt(numbers[4])).isGreaterThan(4);
    assertThat(Integer.parseInt(numbers[6])).isGreaterThan(9);
  }

  @Test
  void notes_of_runs_of_nothing_and_with_readings_are_appended_to() throws IOException {
    for (String text :
        new String[] {
          "<text><r><rPr><b/></rPr><t>甲</t></r><r><t xml:space=\"preserve\">乙</t></r></text>",
          "<text><t>甲乙</t><phoneticPr fontId=\"0\"/></text>",
          "<text><r><t>甲乙</t></r><rPh sb=\"0\" eb=\"1\"><t>jia</t></rPh></text>"
        }) {
      byte[] annotated =
          annotate(Zips.zip(withNotes(text)), Plans.mark("B2", Severity.ERROR, "【应改正】丙"));
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
        assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellComment().getString().getString())
            .isEqualTo("甲乙\n【审核意见】\n【应改正】丙");
      }
    }
    byte[] annotated =
        annotate(Zips.zip(withNotes("<text/>")), Plans.mark("B2", Severity.ERROR, "【应改正】丙"));
    assertThat(Zips.text(annotated, "xl/comments7.xml")).contains("【审核意见】\n【应改正】丙");
  }

  private static Map<String, byte[]> withNotes(String text) {
    Map<String, byte[]> parts =
        parts(
            "<worksheet xmlns=\""
                + MAIN
                + "\" xmlns:r=\""
                + RELATIONSHIPS
                + "\"><sheetData><row r=\"2\"><c r=\"B2\"/></row></sheetData>"
                + "<legacyDrawing r:id=\"rId2\"/></worksheet>");
    put(
        parts,
        "xl/worksheets/_rels/one.xml.rels",
        relationships("comments", "../comments7.xml", "vmlDrawing", "../drawings/vmlDrawing3.vml"));
    put(
        parts,
        "xl/comments7.xml",
        "<comments xmlns=\""
            + MAIN
            + "\"><authors><author>张三</author></authors><commentList><comment ref=\"B2\""
            + " authorId=\"0\">"
            + text
            + "</comment></commentList></comments>");
    put(
        parts,
        "xl/drawings/vmlDrawing3.vml",
        """
        <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
         xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>
        </o:shapelayout><v:shapetype id="_x0000_t202" path="m"/>
        <v:shape id="_x0000_s1025" type="#_x0000_t202"><v:textbox><div><br></div></v:textbox>
        <x:ClientData ObjectType="Note"><x:Anchor>
         1, 15, 0, 2, 3, 15, 3, 4</x:Anchor><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>
        """);
    String types = new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8);
    put(
        parts,
        "[Content_Types].xml",
        types.replace(
            "</Types>",
            "<Override PartName=\"/xl/drawings/vmlDrawing3.vml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
                + "<Override PartName=\"/xl/comments7.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
                + "</Types>"));
    return parts;
  }

  private static void put(Map<String, byte[]> parts, String name, String text) {
    parts.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_cell_with_a_conversation_gets_a_fill_and_no_note() {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    put(
        parts,
        "xl/worksheets/_rels/one.xml.rels",
        relationships(
            "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
            "../threadedComments/threadedComment1.xml"));
    put(
        parts,
        "xl/threadedComments/threadedComment1.xml",
        "<ThreadedComments"
            + " xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\">"
            + "<threadedComment ref=\"B2\"><text>?</text></threadedComment></ThreadedComments>");
    Annotated annotated =
        Xlsx.write(
            Zips.zip(parts),
            Plans.plan(
                "表",
                Plans.mark("B2", Severity.ERROR, "【应改正】甲"),
                Plans.mark("C2", Severity.ERROR, "【应改正】乙")));
    assertThat(annotated.remarks()).hasSize(1).first().asString().contains("会话批注");
    assertThat(Zips.text(annotated.file(), "xl/comments1.xml"))
        .contains("ref=\"C2\"")
        .doesNotContain("ref=\"B2\"");
    assertThat(Zips.text(annotated.file(), "xl/worksheets/one.xml"))
        .contains("<c r=\"B2\" s=\"3\"/>");
  }

  @Test
  void a_locked_structure_takes_marks_and_notes_but_no_sheet() throws IOException {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    put(
        parts,
        "xl/workbook.xml",
        workbook.replace("<sheets>", "<workbookProtection lockStructure=\"1\"/><sheets>"));
    byte[] original = Zips.zip(parts);
    AnnotationPlan plan = Plans.plan("表", Plans.mark("B2", Severity.ERROR, "【应改正】甲"));
    Annotated annotated = Xlsx.write(original, plan);
    assertThat(annotated.remarks()).hasSize(1).first().asString().contains("结构已锁定");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated.file()))) {
      assertThat(book.getNumberOfSheets()).isEqualTo(1);
      assertThat(book.getSheetAt(0).getRow(1).getCell(1).getCellComment()).isNotNull();
    }
    XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated.file()));
    assertThat(Xlsx.write(annotated.file(), plan).file()).isEqualTo(annotated.file());
  }

  @Test
  void a_signature_is_said_to_hold_no_longer() {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    put(parts, "_xmlsignatures/origin.sigs", "");
    Workbook signed = (Workbook) new WorkbookReader(Limits.standard()).read(Zips.zip(parts));
    OpinionSheet opinion =
        AnnotationPlanner.plan(
                signed, "表.xlsx", List.of(AuditSamples.audit(0, "表", AuditSamples.findings(""))))
            .opinion();
    assertThat(opinion.rows().stream().flatMap(row -> row.cells().stream()))
        .extracting(OpinionCell::text)
        .anySatisfy(text -> assertThat(text).contains("数字签名", "签名不再有效"));
  }

  @Test
  void names_that_are_there_keep_and_ours_are_added() {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
    put(
        parts,
        "xl/workbook.xml",
        workbook.replace(
            "<calcPr",
            "<definedNames><definedName name=\"甲\">表!$A$1</definedName></definedNames><calcPr"));
    assertThat(Zips.text(annotate(Zips.zip(parts), error("A1")), "xl/workbook.xml"))
        .containsSubsequence(
            "r:id=\"rId1\"/><sheet name=\"审核意见\" sheetId=\"8\" r:id=\"rId3\"/></sheets>",
            ">表!$A$1</definedName><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"1\""
                + " hidden=\"1\">'审核意见'!$A$4:$E$5</definedName>",
            "'审核意见'!$4:$4",
            "</definedNames><calcPr");
    assertThat(
            Zips.text(
                annotate(Zips.zip(parts(sheet("<sheetData/>"))), error("A1")), "xl/workbook.xml"))
        .containsSubsequence("</sheets><definedNames>", "</definedNames><calcPr");
  }

  @Test
  void what_cannot_be_extended_in_place_is_saved_by_poi_and_said() throws IOException {
    Map<String, byte[]> parts =
        parts(
            sheet(
                "<sheetData><row r=\"3\"><c r=\"A3\"><v>3</v></c></row><row r=\"1\"><c"
                    + " r=\"A1\"><v>1</v></c></row></sheetData>"));
    AnnotationPlan plan = Plans.plan("表", Plans.mark("A1", Severity.ERROR, "【应改正】甲"));
    Annotated annotated = Xlsx.write(Zips.zip(parts), plan);
    assertThat(annotated.remarks()).hasSize(1).first().asString().contains("行未按顺序");
    Judge.assertSound(annotated.file());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated.file()))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue()).isEqualTo(1);
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getNumericCellValue()).isEqualTo(3);
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellComment()).isNotNull();
    }
    assertThat(Xlsx.write(Zips.zip(parts), plan).file()).isEqualTo(annotated.file());

    parts = parts(sheet("<sheetData/>"));
    put(parts, "xl/worksheets/one.xml", "");
    String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet("<sheetData/>");
    parts.put("xl/worksheets/one.xml", sheet.getBytes(StandardCharsets.UTF_16));
    annotated = Xlsx.write(Zips.zip(parts), plan);
    assertThat(annotated.remarks()).hasSize(1).first().asString().contains("UTF-16");
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated.file()))) {
      assertThat(book.getSheetAt(0).getRow(0).getCell(0).getCellComment()).isNotNull();
    }
  }

  @Test
  void parts_that_nobody_knows_and_odd_entries_are_copied_as_they_are() throws IOException {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    byte[] noise = new byte[3000];
    new java.util.Random(9).nextBytes(noise);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      stored(zip, "mimetype", "application/x-test".getBytes(StandardCharsets.UTF_8));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipArchiveEntry entry = new ZipArchiveEntry(part.getKey());
        entry.setTime(1_600_000_000_000L);
        zip.putArchiveEntry(entry);
        zip.write(part.getValue());
        zip.closeArchiveEntry();
      }
      zip.putArchiveEntry(new ZipArchiveEntry("xl/media/"));
      zip.closeArchiveEntry();
      stored(zip, "xl/vbaProject.bin", noise);
      for (String name :
          new String[] {"xl/cellimages.xml", "xl/ctrlProps/ctrlProp1.xml", "customXml/中文.xml"}) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        UnrecognizedExtraField extra = new UnrecognizedExtraField();
        extra.setHeaderId(new ZipShort(0xA220));
        extra.setLocalFileDataData(new byte[40]);
        extra.setCentralDirectoryData(new byte[8]);
        entry.addExtraField(extra);
        zip.setLevel(1);
        zip.putArchiveEntry(entry);
        zip.write(noise);
        zip.write(new byte[5000]);
        zip.closeArchiveEntry();
      }
    }
    byte[] original = bytes.toByteArray();
    byte[] annotated = annotate(original, Plans.mark("A1", Severity.ERROR, "【应改正】"));
    Map<String, byte[]> before = Zips.raw(original);
    Map<String, byte[]> after = Zips.raw(annotated);
    for (String name :
        new String[] {
          "mimetype",
          "_rels/.rels",
          "xl/media/",
          "xl/vbaProject.bin",
          "xl/cellimages.xml",
          "xl/ctrlProps/ctrlProp1.xml",
          "customXml/中文.xml"
        }) {
      assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
    }
    assertThat(after.keySet()).startsWith(before.keySet().toArray(String[]::new));
    try (ZipFile was = ZipFile.builder().setByteArray(original).get();
        ZipFile is = ZipFile.builder().setByteArray(annotated).get()) {
      for (String name : before.keySet()) {
        assertThat(is.getEntry(name).getMethod()).isEqualTo(was.getEntry(name).getMethod());
        assertThat(is.getEntry(name).getTime()).isEqualTo(was.getEntry(name).getTime());
      }
    }
  }

  @Test
  void sizes_of_64_bits_are_read_and_written_as_those_of_32() throws IOException {
    Map<String, byte[]> parts = parts(sheet("<sheetData/>"));
    for (Zip64Mode mode : Zip64Mode.values()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
        zip.setUseZip64(mode);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
          zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
          zip.write(part.getValue());
          zip.closeArchiveEntry();
        }
      }
      byte[] annotated = annotate(bytes.toByteArray(), Plans.mark("A1", Severity.ERROR, "【应改正】"));
      assertThat(Zips.raw(annotated).get("_rels/.rels"))
          .as(mode.name())
          .isEqualTo(Zips.raw(bytes.toByteArray()).get("_rels/.rels"));
    }
  }

  private static void stored(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipArchiveEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  @Test
  void notes_join_the_drawing_of_form_controls() {
    Map<String, byte[]> parts = withNotes("<text/>");
    String vml = new String(parts.get("xl/drawings/vmlDrawing3.vml"), StandardCharsets.UTF_8);
    put(
        parts,
        "xl/drawings/vmlDrawing3.vml",
        vml.replace("data=\"1\"", "data='1'")
            .replaceAll("(?s)<v:shape .*</v:shape>", BUTTON)
            .replace("<v:shapetype id=\"_x0000_t202\" path=\"m\"/>", ""));
    parts.remove("xl/comments7.xml");
    put(
        parts,
        "xl/worksheets/_rels/one.xml.rels",
        relationships("x", "y", "vmlDrawing", "../drawings/vmlDrawing3.vml"));
    put(
        parts,
        "[Content_Types].xml",
        new String(parts.get("[Content_Types].xml"), StandardCharsets.UTF_8)
            .replaceAll("<Override PartName=\"/xl/comments7.xml\"[^>]*>", ""));
    byte[] annotated = annotate(Zips.zip(parts), Plans.mark("B2", Severity.ERROR, "【应改正】甲"));
    assertThat(Zips.text(annotated, "xl/drawings/vmlDrawing3.vml"))
        .contains("data='1,3'", BUTTON, "id=\"_x0000_t202\"", "id=\"_x0000_s3073\"");
    assertThat(Zips.text(annotated, "xl/worksheets/one.xml"))
        .containsOnlyOnce("<legacyDrawing ")
        .contains("<legacyDrawing r:id=\"rId2\"/>");
    assertThat(Zips.text(annotated, "xl/comments1.xml")).contains("【应改正】甲");
  }

  @Test
  void notes_that_cannot_be_read_cost_the_notes_and_not_the_form() {
    for (String broken : new String[] {"xl/comments7.xml", "xl/drawings/vmlDrawing3.vml"}) {
      Map<String, byte[]> parts = withNotes("<text><t>甲</t></text>");
      byte[] content = parts.get(broken);
      parts.put(broken, Arrays.copyOf(content, content.length / 2));
      byte[] original = Zips.zip(parts);
      Annotated annotated =
          Xlsx.write(original, Plans.plan("表", Plans.mark("B2", Severity.ERROR, "【应改正】甲")));
      assertThat(annotated.remarks()).hasSize(1).first().asString().contains("只作了底色标记");
      assertThat(Zips.text(annotated.file(), "xl/worksheets/one.xml"))
          .contains("<c r=\"B2\" s=\"3\"/>");
      assertThat(Zips.raw(annotated.file()).get(broken)).isEqualTo(Zips.raw(original).get(broken));
      XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated.file()));
    }
  }

  private static final String BUTTON =
      "<v:shape id=\"_x0000_s2050\" type=\"#_x0000_t201\"><x:ClientData"
          + " ObjectType=\"Button\"><x:Anchor>1,0,1,0,2,0,2,0</x:Anchor></x:ClientData></v:shape>";
}
