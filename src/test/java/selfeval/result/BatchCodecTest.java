package selfeval.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import selfeval.term.Severity;

class BatchCodecTest {
  @Test
  void a_finding_is_read_as_it_was_written() throws IOException {
    BatchFinding finding =
        new BatchFinding(
            "batch-copied-text",
            "自评文字疑似雷同",
            Severity.WARNING,
            "两家单位\n“存在问题”",
            "请核实。",
            2_000,
            List.of(
                new BatchFinding.Member("甲/表.xlsx", null, "表", "B20", "甲局", "甲", null, "=1+1"),
                new BatchFinding.Member("表.xlsx", "收", "表", null, "", "", "退回/表-审核.xlsx", "")));

    byte[] line = BatchCodec.write(finding);

    assertThat(BatchCodec.read(line)).isEqualTo(finding);
    assertThat(new String(line, StandardCharsets.UTF_8))
        .startsWith("{\"schema\":\"selfeval-audit-batch/1\",\"rule\":\"batch-copied-text\"")
        .doesNotContain("\n");
  }

  @Test
  void another_line_is_refused() {
    for (String line : List.of("{}", "[]", "", "{\"schema\":\"selfeval-audit/1\"}")) {
      assertThatThrownBy(() -> BatchCodec.read(line.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_long_text_is_kept_to_its_beginning_and_no_character_is_cut_in_two() {
    String astral = "字".repeat(TextRecord.LONGEST - 1) + "\uD840\uDC00".repeat(10);

    TextRecord cut = TextRecord.of("problems", "存在问题", "B20", astral);

    assertThat(cut.text()).isEqualTo("字".repeat(TextRecord.LONGEST - 1) + "…");
    assertThat(TextRecord.of("problems", "存在问题", "B20", "短").text()).isEqualTo("短");
  }
}
