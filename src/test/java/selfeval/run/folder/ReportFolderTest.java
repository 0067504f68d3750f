package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.Ownership;
import selfeval.output.Results;
import selfeval.result.FileRecord;
import selfeval.result.ReportRecord;
import selfeval.term.State;

/** Reports beside workbooks find their forms. */
class ReportFolderTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final String FORM = "云客服服务外包项目.xlsx";

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void office() throws IOException {
    office = new Office(folder);
    office.put("报送/" + FORM, Files.readAllBytes(SEEDS.resolve(FORM)));
  }

  private FileRecord only() throws IOException {
    office.audit("报送");
    Results results = Ownership.results(office.out());
    return results.record(results.lines().get(0));
  }

  private void report(String name, String words) throws IOException {
    office.put("报送/" + name, words.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_form_without_a_report_has_no_evidence_and_no_check_of_it() throws IOException {
    FileRecord record = only();
    assertThat(record.reports()).isEmpty();
    assertThat(record.forms().get(0).evidence()).isEmpty();
    assertThat(record.forms().get(0).checks()).noneMatch(c -> c.rule().startsWith("report-"));
    Path results = office.out().resolve("results.jsonl");
    assertThat(Files.readString(results))
        .doesNotContain("\"evidence\"")
        .doesNotContain("\"reports\"");
  }

  @Test
  void the_seeds_agree_or_differ_as_their_paper_says() throws IOException {
    Path reports = SEEDS.resolve("报告");
    String name = "云客服服务外包项目自评报告.docx";
    office.put("报送/" + name, Files.readAllBytes(reports.resolve("相符").resolve(name)));
    FileRecord good = only();
    assertThat(good.reports()).extracting(ReportRecord::outcome).containsExactly("read");
    assertThat(good.state()).isEqualTo(State.REVIEW);
    assertThat(good.forms().get(0).findings()).noneMatch(f -> f.rule().startsWith("report-"));
    assertThat(good.forms().get(0).evidence()).hasSizeGreaterThan(9);
    office.put("报送/" + name, Files.readAllBytes(reports.resolve("有出入").resolve(name)));
    FileRecord bad = only();
    assertThat(bad.state()).isEqualTo(State.RETURNED);
    assertThat(bad.forms().get(0).findings())
        .extracting(f -> f.rule())
        .contains(
            "report-score",
            "report-money",
            "report-rate",
            "report-count",
            "report-sum",
            "report-numbering",
            "report-leftover");
  }

  @Test
  void a_pdf_is_read_as_well() throws IOException {
    String name = "云客服服务外包项目自评报告.pdf";
    office.put("报送/" + name, Files.readAllBytes(SEEDS.resolve("报告/相符（PDF）").resolve(name)));
    assertThat(only().forms().get(0).evidence())
        .anySatisfy(
            e -> {
              assertThat(e.field()).isEqualTo("total.score");
              assertThat(e.place()).isEqualTo("第1页");
              assertThat(e.agrees()).isTrue();
            });
  }

  @Test
  void the_only_report_is_taken_and_what_is_not_sure_is_said() throws IOException {
    report("报告.txt", "2021年度自评报告\n经自评，项目自评得分为95分。");
    FileRecord record = only();
    assertThat(record.remarks()).anyMatch(r -> r.contains("没有找到项目名称"));
    assertThat(record.forms().get(0).findings()).anyMatch(f -> f.rule().equals("report-score"));
  }

  @Test
  void of_two_workbooks_a_report_belongs_to_the_one_that_it_names() throws IOException {
    office.put("报送/另一张.xlsx", AgencyForm.sound("城区绿化养护", "某市园林局"));
    report("报告.txt", "2021年度自评报告\n城区绿化养护项目自评得分为12分。");
    office.audit("报送");
    Results results = Ownership.results(office.out());
    for (Results.Line line : results.lines()) {
      boolean named = line.file().equals("另一张.xlsx");
      assertThat(results.record(line).reports().isEmpty()).isEqualTo(!named);
    }
  }

  @Test
  void a_report_that_cannot_be_read_is_told_and_changes_nothing() throws IOException {
    FileRecord before = only();
    office.put("报送/报告.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    FileRecord after = only();
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(after.reports()).extracting(ReportRecord::outcome).containsExactly("damaged");
    assertThat(after.remarks()).anyMatch(r -> r.contains("已损坏或不完整，未核对"));
  }
}
