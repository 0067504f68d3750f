package selfeval.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.opinion.AuditSamples.audit;
import static selfeval.opinion.AuditSamples.findings;
import static selfeval.opinion.AuditSamples.workbook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import selfeval.annotate.Annotated;
import selfeval.opinion.AnnotationPlan;
import selfeval.opinion.AnnotationPlanner;
import selfeval.workbook.CellAddress;
import selfeval.workbook.FileKind;
import selfeval.xlsx.Corpus;
import selfeval.xlsx.Judge;
import selfeval.xlsx.Office;
import selfeval.xlsx.Xlsx;
import selfeval.xlsx.XlsxWriterTest;
import selfeval.xlsx.Zips;

/** What agencies' workbooks carry beside their cells is there afterwards, part by part. */
class CorpusTest {
  private static final String TABLE =
      """
      ERROR   | target-missed  | G6 | 得分     | 没有完成，却给了满分。 | 9.50 | 10 | 0.50
      WARNING | missing-reason | H7 | 偏差原因 | 没有写明原因。         | -    | -  | -
      INFO    | year           | A1 | 标题     | 年度与表内不一致。     | -    | -  | -
      """;

  /** Attributes that say how many there are, which format a cell has, and how far a row goes. */
  private static final Set<String> MAY_CHANGE = Set.of("s", "count", "spans");

  @TempDir Path folder;

  private static AnnotationPlan plan(FileKind kind) {
    return AnnotationPlanner.plan(
        workbook(kind, Corpus.SHEET, "参数"),
        "某局.xlsx",
        List.of(audit(0, Corpus.SHEET, findings(TABLE))));
  }

  private static byte[] annotated(byte[] original) throws Exception {
    byte[] annotated = Xlsx.write(original, plan(FileKind.XLSX)).file();
    Map<String, byte[]> before = Zips.parts(original);
    Map<String, byte[]> after = Zips.parts(annotated);
    Map<String, byte[]> raw = Zips.raw(annotated);
    Set<String> touched = new TreeSet<>();
    for (Map.Entry<String, byte[]> part : Zips.raw(original).entrySet()) {
      String name = part.getKey();
      assertThat(raw).containsKey(name);
      if (!java.util.Arrays.equals(raw.get(name), part.getValue())) {
        touched.add(name);
        assertOnlyAdded(name, before.get(name), after.get(name));
      }
    }
    assertThat(touched)
        .allMatch(
            name ->
                name.equals("[Content_Types].xml")
                    || name.startsWith("xl/workbook.xml")
                    || name.equals("xl/_rels/workbook.xml.rels")
                    || name.equals("xl/styles.xml")
                    || name.startsWith("xl/worksheets/sheet1.xml")
                    || name.startsWith("xl/worksheets/_rels/sheet1.xml")
                    || name.startsWith("xl/comments")
                    || name.startsWith("xl/drawings/vmlDrawing"));
    Judge.assertSound(original, annotated);
    XlsxWriterTest.assertSameParts(original, Xlsx.strip(annotated));
    assertThat(Xlsx.write(annotated, plan(FileKind.XLSX)).file()).isEqualTo(annotated);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(annotated))) {
      assertThat(book.getSheetName(2)).isEqualTo("审核意见");
      String note =
          book.getSheetAt(0).getRow(5).getCell(6).getCellComment().getString().getString();
      assertThat(note).startsWith("单位说明").contains("【审核意见】\n【应改正】没有完成");
    }
    return annotated;
  }

  private static void assertOnlyAdded(String name, byte[] before, byte[] after) throws Exception {
    if (name.endsWith(".vml")) {
      String is = new String(after, StandardCharsets.UTF_8);
      for (String shape : new String(before, StandardCharsets.UTF_8).split("(?=<v:shape )")) {
        if (shape.startsWith("<v:shape ")) {
          assertThat(is).contains(shape.substring(0, shape.indexOf('>')));
        }
      }
      return;
    }
    assertThat(holds(root(before), root(after))).as("only additions in " + name).isTrue();
  }

  private static Element root(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
  }

  /** Whether all of one element stands in the other, in its order; more may stand there too. */
  private static boolean holds(Element was, Element is) {
    if (!was.getNodeName().equals(is.getNodeName())) {
      return false;
    }
    for (int i = 0; i < was.getAttributes().getLength(); i++) {
      Node attribute = was.getAttributes().item(i);
      boolean same = is.getAttribute(attribute.getNodeName()).equals(attribute.getNodeValue());
      if (!same && !MAY_CHANGE.contains(attribute.getNodeName())) {
        return false;
      }
    }
    Node there = is.getFirstChild();
    for (Node one = was.getFirstChild(); one != null; one = one.getNextSibling()) {
      while (there != null && !same(one, there)) {
        there = there.getNextSibling();
      }
      if (there == null) {
        // words without a run get one when ours follow them
        return was.getLocalName().equals("text") && is.getTextContent().contains(text(was));
      }
      there = there.getNextSibling();
    }
    return true;
  }

  private static boolean same(Node was, Node is) {
    return was instanceof Element a && is instanceof Element b
        ? holds(a, b)
        : was.getNodeType() == is.getNodeType() && text(was).equals(text(is));
  }

  private static String text(Node node) {
    return node.getTextContent();
  }

  @Test
  void what_poi_made_keeps_every_part() throws Exception {
    byte[] original = Corpus.byPoi();
    assertThat(Zips.parts(original).keySet())
        .contains("xl/media/image1.png", "xl/charts/chart1.xml", "xl/comments1.xml");
    assertThat(Zips.text(original, "xl/workbook.xml"))
        .contains("date1904", "veryHidden", "_xlnm.Print_Titles", ">自评表!$B$2<");
    assertThat(Zips.text(original, "xl/worksheets/sheet1.xml"))
        .contains("<dataValidations", "<conditionalFormatting", "<sheetProtection", "<drawing ");
    byte[] annotated = annotated(original);
    assertThat(Zips.text(annotated, "xl/comments1.xml")).contains("ref=\"H7\"", "ref=\"A1\"");
  }

  @Test
  void parts_written_by_hand_stay_and_a_conversation_gets_no_note() throws Exception {
    byte[] original = Corpus.byHand();
    byte[] annotated = annotated(original);
    assertThat(Zips.text(annotated, "xl/worksheets/sheet1.xml"))
        .containsSubsequence("<legacyDrawing ", "<controls>", "<x14:dataValidations");
    assertThat(Zips.text(annotated, "xl/comments1.xml")).doesNotContain("ref=\"H7\"");
    assertThat(Xlsx.write(original, plan(FileKind.XLSM)).remarks())
        .singleElement()
        .asString()
        .contains("会话批注");
  }

  @Test
  @Tag("office")
  void what_libreoffice_made_keeps_every_part_and_libreoffice_opens_all() throws Exception {
    Office.required();
    byte[] made = Office.convert(Corpus.byPoi(), "xlsx", folder);
    for (byte[] annotated :
        List.of(annotated(made), annotated(Corpus.byPoi()), annotated(Corpus.byHand()))) {
      byte[] pdf = Office.convert(annotated, "pdf", folder);
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }

  private static byte[] annotatedXls(byte[] original) throws Exception {
    Annotated annotated = Xls.write(original, plan(FileKind.XLS));
    try (XlsFile before = XlsFile.open(original);
        XlsFile after = XlsFile.open(annotated.file());
        XlsFile stripped = XlsFile.open(Xls.strip(annotated.file()))) {
      List<String> names = List.of(Corpus.SHEET, "参数");
      assertThat(before.records().missingFrom(after.records(), names)).isEmpty();
      assertThat(cells(after.workbook())).isEqualTo(cells(before.workbook()));
      assertThat(after.workbook().getSheetVisibility(1))
          .isNotEqualTo(SheetVisibility.VISIBLE)
          .isEqualTo(before.workbook().getSheetVisibility(1));
      assertThat(stripped.workbook().getNumberOfSheets()).isEqualTo(2);
      assertThat(cells(stripped.workbook())).isEqualTo(cells(before.workbook()));
      assertThat(before.records().missingFrom(stripped.records(), names)).isEmpty();
      var notes = XlsNotes.comments(after.workbook().getSheetAt(0));
      assertThat(notes.get(new CellAddress(5, 6)).getString().getString()).startsWith("单位说明");
      boolean noted = notes.containsKey(new CellAddress(6, 7));
      assertThat(annotated.remarks().isEmpty()).as(annotated.remarks().toString()).isEqualTo(noted);
    }
    return annotated.file();
  }

  private static Map<String, String> cells(HSSFWorkbook workbook) {
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < 2; i++) {
      HSSFSheet sheet = workbook.getSheetAt(i);
      sheet.forEach(
          row ->
              row.forEach(
                  cell -> cells.put(sheet.getSheetName() + cell.getAddress(), cell.toString())));
    }
    return cells;
  }

  @Test
  void an_xls_by_poi_keeps_its_records() throws Exception {
    annotatedXls(Corpus.xls());
  }

  @Test
  @Tag("office")
  void an_xls_by_libreoffice_keeps_its_records_and_libreoffice_opens_both() throws Exception {
    Office.required();
    byte[] made = Office.convert(Corpus.xls(), "xls", folder);
    for (byte[] annotated : List.of(annotatedXls(made), annotatedXls(Corpus.xls()))) {
      byte[] pdf = Office.convert(annotated, "pdf", folder);
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
  }
}
