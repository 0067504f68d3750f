package selfeval.run.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.document.table.WordTwin;
import selfeval.ooxml.Limits;
import selfeval.run.folder.AgencyForm;
import selfeval.run.folder.FaultyDisk;
import selfeval.run.folder.Office;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/** A watch while other programs hold files of its output folder, and while its disk is full. */
class WatchHeldFilesTest {
  private static final Duration EVERY = Duration.ofMillis(20);

  @TempDir Path folder;
  private Office office;
  private final FaultyDisk disk = new FaultyDisk();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private Map<String, byte[]> before;
  private byte[] sent;

  private interface Condition {
    boolean holds() throws IOException;
  }

  @BeforeEach
  void oneResult() throws IOException {
    office = new Office(folder);
    put("收/图书.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    before = office.content();
    sent = Files.readAllBytes(folder.resolve("收/图书.xlsx"));
    put("收/图书.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.disk = disk;
  }

  /** A file that has been still for a while. */
  private void put(String place, byte[] bytes) throws IOException {
    Path file = office.put(place, bytes);
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
  }

  private void watch(Condition... steps) throws Exception {
    watch(Duration.ZERO, steps);
  }

  private void watch(Duration quiet, Condition... steps) throws Exception {
    Watch watch = new Watch(office.options(List.of(folder.resolve("收"))), 90, quiet, said::add);
    Throwable[] thrown = {null};
    Thread thread = new Thread(() -> watch.run(EVERY, false));
    thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
    thread.start();
    try {
      for (Condition step : steps) {
        while (thread.isAlive() && !step.holds()) {
          Thread.sleep(20);
        }
        assertThat(thrown[0]).isNull();
        assertThat(thread.isAlive()).isTrue();
      }
    } finally {
      watch.stop();
      thread.join();
    }
    assertThat(thrown[0]).isNull();
  }

  private boolean said(String words) {
    return said.stream().anyMatch(one -> one.contains(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"审核台账.xlsx", "results.jsonl", "退回/图书-审核.xlsx"})
  void a_watch_goes_on_while_a_file_is_held_and_catches_up(String held) throws Exception {
    disk.held.add(held);
    watch(
        () -> said("“" + held + "”") && said("自动补写"),
        () -> {
          assertThat(office.content().get(held)).isEqualTo(before.get(held));
          put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
          return true;
        },
        () -> held.equals("results.jsonl") || said("通过  路灯.xlsx"),
        () -> {
          disk.held.clear();
          return true;
        },
        () -> said("退回  图书.xlsx") && said("通过  路灯.xlsx"));
    assertThat(office.lines().keySet()).containsExactly("图书.xlsx", "路灯.xlsx");
    assertThat(office.line("图书.xlsx").get("forms").get(0).get("round").asInt()).isEqualTo(2);
    assertThat(office.content().get("审核台账.xlsx")).isNotEqualTo(before.get("审核台账.xlsx"));
    office.isWhole();
    office.keeps(Map.of("退回/图书-审核.xlsx", before.get("退回/图书-审核.xlsx")));
    assertThat(said.stream().filter(one -> one.contains("自动补写"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 13, 18, 23, 28, 33})
  void a_watch_goes_on_while_the_disk_is_full_and_catches_up(int after) throws Exception {
    watch(
        () -> {
          disk.fullAfter = disk.operations() + after;
          return true;
        },
        () -> said("无法写入") || said("退回  图书.xlsx"),
        () -> {
          disk.fullAfter = -1;
          put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
          return true;
        },
        () -> said("通过  路灯.xlsx") && office.lines().size() == 2);
    assertThat(office.lines().keySet()).containsExactly("图书.xlsx", "路灯.xlsx");
    assertThat(office.line("图书.xlsx").get("forms").get(0).get("round").asInt()).isEqualTo(2);
    office.isWhole();
    office.keeps(Map.of("退回/图书-审核.xlsx", before.get("退回/图书-审核.xlsx")));
  }

  @Test
  void a_ledger_that_is_held_at_the_end_is_written_beside() throws Exception {
    disk.held.add("审核台账.xlsx");
    watch(() -> said("退回  图书.xlsx"));
    assertThat(said("下次运行时会自动换回原名")).isTrue();
    disk.held.clear();
    put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    watch(() -> said("通过  路灯.xlsx"));
    office.isWhole();
  }

  @Test
  void what_an_audit_left_is_gone_on_with_and_an_old_version_is_passed_over() throws Exception {
    put("收/图书（改）.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    Files.delete(folder.resolve("收/图书.xlsx"));
    watch(() -> said("通过  图书（改）.xlsx"));
    put("收/图书.xlsx", sent);
    watch(() -> said("已有后来的版本，不再审核：图书.xlsx"));
    assertThat(office.lines().keySet()).containsExactly("图书（改）.xlsx");
    office.isWhole();
    office.keeps(Map.of("退回/图书-审核.xlsx", before.get("退回/图书-审核.xlsx")));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 18, 33, 1_000})
  void a_watch_that_begins_anew_moves_all_that_was_there_even_if_not_at_once(int after)
      throws Exception {
    put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    Files.delete(folder.resolve("收/图书.xlsx"));
    office.fresh();
    watch(
        () -> {
          disk.fullAfter = disk.operations() + after;
          return true;
        },
        () -> said("无法写入") || said("通过  路灯.xlsx"),
        () -> {
          disk.fullAfter = -1;
          put("收/河道.xlsx", AgencyForm.sound("河道清淤", "水务站"));
          return true;
        },
        () -> said("通过  河道.xlsx"));
    assertThat(office.lines().keySet()).containsExactly("河道.xlsx", "路灯.xlsx");
    office.isWhole();
    office.keeps(before);
  }

  @Test
  void a_watch_that_begins_anew_and_receives_nothing_changes_nothing() throws Exception {
    Files.delete(folder.resolve("收/图书.xlsx"));
    office.fresh();
    watch(() -> said("移入 历史"));
    assertThat(office.content()).containsExactlyEntriesOf(before);
  }

  @Test
  void the_ledger_is_current_at_once_and_page_letters_and_packs_once_it_has_been_quiet()
      throws Exception {
    byte[] page = before.get("审核报告.html");
    watch(
        Duration.ofHours(1),
        () -> said("退回  图书.xlsx"),
        () -> !Arrays.equals(office.content().get("审核台账.xlsx"), before.get("审核台账.xlsx")),
        () -> {
          assertThat(office.content().get("审核报告.html")).isEqualTo(page);
          return true;
        });
    assertThat(office.content().get("审核报告.html")).isNotEqualTo(page);
    office.isWhole();
  }

  @Test
  void a_letter_that_is_held_is_named_and_written_once_it_is_free() throws Exception {
    String letter =
        before.keySet().stream().filter(one -> one.startsWith("审核意见书/")).findFirst().orElseThrow();
    disk.held.add(letter);
    watch(
        () -> said("“" + letter + "”") && said("自动补写"),
        () -> {
          assertThat(office.content().get(letter)).isEqualTo(before.get(letter));
          disk.held.clear();
          return true;
        },
        () -> !Arrays.equals(office.content().get(letter), before.get(letter)));
    office.isWhole();
  }

  @Test
  void a_report_that_comes_later_has_its_form_looked_at_again() throws Exception {
    String project = "图书采购";
    watch(
        () -> said("退回  图书.xlsx"),
        () -> {
          put(
              "收/自评报告.txt",
              ("2022年度" + project + "项目自评报告\n经自评，" + project + "自评得分为91分。")
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
          return true;
        },
        () -> office.line("图书.xlsx").toString().contains("report-score"));
    assertThat(office.lines()).hasSize(1);
  }

  @Test
  void a_document_that_holds_a_form_is_taken_like_a_workbook() throws Exception {
    byte[] sheet = AgencyForm.sound("路灯养护维修", "路灯所");
    Workbook read = (Workbook) new WorkbookReader(Limits.standard()).read(sheet);
    byte[] document = WordTwin.document(read.sheets(), new Random(5));
    watch(
        () -> said("退回  图书.xlsx"),
        () -> {
          put("收/路灯.docx", document);
          return true;
        },
        () -> said("通过  路灯.docx"));
    assertThat(office.lines().keySet()).containsExactly("图书.xlsx", "路灯.docx");
    office.isWhole();
  }
}
