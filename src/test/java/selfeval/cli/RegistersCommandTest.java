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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --register with registers of budgets and targets, and forms of two years. */
class RegistersCommandTest {
  private static final Path PARK = Path.of("seeds/街头公园日常管护经费（多个工作表）.xlsx");
  private static final Path ROOMS = Path.of("seeds/城区公共卫生间改造提升项目（国家通用表）.xlsx");

  @TempDir private Path folder;

  private ExitCode run(ByteArrayOutputStream err, Object... words) {
    List<String> args = new ArrayList<>();
    for (Object word : words) {
      args.add(word.toString());
    }
    return new CommandLineProgram(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Clock.fixed(Instant.parse("2023-03-01T02:00:00Z"), ZoneOffset.ofHours(8)))
        .run(args.toArray(String[]::new));
  }

  private List<String> held(Path out) throws IOException {
    List<String> held = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("results.jsonl"))) {
      JsonNode record = new ObjectMapper().readTree(line);
      for (JsonNode form : record.get("forms")) {
        for (JsonNode finding : form.get("findings")) {
          if (finding.get("rule").asText().startsWith("register-")) {
            assertThat(finding.get("severity").asText()).isEqualTo("warning");
            assertThat(finding.get("expected").isNull()).isTrue();
            held.add(finding.get("rule").asText() + " " + finding.get("cell").asText());
          }
        }
      }
    }
    return held;
  }

  @Test
  void the_sample_registers_differ_from_the_sample_forms_where_they_are_meant_to()
      throws IOException {
    Path out = folder.resolve("out");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitCode code =
        run(
            err,
            "audit",
            PARK,
            ROOMS,
            "--out",
            out,
            "--no-html",
            "--register",
            "seeds/登记/预算执行.csv",
            "--register",
            "seeds/登记/批复目标.csv");
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    assertThat(held(out))
        .containsExactlyInAnyOrder(
            "register-money E7",
            "register-rate H7",
            "register-dropped D13",
            "register-target F16",
            "register-weight H19");
  }

  @Test
  void an_ambiguous_register_ends_the_run_before_anything_is_written() throws IOException {
    Path register = folder.resolve("执行.csv");
    Files.writeString(register, "单位名称,项目名称,全年执行数,累计支出\n甲局,甲项目,1,2\n");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ExitCode code = run(err, "audit", PARK, "--out", folder.resolve("out"), "--register", register);
    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("执行.csv", "C1", "D1", "全年执行数", "本次没有审核任何文件");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
