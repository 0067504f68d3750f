package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.output.UsageException;
import selfeval.result.Outcome;

/** What an audit into a folder that holds results does to them. */
class AddingTest {
  private static final byte[] NO_WORKBOOK = "no workbook".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void office() {
    office = new Office(folder);
  }

  private static String state(JsonNode line) {
    return line.get("state").asText();
  }

  private static int round(JsonNode line) {
    return line.get("forms").get(0).get("round").asInt();
  }

  private List<String> history() throws IOException {
    List<String> kept = new ArrayList<>(office.content().keySet());
    kept.removeIf(place -> !place.startsWith("历史/"));
    kept.replaceAll(place -> place.substring("历史/20260302-090000/".length()));
    return kept;
  }

  private static Map<String, byte[]> without(Map<String, byte[]> content, String... places) {
    Map<String, byte[]> rest = new TreeMap<>(content);
    rest.keySet().removeAll(List.of(places));
    return rest;
  }

  @Test
  void a_second_batch_is_added_to_the_first() throws IOException {
    office.put("一批/甲局/表.xlsx", AgencyForm.sound("河道清淤", "甲局水务站"));
    office.put("一批/乙局/表.xlsx", AgencyForm.wrong("图书采购", "乙局图书馆", 97));
    office.put("一批/坏.xlsx", NO_WORKBOOK);
    office.audit("一批");
    Map<String, byte[]> first = office.content();
    office.put("二批/丙局/表.xlsx", AgencyForm.wrong("路灯养护", "丙局路灯所", 96));
    Summary summary = office.audit("二批");
    assertThat(office.lines().keySet())
        .containsExactly("丙局/表.xlsx", "乙局/表.xlsx", "坏.xlsx", "甲局/表.xlsx");
    assertThat(state(office.line("乙局/表.xlsx"))).isEqualTo("returned");
    assertThat(state(office.line("甲局/表.xlsx"))).isEqualTo("passed");
    assertThat(office.line("坏.xlsx").get("state").isNull()).isTrue();
    assertThat(summary.counts().files()).isEqualTo(1);
    assertThat(summary.published().files()).isEqualTo(4);
    first.keySet().removeIf(Office::isPost);
    assertThat(office.content())
        .containsAllEntriesOf(
            without(first, "batch.jsonl", "results.jsonl", "审核台账.xlsx", "审核报告.html"));
    assertThat(history()).isEmpty();
    office.isWhole();
  }

  @Test
  void a_mended_version_is_compared_with_the_former_one_which_goes_to_history() throws IOException {
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    byte[] former = office.content().get("退回/表-审核.xlsx");
    String sha = office.line("表.xlsx").get("sha256").asText();
    office.put("收/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("收");
    JsonNode line = office.line("表.xlsx");
    assertThat(round(line)).isEqualTo(2);
    assertThat(line.get("annotated").asText()).isEqualTo("通过/表-审核.xlsx");
    assertThat(line.get("replaces").get(0).asText()).isEqualTo(sha);
    JsonNode resolved = line.get("forms").get(0).get("resolved");
    assertThat(resolved.findValuesAsText("rule")).contains("total-sum");
    assertThat(history()).containsExactly("退回/表-审核.xlsx");
    office.keeps(Map.of("退回/表-审核.xlsx", former));
    assertThat(office.out().resolve("退回")).doesNotExist();
    office.isWhole();
  }

  @Test
  void the_same_bytes_again_change_nothing_not_even_in_the_second_round() throws IOException {
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/他.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.audit("收");
    for (int round = 1; round <= 2; round++) {
      Map<String, byte[]> before = office.content();
      office.audit("收");
      assertThat(office.content()).containsExactlyEntriesOf(before);
      assertThat(round(office.line("表.xlsx"))).isEqualTo(round);
      office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
      office.audit("收");
    }
    Map<String, byte[]> before = office.content();
    JsonNode line = office.line("表.xlsx");
    office.audit("收");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    assertThat(office.line("表.xlsx")).isEqualTo(line);
  }

  @Test
  void a_workbook_that_a_person_marked_stays_while_its_input_is_the_same() throws IOException {
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    byte[] marked = "领导批示".getBytes(StandardCharsets.UTF_8);
    Files.write(office.out().resolve("退回/表-审核.xlsx"), marked);
    Files.write(office.out().resolve("审核台账.xlsx"), marked);
    office.audit("收");
    assertThat(office.content().get("退回/表-审核.xlsx")).isEqualTo(marked);
    assertThat(office.content().get("审核台账.xlsx")).isEqualTo(marked);
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.audit("收");
    assertThat(office.content().get("退回/表-审核.xlsx")).isNotEqualTo(marked);
    assertThat(history()).containsExactlyInAnyOrder("退回/表-审核.xlsx", "审核台账.xlsx");
    office.keeps(Map.of("退回/表-审核.xlsx", marked, "审核台账.xlsx", marked));
    assertThat(String.join("", office.said)).contains("改动过", "退回/表-审核.xlsx", "审核台账.xlsx", "历史/");
  }

  @Test
  void two_inputs_that_each_hold_a_form_of_the_same_name_both_stay() throws IOException {
    office.put("甲局/自评表.xlsx", AgencyForm.wrong("河道清淤", "水务站", 97));
    office.put("乙局/自评表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("甲局");
    byte[] first = office.content().get("退回/自评表-审核.xlsx");
    office.audit("乙局");
    assertThat(office.lines().keySet()).containsExactly("自评表.xlsx", "自评表.xlsx < 乙局");
    assertThat(office.line("自评表.xlsx < 乙局").get("annotated").asText())
        .isEqualTo("退回/自评表-审核-2.xlsx");
    assertThat(office.content().get("退回/自评表-审核.xlsx")).isEqualTo(first);
    assertThat(String.join("", office.said)).contains("自评表.xlsx", "两份结果都保留");
    office.put("乙局/自评表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.audit("乙局");
    office.audit("甲局");
    assertThat(round(office.line("自评表.xlsx"))).isEqualTo(1);
    assertThat(round(office.line("自评表.xlsx < 乙局"))).isEqualTo(2);
    assertThat(office.line("自评表.xlsx < 乙局").get("annotated").asText())
        .isEqualTo("退回/自评表-审核-2.xlsx");
    office.isWhole();
  }

  @Test
  void a_later_version_under_another_name_replaces_the_former_and_that_is_passed_over()
      throws IOException {
    office.put("收/图书.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/路灯.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.audit("收");
    String sha = office.line("图书.xlsx").get("sha256").asText();
    byte[] former = office.content().get("退回/图书-审核.xlsx");
    office.put("收/图书（改）.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("图书（改）.xlsx", "路灯.xlsx");
    JsonNode line = office.line("图书（改）.xlsx");
    assertThat(round(line)).isEqualTo(2);
    assertThat(line.get("replaces").get(0).asText()).isEqualTo(sha);
    office.keeps(Map.of("退回/图书-审核.xlsx", former));
    Map<String, byte[]> before = office.content();
    office.audit("收");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    assertThat(String.join("", office.said)).contains("已有后来的版本", "图书.xlsx");
    office.isWhole();
  }

  @Test
  void two_of_one_project_in_one_run_both_stay_and_are_said_to_be_the_same() throws IOException {
    office.put("收/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/二.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("一.xlsx", "二.xlsx");
    assertThat(String.join("", office.said)).contains("请核对是否重复报送：一.xlsx、二.xlsx");
    office.put("再收/三.xlsx", AgencyForm.wrong("图书采购", "图书馆", 95));
    office.audit("再收");
    assertThat(office.lines()).hasSize(3);
    assertThat(office.line("三.xlsx").has("replaces")).isFalse();
  }

  @Test
  void two_that_could_both_follow_an_earlier_one_replace_nothing_whatever_the_threads()
      throws IOException {
    office.put("收/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    office.put("再收/二.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.put("再收/三.xlsx", AgencyForm.wrong("图书采购", "图书馆", 95));
    office.audit("再收");
    assertThat(office.lines().keySet()).containsExactly("一.xlsx", "三.xlsx", "二.xlsx");
    for (JsonNode line : office.lines().values()) {
      assertThat(round(line)).isEqualTo(1);
      assertThat(line.get("forms").get(0).get("previous").isNull()).isTrue();
    }
    office.isWhole();
  }

  @Test
  void nothing_to_audit_changes_nothing() throws IOException {
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    Map<String, byte[]> before = office.content();
    Files.createDirectories(folder.resolve("空"));
    office.audit("空");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    office.fresh().audit("空");
    assertThat(office.content()).containsExactlyEntriesOf(before);
    assertThatThrownBy(() -> office.audit("打错的名字")).isInstanceOf(UsageException.class);
    assertThat(office.content()).containsExactlyEntriesOf(before);
  }

  @Test
  void an_empty_input_gives_a_new_folder_empty_results() throws IOException {
    Files.createDirectories(folder.resolve("空"));
    office.audit("空");
    assertThat(office.content().get("results.jsonl")).isEmpty();
    assertThat(office.content()).containsKey("审核台账.xlsx");
    office.put("收/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("收");
    office.isWhole();
  }

  @Test
  void fresh_moves_all_former_results_to_history() throws IOException {
    office.put("收/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/二.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.audit("收");
    Map<String, byte[]> before = office.content();
    office.put("新/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.fresh().audit("新");
    assertThat(office.lines().keySet()).containsExactly("一.xlsx");
    assertThat(round(office.line("一.xlsx"))).isEqualTo(1);
    assertThat(history())
        .containsExactlyInAnyOrder(
            "batch.jsonl",
            "审核报告.html",
            "results.jsonl",
            "审核台账.xlsx",
            "审核意见书/青禾市城市管理局.docx",
            "退回/一-审核.xlsx",
            "退回包/青禾市城市管理局.zip",
            "通过/二-审核.xlsx");
    office.keeps(before);
    office.isWhole();
  }

  @Test
  void previous_changes_only_what_is_compared_with() throws IOException {
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    Path earlier = folder.resolve("上一轮");
    Files.move(office.out(), earlier);
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.put("收/他.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.previous(earlier).audit("收");
    assertThat(round(office.line("表.xlsx"))).isEqualTo(2);
    assertThat(round(office.line("他.xlsx"))).isEqualTo(1);
    office.audit("收");
    assertThat(round(office.line("表.xlsx"))).isEqualTo(2);
  }

  @Test
  void a_file_that_could_not_be_read_and_is_mended_has_one_line() throws IOException {
    office.put("收/表.xlsx", NO_WORKBOOK);
    Summary first = office.audit("收");
    assertThat(first.counts().count(Outcome.NOT_A_WORKBOOK)).isEqualTo(1);
    office.put("收/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("表.xlsx");
    assertThat(state(office.line("表.xlsx"))).isEqualTo("passed");
  }

  @Test
  void a_damaged_version_does_not_replace_the_result_of_a_sound_one() throws IOException {
    office.put("收/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("收");
    office.put("收/表.xlsx", NO_WORKBOOK);
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("表.xlsx", "表.xlsx < 收");
    assertThat(state(office.line("表.xlsx"))).isEqualTo("passed");
    assertThat(office.line("表.xlsx < 收").get("outcome").asText()).isEqualTo("not_a_workbook");
    office.isWhole();
  }

  @Test
  void a_folder_of_a_version_without_states_is_taken_over() throws IOException {
    office.put("收/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.put("收/二.xlsx", AgencyForm.sound("路灯养护", "路灯所"));
    office.audit("收");
    Path results = office.out().resolve("results.jsonl");
    String old =
        Files.readString(results)
            .replaceAll("\"state\":\"\\w+\",", "")
            .replaceAll(",\"(annotated|companion)_sha256\":[^,}]*", "");
    Files.writeString(results, old);
    Files.delete(office.out().resolve(".selfeval-audit.state"));
    Map<String, byte[]> before = office.content();
    office.put("再/三.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.audit("再");
    assertThat(office.lines()).hasSize(3);
    office.keeps(without(before, "results.jsonl"));
    office.put("再/一.xlsx", AgencyForm.wrong("图书采购", "图书馆", 96));
    office.audit("再");
    assertThat(round(office.line("一.xlsx"))).isEqualTo(2);
    office.keeps(without(before, "results.jsonl"));
    office.isWhole();
  }

  @Test
  void a_result_file_that_was_damaged_is_said_and_nothing_is_changed() throws IOException {
    office.put("收/表.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("收");
    Path results = office.out().resolve("results.jsonl");
    Files.writeString(results, Files.readString(results) + "{\"schema\":\"selfeval-audit/1\"");
    Map<String, byte[]> before = office.content();
    assertThatThrownBy(() -> office.audit("收"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("第 2 行");
    assertThat(office.content()).containsExactlyEntriesOf(before);
  }

  @Test
  void forms_that_change_places_keep_their_own_workbooks() throws IOException {
    byte[] one = AgencyForm.wrong("河道清淤", "水务站", 97);
    byte[] two = AgencyForm.wrong("图书采购", "图书馆", 96);
    byte[] three = AgencyForm.wrong("路灯养护", "路灯所", 95);
    byte[][] forms = {one, two, three};
    for (int turn = 0; turn < 4; turn++) {
      for (int i = 0; i < 3; i++) {
        office.put("收/" + "甲乙丙".charAt(i) + "/自评表.xlsx", forms[(i + turn) % 3]);
      }
      office.audit("收");
      office.isWhole();
      for (JsonNode line : office.lines().values()) {
        byte[] workbook = office.content().get(line.get("annotated").asText());
        assertThat(sha256(workbook)).isEqualTo(line.get("annotated_sha256").asText());
      }
    }
    office.put("收/甲/自评表.xlsx", AgencyForm.wrong("公园保洁", "园林所", 94));
    office.put("收/丁/自评表.xlsx", one);
    Files.delete(folder.resolve("收/乙/自评表.xlsx"));
    office.audit("收");
    office.isWhole();
    for (JsonNode line : office.lines().values()) {
      byte[] workbook = office.content().get(line.get("annotated").asText());
      assertThat(sha256(workbook)).isEqualTo(line.get("annotated_sha256").asText());
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_damaged_copy_is_forgotten_when_the_file_is_sound_again() throws IOException {
    byte[] sound = AgencyForm.sound("图书采购", "图书馆");
    office.put("收/表.xlsx", sound);
    office.audit("收");
    office.put("收/表.xlsx", NO_WORKBOOK);
    office.audit("收");
    assertThat(String.join("", office.said)).contains("未能审核，上次的结果仍然保留").doesNotContain("不是同一个");
    office.put("收/表.xlsx", sound);
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("表.xlsx");
    office.put("收/表.xlsx", NO_WORKBOOK);
    office.audit("收");
    office.put("收/表.xlsx", AgencyForm.wrong("图书采购", "图书馆", 97));
    office.audit("收");
    assertThat(office.lines().keySet()).containsExactly("表.xlsx");
    assertThat(round(office.line("表.xlsx"))).isEqualTo(2);
    office.isWhole();
  }

  @Test
  void forms_that_do_not_name_their_project_are_known_by_their_path_alone() throws IOException {
    office.put("甲局/自评表.xlsx", AgencyForm.wrong("", "甲局", 97));
    office.put("乙局/自评表.xlsx", AgencyForm.wrong("", "甲局", 96));
    office.audit("甲局");
    office.audit("乙局");
    assertThat(office.lines().keySet()).containsExactly("自评表.xlsx", "自评表.xlsx < 乙局");
    office.put("甲局/自评表.xlsx", AgencyForm.wrong("", "甲局", 95));
    office.audit("甲局");
    assertThat(office.lines()).hasSize(2);
    assertThat(office.line("自评表.xlsx").get("forms").get(0).get("total").get("reported").asText())
        .isEqualTo("95");
    office.isWhole();
  }
}
