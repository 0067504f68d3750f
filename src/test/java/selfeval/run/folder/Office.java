package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import selfeval.check.AuditOptions;
import selfeval.disk.Disk;
import selfeval.ooxml.Limits;
import selfeval.term.Severity;

/** An office with a folder of inputs and an output folder, and what happens in them. */
public final class Office {
  private final Path folder;
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private boolean fresh;
  private Path previous;
  private List<Path> registers = List.of();
  private Consumer<Batch> meanwhile = batch -> {};
  public final List<String> said = new ArrayList<>();
  public Disk disk = Disk.LOCAL;

  /** The office's own templates, or null. */
  public Path templates;

  private LocalDate deadline;
  private Path reports;

  public Office(Path folder) {
    this.folder = folder;
  }

  public Path out() {
    return folder.resolve("结果");
  }

  public Path folder() {
    return folder;
  }

  /** Puts a file into one of the office's folders. */
  public Path put(String place, byte[] content) throws IOException {
    Path file = folder.resolve(place);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  public Office fresh() {
    fresh = true;
    return this;
  }

  public Office previous(Path before) {
    previous = before;
    return this;
  }

  /** Names the day by which forms are to come back, from now on. */
  public Office deadline(LocalDate day) {
    deadline = day;
    return this;
  }

  /** Names the folder of reports, from now on. */
  public Office reports(Path named) {
    reports = named;
    return this;
  }

  /** The next audit is given these registers. */
  public Office registers(Path... files) {
    registers = List.of(files);
    return this;
  }

  /** What happens in the next audit whenever a file is finished. */
  public Office meanwhile(Consumer<Batch> then) {
    meanwhile = then;
    return this;
  }

  public BatchOptions options(List<Path> inputs) {
    now = now.plusSeconds(61);
    return new BatchOptions(
        inputs,
        out(),
        null,
        templates,
        2,
        Severity.ERROR,
        AuditOptions.NONE,
        Limits.standard(),
        List.of(),
        null,
        previous,
        fresh,
        new ReportOptions(true, deadline, registers),
        disk,
        Clock.fixed(now, ZoneOffset.ofHours(8)),
        reports);
  }

  /** Audits folders or files, named below the office's own folder. */
  public Summary audit(String... inputs) {
    List<Path> paths = Stream.of(inputs).map(folder::resolve).toList();
    said.clear();
    Batch[] running = new Batch[1];
    Progress progress =
        new Progress() {
          @Override
          public void finished(int done, int total, String file) {
            meanwhile.accept(running[0]);
          }

          @Override
          public void said(String sentence) {
            said.add(sentence);
          }
        };
    running[0] = new Batch(options(paths), progress);
    Summary summary = running[0].run();
    said.addAll(PublishedWords.of(summary.published()));
    said.addAll(AcrossWords.of(summary.published().across()));
    fresh = false;
    previous = null;
    registers = List.of();
    meanwhile = batch -> {};
    return summary;
  }

  /** The lines of the result file by their file, or file and INPUT. */
  public Map<String, JsonNode> lines() throws IOException {
    Map<String, JsonNode> lines = new TreeMap<>();
    for (String line : Files.readAllLines(out().resolve("results.jsonl"))) {
      JsonNode node = new ObjectMapper().readTree(line);
      String name = node.get("file").asText();
      if (node.has("input")) {
        name += " < " + folder.relativize(Path.of(node.get("input").asText()));
      }
      assertThat(lines.put(name, node)).as("doubled").isNull();
    }
    return lines;
  }

  public JsonNode line(String name) throws IOException {
    assertThat(lines()).containsKey(name);
    return lines().get(name);
  }

  /** The files that users see in the output folder, with their content. */
  public Map<String, byte[]> content() throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    if (!Files.exists(out())) {
      return content;
    }
    try (Stream<Path> tree = Files.walk(out())) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String place = out().relativize(file).toString().replace('\\', '/');
        if (!place.startsWith(".selfeval-audit.") && !place.startsWith("日志/")) {
          content.put(place, Files.readAllBytes(file));
        }
      }
    }
    return content;
  }

  /** Whether a place is that of a letter or a pack. */
  static boolean isPost(String place) {
    return place.startsWith("审核意见书/") || place.startsWith("退回包/");
  }

  /** Every line names workbooks that are there, and no other workbook stands beside them. */
  public void isWhole() throws IOException {
    List<String> expected =
        new ArrayList<>(List.of("batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html"));
    for (JsonNode line : lines().values()) {
      if (!line.get("annotated").isNull()) {
        expected.add(line.get("annotated").asText());
      }
    }
    List<String> there = new ArrayList<>(content().keySet());
    there.removeIf(place -> place.startsWith("历史/"));
    boolean back = there.stream().anyMatch(place -> place.startsWith("退回/"));
    assertThat(there.stream().anyMatch(place -> place.startsWith("审核意见书/"))).isEqualTo(back);
    assertThat(there.stream().anyMatch(place -> place.startsWith("退回包/"))).isEqualTo(back);
    there.removeIf(Office::isPost);
    assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
  }

  /** Every file of an earlier state is there still, byte for byte, or in 历史. */
  public void keeps(Map<String, byte[]> before) throws IOException {
    Map<String, byte[]> now = content();
    before.forEach(
        (place, bytes) ->
            assertThat(
                    now.entrySet().stream()
                        .anyMatch(
                            one ->
                                one.getKey().endsWith(place)
                                    && java.util.Arrays.equals(one.getValue(), bytes)))
                .as(place)
                .isTrue());
  }
}
