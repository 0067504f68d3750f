package selfeval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.Finding;
import selfeval.document.Document;
import selfeval.document.DocumentReader;
import selfeval.document.Paragraph;
import selfeval.evidence.ReportMatch;
import selfeval.ooxml.Limits;
import selfeval.result.EvidenceRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;

/** The sample report and the sample form: all agree, and each fact that is changed is told. */
class SeedReportTest {
  private static byte[] form;
  private static String text;

  @BeforeAll
  static void seeds() throws IOException {
    form = Files.readAllBytes(Path.of("seeds/云客服服务外包项目.xlsx"));
    byte[] docx = Files.readAllBytes(Path.of("seeds/报告/相符/云客服服务外包项目自评报告.docx"));
    Document read = new DocumentReader(Limits.standard()).read(docx);
    StringBuilder all = new StringBuilder();
    for (Paragraph paragraph : read.paragraphs()) {
      all.append(paragraph.text()).append('\n');
    }
    text = all.toString();
  }

  private static FormRecord audited(byte[] workbook, String report) {
    Document document =
        new DocumentReader(Limits.standard()).read(report.getBytes(StandardCharsets.UTF_8));
    ReportMatch match =
        new ReportMatch("自评报告.txt", "0".repeat(64), document, Set.of(0), List.of(), null);
    Beside beside = Beside.NOTHING.reports((file, forms) -> List.of(match));
    return FormAuditor.standard().audit("表.xlsx", workbook, beside).record().forms().get(0);
  }

  private static Stream<Finding> ofReport(FormRecord form) {
    return form.findings().stream()
        .map(FindingRecord::finding)
        .filter(f -> f.rule().startsWith("report-"));
  }

  @Test
  void every_fact_is_read_with_its_place_and_agrees() {
    FormRecord read = audited(form, text);
    assertThat(ofReport(read)).isEmpty();
    assertThat(read.evidence())
        .allSatisfy(e -> assertThat(e.agrees()).isTrue())
        .allSatisfy(e -> assertThat(e.place()).matches("第\\d+段"));
    assertThat(read.evidence())
        .extracting(EvidenceRecord::field)
        .contains(
            "total.score",
            "budget.budget",
            "budget.executed",
            "budget.rate",
            "sum.money",
            "counts.output",
            "counts.benefit",
            "counts.satisfaction",
            "numbering",
            "unit",
            "year");
  }

  /** What the report says instead, and the rule and cell at which it is told. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "自评得分为96分 | 自评得分为97分 | report-score | H21",
        "预算安排本项目244.11万元 | 预算安排本项目245.11万元 | report-money | E7",
        "全年实际支出244.11万元 | 全年实际支出240.11万元 | report-money | F7",
        "支出进度为100% | 支出进度为98.36% | report-rate | H7",
        "合同尾款9.33万元 | 合同尾款9.83万元 | report-sum | E7",
        "进度款234.78万元 | 进度款234.87万元 | report-sum | E7",
        "产出指标设置3个 | 产出指标设置4个 | report-count | B14",
        "满意度指标各设置1个 | 满意度指标各设置2个 | report-count | B17",
        "广州市信访局2021年度 | 广州市信访局2020年度 | report-year | A3",
        "广州市信访局2021年度 | 广州市民政局2021年度 | report-unit | G5",
        "（三）下一年度 | 下一年度 | report-numbering | ",
        "登记信访事项 | 登记信访事项xx件 | report-leftover | ",
      })
  void a_fact_changed_in_the_report_is_found_with_both_places(
      String said, String instead, String rule, String cell) {
    assertThat(text).contains(said);
    FormRecord read = audited(form, text.replace(said, instead));
    List<Finding> found = ofReport(read).toList();
    assertThat(found).extracting(Finding::rule).contains(rule);
    assertThat(found)
        .filteredOn(f -> f.rule().equals(rule))
        .extracting(f -> f.cell() == null ? null : f.cell().toString())
        .contains(cell);
    assertThat(found).extracting(Finding::message).allMatch(m -> m.startsWith("自评报告（自评报告.txt）第"));
  }

  /** What the form says instead, and the rule at which it is told. */
  @ParameterizedTest
  @CsvSource({
    "H21, 95, report-score",
    "E7, 245.11, report-money",
    "F7, 240.11, report-money",
    "H7, 0.9, report-rate",
    "C5+G5, 广州市民政局, report-unit",
    "A3, （2020年度）, report-year",
    "B17, 产出, report-count",
    "B14, 效益, report-count",
    "C17, 社会效益, report-count",
    "H21, 96.5, report-score",
    "F7, 244.21, report-money",
    "E7, 234.78, report-money",
  })
  void a_fact_changed_in_the_form_is_found_with_both_places(String cell, String value, String rule)
      throws IOException {
    List<Finding> found = ofReport(audited(changed(cell, value), text)).toList();
    assertThat(found).isNotEmpty().extracting(Finding::rule).contains(rule);
    assertThat(found)
        .filteredOn(f -> f.rule().equals(rule))
        .allSatisfy(f -> assertThat(f.message()).contains("自评报告（自评报告.txt）第").contains("表中"));
  }

  private static FormRecord held(Path report) throws IOException {
    Beside beside =
        Beside.NOTHING.report(report.getFileName().toString(), Files.readAllBytes(report));
    return FormAuditor.standard().audit("表.xlsx", form, beside).record().forms().get(0);
  }

  @Test
  void the_same_report_as_a_pdf_agrees_too_with_its_pages() throws IOException {
    FormRecord read = held(Path.of("seeds/报告/相符（PDF）/云客服服务外包项目自评报告.pdf"));
    assertThat(ofReport(read)).isEmpty();
    assertThat(read.evidence())
        .hasSizeGreaterThan(8)
        .allSatisfy(e -> assertThat(e.agrees()).isTrue())
        .allSatisfy(e -> assertThat(e.place()).matches("第\\d+页"));
  }

  @Test
  void the_report_that_is_meant_to_differ_is_found_where_its_paper_says() throws IOException {
    FormRecord read = held(Path.of("seeds/报告/有出入/云客服服务外包项目自评报告.docx"));
    assertThat(ofReport(read).map(f -> f.rule() + " " + f.cell()))
        .containsExactlyInAnyOrder(
            "report-score H21",
            "report-money F7",
            "report-rate H7",
            "report-count B14",
            "report-sum E7",
            "report-numbering null",
            "report-leftover null");
  }

  private static byte[] changed(String cell, String value) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
      Sheet sheet = workbook.getSheetAt(0);
      for (String one : cell.split("\\+")) {
        CellReference at = new CellReference(one);
        Cell target = sheet.getRow(at.getRow()).getCell(at.getCol());
        if (value.matches("[\\d.]+")) {
          target.setCellValue(Double.parseDouble(value));
        } else {
          target.setCellValue(value);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }
}
