package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.docx.TestDocx.p;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.document.table.WordTwin;
import selfeval.docx.TestDocx;
import selfeval.ooxml.Limits;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** Documents of a folder that hold a form: audited where they come alone, else compared. */
class AnnexFolderTest {
  private static final String PROJECT = "城区绿化养护";
  private static final String TITLE = "2022年度城区绿化养护项目绩效自评报告";

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void office() {
    office = new Office(folder);
  }

  private static Grid grid(byte[] workbook) {
    Workbook read = (Workbook) new WorkbookReader(Limits.standard()).read(workbook);
    return read.sheets().get(0);
  }

  private static byte[] document(byte[] workbook, String... above) {
    Grid grid = grid(workbook);
    StringBuilder body = new StringBuilder();
    for (String line : above) {
      body.append(p(line));
    }
    body.append(WordTwin.table(grid, 0, grid.lastRow(), new Random(3)));
    return TestDocx.body(body.toString()).bytes();
  }

  private List<String> annexFindings(String file) throws IOException {
    return office.line(file).get("forms").get(0).get("findings").findValuesAsText("rule").stream()
        .filter(rule -> rule.equals("report-annex"))
        .toList();
  }

  @Test
  void a_document_with_a_form_and_no_workbook_beside_it_has_a_line_and_a_workbook()
      throws IOException {
    office.put("报送/甲/自评报告.docx", document(AgencyForm.wrong(PROJECT, "园林局", 97)));
    office.put("报送/乙/说明.docx", TestDocx.body(p("请查收。")).bytes());
    Summary summary = office.audit("报送");
    assertThat(office.lines()).containsOnlyKeys("甲/自评报告.docx");
    JsonNode line = office.line("甲/自评报告.docx");
    assertThat(line.get("outcome").asText()).isEqualTo("audited");
    assertThat(line.get("annotated").asText()).isEqualTo("退回/甲/自评报告-审核.xlsx");
    byte[] made = Files.readAllBytes(office.out().resolve("退回/甲/自评报告-审核.xlsx"));
    JsonNode total = line.get("forms").get(0).get("total").get("score");
    assertThat(grid(made).name()).isEqualTo("表1");
    assertThat(total.get("number").asText()).isEqualTo("97");
    assertThat(summary.others()).isEqualTo(1);
    assertThat(summary.inputs().notTaken().toString()).contains("乙/说明.docx").doesNotContain("甲/");
  }

  @Test
  void beside_the_workbook_of_its_project_it_is_compared_and_has_no_line() throws IOException {
    office.put("报送/表.xlsx", AgencyForm.sound(PROJECT, "园林局"));
    office.put("报送/自评报告.docx", document(AgencyForm.sound(PROJECT, "园林局"), TITLE));
    Summary summary = office.audit("报送");
    assertThat(office.lines()).containsOnlyKeys("表.xlsx");
    assertThat(annexFindings("表.xlsx")).isEmpty();
    JsonNode evidence = office.line("表.xlsx").get("forms").get(0).get("evidence");
    List<String> fields = evidence.findValuesAsText("field");
    assertThat(fields.stream().filter(field -> field.startsWith("annex."))).hasSizeGreaterThan(30);
    assertThat(evidence.findValuesAsText("agrees")).containsOnly("true");
    assertThat(summary.others()).isZero();
  }

  @Test
  void what_differs_is_told_at_the_cell_and_in_a_comment_of_the_copy() throws IOException {
    office.put("报送/表.xlsx", AgencyForm.sound(PROJECT, "园林局"));
    office.put("报送/自评报告.docx", document(AgencyForm.wrong(PROJECT, "园林局", 97.5), TITLE));
    office.audit("报送");
    assertThat(annexFindings("表.xlsx")).hasSize(1);
    byte[] copy = Files.readAllBytes(office.out().resolve("退回/自评报告-审核.docx"));
    assertThat(TestDocx.parts(copy).get("word/comments1.xml")).contains("总分", "97.5", "98.6");
  }

  @Test
  void a_document_of_another_project_beside_a_workbook_is_audited_too() throws IOException {
    office.put("报送/表.xlsx", AgencyForm.sound(PROJECT, "园林局"));
    office.put("报送/另一个.docx", document(AgencyForm.sound("路灯养护维修", "路灯所")));
    office.audit("报送");
    assertThat(office.lines()).containsOnlyKeys("表.xlsx", "另一个.docx");
    assertThat(annexFindings("表.xlsx")).isEmpty();
  }

  @Test
  void a_damaged_document_is_read_for_nothing_and_told() throws IOException {
    byte[] whole = document(AgencyForm.sound(PROJECT, "园林局"));
    office.put("报送/断.docx", Arrays.copyOf(whole, whole.length / 2));
    office.put("报送/文.docx", "not a package".getBytes(StandardCharsets.UTF_8));
    office.put("报送/表.xlsx", AgencyForm.sound("路灯养护维修", "路灯所"));
    Summary summary = office.audit("报送");
    assertThat(office.lines()).containsOnlyKeys("表.xlsx");
    assertThat(summary.others()).isEqualTo(2);
  }
}
