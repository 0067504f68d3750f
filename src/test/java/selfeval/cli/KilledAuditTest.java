package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit that adds to a folder of results, ended by the system at any moment. */
class KilledAuditTest {
  private static final Path SEEDS = Path.of("seeds");

  @TempDir Path folder;
  private Path in;
  private Path out;
  private Program program;
  private Map<String, byte[]> before;

  @BeforeEach
  void firstBatch() throws Exception {
    in = Files.createDirectory(folder.resolve("in"));
    out = folder.resolve("out");
    program = Program.in(folder);
    copy("错误示例/总分不等于各项之和.xlsx", "热线.xlsx");
    copy("城区公共卫生间改造提升项目（国家通用表）.xlsx", "卫生间.xlsx");
    assertThat(program.run("audit", in, "--out", out)).isZero();
    before = content();
    // The second batch: one mended, one as it was, two new.
    copy("云客服服务外包项目.xlsx", "热线.xlsx");
    copy("街头公园日常管护经费（多个工作表）.xlsx", "公园.xlsx");
    copy("错误示例/预算总额不等于各项资金之和.xls", "新.xls");
  }

  private void copy(String seed, String name) throws IOException {
    Files.write(in.resolve(name), Files.readAllBytes(SEEDS.resolve(seed)));
  }

  /** What covers the whole folder, and is not kept where nobody changed it. */
  private static final List<String> MADE_ANEW =
      List.of("batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html");

  private Map<String, byte[]> content() throws IOException {
    Map<String, byte[]> content = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(out)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        String place = out.relativize(file).toString();
        if (!place.startsWith(".selfeval-audit.")) {
          content.put(place, Files.readAllBytes(file));
        }
      }
    }
    return content;
  }

  private void nothingIsLost() throws IOException {
    Map<String, byte[]> now = content();
    for (Map.Entry<String, byte[]> one : before.entrySet()) {
      boolean made = MADE_ANEW.contains(one.getKey());
      made |= one.getKey().startsWith("审核意见书/") || one.getKey().startsWith("退回包/");
      boolean there =
          now.entrySet().stream()
              .anyMatch(
                  e ->
                      e.getKey().endsWith(one.getKey())
                          && Arrays.equals(e.getValue(), one.getValue()));
      assertThat(made || there).as(one.getKey()).isTrue();
    }
  }

  private void complete() throws Exception {
    assertThat(program.run("audit", in, "--out", out)).as(program.said()).isZero();
    Map<String, JsonNode> results = Program.results(out);
    assertThat(results.keySet())
        .containsExactlyInAnyOrder("热线.xlsx", "卫生间.xlsx", "公园.xlsx", "新.xls");
    assertThat(results.get("热线.xlsx").get("state").asText()).isEqualTo("review");
    List<String> expected = new ArrayList<>(MADE_ANEW);
    results.values().forEach(line -> expected.add(line.get("annotated").asText()));
    List<String> there = new ArrayList<>(Program.files(out));
    there.removeIf(place -> place.startsWith("历史/"));
    there.removeIf(place -> place.startsWith("审核意见书/") || place.startsWith("退回包/"));
    assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
    nothingIsLost();
  }

  /** The folder as the first batch left it. */
  private void again() throws IOException {
    try (Stream<Path> tree = Files.walk(out)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    for (Map.Entry<String, byte[]> one : before.entrySet()) {
      Path file = out.resolve(one.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, one.getValue());
    }
  }

  private void killed(int rounds) throws Exception {
    long start = System.nanoTime();
    complete();
    long whole = (System.nanoTime() - start) / 1_000_000;
    Random random = new Random(20_261_125);
    for (int round = 0; round < rounds; round++) {
      again();
      Process process = program.start("audit", in, "--out", out);
      // Half of the moments are drawn from the end, where results are put into place.
      long from = round % 2 == 0 ? 0 : whole / 2;
      Thread.sleep(from + random.nextLong(Math.max(1, whole - from)));
      process.destroyForcibly().waitFor();
      nothingIsLost();
      complete();
    }
  }

  @Test
  @Tag("process")
  void killed_five_times_it_loses_nothing_and_the_next_run_completes() throws Exception {
    killed(5);
  }

  @Test
  @Tag("campaign")
  void killed_fifty_times_it_loses_nothing_and_the_next_run_completes() throws Exception {
    killed(50);
  }
}
