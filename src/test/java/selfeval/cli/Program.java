package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import selfeval.patience.Patience;

/** The program as a process of its own, with what it said. */
final class Program {
  private final Path folder;
  private final List<String> before;
  private final List<String> java;

  private Program(Path folder, List<String> before, List<String> java) {
    this.folder = folder;
    this.before = before;
    this.java = java;
  }

  /**
   * @param folder where what it says is kept
   */
  static Program in(Path folder) {
    return new Program(folder, List.of(), List.of("-XX:-UsePerfData"));
  }

  /** The same started by another program, such as a shell that sets limits. */
  Program under(List<String> command) {
    return new Program(folder, command, java);
  }

  /** The same with options of the JVM. */
  Program with(String... options) {
    List<String> more = new ArrayList<>(java);
    more.addAll(List.of(options));
    return new Program(folder, before, more);
  }

  Process start(Object... words) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    for (Object word : words) {
      command.add(word.toString());
    }
    return new ProcessBuilder(command)
        .redirectError(log().toFile())
        .redirectOutput(folder.resolve("stdout").toFile())
        .start();
  }

  /** Runs it to its end and gives its exit code; nothing may stand on standard output. */
  int run(Object... words) throws IOException, InterruptedException {
    Process process = start(words);
    int exit = Patience.exit(process);
    assertThat(Files.readString(folder.resolve("stdout"))).isEmpty();
    return exit;
  }

  private Path log() {
    return folder.resolve("stderr");
  }

  /** What it said. */
  String said() throws IOException {
    return Files.readString(log());
  }

  /** The lines, without their forms, of a result file by their files, none of them twice. */
  static Map<String, JsonNode> results(Path out) throws IOException {
    Map<String, JsonNode> results = new TreeMap<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = Files.newBufferedReader(out.resolve("results.jsonl"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        ObjectNode node = (ObjectNode) json.readTree(line);
        // ten thousand trees of forms are more than a test's memory holds
        node.remove("forms");
        assertThat(results.put(node.get("file").asText(), node)).as("doubled").isNull();
      }
    }
    return results;
  }

  /**
   * All files below a folder, as paths from there, but for what the program remembers and the logs
   * of a watch; none where it does not exist.
   */
  static List<String> files(Path root) throws IOException {
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(path -> !Files.isDirectory(path))
          .map(path -> root.relativize(path).toString())
          .filter(path -> !path.matches("(?:日志/|\\.selfeval-audit\\.).*"))
          .sorted()
          .toList();
    }
  }

  /** What stands in an output folder is what its result file says, and nothing else. */
  static void isWhole(Path out) throws IOException {
    List<String> expected =
        new ArrayList<>(List.of("batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html"));
    for (JsonNode line : results(out).values()) {
      if (!line.get("annotated").isNull()) {
        expected.add(line.get("annotated").asText());
      }
    }
    List<String> there = new ArrayList<>(files(out));
    there.removeIf(place -> place.startsWith("审核意见书/") || place.startsWith("退回包/"));
    assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
  }
}
