package selfeval.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.check.Finding;
import selfeval.overview.DepartmentNames;
import selfeval.patience.Patience;
import selfeval.result.CellRecord;
import selfeval.result.Feedback;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.TotalRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.term.State;
import selfeval.workbook.CellAddress;
import selfeval.xlsx.Office;

/** What a letter says of the forms of a department, and how it looks. */
class LetterTest {
  @TempDir Path folder;
  private final LetterCollector collector = new LetterCollector(new DepartmentNames());

  private static FindingRecord finding(Severity severity, String message, String difference) {
    return new FindingRecord(
        new Finding(
            "sample",
            severity,
            Stage.ACTIVE,
            new CellAddress(20, 8),
            null,
            "总分 · 自评得分",
            message,
            null,
            null,
            difference,
            null,
            null,
            message,
            null),
        null,
        null,
        Feedback.NONE);
  }

  private static FileRecord form(
      int number, State state, String project, String unit, List<FindingRecord> findings) {
    BigDecimal assessed = new BigDecimal("95.50");
    BigDecimal above = state == State.RETURNED ? BigDecimal.valueOf(number % 5) : BigDecimal.ZERO;
    FormRecord form =
        new FormRecord(
            "自评表",
            state,
            null,
            null,
            "2025",
            "万元",
            Map.of(
                Field.PROJECT, new CellRecord("C4", project, null),
                Field.IMPLEMENTER, new CellRecord("C5", unit, null),
                Field.DEPARTMENT, new CellRecord("G5", "青禾市住房和城乡建设局", null)),
            List.of(),
            new Execution(null, null, null, null, null, null),
            List.of(),
            new TotalRecord(
                null, null, null, new Total(assessed.add(above), assessed, above, "优", "优")),
            List.of(),
            findings,
            List.of(),
            List.of(),
            List.of(),
            FormRound.FIRST,
            List.of());
    String place = state.chinese() + "/" + number + "-审核.xlsx";
    return FileRecord.audited(number + ".xlsx", "0", 10, List.of(), List.of(form))
        .placed(null, place, null, List.of());
  }

  /** 30 forms with long names, of every state. */
  private void thirty() {
    for (int i = 1; i <= 30; i++) {
      State state = i % 3 == 0 ? State.RETURNED : i % 5 == 0 ? State.REVIEW : State.PASSED;
      List<FindingRecord> findings =
          state == State.PASSED
              ? List.of()
              : List.of(
                  finding(
                      state == State.RETURNED ? Severity.ERROR : Severity.WARNING,
                      "总分填列100分，各项得分相加为10+18+16+16+10+26=96.00分，相差4分；第" + i + "张。",
                      "4.00"),
                  finding(Severity.WARNING, "分值10，得分9，有扣分，但没有写明偏差原因。", null));
      collector.add(
          form(
              i,
              state,
              "青禾市二〇二五年度城区老旧供水管网更新改造及二次供水设施提升工程（第" + i + "标段）配套道路恢复项目",
              i % 2 == 0 ? "青禾市住房和城乡建设局城市供水排水管理服务中心" : "青禾市路灯管理所",
              findings));
    }
  }

  private byte[] letter(LocalDate deadline) throws IOException {
    DepartmentLetter one = collector.letters().get(0);
    return LetterTemplate.builtIn().write(LetterWords.of(one, deadline));
  }

  private static String text(byte[] letter) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor.getText();
    }
  }

  @Test
  void a_letter_lists_every_form_and_the_worst_finding_of_each_first() throws IOException {
    thirty();
    byte[] letter = letter(LocalDate.of(2026, 5, 31));
    assertThat(text(letter))
        .contains("青禾市住房和城乡建设局：")
        .contains("报送的2025年度项目支出绩效自评表")
        .contains("本次共审核自评表30张，其中退回修改10张、待核4张、通过16张")
        .contains("退回的自评表中有应改正的问题10项、需核实的问题10项")
        .contains("并于2026年5月31日前报回")
        .contains("待核的4张自评表暂不需要修改")
        .contains("以上列出较为突出的10项，其余10项见退回的自评表")
        .contains("总分 · 自评得分（I21单元格）")
        .doesNotContain("没有写明偏差原因");
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(letter))) {
      XWPFTable table = document.getTables().get(0);
      assertThat(table.getNumberOfRows()).isEqualTo(31);
      assertThat(table.getRow(1).getCell(5).getText()).isEqualTo("退回");
      assertThat(table.getRow(11).getCell(5).getText()).isEqualTo("待核");
      assertThat(table.getRow(30).getCell(5).getText()).isEqualTo("通过");
      assertThat(table.getRow(30).getCell(0).getText()).isEqualTo("30");
    }
  }

  @Test
  void equal_results_give_equal_bytes() throws IOException {
    thirty();
    assertThat(letter(null)).isEqualTo(letter(null));
  }

  @Test
  void what_a_person_reads_of_ten_thousand_forms_is_bounded_and_so_is_what_is_kept()
      throws IOException, InterruptedException {
    String lengthy = "甲".repeat(20_000);
    WeakReference<FileRecord> first = null;
    for (int i = 0; i < 10_000; i++) {
      State state = i % 2 == 0 ? State.PASSED : State.RETURNED;
      List<FindingRecord> findings = new ArrayList<>();
      findings.add(finding(Severity.ERROR, lengthy + i, "4"));
      FileRecord file = form(i, state, "项目" + i + lengthy, "单位" + lengthy, findings);
      collector.add(file);
      first = first == null ? new WeakReference<>(file) : first;
    }
    DepartmentLetter one = collector.letters().get(0);
    assertThat(one.workbooks()).hasSize(5_000);
    assertThat(one.ofState(State.RETURNED)).hasSize(DepartmentLetter.MOST_ROWS);
    assertThat(one.mentions())
        .hasSize(DepartmentLetter.MOST_MENTIONS)
        .allSatisfy(mention -> assertThat(mention.message().length()).isLessThanOrEqualTo(160));
    assertThat(one.ofState(State.RETURNED))
        .allSatisfy(form -> assertThat(form.project().length()).isLessThanOrEqualTo(80));
    byte[] letter = letter(null);
    assertThat(letter.length).isLessThan(100_000);
    assertThat(text(letter)).contains("本次共审核自评表10000张", "另有9500张自评表没有逐张列出", "其余4990项见退回的自评表");
    for (int i = 0; i < 50 && first.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertThat(first.get()).as("no record is kept").isNull();
  }

  @Test
  void a_pack_stays_in_the_folder_into_which_it_is_unpacked() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "x");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Pack.write(
        List.of(
            new Pack.Member("../../etc/一.xlsx", file),
            new Pack.Member("/二.xlsx", file),
            new Pack.Member("C:\\三.xlsx", file),
            new Pack.Member("甲/a.xlsx", file),
            new Pack.Member("甲/A.xlsx", file)),
        out);
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    assertThat(names)
        .containsExactly("etc/一.xlsx", "二.xlsx", "C__三.xlsx", "甲/a.xlsx", "甲/A-2.xlsx");
  }

  @Test
  @Tag("office")
  void libreoffice_prints_a_letter_page_by_page() throws IOException, InterruptedException {
    Office.required();
    thirty();
    Path docx = Files.write(folder.resolve("letter.docx"), letter(LocalDate.of(2026, 5, 31)));
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                docx.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    Patience.exit(process);
    byte[] pdf = Files.readAllBytes(folder.resolve("letter.pdf"));
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    int pages = raw.split("/Type\\s*/Page[^s]", -1).length - 1;
    assertThat(pages).isBetween(4, 8);
  }
}
