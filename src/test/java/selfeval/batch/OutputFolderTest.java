package selfeval.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
  @TempDir Path folder;

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String line(String annotated) {
    return "{\"schema\":\"selfeval-audit/1\",\"file\":\"x\",\"annotated\":\"" + annotated + "\"}\n";
  }

  private List<String> content(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private void publish(Path root, String... places) throws IOException {
    try (OutputFolder out = OutputFolder.open(root, List.of())) {
      StringBuilder lines = new StringBuilder();
      for (String place : places) {
        out.publish(out.aside(bytes(place)), place);
        lines.append(line(place));
      }
      out.removeFormer();
      out.publish(out.aside(bytes(lines.toString())), OutputFolder.RESULTS);
    }
  }

  @Test
  void new_results_replace_the_former_ones_and_empty_folders_go() throws IOException {
    Path out = folder.resolve("out");
    publish(out, "退回/a/b-审核.xlsx", "通过/c-审核.xlsx");
    publish(out, "通过/a/b-审核.xlsx", "通过/c-审核.xlsx");
    assertThat(content(out)).containsExactly("results.jsonl", "通过/a/b-审核.xlsx", "通过/c-审核.xlsx");
    assertThat(out.resolve("退回")).doesNotExist();
  }

  @Test
  void what_is_not_ours_stays() throws IOException {
    Path out = folder.resolve("out");
    publish(out, "退回/a-审核.xlsx");
    Files.writeString(out.resolve("退回/领导批示.txt"), "阅");
    publish(out, "通过/b-审核.xlsx");
    assertThat(content(out)).containsExactly("results.jsonl", "退回/领导批示.txt", "通过/b-审核.xlsx");
  }

  @Test
  void a_former_list_cannot_reach_outside_its_folders() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Path victim = Files.writeString(folder.resolve("victim.txt"), "x");
    Files.writeString(
        out.resolve("results.jsonl"),
        line("../victim.txt") + line("退回/../../victim.txt") + line("审核台账.xlsx") + "{broken\n");
    Files.writeString(out.resolve("审核台账.xlsx"), "x");
    publish(out, "通过/b-审核.xlsx");
    assertThat(victim).exists();
    assertThat(out.resolve("审核台账.xlsx")).exists();
  }

  @Test
  void a_folder_of_somebody_else_is_refused_untouched() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("私人文件.txt"), "x");
    assertThatThrownBy(() -> OutputFolder.open(out, List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("不是空的");
    Files.writeString(out.resolve("results.jsonl"), "{\"schema\":\"another/1\"}\n");
    assertThatThrownBy(() -> OutputFolder.open(out, List.of())).isInstanceOf(UsageException.class);
    assertThat(content(out)).containsExactly("results.jsonl", "私人文件.txt");
  }

  @Test
  void an_empty_result_file_is_ours() throws IOException {
    Path out = folder.resolve("out");
    publish(out);
    publish(out, "通过/b-审核.xlsx");
    assertThat(content(out)).containsExactly("results.jsonl", "通过/b-审核.xlsx");
  }

  @Test
  void a_run_that_was_killed_can_be_done_again() throws IOException {
    Path out = folder.resolve("out");
    Path work = Files.createDirectories(out.resolve(".selfeval-audit.work"));
    Files.writeString(work.resolve("0"), "half");
    Files.writeString(out.resolve(".selfeval-audit.lock"), "a process that is gone");
    Files.createDirectory(out.resolve("退回"));
    publish(out, "通过/b-审核.xlsx");
    assertThat(content(out)).containsExactly("results.jsonl", "通过/b-审核.xlsx");
  }

  @Test
  void a_folder_in_use_names_its_holder() throws IOException {
    Path out = folder.resolve("out");
    try (OutputFolder held = OutputFolder.open(out, List.of())) {
      assertThat(held.scratch()).exists();
      assertThatThrownBy(() -> OutputFolder.open(out, List.of()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("进程 " + ProcessHandle.current().pid());
    }
    publish(out, "通过/b-审核.xlsx");
    assertThat(content(out)).containsExactly("results.jsonl", "通过/b-审核.xlsx");
  }

  @Test
  void the_output_may_not_lie_inside_an_input_nor_an_input_inside_the_output() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path file = Files.writeString(in.resolve("a.xlsx"), "x");
    assertThatThrownBy(() -> OutputFolder.open(in.resolve("out"), List.of(in)))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> OutputFolder.open(in, List.of(in))).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> OutputFolder.open(in, List.of(file)))
        .isInstanceOf(UsageException.class);
    Path link = Files.createSymbolicLink(folder.resolve("link"), in);
    assertThatThrownBy(() -> OutputFolder.open(link.resolve("out"), List.of(in)))
        .isInstanceOf(UsageException.class);
    assertThat(content(folder)).containsExactly("in/a.xlsx");
  }
}
