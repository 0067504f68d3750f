package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user runs it: files in, a folder out. */
class AuditTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final String SEED = "云客服服务外包项目";

  @TempDir Path folder;

  private record Run(ExitCode code, String out, String err) {}

  private static Run run(Object... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    ExitCode code =
        new CommandLineProgram(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.fixed(Instant.parse("2022-03-01T02:00:00Z"), ZoneOffset.ofHours(8)))
            .run(args);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path out() {
    return folder.resolve("out");
  }

  /** The lines of the result file, by file. */
  private Map<String, JsonNode> results() throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(out().resolve("results.jsonl"))) {
      JsonNode node = json.readTree(line);
      assertThat(results.put(node.get("file").asText(), node)).as("one line a file").isNull();
    }
    return results;
  }

  private Path copy(String seed, String name) throws IOException {
    Path target = folder.resolve("in").resolve(name);
    Files.createDirectories(target.getParent());
    return Files.copy(SEEDS.resolve(seed), target);
  }

  private static String sha256(Path file) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls"})
  void the_seed_form_is_worth_96_points_and_its_deduction_follows_from_the_cap(String extension)
      throws Exception {
    Path in = copy(SEED + "." + extension, "表." + extension);
    String before = sha256(in);
    Run run = run("audit", in, "--out", out(), "--fail-on", "error");
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.out()).isEmpty();
    assertThat(sha256(in)).as("the input").isEqualTo(before);

    JsonNode line = results().get("表." + extension);
    assertThat(line.get("schema").asText()).isEqualTo("selfeval-audit/1");
    assertThat(line.get("sha256").asText()).isEqualTo(before);
    assertThat(line.get("outcome").asText()).isEqualTo("audited");
    assertThat(line.get("annotated").asText()).isEqualTo("待核/表-审核." + extension);
    assertThat(out().resolve("待核/表-审核." + extension)).isRegularFile();
    JsonNode form = line.get("forms").get(0);
    assertThat(form.get("template").asText()).isEqualTo("guangzhou-2021");
    assertThat(form.at("/total/reported").asText()).isEqualTo("96");
    assertThat(form.at("/total/assessed").asText()).isEqualTo("96.00");
    assertThat(form.at("/total/difference").asText()).isEqualTo("0.00");
    assertThat(form.at("/total/assessed_grade").asText()).isEqualTo("优");
    assertThat(form.get("deductions")).hasSize(1);
    JsonNode deduction = form.get("deductions").get(0);
    assertThat(deduction.get("rule").asText()).isEqualTo("weight-cap");
    assertThat(deduction.get("points").asText()).isEqualTo("4.00");
    assertThat(deduction.get("explained").asBoolean()).isTrue();
    assertThat(findings(form, "error")).isEmpty();
    JsonNode cap = finding(form, "weight-cap");
    assertThat(cap.get("severity").asText()).isEqualTo("warning");
    assertThat(cap.get("message").asText()).contains("1.3×100÷5=26.00分").doesNotContain("23.4");
    assertThat(form.get("notes").toString()).contains("1.3×90÷5=23.40分");
    assertThat(findings(form, "warning"))
        .containsExactlyInAnyOrder("weight-cap", "misfiled-satisfaction", "execution-as-indicator");
    assertThat(findings(form, "info")).containsExactly("boundary-assumed");
    form.get("checks").forEach(c -> assertThat(c.get("status").asText()).isNotEqualTo("failed"));
  }

  private static List<String> findings(JsonNode form, String severity) {
    List<String> rules = new ArrayList<>();
    for (JsonNode finding : form.get("findings")) {
      if (finding.get("severity").asText().equals(severity)) {
        rules.add(finding.get("rule").asText());
      }
    }
    return rules;
  }

  private static JsonNode finding(JsonNode form, String rule) {
    for (JsonNode finding : form.get("findings")) {
      if (finding.get("rule").asText().equals(rule)) {
        return finding;
      }
    }
    throw new AssertionError("no finding " + rule + " in " + form.get("findings"));
  }

  @ParameterizedTest
  @CsvSource({
    "总分不等于各项之和.xlsx, total-sum, error, H21, 96.00, 100",
    "得分高于分值.xlsx, score-above-weight, error, H17, 10.00, 12",
    "效益指标得分超过上限.xlsx, score-above-cap, error, H18, 26.00, 30",
    "未完成目标得满分.xlsx, missed-full-marks, error, I15, 9.00, 10",
    "上限指标超标得满分.xls, missed-full-marks, error, I18, 9.09, 10",
    "分值合计不等于100.xlsx, weights-sum, error, H23, , 95",
    "一级指标分值与明细不符.xlsx, level-weights, error, B14, , 60",
    "执行率与预算执行数不符.xlsx, execution-rate, error, H7, 0.9600, 0.98",
    "预算执行得分偏高.xlsx, execution-score, error, J7, 9.20, 10",
    "得分未按完成比例计算.xlsx, score-proportional, warning, I15, 9.00, 8",
    "预算总额不等于各项资金之和.xls, budget-parts, warning, E7, 240.11, 244.11",
    "标题年度与表内年度不一致.xlsx, year-differs, info, A3, 2021, 2022",
    "得分漏填.xlsx, score-blank, error, H15, , ",
    "实际完成值漏填.xlsx, actual-blank, error, G19, , ",
    "扣分未说明原因.xls, deduction-reason, warning, J15, , ",
    "定量指标填文字.xlsx, words-for-number, warning, G14, , 完成",
    "预算执行率低未说明.xlsx, low-execution, warning, H7, , ",
  })
  void a_seed_with_one_fault_shows_that_fault_at_its_cell_and_no_other_error(
      String file, String rule, String severity, String cell, String expected, String reported)
      throws Exception {
    Path in = copy("错误示例/" + file, file);
    Run run = run("audit", in, "--out", out(), "--fail-on", "error");
    assertThat(run.code()).isEqualTo(severity.equals("error") ? ExitCode.FINDINGS : ExitCode.OK);
    assertThat(run("audit", in, "--out", out()).code()).isEqualTo(ExitCode.OK);
    JsonNode line = results().get(file);
    JsonNode form = line.get("forms").get(0);
    JsonNode finding = finding(form, rule);
    assertThat(finding.get("severity").asText()).isEqualTo(severity);
    assertThat(finding.get("cell").asText()).isEqualTo(cell);
    if (expected != null) {
      assertThat(finding.get("expected").asText()).isEqualTo(expected);
    }
    if (reported != null) {
      assertThat(finding.get("reported").asText()).isEqualTo(reported);
    }
    assertThat(findings(form, "error"))
        .isEqualTo(severity.equals("error") ? List.of(rule) : List.of());
    assertThat(line.get("annotated").asText())
        .startsWith(severity.equals("error") ? "退回/" : severity.equals("warning") ? "待核/" : "通过/");
  }

  @Test
  void files_that_cannot_be_audited_are_said_and_harm_no_other() throws Exception {
    copy(SEED + ".xlsx", "好/表.xlsx");
    Path in = folder.resolve("in");
    Files.writeString(in.resolve("文本.xlsx"), "项目支出绩效自评表");
    Files.write(in.resolve("空.xls"), new byte[0]);
    try (XSSFWorkbook plain = new XSSFWorkbook();
        OutputStream file = Files.newOutputStream(in.resolve("通讯录.xlsx"))) {
      plain.createSheet("通讯录").createRow(0).createCell(0).setCellValue("姓名");
      plain.write(file);
    }
    encrypted(in.resolve("加密.xlsx"));
    byte[] cut = Files.readAllBytes(in.resolve("好/表.xlsx"));
    Files.write(in.resolve("截断.xlsx"), java.util.Arrays.copyOf(cut, cut.length / 2));
    Files.writeString(in.resolve("说明.txt"), "x");

    Run run = run("audit", in, "--out", out());
    assertThat(run.code()).isEqualTo(ExitCode.NOT_AUDITED);
    assertThat(run.err()).contains("另有其他文件 1 个");
    Map<String, JsonNode> results = results();
    assertThat(results.keySet())
        .containsExactlyInAnyOrder(
            "好/表.xlsx", "文本.xlsx", "空.xls", "通讯录.xlsx", "加密.xlsx", "截断.xlsx");
    Map<String, String> outcomes =
        Map.of(
            "好/表.xlsx", "audited",
            "文本.xlsx", "not_a_workbook",
            "空.xls", "not_a_workbook",
            "通讯录.xlsx", "no_form",
            "加密.xlsx", "encrypted",
            "截断.xlsx", "damaged");
    outcomes.forEach(
        (file, outcome) -> {
          JsonNode line = results.get(file);
          assertThat(line.get("outcome").asText()).as(file).isEqualTo(outcome);
          if (!outcome.equals("audited")) {
            assertThat(line.get("annotated").isNull()).isTrue();
            assertThat(line.get("forms")).isEmpty();
            assertThat(line.get("reason").asText()).as(file).matches("(?s).*\\p{IsHan}{4,}.*[。？]");
          }
        });
    try (Workbook ledger = WorkbookFactory.create(out().resolve("审核台账.xlsx").toFile())) {
      assertThat(ledger.getSheet("台账").getLastRowNum()).as("a row a form").isEqualTo(1);
      assertThat(ledger.getSheet("未能审核").getLastRowNum())
          .as("a row a file")
          .isGreaterThanOrEqualTo(5);
      assertThat(ledger.getNumberOfSheets()).isEqualTo(6);
    }
  }

  private static void encrypted(Path target) throws Exception {
    try (POIFSFileSystem fs = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("仅本单位知道");
      try (XSSFWorkbook workbook = new XSSFWorkbook();
          OutputStream stream = encryptor.getDataStream(fs)) {
        workbook.createSheet();
        workbook.write(stream);
      }
      try (OutputStream file = Files.newOutputStream(target)) {
        fs.writeFilesystem(file);
      }
    }
  }

  @Test
  void an_empty_folder_gives_empty_results_and_a_path_that_does_not_exist_none() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("空"));
    Run run = run("audit", empty, "--out", out());
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("没有找到可以审核的工作簿");
    assertThat(out().resolve("results.jsonl")).isEmptyFile();
    assertThat(out().resolve("审核台账.xlsx")).isNotEmptyFile();

    Path other = folder.resolve("other");
    Run missing = run("audit", folder.resolve("缺失"), "--out", other);
    assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.err()).contains("缺失");
    assertThat(other).doesNotExist();
  }

  @Test
  void many_copies_all_come_out_and_the_result_does_not_depend_on_the_threads() throws Exception {
    int copies = 120;
    for (int i = 0; i < copies; i++) {
      copy(i % 3 == 0 ? "错误示例/得分高于分值.xlsx" : SEED + ".xlsx", "f" + i % 7 + "/表" + i + ".xlsx");
    }
    String first = null;
    for (int jobs : new int[] {1, 4}) {
      Run run = run("audit", folder.resolve("in"), "--out", out(), "--fresh", "--jobs", jobs);
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(results()).hasSize(copies);
      String lines =
          Files.readString(out().resolve("results.jsonl")).replaceAll("\"took_ms\":\\d+", "");
      if (first != null) {
        assertThat(lines).isEqualTo(first);
      }
      first = lines;
    }
    List<String> files = new ArrayList<>(results().keySet());
    assertThat(first.lines().map(line -> line.replaceAll(".*?\"file\":\"([^\"]*)\".*", "$1")))
        .as("sorted by file")
        .isEqualTo(files);
    try (Stream<Path> tree = Files.walk(out().resolve("退回"))) {
      assertThat(tree.filter(Files::isRegularFile)).hasSize(copies / 3);
    }
  }

  @Test
  void what_is_asked_for_wrongly_is_answered_with_what_to_do() {
    Object[][] wrong = {
      {},
      {"审核"},
      {"audit"},
      {"audit", SEEDS},
      {"audit", SEEDS, "--out"},
      {"audit", SEEDS, "--out", out(), "--jobs", "0"},
      {"audit", SEEDS, "--out", out(), "--jobs", "many"},
      {"audit", SEEDS, "--out", out(), "--fail-on", "info"},
      {"audit", SEEDS, "--out", out(), "--template", "nowhere-1999"},
      {"audit", SEEDS, "--out", out(), "--year", "22"},
      {"audit", SEEDS, "--out", out(), "--year", "今年"},
      {"audit", SEEDS, "--out", out(), "--colour"},
      {"audit", SEEDS, "--out", SEEDS.resolve("out")},
      {"audit", SEEDS, "--out", out(), "--templates", folder.resolve("none")},
      {"rules", "no-such-rule"},
      {"templates", "blank"},
      {"watch", SEEDS},
    };
    for (Object[] words : wrong) {
      Run run = run(words);
      assertThat(run.code()).as("%s", List.of(words)).isEqualTo(ExitCode.USAGE);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).matches("(?s).*\\p{IsHan}{2,}.*");
    }
    assertThat(out()).doesNotExist();
  }

  @Test
  void help_names_every_option_and_goes_to_stdout() {
    for (String command : new String[] {"audit", "watch", "rules", "templates"}) {
      Run run = run(command, "--help");
      assertThat(run.code()).isEqualTo(ExitCode.OK);
      assertThat(run.err()).isEmpty();
      assertThat(run("--help").out()).contains(command);
    }
    Arguments.AUDIT
        .getOptions()
        .forEach(o -> assertThat(run("audit", "--help").out()).contains("--" + o.getLongOpt()));
    assertThat(run("watch", "--help").out()).contains("--once", "--every");
    assertThat(run("--version").out()).startsWith("selfeval-audit ");
  }

  @Test
  void the_year_that_is_due_reaches_every_form() throws Exception {
    Path in = copy("云客服服务外包项目.xlsx", "表.xlsx");
    run("audit", in, "--out", out(), "--year", "2021");
    assertThat(rules("表.xlsx")).doesNotContain("year-due");
    run("audit", in, "--out", out(), "--year", "2023");
    assertThat(rules("表.xlsx")).contains("year-due");
    run("audit", in, "--out", out());
    assertThat(rules("表.xlsx")).doesNotContain("year-due");
  }

  private List<String> rules(String file) throws IOException {
    List<String> rules = new ArrayList<>();
    results()
        .get(file)
        .get("forms")
        .get(0)
        .get("findings")
        .forEach(f -> rules.add(f.get("rule").asText()));
    return rules;
  }

  @Test
  void a_blank_form_is_written_once_and_never_over_another_file() throws IOException {
    Path file = folder.resolve("空白.xlsx");
    assertThat(run("templates", "blank", "national-2020", "--out", file).code())
        .isEqualTo(ExitCode.OK);
    byte[] written = Files.readAllBytes(file);
    assertThat(run("templates", "blank", "guangzhou-2021", "--out", file).code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Files.readAllBytes(file)).isEqualTo(written);
    assertThat(run("templates").out()).contains("guangzhou-2021", "transfer-payment");
  }

  @ParameterizedTest
  @ValueSource(strings = {"错误示例/总分不等于各项之和.xlsx", "错误示例/上限指标超标得满分.xls"})
  void an_annotated_workbook_is_stripped_and_audits_as_before(String seed) throws Exception {
    String extension = seed.substring(seed.lastIndexOf('.'));
    Path in = copy(seed, "表" + extension);
    run("audit", in, "--out", out());
    JsonNode first = results().get("表" + extension);
    Path annotated = out().resolve(first.get("annotated").asText());
    Path plain = folder.resolve("还原" + extension);
    Run strip = run("strip", annotated, "--out", plain);
    assertThat(strip.code()).isEqualTo(ExitCode.OK);
    assertThat(strip.err()).contains("已去掉审核标注");
    if (extension.equals(".xlsx")) {
      assertThat(entries(plain)).isEqualTo(entries(in));
    }
    assertThat(run("strip", annotated, "--out", plain).code()).isEqualTo(ExitCode.USAGE);
    Path again = folder.resolve("又" + extension);
    assertThat(run("strip", plain, "--out", again).err()).contains("没有本程序的审核标注");
    assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(plain));

    // A workbook that comes back annotated is read as the agency's.
    Path back = folder.resolve("back");
    run("audit", annotated, "--out", back);
    JsonNode second =
        new ObjectMapper().readTree(Files.readAllLines(back.resolve("results.jsonl")).get(0));
    assertThat(second.get("forms")).isEqualTo(first.get("forms"));
    if (extension.equals(".xlsx")) {
      assertThat(entries(back.resolve(second.get("annotated").asText())).keySet())
          .isEqualTo(entries(annotated).keySet());
    }
  }

  private static Map<String, String> entries(Path file) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
      for (java.util.zip.ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        entries.put(entry.getName(), HexFormat.of().formatHex(content));
      }
    }
    return entries;
  }

  @Test
  void each_blank_form_audits_to_one_finding() throws Exception {
    for (String id : run("templates").out().lines().map(l -> l.split(" ")[0]).toList()) {
      Path file = folder.resolve("in/" + id + ".xlsx");
      Files.createDirectories(file.getParent());
      run("templates", "blank", id, "--out", file);
    }
    run("audit", folder.resolve("in"), "--out", out());
    Map<String, JsonNode> results = results();
    assertThat(results).hasSize(8);
    results.forEach(
        (file, line) -> {
          assertThat(line.get("outcome").asText()).as(file).isEqualTo("audited");
          JsonNode form = line.get("forms").get(0);
          assertThat(form.get("template").asText() + ".xlsx").isEqualTo(file);
          assertThat(form.get("findings")).as(file).hasSize(1);
          assertThat(form.at("/findings/0/rule").asText()).isEqualTo("not-filled");
        });
  }
}
