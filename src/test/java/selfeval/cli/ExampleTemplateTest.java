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
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates that the guide for offices shows, used as the guide says. */
class ExampleTemplateTest {
  private static final Path EXAMPLE = Path.of("src/docs/example-template");

  @TempDir Path folder;

  private String run(ExitCode expected, Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    ExitCode code = new CommandLineProgram(stream, stream, false, Clock.systemUTC()).run(args);
    assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path form(String... lines) throws IOException {
    Path file = folder.resolve("表.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      XSSFSheet sheet = workbook.createSheet("自评表");
      for (int r = 0; r < lines.length; r++) {
        XSSFRow row = sheet.createRow(r);
        String[] cells = lines[r].split("\\|", -1);
        for (int c = 0; c < cells.length; c++) {
          String text = cells[c].strip();
          if (text.matches("\\d+(\\.\\d+)?")) {
            row.createCell(c).setCellValue(Double.parseDouble(text));
          } else if (!text.isEmpty()) {
            row.createCell(c).setCellValue(text);
          }
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private JsonNode audit(Path file, Path templates) throws IOException {
    Path out = folder.resolve("out");
    if (templates == null) {
      run(ExitCode.OK, "audit", file, "--out", out);
    } else {
      run(ExitCode.OK, "audit", file, "--out", out, "--templates", templates);
    }
    String line = Files.readAllLines(out.resolve("results.jsonl")).get(0);
    return new ObjectMapper().readTree(line).get("forms").get(0);
  }

  private static Map<String, JsonNode> findings(JsonNode form) {
    Map<String, JsonNode> findings = new TreeMap<>();
    form.get("findings").forEach(f -> findings.put(f.get("rule").asText(), f));
    return findings;
  }

  @Test
  void a_form_of_the_example_city_is_recognised_and_audited_by_its_rules() throws IOException {
    Path file =
        form(
            "青禾市项目支出绩效自评表",
            "（2023年度）",
            "项目名称|路灯改造||主管部门|青禾市城管局",
            "项目资金（万元）||全年预算数|全年执行数|标准分|执行率|自评得分",
            "|年度资金总额|100|90|20|90%|18",
            "一级指标|二级指标|三级指标|年度任务值|年度完成值|标准分|自评得分|扣分原因",
            "产出指标|数量指标|更换路灯|≥200盏|200盏|25|25|",
            "产出指标|成本指标|单盏费用|≤1000元|1200元|20|16|",
            "效益指标|社会效益指标|亮灯率|≥95%|97%|35|35|",
            "总分|||||100|94|");
    JsonNode form = audit(file, EXAMPLE);
    assertThat(form.get("template").asText()).isEqualTo("qinghe-2023");
    // 20 × 90% + 25 + 20 × (1 − 200 ÷ 1000) + the cap of 30
    assertThat(form.at("/total/assessed").asText()).isEqualTo("89.00");
    Map<String, JsonNode> findings = findings(form);
    assertThat(findings.keySet())
        .containsExactlyInAnyOrder(
            "deduction-reason", "weight-cap", "score-above-cap", "total-follows");
    assertThat(findings.get("deduction-reason").get("severity").asText()).isEqualTo("error");
    assertThat(findings.get("deduction-reason").get("cell").asText()).isEqualTo("H8");
    assertThat(findings.get("deduction-reason").get("basis").asText()).contains("青禾市");
    assertThat(findings.get("score-above-cap").get("expected").asText()).isEqualTo("30.00");
  }

  @Test
  void an_overlay_switches_a_rule_off_and_leaves_the_others() throws IOException {
    Path seed = Path.of("seeds/云客服服务外包项目.xlsx");
    assertThat(findings(audit(seed, null))).containsKeys("misfiled-satisfaction", "weight-cap");
    JsonNode form = audit(seed, EXAMPLE);
    assertThat(form.get("template").asText()).isEqualTo("guangzhou-2021");
    assertThat(findings(form))
        .doesNotContainKey("misfiled-satisfaction")
        .containsKeys("weight-cap", "boundary-assumed");
  }

  @Test
  void an_offices_own_formulas_run_beside_the_rules() throws IOException {
    JsonNode form = audit(Path.of("seeds/云客服服务外包项目.xlsx"), EXAMPLE);
    Map<String, String> statuses = new TreeMap<>();
    form.get("checks").forEach(c -> statuses.put(c.get("rule").asText(), c.get("status").asText()));
    assertThat(statuses).containsEntry("parts-executed", "clean");
    assertThat(statuses).containsEntry("row-at-least-5", "clean");
  }

  @Test
  void the_formulas_that_the_guide_shows_are_formulas() throws IOException {
    String guide = Files.readString(Path.of("src/docs/formulas.md"));
    String examples = guide.substring(guide.indexOf("## 更多例子")).split("```")[1];
    StringBuilder overlay = new StringBuilder("overlay_of: national-2020\nformulas:\n");
    int n = 0;
    for (String formula : examples.strip().split("\n")) {
      overlay
          .append("  - {id: f-" + ++n + ", title: 甲, message: 乙, place: 整表, formula: '")
          .append(formula)
          .append("'}\n");
    }
    assertThat(n).isEqualTo(7);
    Path own = Files.createDirectories(folder.resolve("本地/own"));
    Files.writeString(own.resolve("overlay.yaml"), overlay);
    assertThat(run(ExitCode.OK, "templates", "--templates", own.getParent())).contains("national");
  }

  @Test
  void the_added_template_is_listed_and_a_mistake_names_file_and_line() throws IOException {
    assertThat(run(ExitCode.OK, "templates", "--templates", EXAMPLE)).contains("qinghe-2023");
    Path wrong = Files.createDirectories(folder.resolve("本地/qinghe-2023"));
    String text = Files.readString(EXAMPLE.resolve("qinghe-2023/template.yaml"));
    Files.writeString(
        wrong.resolve("template.yaml"), text.replace("deduction-reason", "deduction"));
    int line = 1 + (int) text.substring(0, text.indexOf("  deduction-reason")).lines().count();
    assertThat(run(ExitCode.USAGE, "templates", "--templates", wrong.getParent()))
        .contains("template.yaml", "第 " + line + " 行", "deduction-reason");
  }
}
