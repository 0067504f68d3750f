package selfeval.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.Outcome;
import selfeval.result.ResultCodec;
import selfeval.result.RoundStatus;
import selfeval.term.State;

/** The audit of one file, without folders. */
class FormAuditorTest {
  private static final Path WRONG = Path.of("seeds/错误示例/总分不等于各项之和.xlsx");

  @Test
  void the_example_of_the_documentation_runs() throws IOException {
    byte[] bytes = Files.readAllBytes(WRONG);
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      // example
      FormAuditor auditor = FormAuditor.standard();
      AuditResult first = auditor.audit("自评表.xlsx", bytes, Beside.NOTHING);
      for (FormRecord form : first.record().forms()) {
        for (FindingRecord finding : form.findings()) {
          System.out.println(finding.severity().chinese() + " " + finding.finding().message());
        }
      }
      byte[] annotated = first.annotated();
      Beside beside = Beside.NOTHING.former(first.record());
      AuditResult second = auditor.audit("自评表-审核.xlsx", annotated, beside);
      // end of example
      assertThat(first.record().state()).isEqualTo(State.RETURNED);
      assertThat(second.record().forms().get(0).round().number()).isEqualTo(2);
      assertThat(second.record().forms().get(0).findings())
          .hasSameSizeAs(first.record().forms().get(0).findings())
          .allMatch(finding -> finding.status() == RoundStatus.OPEN);
    } finally {
      System.setOut(out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("应改正 ");
  }

  @Test
  void the_example_of_the_documentation_is_the_one_that_runs() throws IOException {
    List<String> told = new ArrayList<>();
    for (String line :
        lines("src/main/java/selfeval/audit/FormAuditor.java", "{@code", "}</pre>")) {
      told.add(line.replaceFirst("^ \\* ?", ""));
    }
    told.remove(told.size() - 1);
    List<String> run = new ArrayList<>();
    for (String line :
        lines(
            "src/test/java/selfeval/audit/FormAuditorTest.java",
            "      // example",
            "      // end of example")) {
      run.add(line.substring(6));
    }
    run.remove(run.size() - 1);
    assertThat(told).hasSize(10).isEqualTo(run);
  }

  /** The lines after the one that contains the first text, up to the one with the second. */
  private static List<String> lines(String file, String from, String to) throws IOException {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(Path.of(file))) {
      if (inside) {
        found.add(line);
        if (line.endsWith(to)) {
          return found;
        }
      }
      inside |= line.endsWith(from);
    }
    throw new IllegalStateException(from + " … " + to);
  }

  @ParameterizedTest
  @CsvSource({
    "云客服服务外包项目.xlsx, guangzhou-2021, 2021, 万元",
    "云客服服务外包项目.xls, guangzhou-2021, 2021, 万元",
    "城区公共卫生间改造提升项目（国家通用表）.xlsx, national-2020, 2022, 万元"
  })
  void a_form_is_told_with_its_template_its_year_and_the_unit_of_its_money(
      String file, String template, String year, String unit) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("seeds", file));

    AuditResult result = FormAuditor.standard().audit(file, bytes, Beside.NOTHING);

    assertThat(line(result))
        .contains(
            "\"template\":\"%s\",\"year\":\"%s\",\"unit\":\"%s\"".formatted(template, year, unit));
  }

  @Test
  void a_form_by_its_title_whose_headings_nobody_knows_is_not_told_to_be_another_file()
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("自评");
      String[][] rows = {
        {"项目支出绩效自评表"},
        {"项目名称", "河道保洁"},
        {"一级指标", "二级指标", "三级指标", "甲栏", "乙栏", "丙栏", "丁栏"},
        {"产出指标", "数量指标", "保洁河段数", "12段", "12段", "50", "50"},
        {"效益指标", "社会效益指标", "投诉处理率", "95%", "96%", "50", "50"}
      };
      for (int r = 0; r < rows.length; r++) {
        for (int c = 0; c < rows[r].length; c++) {
          (c == 0 ? sheet.createRow(r) : sheet.getRow(r)).createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(file);
    }

    AuditResult result = FormAuditor.standard().audit("表.xlsx", file.toByteArray(), Beside.NOTHING);

    assertThat(result.record().outcome()).isEqualTo(Outcome.NO_FORM);
    assertThat(result.record().reason()).contains("甲栏", "D3", "丁栏", "G3").doesNotContain("交错了文件");
  }

  @Test
  void several_threads_get_the_results_that_one_gets() throws Exception {
    FormAuditor auditor = FormAuditor.standard();
    List<Path> seeds;
    try (Stream<Path> tree = Files.walk(Path.of("seeds"))) {
      seeds = tree.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<AuditResult>> apart = new ArrayList<>();
      for (Path seed : seeds) {
        byte[] bytes = Files.readAllBytes(seed);
        apart.add(threads.submit(() -> auditor.audit("表.xlsx", bytes, Beside.NOTHING)));
      }
      for (int i = 0; i < seeds.size(); i++) {
        byte[] bytes = Files.readAllBytes(seeds.get(i));
        AuditResult alone = auditor.audit("表.xlsx", bytes, Beside.NOTHING);
        assertThat(line(apart.get(i).get())).isEqualTo(line(alone));
        assertThat(apart.get(i).get().annotated()).isEqualTo(alone.annotated());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', NOT_A_WORKBOOK", "'just a text', NOT_A_WORKBOOK", "'PK\u0003\u0004', DAMAGED"})
  void what_is_no_form_is_told_and_nothing_is_thrown(String content, Outcome outcome) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    AuditResult result = FormAuditor.standard().audit("x.xlsx", bytes, Beside.NOTHING);
    assertThat(result.record().outcome()).isEqualTo(outcome);
    assertThat(result.record().reason()).endsWith("。");
    assertThat(result.record().size()).isEqualTo(bytes.length);
    assertThat(result.annotated()).isNull();
  }

  @Test
  void a_result_survives_its_line() throws IOException {
    FormAuditor auditor = FormAuditor.standard();
    byte[] bytes = Files.readAllBytes(WRONG);
    FileRecord first = auditor.audit("甲/表.xlsx", bytes, Beside.NOTHING).record();
    FileRecord second =
        auditor.audit("甲/表.xlsx", bytes, Beside.NOTHING.former(first)).record().took(17);
    for (FileRecord record : List.of(first, second)) {
      FileRecord read = ResultCodec.read(ResultCodec.write(record));
      assertThat(ResultCodec.write(read)).isEqualTo(ResultCodec.write(record));
      assertThat(read.tally()).isEqualTo(record.tally());
      assertThat(read.brief()).isEqualTo(record.brief());
    }
  }

  private static String line(AuditResult result) {
    return new String(ResultCodec.write(result.record()), StandardCharsets.UTF_8);
  }
}
