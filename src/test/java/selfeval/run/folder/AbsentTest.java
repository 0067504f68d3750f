package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.UsageException;
import selfeval.overview.Absent;

/** What did not come: by a register, of the round before, and of earlier runs. */
class AbsentTest {
  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void office() {
    office = new Office(folder);
  }

  private Path register(String... lines) throws IOException {
    String text = "主管部门,单位名称,项目名称\n" + String.join("\n", lines) + "\n";
    return office.put("名单.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> absent(Summary summary) {
    return summary.published().overview().absent().stream()
        .map(one -> one.unit() + "/" + one.project() + (one.returned() ? " 退回" : ""))
        .toList();
  }

  @Test
  void a_register_says_what_is_missing_in_all_runs_together_and_equal_runs_change_nothing()
      throws IOException {
    Path register = register("甲局,水务站,河道清淤", "甲局,水务站,管网改造", "乙局,图书馆,图书采购");
    office.put("一批/表.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    assertThat(absent(office.registers(register).audit("一批")))
        .containsExactly("水务站/管网改造", "图书馆/图书采购");
    office.put("二批/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    Summary second = office.registers(register).audit("二批");
    assertThat(absent(second)).containsExactly("水务站/管网改造");
    assertThat(RegisterWords.of(second.register()))
        .containsExactly("按名单应报 3 张，已报 2 张，未报送 1 张，涉及单位 1 个：水务站。");
    Map<String, byte[]> before = office.content();
    Summary again = office.registers(register).audit("二批");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    assertThat(again.published().overview()).isNull();
    assertThat(again.register()).isEqualTo(second.register());
    office.registers(register("甲局,水务站,河道清淤")).audit("二批");
    assertThat(office.content().get("审核台账.xlsx")).isNotEqualTo(before.get("审核台账.xlsx"));
  }

  @Test
  void a_bad_register_ends_the_audit_before_anything_is_written() throws IOException {
    office.put("收/表.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    Path bad = office.put("名单.csv", "姓名,电话\n甲,1\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> office.registers(bad).audit("收"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("名单“名单.csv”")
        .hasMessageEndingWith("本次没有审核任何文件。");
    assertThat(office.out()).doesNotExist();
  }

  @Test
  void what_a_named_round_returned_and_did_not_come_again_is_absent() throws IOException {
    office.put("一轮/甲.xlsx", AgencyForm.wrong("河道清淤", "水务站", 97));
    office.put("一轮/乙.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("一轮");
    Path first = Files.move(office.out(), folder.resolve("第一轮结果"));
    office.put("二轮/甲改.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    Summary summary = office.previous(first).audit("二轮");
    assertThat(summary.notSentBack()).containsExactly("乙.xlsx");
    Absent one = summary.published().overview().absent().get(0);
    assertThat(one.returned()).isTrue();
    assertThat(one.project()).isEqualTo("图书采购");
    assertThat(one.why()).isEqualTo("上一轮退回，没有收到修改稿（乙.xlsx）。");
  }

  @Test
  void what_an_earlier_run_returned_is_absent_until_it_comes_again() throws IOException {
    office.put("一批/甲.xlsx", AgencyForm.wrong("河道清淤", "水务站", 97));
    office.put("一批/乙.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("一批/丙.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    assertThat(absent(office.audit("一批"))).isEmpty();
    office.put("二批/甲改.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    Summary second = office.audit("二批");
    assertThat(absent(second)).containsExactly("图书馆/图书采购 退回");
    assertThat(second.published().notSentBack()).containsExactly("乙.xlsx");
    Map<String, byte[]> before = office.content();
    office.audit("二批");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    assertThat(absent(office.audit("一批"))).isEmpty();
  }

  @Test
  void what_other_inputs_hold_beside_workbooks_is_remembered_and_replaced_by_input()
      throws IOException {
    office.put("一批/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.put("一批/扫描.pdf", new byte[1]);
    office.audit("一批");
    office.put("二批/乙.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.put("二批/包.rar", new byte[1]);
    assertThat(office.audit("二批").published().overview().occasion().notTaken())
        .extracting(one -> one.place())
        .containsExactly("包.rar", "扫描.pdf");
    Files.delete(folder.resolve("一批/扫描.pdf"));
    assertThat(office.audit("一批").published().overview().occasion().notTaken())
        .extracting(one -> one.place())
        .containsExactly("包.rar");
    office.put("三批/丙.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    assertThat(office.fresh().audit("三批").published().overview().occasion().notTaken()).isEmpty();
  }

  @Test
  void an_audit_that_is_stopped_writes_what_is_done_and_leaves_other_results() throws IOException {
    office.put("收/0.xlsx", AgencyForm.wrong("项目0", "单位0", 97));
    for (int i = 1; i < 60; i++) {
      office.put("收/" + i + ".xlsx", AgencyForm.wrong("项目" + i, "单位" + i, 97));
    }
    Path last = folder.resolve("收/59.xlsx");
    office.audit("收/59.xlsx");
    byte[] former = office.content().get("退回/59-审核.xlsx");
    assertThat(last).exists();
    Path register = register("甲局,单位0,项目0", "甲局,单位59,项目59");
    Summary summary = office.registers(register).meanwhile(Batch::stop).audit("收");
    int done = summary.counts().files();
    assertThat(done).isBetween(1, 40);
    assertThat(summary.left()).isEqualTo(60 - done);
    assertThat(summary.register()).isNull();
    assertThat(summary.published().overview().absent()).isEmpty();
    assertThat(office.lines()).hasSize(done + 1).containsKeys("0.xlsx", "59.xlsx");
    assertThat(office.content().get("退回/59-审核.xlsx")).isEqualTo(former);
    office.isWhole();
    assertThat(office.audit("收").left()).isZero();
    assertThat(office.lines()).hasSize(60);
    office.isWhole();
  }

  @Test
  void an_audit_that_is_stopped_before_its_first_file_changes_nothing() throws IOException {
    office.put("收/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    Batch batch =
        new Batch(office.options(List.of(folder.resolve("收"))), (done, total, file) -> {});
    batch.stop();
    Summary summary = batch.run();
    assertThat(summary.left()).isEqualTo(1);
    assertThat(office.content()).isEmpty();
  }
}
