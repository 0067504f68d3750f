package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.docx.TestDocx.p;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.docx.TestDocx;
import selfeval.output.Ownership;
import selfeval.output.Results;
import selfeval.result.FileRecord;
import selfeval.result.ReportRecord;

/** A report that something was found about comes back as a copy with comments. */
class CommentedReportTest {
  private static final String COPY = "退回/甲/自评报告-审核.docx";
  private static final String TITLE = "2022年度城区绿化养护项目自评报告";

  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void office() throws IOException {
    office = new Office(folder);
    office.put("报送/甲/表.xlsx", AgencyForm.sound("城区绿化养护", "某市园林局"));
  }

  private static byte[] report(String score) {
    return TestDocx.body(p(TITLE) + p("经自评，", "本项目自评得分为" + score + "分。", "特此报告。")).bytes();
  }

  private FileRecord audited() throws IOException {
    office.audit("报送");
    Results results = Ownership.results(office.out());
    return results.record(results.lines().get(0));
  }

  private List<String> docx() throws IOException {
    try (Stream<Path> all = Files.walk(office.out())) {
      return all.map(one -> office.out().relativize(one).toString().replace('\\', '/'))
          .filter(one -> one.endsWith(".docx") && !one.startsWith("审核意见书"))
          .sorted()
          .toList();
    }
  }

  @Test
  void the_copy_stands_in_the_folder_of_the_form_and_goes_back_with_it() throws IOException {
    byte[] report = report("12");
    office.put("报送/甲/自评报告.docx", report);
    FileRecord record = audited();
    assertThat(record.reports()).extracting(ReportRecord::annotated).containsExactly(COPY);
    assertThat(docx()).containsExactly(COPY);
    byte[] copy = Files.readAllBytes(office.out().resolve(COPY));
    assertThat(TestDocx.parts(copy).get("word/comments1.xml"))
        .contains("【应改正】自评报告（甲/自评报告.docx）第2段写“本项目自评得分为12分”");
    assertThat(Files.readAllBytes(folder.resolve("报送/甲/自评报告.docx"))).isEqualTo(report);
    try (Stream<Path> packs = Files.list(office.out().resolve("退回包"));
        ZipFile pack = new ZipFile(packs.findFirst().orElseThrow().toFile())) {
      assertThat(pack.stream().map(Object::toString)).anyMatch(e -> e.endsWith("自评报告-审核.docx"));
    }
  }

  @Test
  void the_same_report_again_moves_nothing() throws IOException {
    office.put("报送/甲/自评报告.docx", report("12"));
    FileRecord first = audited();
    FileRecord second = audited();
    assertThat(second.reports()).isEqualTo(first.reports());
    assertThat(office.out().resolve("历史")).doesNotExist();
  }

  @Test
  void a_copy_is_replaced_by_that_of_the_next_round_and_kept() throws IOException {
    office.put("报送/甲/自评报告.docx", report("12"));
    audited();
    byte[] first = Files.readAllBytes(office.out().resolve(COPY));
    office.put("报送/甲/自评报告.docx", report("13"));
    audited();
    assertThat(docx()).hasSize(2).contains(COPY).anyMatch(one -> one.startsWith("历史/"));
    assertThat(Files.readAllBytes(office.out().resolve(COPY))).isNotEqualTo(first);
    assertThat(office.out().resolve(docx().get(0))).hasBinaryContent(first);
  }

  @Test
  void a_copy_that_comes_back_with_our_comments_gets_the_new_ones_alone() throws IOException {
    office.put("报送/甲/自评报告.docx", report("12"));
    audited();
    byte[] first = Files.readAllBytes(office.out().resolve(COPY));
    office.put("报送/甲/自评报告.docx", first);
    audited();
    byte[] second = Files.readAllBytes(office.out().resolve(COPY));
    assertThat(TestDocx.parts(second)).isEqualTo(TestDocx.parts(first));
  }

  @Test
  void a_report_that_agrees_has_no_copy_and_that_of_the_round_before_goes() throws IOException {
    office.put("报送/甲/自评报告.docx", report("12"));
    audited();
    office.put("报送/甲/自评报告.docx", report("98.6"));
    FileRecord record = audited();
    assertThat(record.reports()).extracting(ReportRecord::annotated).containsOnlyNulls();
    assertThat(docx()).hasSize(1).allMatch(one -> one.startsWith("历史/"));
  }

  @Test
  void reports_of_one_name_in_other_folders_are_numbered() throws IOException {
    office.put("报告/乙/自评报告.docx", report("12"));
    office.put("报送/甲/自评报告.docx", report("13"));
    office.reports(folder.resolve("报告"));
    FileRecord record = audited();
    assertThat(record.reports())
        .extracting(ReportRecord::annotated)
        .containsExactly(COPY, "退回/甲/自评报告-审核-2.docx");
    FileRecord again = audited();
    assertThat(again.reports()).isEqualTo(record.reports());
  }
}
