package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A form goes to the agency and comes back. */
class RoundsTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final String SEED = "云客服服务外包项目";

  @TempDir Path folder;

  private interface Edit {
    void of(Workbook book);
  }

  private static String err(ExitCode expected, Object... words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    ExitCode code =
        new CommandLineProgram(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                Clock.fixed(Instant.parse("2022-03-01T02:00:00Z"), ZoneOffset.ofHours(8)))
            .run(args);
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(expected);
    return err.toString(StandardCharsets.UTF_8);
  }

  private Path audit(String out, Object... words) {
    List<Object> all = new ArrayList<>(List.of("audit"));
    all.addAll(List.of(words));
    all.addAll(List.of("--out", folder.resolve(out)));
    err(ExitCode.OK, all.toArray());
    return folder.resolve(out);
  }

  private static Map<String, JsonNode> results(Path out) throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("results.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      results.put(node.get("file").asText(), node);
    }
    return results;
  }

  private static JsonNode form(Path out) throws IOException {
    return results(out).values().iterator().next().get("forms").get(0);
  }

  private static Path annotated(Path out) throws IOException {
    return out.resolve(results(out).values().iterator().next().get("annotated").asText());
  }

  /** Saves a copy with changes, as an agency does. */
  private Path edited(Path file, String name, Edit edit) throws IOException {
    Path target = folder.resolve(name);
    Files.createDirectories(target.getParent());
    try (InputStream in = Files.newInputStream(file);
        Workbook book = WorkbookFactory.create(in);
        OutputStream out = Files.newOutputStream(target)) {
      edit.of(book);
      book.write(out);
    }
    return target;
  }

  private static Cell cell(Sheet sheet, String address) {
    CellReference at = new CellReference(address);
    Row row = sheet.getRow(at.getRow());
    Cell cell = row.getCell(at.getCol());
    return cell == null ? row.createCell(at.getCol()) : cell;
  }

  /** Fills in the answer of the finding at this cell. */
  private static void answer(Workbook book, String place, String answer, String text) {
    Row row = opinionRow(book, place);
    // POI leaves an inline text standing beside the new value of its cell
    row.getCell(4).setBlank();
    row.getCell(5).setBlank();
    row.getCell(4).setCellValue(answer);
    row.getCell(5).setCellValue(text);
  }

  private static Row opinionRow(Workbook book, String place) {
    for (Row row : book.getSheet("审核意见")) {
      Cell cell = row.getCell(1);
      Cell key = row.getCell(12);
      if (cell != null && key != null && text(cell).equals(place)) {
        return row;
      }
    }
    throw new AssertionError("no finding at " + place);
  }

  private static String text(Cell cell) {
    return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  private static Map<String, String> statuses(JsonNode form) {
    Map<String, String> statuses = new TreeMap<>();
    form.get("findings")
        .forEach(f -> statuses.put(f.get("rule").asText(), f.get("round_status").asText()));
    return statuses;
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(node -> texts.add(node.get(key).asText()));
    return texts;
  }

  /** The seed form with a score above its weight and a wrong total. */
  private Path faulty(String name) throws IOException {
    String extension = name.substring(name.lastIndexOf('.'));
    return edited(
        SEEDS.resolve(SEED + extension),
        name,
        book -> {
          cell(book.getSheetAt(0), "H17").setCellValue(12);
          cell(book.getSheetAt(0), "H21").setCellValue(100);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "xlsx, 情况说明, 权重系上级批复确定，下年度调整。, D19, 表-审核.xlsx",
    "xls,  不同意,   '按合同约定计算，未超出',           D19, 表（修改稿）.xls",
    "xlsx, 已修改,   '',                              H18, 换了名字.xlsx",
  })
  void two_findings_are_settled_one_is_new_the_rest_stay_and_the_answer_reaches_the_ledger(
      String extension, String answer, String text, String answeredNow, String name)
      throws Exception {
    Path first = audit("一", faulty("in/表." + extension));
    assertThat(form(first).get("round").asInt()).isEqualTo(1);
    assertThat(form(first).get("previous").isNull()).isTrue();
    assertThat(statuses(form(first)))
        .containsOnlyKeys(
            "boundary-assumed",
            "misfiled-satisfaction",
            "score-above-weight",
            "execution-as-indicator",
            "weight-cap",
            "total-sum")
        .doesNotContainValue("new");

    boolean settled = answeredNow.equals("H18");
    Path back =
        edited(
            annotated(first),
            "back/" + name,
            book -> {
              answer(book, settled ? "H17" : "D18", answer, text == null ? "" : text);
              Sheet sheet = book.getSheetAt(0);
              cell(sheet, "H17").setCellValue(10);
              cell(sheet, "H21").setCellValue(96);
              sheet.shiftRows(9, 20, 1);
              Row row = sheet.createRow(9);
              row.createCell(1).setCellValue("上年结转资金");
              row.createCell(4).setCellValue(5);
              row.createCell(5).setCellValue(0);
            });
    Path second = audit("二", back, "--previous", first);

    JsonNode form = form(second);
    assertThat(form.get("round").asInt()).isEqualTo(2);
    assertThat(form.at("/previous/file").asText()).isEqualTo("表." + extension);
    assertThat(form.at("/previous/matched_by").asText()).isEqualTo("project");
    assertThat(texts(form.get("resolved"), "rule"))
        .containsExactlyInAnyOrder("score-above-weight", "total-sum");
    assertThat(form.get("unverified")).isEmpty();
    assertThat(statuses(form))
        .isEqualTo(
            Map.of(
                "boundary-assumed", "open",
                "misfiled-satisfaction", "open",
                "execution-as-indicator", "open",
                "weight-cap", "open",
                "budget-parts", "new"));
    assertThat(form.get("other_changes")).hasSize(1);
    assertThat(form.at("/other_changes/0/change").asText()).isEqualTo("added");
    assertThat(form.at("/other_changes/0/label").asText()).isEqualTo("上年结转资金");

    int answers = 0;
    for (String list : new String[] {"findings", "resolved"}) {
      for (JsonNode finding : form.get(list)) {
        if (!finding.get("feedback").isNull()) {
          answers++;
          assertThat(finding.get("rule").asText())
              .isEqualTo(settled ? "score-above-weight" : "execution-as-indicator");
          assertThat(finding.at("/feedback/answer").asText()).isEqualTo(answer);
          assertThat(finding.at("/feedback/text").asText()).isEqualTo(text == null ? "" : text);
        }
      }
    }
    assertThat(answers).isEqualTo(1);
    ledger(second, answer, text == null ? "" : text, settled);
    opinion(second, answer, text == null ? "" : text, settled);
  }

  private static void ledger(Path out, String answer, String text, boolean settled)
      throws IOException {
    try (Workbook ledger = WorkbookFactory.create(out.resolve("审核台账.xlsx").toFile(), null, true)) {
      Map<String, Cell> form = byHeading(ledger.getSheet("台账"), 1);
      assertThat(form.get("轮次").getNumericCellValue()).isEqualTo(2);
      assertThat(form.get("新问题").getNumericCellValue()).isEqualTo(1);
      assertThat(form.get("未改").getNumericCellValue()).isEqualTo(4);
      assertThat(form.get("已整改").getNumericCellValue()).isEqualTo(2);
      Sheet findings = ledger.getSheet("问题清单");
      assertThat(findings.getLastRowNum()).isEqualTo(7);
      int answered = 0;
      for (int r = 1; r <= 7; r++) {
        Map<String, Cell> row = byHeading(findings, r);
        boolean gone = text(row.get("整改情况")).equals("已整改");
        assertThat(text(row.get("严重程度")).endsWith("（上一轮）")).isEqualTo(gone);
        if (!text(row.get("单位反馈")).isEmpty()) {
          answered++;
          assertThat(gone).isEqualTo(settled);
          assertThat(text(row.get("单位反馈"))).isEqualTo(answer);
          assertThat(text(row.get("反馈说明"))).isEqualTo(text);
        }
      }
      assertThat(answered).isEqualTo(1);
    }
  }

  private static Map<String, Cell> byHeading(Sheet sheet, int row) {
    Map<String, Cell> cells = new TreeMap<>();
    for (Cell head : sheet.getRow(0)) {
      cells.put(head.getStringCellValue(), sheet.getRow(row).getCell(head.getColumnIndex()));
    }
    return cells;
  }

  private static void opinion(Path out, String answer, String text, boolean settled)
      throws IOException {
    try (Workbook book = WorkbookFactory.create(annotated(out).toFile(), null, true)) {
      StringBuilder all = new StringBuilder();
      for (Row row : book.getSheet("审核意见")) {
        row.forEach(cell -> all.append(text(cell)).append('|'));
        all.append('\n');
      }
      assertThat(all)
          .contains("第 2 轮：新问题 1 条，未改 4 条（未动 3 条，已改仍不符 1 条），已整改 2 条")
          .containsSubsequence("已整改（", "H17", "H21", "其他改动", "【增加的行】上年结转资金");
      assertThat(text(opinionRow(book, "E7").getCell(11))).isEqualTo("需核实\n新");
      Row open = opinionRow(book, "D19");
      assertThat(text(open.getCell(11))).isEqualTo("需核实\n未动");
      assertThat(text(open.getCell(4))).isEqualTo(settled ? "" : answer);
      assertThat(text(open.getCell(5))).isEqualTo(settled ? "" : text);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void annotating_what_came_back_unchanged_gives_the_same_bytes(boolean answered)
      throws IOException {
    Path once = annotated(audit("一", faulty("in/表.xlsx")));
    if (answered) {
      Path filled =
          edited(once, "back/表-审核.xlsx", book -> answer(book, "G18", "情况说明", "=1+1 是说明，不是公式"));
      once = annotated(audit("二", filled));
    }
    Path twice = annotated(audit("三", once));
    assertThat(twice.getFileName()).isEqualTo(once.getFileName());
    assertThat(Files.readAllBytes(twice)).isEqualTo(Files.readAllBytes(once));
  }

  @Test
  void an_answer_is_kept_through_the_rounds_until_it_is_taken_back() throws IOException {
    Path first = audit("一", faulty("in/表.xlsx"));
    Path back = edited(annotated(first), "b/表-审核.xlsx", book -> answer(book, "G18", "不同意", "另有批复"));
    Path second = audit("二", back, "--previous", first);
    Path third = audit("三", annotated(second), "--previous", second);
    assertThat(form(third).get("round").asInt()).isEqualTo(3);
    assertThat(feedback(form(third), "weight-cap").get("text").asText()).isEqualTo("另有批复");
    // The agency sends its own copy, without the sheet: what it said before still stands.
    Path fourth = audit("四", folder.resolve("in/表.xlsx"), "--previous", third);
    assertThat(feedback(form(fourth), "weight-cap").get("answer").asText()).isEqualTo("不同意");
    Path blank = edited(annotated(fourth), "c/表-审核.xlsx", book -> answer(book, "G18", "", ""));
    assertThat(feedback(form(audit("五", blank, "--previous", fourth)), "weight-cap").isNull())
        .isTrue();
  }

  private static JsonNode feedback(JsonNode form, String rule) {
    for (JsonNode finding : form.get("findings")) {
      if (finding.get("rule").asText().equals(rule)) {
        return finding.get("feedback");
      }
    }
    throw new AssertionError("no finding " + rule);
  }

  @Test
  void a_changed_cell_that_no_finding_asked_to_change_is_listed_with_both_values()
      throws IOException {
    Path first = audit("一", faulty("in/表.xlsx"));
    Path back =
        edited(
            folder.resolve("in/表.xlsx"),
            "back/表.xlsx",
            book -> {
              Sheet sheet = book.getSheetAt(0);
              cell(sheet, "H17").setCellValue(9);
              cell(sheet, "F15").setCellValue("99%");
              cell(sheet, "E9").setCellValue(0);
              cell(sheet, "G4").setCellValue("一级☑  二级□");
              cell(sheet, "D14").setCellValue("1.云客服服务 达标率");
            });
    JsonNode changes = form(audit("二", back, "--previous", first)).get("other_changes");
    assertThat(changes)
        .extracting(
            c ->
                c.get("cell").asText()
                    + " "
                    + c.get("field").asText()
                    + " "
                    + c.get("before").asText()
                    + " > "
                    + c.get("after").asText())
        .containsExactlyInAnyOrder(
            "G4 project_level 一级□  二级☑ > 一级☑  二级□",
            "D14 level3 云客服服务达标率 > 1.云客服服务 达标率",
            "F15 actual 96% > 99%");
  }

  @Test
  void a_finding_that_nobody_could_look_at_again_is_not_called_settled() throws IOException {
    Path first = audit("一", SEEDS.resolve("错误示例/未完成目标得满分.xlsx"));
    assertThat(statuses(form(first))).containsOnlyKeys("missed-full-marks", "total-follows");
    Path back =
        edited(
            annotated(first),
            "back/表.xlsx",
            book -> cell(book.getSheetAt(0), "G15").setCellValue("基本完成"));
    Path second = audit("二", back, "--previous", first);
    assertThat(form(second).get("resolved")).isEmpty();
    assertThat(texts(form(second).get("unverified"), "rule"))
        .containsExactly("missed-full-marks", "total-follows");
    // It is asked after again in the next round.
    Path repaired =
        edited(
            annotated(second), "c/表.xlsx", book -> cell(book.getSheetAt(0), "I15").setCellValue(9));
    JsonNode third = form(audit("三", repaired, "--previous", second));
    assertThat(texts(third.get("resolved"), "rule")).contains("missed-full-marks");
  }

  @Test
  void two_forms_that_could_be_meant_are_named_and_none_is_chosen() throws IOException {
    faulty("in/甲/表.xlsx");
    faulty("in/乙/表.xlsx");
    Path first = audit("一", folder.resolve("in"));
    Files.createDirectories(folder.resolve("back/乙"));
    Files.copy(folder.resolve("in/乙/表.xlsx"), folder.resolve("back/乙/表-审核.xlsx"));
    Files.copy(folder.resolve("in/乙/表.xlsx"), folder.resolve("back/新表.xlsx"));
    Path second = audit("二", folder.resolve("back"), "--previous", first);
    JsonNode known = results(second).get("乙/表-审核.xlsx").get("forms").get(0);
    assertThat(known.at("/previous/matched_by").asText()).isEqualTo("path");
    assertThat(known.at("/previous/file").asText()).isEqualTo("乙/表.xlsx");
    JsonNode unknown = results(second).get("新表.xlsx").get("forms").get(0);
    assertThat(unknown.at("/previous/matched_by").asText()).isEqualTo("uncertain");
    assertThat(unknown.at("/previous/file").isNull()).isTrue();
    assertThat(unknown.at("/previous/candidates")).hasSize(2);
    assertThat(statuses(unknown).values()).containsOnly("null");
    assertThat(unknown.get("resolved")).isEmpty();
  }

  @Test
  void what_was_sent_back_and_did_not_come_again_is_named_at_the_end() throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Path missed = folder.resolve("in/改造.xlsx");
    Files.copy(SEEDS.resolve("错误示例/未完成目标得满分.xlsx"), missed);
    Path wrong = folder.resolve("in/热线.xlsx");
    Files.copy(SEEDS.resolve("错误示例/总分不等于各项之和.xlsx"), wrong);
    Path first = audit("一", folder.resolve("in"));
    assertThat(results(first).values())
        .allSatisfy(file -> assertThat(file.get("state").asText()).isEqualTo("returned"));
    String one =
        err(ExitCode.OK, "audit", missed, "--out", folder.resolve("二"), "--previous", first);
    assertThat(one).contains("上一轮退回、本次没有收到修改稿的文件共 1 个：热线.xlsx。");
    String both =
        err(
            ExitCode.OK,
            "audit",
            folder.resolve("in"),
            "--out",
            folder.resolve("三"),
            "--previous",
            first);
    assertThat(both).doesNotContain("没有收到修改稿");
  }

  @Test
  void the_source_that_a_returned_workbook_names_tells_two_forms_of_one_project_apart()
      throws IOException {
    faulty("in/甲表.xlsx");
    faulty("in/乙表.xlsx");
    Path first = audit("一", folder.resolve("in"));
    for (String source : new String[] {"甲表.xlsx", "乙表.xlsx"}) {
      Path marked = first.resolve(results(first).get(source).get("annotated").asText());
      Path back =
          edited(
              marked,
              "back/改好的" + source,
              book -> cell(book.getSheetAt(0), "E7").setCellValue("已核对"));
      JsonNode known = form(audit("二" + source, back, "--previous", first));
      assertThat(known.at("/previous/file").asText()).isEqualTo(source);
      assertThat(known.at("/previous/matched_by").asText()).isEqualTo("project");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0, untouched, 未动",
    "情况说明, 0, untouched, 未动",
    "已修改, 0, answered_untouched, 答复已改而未动",
    "已修改, 1, still_wrong, 已改仍不符",
    "'', 1, still_wrong, 已改仍不符",
  })
  void what_is_found_again_says_whether_anything_was_done_about_it(
      String answer, int changed, String key, String words) throws IOException {
    Path first = audit("一", SEEDS.resolve("错误示例/未完成目标得满分.xlsx"));
    Path back =
        edited(
            annotated(first),
            "back/表.xlsx",
            book -> {
              answer(book, "I15", answer, "");
              if (changed == 1) {
                cell(book.getSheetAt(0), "J15").setCellValue("因设备到货晚");
              }
            });
    Path second = audit("二", back, "--previous", first);
    JsonNode finding = form(second).get("findings").get(0);
    assertThat(finding.get("rule").asText()).isEqualTo("missed-full-marks");
    assertThat(finding.get("round_status").asText()).isEqualTo("open");
    assertThat(finding.get("open_standing").asText()).isEqualTo(key);
    try (Workbook book = WorkbookFactory.create(annotated(second).toFile(), null, true)) {
      assertThat(text(opinionRow(book, "I15").getCell(11))).isEqualTo("应改正\n" + words);
    }
  }

  @Test
  void a_form_that_the_round_before_did_not_have_is_new_in_all() throws IOException {
    Path first = audit("一", SEEDS.resolve("街头公园日常管护经费（多个工作表）.xlsx"));
    JsonNode form = form(audit("二", faulty("in/表.xlsx"), "--previous", first));
    assertThat(form.at("/previous/matched_by").asText()).isEqualTo("none");
    assertThat(form.get("round").asInt()).isEqualTo(1);
    assertThat(statuses(form).values()).containsOnly("new");
  }

  @Test
  void what_is_no_earlier_output_is_refused_before_anything_is_written() throws IOException {
    Path in = faulty("in/表.xlsx");
    Path first = audit("一", in);
    Path out = folder.resolve("二");
    for (Path wrong : new Path[] {folder.resolve("缺失"), folder.resolve("in"), in}) {
      assertThat(err(ExitCode.USAGE, "audit", in, "--out", out, "--previous", wrong))
          .contains("--previous");
    }
    Files.writeString(
        Files.createDirectory(folder.resolve("坏")).resolve("results.jsonl"), "{\"a\":1}\n");
    err(ExitCode.USAGE, "audit", in, "--out", out, "--previous", folder.resolve("坏"));
    assertThat(out).doesNotExist();
    String before = Files.readString(first.resolve("results.jsonl"));
    err(ExitCode.OK, "audit", in, "--out", first, "--previous", first);
    assertThat(Files.readString(first.resolve("results.jsonl"))).isEqualTo(before);
  }

  @Test
  void rounds_do_not_depend_on_the_threads() throws IOException {
    for (int i = 0; i < 12; i++) {
      faulty("in/f" + i % 5 + "/表" + i + ".xlsx");
    }
    Path first = audit("一", folder.resolve("in"));
    String former = null;
    for (int jobs : new int[] {1, 4}) {
      Path out = audit("二" + jobs, folder.resolve("in"), "--previous", first, "--jobs", jobs);
      String lines =
          Files.readString(out.resolve("results.jsonl")).replaceAll("\"took_ms\":\\d+", "");
      assertThat(lines).contains("\"matched_by\":\"path\"");
      assertThat(former == null ? lines : former).isEqualTo(lines);
      former = lines;
    }
  }
}
