package selfeval.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.patience.Patience;

/** The whole hostile set in one batch, as a process with little memory. */
@Tag("process")
class HostileTest {
  @TempDir Path folder;

  @Test
  void every_hostile_file_has_its_line_and_its_word_and_no_score_changes_in_silence()
      throws Exception {
    Map<String, HostileFiles.Case> cases = HostileFiles.make();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(150);
    Path in = Files.createDirectory(folder.resolve("in"));
    Path temp = Files.createDirectory(folder.resolve("tmp"));
    Path outside = Files.createDirectory(folder.resolve("cwd"));
    for (Map.Entry<String, HostileFiles.Case> one : cases.entrySet()) {
      Files.write(in.resolve(one.getKey()), one.getValue().bytes());
    }
    Path out = folder.resolve("out");
    int exit = audit(in, out, temp, outside);
    assertThat(exit).as(Files.readString(folder.resolve("log"))).isEqualTo(3);

    Map<String, JsonNode> results = results(out);
    assertThat(results.keySet()).containsExactlyInAnyOrderElementsOf(cases.keySet());
    List<String> wrong = new ArrayList<>();
    results.forEach((file, line) -> judge(file, line, cases.get(file), wrong));
    assertThat(wrong).isEmpty();
    assertThat(files(temp)).as("left in the temp folder").isEmpty();
    assertThat(files(outside)).as("written beside").isEmpty();
    assertThat(files(folder).filter(f -> f.getFileName().toString().startsWith("evil"))).isEmpty();
    assertThat(Files.readString(folder.resolve("log"))).doesNotContain("\u001b[31m", "\u202E");
  }

  private int audit(Path in, Path out, Path temp, Path cwd) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Djava.io.tmpdir=" + temp,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "selfeval.cli.Main",
                "audit",
                in.toString(),
                "--out",
                out.toString(),
                // what each file costs is HostileCostTest's; here a busy machine may take its time
                "--max-seconds",
                "3600")
            .directory(cwd.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    return Patience.exit(process);
  }

  private static String absolute(String classPath) {
    List<String> entries = new ArrayList<>();
    for (String entry : classPath.split(java.io.File.pathSeparator)) {
      entries.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(java.io.File.pathSeparator, entries);
  }

  private static void judge(
      String file, JsonNode line, HostileFiles.Case expected, List<String> wrong) {
    String outcome = line.get("outcome").asText();
    String said = file + ": " + outcome + " " + line.get("reason").asText();
    if (outcome.equals("internal_error") || outcome.equals("timed_out")) {
      wrong.add(said);
    }
    if (!expected.outcomes().isEmpty() && !expected.outcomes().contains(outcome)) {
      wrong.add(said + ", not " + expected.outcomes());
    }
    if (!outcome.equals("audited")) {
      boolean chinese = line.get("reason").asText().matches("(?s).*\\p{IsHan}{4,}.*");
      if (!chinese || !line.get("annotated").isNull() || !line.get("forms").isEmpty()) {
        wrong.add(said + " is not refused as it should be");
      }
      return;
    }
    for (JsonNode form : line.get("forms")) {
      String assessed = form.at("/total/assessed").asText();
      // Where the case is free, a value is gone: then a finding or a lower score says so.
      boolean same = assessed.equals("96.00");
      if (expected.outcomes().isEmpty() ? !same && form.get("findings").size() <= 4 : !same) {
        wrong.add(said + " is worth " + assessed);
      }
    }
  }

  private static Map<String, JsonNode> results(Path out) throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(out.resolve("results.jsonl"))) {
      JsonNode node = json.readTree(line);
      assertThat(results.put(node.get("file").asText(), node)).isNull();
    }
    return results;
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      return tree.filter(path -> !path.equals(folder)).toList().stream();
    }
  }
}
