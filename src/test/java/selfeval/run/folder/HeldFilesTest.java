package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.disk.OutputException;
import selfeval.output.OutputFolder;
import selfeval.output.Published;
import selfeval.output.UsageException;

/** Files that other programs hold, disks that are full, and programs that are ended. */
class HeldFilesTest {
  @TempDir Path folder;
  private Office office;
  private final FaultyDisk disk = new FaultyDisk();
  private Map<String, byte[]> before;

  @BeforeEach
  void twoResults() throws IOException {
    office = new Office(folder);
    office.put("收/图书.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.put("收/河道.xlsx", AgencyForm.wrong("河道清淤", "水务站", 95));
    office.audit("收");
    before = office.content();
    // Next time one is mended, one gets other faults, one stays, one is new.
    office.put("收/图书.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.put("收/河道.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.put("收/公园.xlsx", AgencyForm.wrong("公园保洁", "园林所", 90));
    office.disk = disk;
  }

  private static Map<String, byte[]> workbooks(Map<String, byte[]> content) {
    Map<String, byte[]> workbooks = new TreeMap<>(content);
    workbooks.keySet().removeAll(List.of("batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html"));
    workbooks.keySet().removeIf(Office::isPost);
    return workbooks;
  }

  /** All four are there, each as today's input says, and all that was there is kept. */
  private void complete() throws IOException {
    assertThat(office.lines().keySet()).containsExactly("公园.xlsx", "图书.xlsx", "河道.xlsx", "路灯.xlsx");
    assertThat(office.line("图书.xlsx").get("forms").get(0).get("round").asInt()).isEqualTo(2);
    assertThat(office.line("河道.xlsx").get("annotated").asText()).isEqualTo("通过/河道-审核.xlsx");
    office.isWhole();
    office.keeps(workbooks(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"审核台账.xlsx", "results.jsonl", "图书-审核.xlsx"})
  void what_is_written_beside_a_held_file_takes_its_place_next_time(String name)
      throws IOException {
    disk.held.add(name);
    Summary summary = office.audit("收");
    Published.Dated dated = summary.published().dated().get(0);
    assertThat(summary.published().dated()).hasSize(1);
    assertThat(dated.place()).endsWith(name);
    assertThat(dated.written()).matches(".*（2026\\d{4}-\\d{6}）\\.\\w+");
    assertThat(office.out().resolve(dated.written())).isRegularFile();
    assertThat(office.content().get(dated.place())).isEqualTo(before.get(dated.place()));
    assertThat(office.said.get(0)).contains(name, "请关闭该文件", "30 秒");
    assertThat(String.join("", office.said)).contains(dated.written());
    office.keeps(workbooks(before));
    if (name.startsWith("图书")) {
      assertThat(office.line("图书.xlsx").get("annotated").asText()).isEqualTo(dated.written());
    }
    if (name.equals("results.jsonl")) {
      assertThat(Files.readString(office.out().resolve(dated.written()))).contains("公园.xlsx");
    }

    disk.held.clear();
    office.audit("收");
    assertThat(office.out().resolve(dated.written())).doesNotExist();
    complete();
  }

  @Test
  void an_old_workbook_that_is_held_stays_and_is_cleared_next_time() throws IOException {
    disk.held.add("退回/河道-审核.xlsx");
    Summary summary = office.audit("收");
    assertThat(summary.published().dated()).isEmpty();
    assertThat(summary.published().uncleared()).containsExactly("退回/河道-审核.xlsx");
    assertThat(office.content().get("退回/河道-审核.xlsx")).isEqualTo(before.get("退回/河道-审核.xlsx"));
    assertThat(office.line("河道.xlsx").get("annotated").asText()).isEqualTo("通过/河道-审核.xlsx");
    disk.held.clear();
    office.audit("收");
    complete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"审核台账.xlsx", "results.jsonl", "图书-审核.xlsx"})
  void a_file_that_comes_to_be_held_in_the_last_moment_is_written_beside_too(String name)
      throws IOException {
    disk.heldLate.add(name);
    Summary summary = office.audit("收");
    Published.Dated dated = summary.published().dated().get(0);
    assertThat(dated.place()).endsWith(name);
    assertThat(office.out().resolve(dated.written())).isRegularFile();
    disk.heldLate.clear();
    office.audit("收");
    complete();
  }

  @Test
  void an_old_workbook_that_comes_to_be_held_is_remembered_and_cleared_next_time()
      throws IOException {
    disk.heldLate.add("退回/河道-审核.xlsx");
    Summary summary = office.audit("收");
    assertThat(summary.published().uncleared()).containsExactly("退回/河道-审核.xlsx");
    disk.heldLate.clear();
    office.audit("收");
    complete();
  }

  @Test
  void a_held_result_file_that_is_saved_again_does_not_win_over_what_was_written_beside_it()
      throws IOException {
    disk.held.add("results.jsonl");
    office.audit("收");
    disk.held.clear();
    Files.setLastModifiedTime(
        office.out().resolve("results.jsonl"),
        java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    office.audit("收");
    complete();
  }

  @Test
  void while_a_workbook_is_held_every_run_says_so() throws IOException {
    disk.held.add("退回/图书-审核.xlsx");
    office.audit("收");
    Summary summary = office.audit("收");
    assertThat(summary.published().dated()).hasSize(1);
    assertThat(summary.published().dated().get(0).place()).isEqualTo("退回/图书-审核.xlsx");
    disk.held.clear();
    office.audit("收");
    complete();
  }

  @Test
  void all_held_at_once_lose_nothing() throws IOException {
    disk.held.addAll(before.keySet());
    office.audit("收");
    assertThat(office.content()).containsAllEntriesOf(before);
    disk.held.clear();
    office.audit("收");
    complete();
  }

  @Test
  void a_disk_that_is_full_at_any_point_leaves_all_that_was_there_and_is_made_up_for()
      throws IOException {
    int operations = operations();
    assertThat(operations).isGreaterThan(30);
    int failed = 0;
    for (int at = 0; at < operations; at += 1 + operations / 25) {
      again();
      disk.fullAfter = disk.operations() + at;
      try {
        office.audit("收");
      } catch (OutputException e) {
        failed++;
        assertThat(e).hasMessageContaining("无法写入").hasMessageContaining("已有的结果");
      }
      office.keeps(workbooks(before));
      disk.fullAfter = -1;
      office.audit("收");
      complete();
    }
    assertThat(failed).isGreaterThan(15);
  }

  @Test
  void a_program_that_is_ended_at_any_point_loses_nothing_and_the_next_run_completes()
      throws IOException {
    int operations = operations();
    int killed = 0;
    for (int at = 1; at <= operations; at += 1 + operations / 25) {
      again();
      disk.killedAt = disk.operations() + at;
      try {
        office.audit("收");
      } catch (FaultyDisk.Killed e) {
        killed++;
      } catch (OutputException e) {
        assertThat(e).hasRootCauseInstanceOf(FaultyDisk.Killed.class); // in the ledger's thread
        killed++;
      }
      office.keeps(workbooks(before));
      disk.killedAt = -1;
      office.audit("收");
      complete();
    }
    assertThat(killed).isGreaterThan(15);
  }

  /** How many operations the second audit takes. */
  private int operations() throws IOException {
    int start = disk.operations();
    office.audit("收");
    complete();
    return disk.operations() - start;
  }

  /** The output folder as it was after the first audit. */
  private void again() throws IOException {
    for (String place : office.content().keySet()) {
      Files.delete(office.out().resolve(place));
    }
    try (var tree = Files.walk(office.out())) {
      for (Path left : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(left);
      }
    }
    for (Map.Entry<String, byte[]> one : before.entrySet()) {
      office.put("结果/" + one.getKey(), one.getValue());
    }
  }

  @Test
  void a_second_process_waits_and_then_names_the_first() throws IOException {
    try (var held = OutputFolder.open(office.out(), List.of(), disk)) {
      assertThat(held.scratch()).exists();
      assertThatThrownBy(() -> office.audit("收"))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("进程 " + ProcessHandle.current().pid());
    }
    assertThat(disk.millis()).isGreaterThanOrEqualTo(30_000);
    assertThat(office.content()).containsExactlyEntriesOf(before);
  }

  @Test
  void a_folder_of_somebody_else_is_refused_untouched() throws IOException {
    Files.createDirectories(folder.resolve("私人"));
    Files.write(folder.resolve("私人/照片.jpg"), "x".getBytes(StandardCharsets.UTF_8));
    Office other = new Office(folder.resolve("私人"));
    Files.move(folder.resolve("私人"), folder.resolve("结果2"));
    assertThatThrownBy(() -> OutputFolder.open(folder.resolve("结果2"), List.of(), disk).close())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("不是空的");
    assertThat(other.content()).isEmpty();
    assertThat(folder.resolve("结果2/照片.jpg")).exists();
    assertThat(folder.resolve("结果2/.selfeval-audit.lock")).doesNotExist();
  }

  @Test
  void a_list_of_results_cannot_reach_outside_its_folders() throws IOException {
    Path victim = Files.writeString(folder.resolve("victim.xlsx"), "x");
    Path results = office.out().resolve("results.jsonl");
    String lines = Files.readString(results).replace("退回/图书-审核.xlsx", "退回/../../victim.xlsx");
    Files.writeString(results, lines);
    office.audit("收");
    assertThat(victim).hasContent("x");
    office.keeps(workbooks(before));
  }
}
