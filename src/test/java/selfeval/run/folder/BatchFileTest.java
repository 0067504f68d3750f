package selfeval.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audit writes of all forms of the output folder together. */
class BatchFileTest {
  private static final String NAME = "batch.jsonl";

  @TempDir Path folder;
  private Office office;

  @BeforeEach
  void office() {
    office = new Office(folder);
  }

  private List<JsonNode> lines() throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(office.out().resolve(NAME))) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void is_empty_where_nothing_was_found() throws IOException {
    office.put("收/表.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.audit("收");

    assertThat(office.out().resolve(NAME)).isEmptyFile();
    assertThat(String.join("", office.said)).doesNotContain("跨表");
  }

  @Test
  void tells_of_the_whole_folder_also_what_earlier_runs_left_there() throws IOException {
    office.put("一/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.put("一/乙.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.put("二/丙.xlsx", AgencyForm.wrong("设备更新", "图书馆", 97));
    office.audit("一");
    List<JsonNode> before = lines();
    office.audit("二");
    List<JsonNode> after = lines();

    assertThat(before).extracting(line -> line.get("rule").asText()).contains("batch-copied-text");
    assertThat(before.get(0).get("schema").asText()).isEqualTo("selfeval-audit-batch/1");
    assertThat(before.get(0).get("count").asInt()).isEqualTo(2);
    assertThat(after.get(0).get("count").asInt()).isEqualTo(3);
    JsonNode last = after.get(0).get("members").get(2);
    assertThat(last.get("project").asText() + last.get("department").asText()).isNotEmpty();
    for (JsonNode member : after.get(0).get("members")) {
      assertThat(office.content()).containsKey(member.get("annotated").asText());
    }
    assertThat(String.join("", office.said)).contains("跨表核对", "见台账“问题清单”");
  }

  @Test
  void stays_untouched_while_it_would_say_the_same() throws IOException {
    office.put("一/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.audit("一");
    Path file = office.out().resolve(NAME);
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, old);
    office.put("二/乙.xlsx", new byte[] {1, 2, 3});
    office.audit("二");

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(old);
    assertThat(office.content().keySet()).noneMatch(place -> place.startsWith("历史/"));
  }

  @Test
  void is_kept_where_a_person_changed_it_and_moves_with_the_rest_where_all_begins_afresh()
      throws IOException {
    office.put("一/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.put("一/乙.xlsx", AgencyForm.sound("图书采购", "图书馆"));
    office.audit("一");
    byte[] note = "记号\n".getBytes(StandardCharsets.UTF_8);
    Files.write(office.out().resolve(NAME), note);
    office.put("二/丙.xlsx", AgencyForm.sound("设备更新", "图书馆"));
    office.audit("二");

    assertThat(lines()).isNotEmpty();
    office.keeps(Map.of(NAME, note));
    byte[] second = Files.readAllBytes(office.out().resolve(NAME));

    office.fresh().audit("二");
    assertThat(office.out().resolve(NAME)).isEmptyFile();
    office.keeps(Map.of(NAME, second));
  }

  @Test
  void says_the_same_again_where_nothing_had_to_be_written() throws IOException {
    office.put("一/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.put("一/乙.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.audit("一");
    List<String> first = List.copyOf(office.said);
    office.audit("一");

    assertThat(first)
        .anyMatch(
            said ->
                said.contains("请核对是否重复报送：一/乙.xlsx、一/甲.xlsx")
                    || said.contains("请核对是否重复报送：乙.xlsx、甲.xlsx"));
    assertThat(office.said).containsAll(first);
  }

  @Test
  void the_texts_of_a_form_stand_in_its_line() throws IOException {
    office.put("一/甲.xlsx", AgencyForm.sound("河道清淤", "水务站"));
    office.audit("一");

    JsonNode texts = office.line("甲.xlsx").get("forms").get(0).get("texts");
    assertThat(texts).isNotEmpty();
    for (JsonNode text : texts) {
      assertThat(text.get("block").asText()).matches("[a-z_]+");
      assertThat(text.get("label").asText()).isNotEmpty();
      assertThat(text.get("cell").asText()).matches("[A-Z]+\\d+");
      assertThat(text.get("text").asText()).isNotBlank();
    }
  }
}
