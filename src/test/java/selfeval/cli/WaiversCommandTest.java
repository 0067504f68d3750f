package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The option --waivers: accepted findings are shown apart and send nothing back. */
class WaiversCommandTest {
  private static final Path WRONG_TOTAL = Path.of("seeds/错误示例/总分不等于各项之和.xlsx");

  @TempDir Path folder;

  private record Run(ExitCode code, String err) {}

  private Run run(String day, Object... words) {
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
                Clock.fixed(Instant.parse(day + "T02:00:00Z"), ZoneOffset.ofHours(8)))
            .run(args);
    return new Run(code, err.toString(StandardCharsets.UTF_8));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private JsonNode result() throws IOException {
    List<String> lines = Files.readAllLines(out().resolve("results.jsonl"));
    assertThat(lines).hasSize(1);
    return new ObjectMapper().readTree(lines.get(0));
  }

  private JsonNode wrongTotal() throws IOException {
    for (JsonNode finding : result().at("/forms/0/findings")) {
      if (finding.get("rule").asText().equals("total-sum")) {
        return finding;
      }
    }
    throw new AssertionError("no total-sum");
  }

  /** The inbox with one form whose total is wrong, and the fingerprint of that. */
  private String fingerprint() throws IOException {
    Path inbox = Files.createDirectories(folder.resolve("in"));
    if (Files.notExists(inbox.resolve("表.xlsx"))) {
      Files.copy(WRONG_TOTAL, inbox.resolve("表.xlsx"));
    }
    Run plain = run("2022-03-01", "audit", inbox, "--out", out(), "--fail-on", "error");
    assertThat(plain.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result().get("annotated").asText()).isEqualTo("退回/表-审核.xlsx");
    assertThat(wrongTotal().get("waived").isNull()).isTrue();
    return wrongTotal().get("fingerprint").asText();
  }

  private Path waivers(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("waivers.yaml"), "waivers:\n" + String.join("\n", lines) + "\n");
  }

  private static String waiver(String fingerprint, String until) {
    return "- {fingerprint: '" + fingerprint + "', who: 王科长, why: 已书面说明, until: " + until + "}";
  }

  private List<String> texts(Path file, String sheetName) throws IOException {
    List<String> rows = new ArrayList<>();
    DataFormatter format = new DataFormatter();
    try (Workbook book = WorkbookFactory.create(file.toFile(), null, true)) {
      Sheet sheet = book.getSheet(sheetName);
      for (Row row : sheet) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : row) {
          text.append(format.formatCellValue(cell)).append('|');
        }
        rows.add(text.toString());
      }
    }
    return rows;
  }

  @Test
  void an_accepted_finding_is_shown_apart_and_does_not_send_back() throws IOException {
    Path waivers = waivers(waiver(fingerprint(), "2022-12-31"));
    Run run =
        run(
            "2022-03-01",
            "audit",
            folder.resolve("in"),
            "--out",
            out(),
            "--fail-on",
            "error",
            "--waivers",
            waivers);
    assertThat(run.code()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).contains("应改正 0 项").contains("已豁免的问题：1 项");

    JsonNode waived = wrongTotal().get("waived");
    assertThat(waived.get("who").asText()).isEqualTo("王科长");
    assertThat(waived.get("why").asText()).isEqualTo("已书面说明");
    assertThat(waived.get("until").asText()).isEqualTo("2022-12-31");
    Path annotated = out().resolve("待核/表-审核.xlsx");
    assertThat(result().get("annotated").asText()).isEqualTo("待核/表-审核.xlsx");

    List<String> opinion = texts(annotated, "审核意见");
    int section = indexOf(opinion, "已豁免（");
    assertThat(opinion.subList(section, section + 3))
        .anyMatch(row -> row.contains("【应改正】") && row.contains("王科长：已书面说明（至2022-12-31）"));
    assertThat(opinion.subList(0, section)).noneMatch(row -> row.contains("【应改正】"));
    assertThat(opinion.subList(0, section)).anyMatch(row -> row.contains("另有已豁免的问题 1 条"));

    Path ledger = out().resolve("审核台账.xlsx");
    assertThat(texts(ledger, "台账").get(0)).contains("已豁免|");
    assertThat(texts(ledger, "问题清单"))
        .anyMatch(row -> row.contains("应改正（已豁免）") && row.contains("王科长：已书面说明（至2022-12-31）"));
    assertThat(texts(ledger, "口径")).anyMatch(row -> row.startsWith("豁免|已豁免的问题|1"));
  }

  private static int indexOf(List<String> rows, String words) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(words)) {
        return i;
      }
    }
    throw new AssertionError("no row with " + words);
  }

  @Test
  void an_expired_waiver_counts_for_nothing_and_is_told() throws IOException {
    String fingerprint = fingerprint();
    Path waivers = waivers(waiver(fingerprint, "2022-12-31"));
    Object[] words = {
      "audit", folder.resolve("in"), "--out", out(), "--fail-on", "error", "--waivers", waivers
    };
    assertThat(run("2022-12-31", words).code()).isEqualTo(ExitCode.OK);
    Run late = run("2023-01-01", words);
    assertThat(late.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(late.err()).contains("豁免已过期，没有采用：" + fingerprint);
    assertThat(wrongTotal().get("waived").isNull()).isTrue();
    assertThat(texts(out().resolve("审核台账.xlsx"), "口径"))
        .anyMatch(row -> row.startsWith("豁免|豁免已过期") && row.contains(fingerprint));
  }

  @Test
  void a_stale_waiver_is_told() throws IOException {
    fingerprint();
    Path waivers = waivers(waiver("00000000000000aa", "2022-12-31"));
    Run run =
        run("2022-03-01", "audit", folder.resolve("in"), "--out", out(), "--waivers", waivers);
    assertThat(run.err()).contains("豁免没有对应的问题").contains("00000000000000aa");
    assertThat(texts(out().resolve("审核台账.xlsx"), "口径"))
        .anyMatch(row -> row.startsWith("豁免|豁免没有对应的问题"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit", "watch"})
  void a_mistake_in_the_file_ends_the_run_before_anything_is_written(String command)
      throws IOException {
    fingerprint();
    Path waivers = waivers("- {fingerprint: 12, who: 王, why: 批, until: 2022-12-31}");
    Path fresh = folder.resolve("fresh");
    Run run =
        run("2022-03-01", command, folder.resolve("in"), "--out", fresh, "--waivers", waivers);
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("waivers.yaml 第 2 行：核对码“12”");
    assertThat(fresh).doesNotExist();
  }

  @Test
  void a_watch_honours_waivers_and_remembers_them_when_it_begins_again() throws IOException {
    Path waivers = waivers(waiver(fingerprint(), "2022-12-31"));
    Path watched = folder.resolve("watched");
    Object[] words = {
      "watch",
      folder.resolve("in"),
      "--out",
      watched,
      "--once",
      "--fail-on",
      "error",
      "--waivers",
      waivers
    };
    for (int round = 0; round < 2; round++) {
      Run run = run("2022-03-01", words);
      assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
      assertThat(run.err()).contains("已豁免的问题 1 项").doesNotContain("豁免没有对应的问题");
      assertThat(watched.resolve("待核/表-审核.xlsx")).isRegularFile();
    }
    assertThat(texts(watched.resolve("审核台账.xlsx"), "问题清单"))
        .anyMatch(row -> row.contains("应改正（已豁免）"));
  }
}
