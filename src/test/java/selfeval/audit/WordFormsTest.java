package selfeval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.document.table.WordTwin;
import selfeval.docx.TestDocx;
import selfeval.layout.FormMaker;
import selfeval.ooxml.Limit;
import selfeval.ooxml.Limits;
import selfeval.result.FileRecord;
import selfeval.result.FormRecord;
import selfeval.result.Outcome;
import selfeval.result.RowRecord;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;
import selfeval.xlsx.Office;

/** A form as a table of a document is audited as its twin in a workbook is. */
class WordFormsTest {
  private static final FormAuditor AUDITOR = FormAuditor.standard();
  private static final Path SEED = Path.of("seeds", "云客服服务外包项目.xlsx");

  private static AuditResult audit(String name, byte[] bytes) {
    return AUDITOR.audit(name, bytes, Beside.NOTHING);
  }

  private static List<Grid> sheets(byte[] workbook) {
    return ((Workbook) new WorkbookReader(Limits.standard()).read(workbook)).sheets();
  }

  /** The cells that a form gives, without their addresses, which differ. */
  private static List<String> cells(FormRecord form) {
    List<String> cells = new ArrayList<>();
    form.header().forEach((field, cell) -> cells.add(field + "=" + cell.text().strip()));
    cells.sort(null);
    for (RowRecord.Money row : form.budget()) {
      row.cells()
          .forEach((f, cell) -> cells.add("钱" + f + (cell == null ? null : cell.text().strip())));
    }
    for (RowRecord.Indicator row : form.indicators()) {
      row.cells()
          .forEach((f, cell) -> cells.add("标" + f + (cell == null ? null : cell.text().strip())));
    }
    cells.add("总" + form.total().reported() + "|" + form.total().assessed());
    return cells;
  }

  @Test
  void forms_are_read_as_well_from_a_document() {
    twins(16);
  }

  @Test
  @Tag("campaign")
  void every_family_is_read_as_well_from_a_document() {
    assertThat(twins(160))
        .contains(
            "guangzhou-2021",
            "national-2020",
            "assistance-funds",
            "sichuan-0013",
            "yunnan-14",
            "hubei-20-80",
            "transfer-payment",
            "department");
  }

  /** Compares so many forms with their twins in documents; returns the families they are of. */
  private static Set<String> twins(int many) {
    Set<String> families = new TreeSet<>();
    int all = 0;
    int same = 0;
    StringBuilder differ = new StringBuilder();
    for (int seed = 0; seed < many; seed++) {
      FormMaker.Made made = FormMaker.make(new Random(seed));
      FileRecord twin = audit(made.name(), made.bytes()).record();
      byte[] docx = WordTwin.document(sheets(made.bytes()), new Random(seed));
      FileRecord word = audit("报告.docx", docx).record();
      for (int i = 0; i < twin.forms().size(); i++) {
        families.add(String.valueOf(twin.forms().get(i).template()));
        List<String> expected = cells(twin.forms().get(i));
        List<String> read =
            i < word.forms().size() ? cells(word.forms().get(i)) : new ArrayList<>();
        all += expected.size();
        for (int n = 0; n < expected.size(); n++) {
          if (n < read.size() && read.get(n).equals(expected.get(n))) {
            same++;
          } else if (differ.length() < 3_000) {
            differ
                .append(seed)
                .append(' ')
                .append(made.story())
                .append(' ')
                .append(expected.get(n));
            differ.append(" <> ").append(n < read.size() ? read.get(n) : "-").append('\n');
          }
        }
      }
    }
    assertThat(all).isGreaterThan(1_000);
    assertThat(same * 1000L)
        .as("%d of %d%n%s", same, all, differ)
        .isGreaterThanOrEqualTo(all * 995L);
    return families;
  }

  @Test
  @Tag("office")
  void a_document_that_libreoffice_saved_is_read_as_the_one_it_was(@TempDir Path folder)
      throws IOException {
    Office.required();
    byte[] docx = WordTwin.document(sheets(Files.readAllBytes(SEED)), new Random(2));
    byte[] saved = Office.convert(docx, "docx", "docx", folder);
    assertThat(saved).isNotEqualTo(docx);
    FormRecord before = audit("报告.docx", docx).record().forms().get(0);
    FormRecord after = audit("报告.docx", saved).record().forms().get(0);
    assertThat(cells(after)).isEqualTo(cells(before));
    assertThat(after.findings())
        .extracting(f -> f.rule())
        .containsExactlyElementsOf(before.findings().stream().map(f -> f.rule()).toList());
  }

  @Test
  void the_workbook_that_is_made_holds_the_findings_and_is_read_as_the_next_round()
      throws IOException {
    byte[] docx = WordTwin.document(sheets(Files.readAllBytes(SEED)), new Random(1));
    AuditResult first = audit("甲/自评报告.docx", docx);
    FileRecord twin = audit("表.xlsx", Files.readAllBytes(SEED)).record();
    assertThat(first.extension()).isEqualTo("xlsx");
    assertThat(first.record().forms().get(0).sheet()).isEqualTo("表1");
    assertThat(first.record().state()).isEqualTo(twin.state());
    assertThat(first.record().forms().get(0).findings())
        .extracting(f -> f.rule())
        .containsExactlyElementsOf(
            twin.forms().get(0).findings().stream().map(f -> f.rule()).toList());
    assertThat(first.record().remarks()).anyMatch(r -> r.contains("Word 文档中的表格"));
    AuditResult second =
        AUDITOR.audit("自评报告-审核.xlsx", first.annotated(), Beside.NOTHING.former(first.record()));
    assertThat(second.record().forms().get(0).round().number()).isEqualTo(2);
    assertThat(sheets(first.annotated())).extracting(Grid::name).containsExactly("表1", "审核意见");
  }

  @Test
  void a_form_that_a_page_break_parts_is_one_form_with_title_and_year_from_above()
      throws IOException {
    Grid grid = sheets(Files.readAllBytes(SEED)).get(0);
    int cut = grid.lastRow() / 2;
    String body =
        TestDocx.p("（正文）。")
            + WordTwin.table(grid, 0, cut, new Random(2))
            + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
            + TestDocx.p("（续上表）")
            + WordTwin.table(grid, cut + 1, grid.lastRow(), new Random(3));
    FormRecord whole = audit("表.xlsx", Files.readAllBytes(SEED)).record().forms().get(0);
    List<FormRecord> parted = audit("报告.docx", TestDocx.body(body).bytes()).record().forms();
    assertThat(parted).hasSize(1);
    assertThat(cells(parted.get(0))).isEqualTo(cells(whole));
    String untitled =
        TestDocx.p("项目支出绩效自评表")
            + TestDocx.p("（2020年度）")
            + WordTwin.table(grid, 3, grid.lastRow(), new Random(4));
    FormRecord titled = audit("报告.docx", TestDocx.body(untitled).bytes()).record().forms().get(0);
    assertThat(titled.year()).isEqualTo("2020");
  }

  @Test
  void what_is_no_form_or_no_whole_document_has_a_named_outcome() throws IOException {
    byte[] none = TestDocx.body(TestDocx.p("没有表格的报告。")).bytes();
    assertThat(audit("报告.docx", none).record().outcome()).isEqualTo(Outcome.NO_FORM);
    byte[] docx = WordTwin.document(sheets(Files.readAllBytes(SEED)), new Random(1));
    byte[] cut = java.util.Arrays.copyOf(docx, docx.length * 2 / 3);
    assertThat(audit("报告.docx", cut).record().outcome()).isEqualTo(Outcome.DAMAGED);
    byte[] dtd =
        TestDocx.document("<!DOCTYPE a><w:document xmlns:w=\"" + TestDocx.W + "\"/>").bytes();
    assertThat(audit("报告.docx", dtd).record().outcome()).isEqualTo(Outcome.DAMAGED);
    String row = "<w:tr><w:tc>" + TestDocx.p("指标") + "</w:tc></w:tr>";
    byte[] many = TestDocx.body(("<w:tbl>" + row + "</w:tbl>").repeat(3_000)).bytes();
    FileRecord large =
        AUDITOR
            .within(Limits.standard().with(Limit.CELLS, 2_000))
            .audit("报告.docx", many, Beside.NOTHING)
            .record();
    assertThat(large.outcome()).isEqualTo(Outcome.TOO_LARGE);
    assertThat(large.reason()).contains("--max-");
    byte[] deep =
        TestDocx.body("<w:tbl><w:tr><w:tc>".repeat(60) + "</w:tc></w:tr></w:tbl>".repeat(60))
            .bytes();
    assertThat(audit("报告.docx", deep).record().outcome()).isEqualTo(Outcome.TOO_LARGE);
  }
}
