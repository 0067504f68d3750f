package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.disk.Sha256Stream;

/** Zip files of an INPUT are opened as folders, one level deep. */
class ZipInputTest {
  private static final Path SEED = Path.of("seeds/云客服服务外包项目.xlsx");
  private static final Path OLD = Path.of("seeds/错误示例/扣分未说明原因.xls");

  @TempDir private Path folder;
  private Path in;
  private Path out;
  private String err = "";

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
  }

  private ExitCode audit(Path input) {
    return run("audit", input.toString(), "--out", out.toString(), "--no-html");
  }

  private ExitCode run(String... args) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ExitCode code =
        new CommandLineProgram(
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(said, true, StandardCharsets.UTF_8),
                false,
                Clock.fixed(Instant.parse("2023-03-01T02:00:00Z"), ZoneOffset.ofHours(8)))
            .run(args);
    err = said.toString(StandardCharsets.UTF_8);
    return code;
  }

  private Map<String, JsonNode> results() throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    for (String line : Files.readAllLines(out.resolve("results.jsonl"))) {
      JsonNode record = new ObjectMapper().readTree(line);
      results.put(record.get("file").asText(), record);
    }
    return results;
  }

  private static void zip(Path file, Charset names, Map<String, byte[]> content)
      throws IOException {
    try (OutputStream to = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(to, names)) {
      for (Map.Entry<String, byte[]> one : content.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void forms_in_a_zip_are_audited_as_those_of_a_folder(String names) throws IOException {
    byte[] seed = Files.readAllBytes(SEED);
    zip(
        in.resolve("各单位.zip"),
        Charset.forName(names),
        new TreeMap<>(Map.of("信访局/自评表.xlsx", seed, "城管局/表.xls", Files.readAllBytes(OLD))));
    assertThat(audit(in)).as(err).isEqualTo(ExitCode.OK);
    Map<String, JsonNode> results = results();
    assertThat(results).containsOnlyKeys("各单位.zip/信访局/自评表.xlsx", "各单位.zip/城管局/表.xls");
    JsonNode one = results.get("各单位.zip/信访局/自评表.xlsx");
    assertThat(one.get("outcome").asText()).isEqualTo("audited");
    assertThat(one.get("sha256").asText()).isEqualTo(Sha256Stream.of(seed));
    assertThat(one.get("annotated").asText()).isEqualTo("待核/各单位.zip/信访局/自评表-审核.xlsx");
    assertThat(out.resolve(one.get("annotated").asText())).isNotEmptyFile();
    byte[] again = Files.readAllBytes(out.resolve("results.jsonl"));
    assertThat(audit(in)).isEqualTo(ExitCode.OK);
    assertThat(results().keySet()).hasSize(2);
    assertThat(new String(Files.readAllBytes(out.resolve("results.jsonl")), StandardCharsets.UTF_8))
        .isEqualTo(new String(again, StandardCharsets.UTF_8));
  }

  @Test
  void a_zip_that_was_named_itself_is_a_folder_too_and_its_report_is_found() throws IOException {
    Path zip = in.resolve("一份.zip");
    zip(
        zip,
        StandardCharsets.UTF_8,
        new TreeMap<>(
            Map.of(
                "报/云客服服务外包项目.xlsx",
                Files.readAllBytes(SEED),
                "报/自评报告.txt",
                "2021年度云客服服务外包项目自评报告\n自评得分为97分。".getBytes(StandardCharsets.UTF_8))));
    assertThat(audit(zip)).as(err).isEqualTo(ExitCode.OK);
    JsonNode form = results().get("一份.zip/报/云客服服务外包项目.xlsx").get("forms").get(0);
    assertThat(form.get("findings").toString())
        .contains("report-score")
        .contains("一份.zip/报/自评报告.txt");
  }

  @Test
  void a_zip_that_is_dropped_is_taken_by_the_watch() throws IOException {
    zip(
        in.resolve("报.zip"),
        StandardCharsets.UTF_8,
        Map.of("信访局/自评表.xlsx", Files.readAllBytes(SEED)));
    Files.setLastModifiedTime(
        in.resolve("报.zip"), FileTime.from(Instant.parse("2023-01-01T00:00:00Z")));
    assertThat(run("watch", in.toString(), "--out", out.toString(), "--once", "--no-html"))
        .as(err)
        .isEqualTo(ExitCode.OK);
    assertThat(results()).containsOnlyKeys("报.zip/信访局/自评表.xlsx");
    assertThat(out.resolve("待核/报.zip/信访局/自评表-审核.xlsx")).isNotEmptyFile();
  }

  @Test
  void what_cannot_be_taken_from_a_zip_is_named_with_what_to_do() throws IOException {
    byte[] seed = Files.readAllBytes(SEED);
    Map<String, byte[]> content = new TreeMap<>();
    content.put("../外面.xlsx", seed);
    content.put("__MACOSX/._表.xlsx", seed);
    content.put("甲:乙/表?.xlsx", seed);
    content.put("C:/盘.xlsx", seed);
    content.put("内层.zip", new byte[] {'P', 'K', 3, 4});
    content.put("说明.pdf", new byte[10]);
    content.put("~$表.xlsx", new byte[10]);
    zip(in.resolve("杂.zip"), StandardCharsets.UTF_8, content);
    assertThat(audit(in)).as(err).isEqualTo(ExitCode.OK);
    assertThat(results()).containsOnlyKeys("杂.zip/甲_乙/表_.xlsx");
    assertThat(folder.resolve("外面.xlsx")).doesNotExist();
    assertThat(err).contains("另有其他文件 4 个");
  }

  @Test
  void encrypted_and_damaged_zips_are_other_files_of_a_folder() throws IOException {
    Path locked = in.resolve("有密码.zip");
    zip(locked, StandardCharsets.UTF_8, Map.of("表.xlsx", Files.readAllBytes(SEED)));
    byte[] bytes = Files.readAllBytes(locked);
    for (int i = 0; i + 4 < bytes.length; i++) {
      boolean local =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 3 && bytes[i + 3] == 4;
      boolean central =
          bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2;
      if (i == 0 && local) {
        bytes[6] |= 1;
      } else if (central && i > bytes.length - 200) {
        bytes[i + 8] |= 1;
      }
    }
    Files.write(locked, bytes);
    Files.write(in.resolve("断了.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    Files.copy(SEED, in.resolve("表.xlsx"));
    assertThat(audit(in)).as(err).isEqualTo(ExitCode.OK);
    assertThat(results()).containsOnlyKeys("表.xlsx");
    assertThat(err).contains("另有其他文件 2 个");
    assertThat(audit(in.resolve("断了.zip"))).isEqualTo(ExitCode.NOT_AUDITED);
    assertThat(results().get("断了.zip").get("reason").asText()).isNotEmpty();
  }

  @Test
  void a_member_that_becomes_too_large_is_refused_by_what_is_counted() throws IOException {
    Path bomb = in.resolve("大.zip");
    try (OutputStream to = Files.newOutputStream(bomb);
        ZipOutputStream zip = new ZipOutputStream(to)) {
      zip.putNextEntry(new ZipEntry("表.xlsx"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 150; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertThat(audit(in)).as(err).isEqualTo(ExitCode.NOT_AUDITED);
    assertThat(results().get("大.zip/表.xlsx").get("outcome").asText()).isEqualTo("too_large");
  }
}
