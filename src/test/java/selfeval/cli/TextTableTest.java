package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void a_chinese_character_takes_two_columns() {
    TextTable table = new TextTable(false);
    table.row(List.of("指标", "目标", "x"));
    table.row(List.of("ab", "≥5", "一"));
    table.row(List.of("路灯", "", ""));
    assertThat(table.lines())
        .containsExactly("指标 | 目标 | x", "-----+------+---", "ab   | ≥5   | 一", "路灯 |      |");
  }

  @Test
  void in_a_terminal_with_a_chinese_character_set_a_sign_takes_two_as_well() {
    TextTable table = new TextTable(true);
    table.row(List.of("目标", "得分"));
    table.row(List.of("≥5%", "1"));
    assertThat(table.lines()).containsExactly("目标 | 得分", "-----+-----", "≥5% | 1");
  }

  @Test
  void a_long_text_goes_on_below() {
    TextTable table = new TextTable(false);
    table.row(List.of("原因", "分"));
    table.row(List.of("一二三四五六七八九十甲乙丙丁", "3"));
    assertThat(table.lines())
        .containsExactly(
            "原因                     | 分",
            "-------------------------+---",
            "一二三四五六七八九十甲乙 | 3",
            "丙丁                     |");
  }
}
