package selfeval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.check.rule.Example;
import selfeval.check.rule.Rules;
import selfeval.template.Templates;

/** What {@code rules} shows an office, and what is asked where a word is mistyped. */
class RulesCommandTest {
  private static String said(boolean err, String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream wrong = new ByteArrayOutputStream();
    new CommandLineProgram(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(wrong, true, StandardCharsets.UTF_8),
            false,
            Clock.systemUTC())
        .run(words);
    return (err ? wrong : out).toString(StandardCharsets.UTF_8);
  }

  @Test
  void an_example_is_a_small_table_with_the_cell_marked_and_what_is_said_of_it() {
    assertThat(said(false, "rules", "deduction-reason").lines().map(String::strip))
        .contains(
            "行 | 一级指标 | 二级指标     | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
            "10 | 效益指标 | 社会效益指标 | 夜间照明覆盖率 | ≥80%       | 72%        | 15   | 13.5 | 【空白】",
            "分值15，得分13.5，有扣分，但没有写明偏差原因。");
  }

  @Test
  void the_row_that_a_message_names_is_drawn_too() {
    assertThat(said(false, "rules", "duplicate-indicator")).contains("本行与C7的", "\n    7  | 产出指标");
  }

  @Test
  void what_was_changed_is_marked_where_no_sheet_can_be_drawn() {
    assertThat(said(false, "rules", "formula-replaced")).contains("【】标出的是与正常填报不同的地方。");
  }

  @Test
  void no_rule_is_explained_in_the_notation_of_the_examples() {
    for (Rule rule : Rules.documentation()) {
      String text = said(false, "rules", rule.id());
      assertThat(text).as(rule.id()).contains("正例", "反例").doesNotContain("null");
      String tables = text.substring(text.indexOf("正例"));
      assertThat(tables).as(rule.id()).doesNotContain("偏差原因=", "年度指标值=", "得分=", "新增");
    }
  }

  @Test
  void most_examples_that_fail_are_audited_as_they_are_drawn() {
    Templates templates = Templates.load(null);
    Map<String, String> found = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (Rule rule : Rules.documentation()) {
      Example fails = Example.of(rule.fails());
      fails.finding(rule, templates).map(Finding::message).ifPresent(m -> found.put(rule.id(), m));
      if (Example.of(rule.passes()).finding(rule, templates).isPresent()) {
        wrong.add(rule.id());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(found).hasSizeGreaterThan(Rules.documentation().size() * 2 / 3);
  }

  @ParameterizedTest
  @CsvSource({
    "rules total_sum, 是不是“total-sum”？",
    "rules totalsum, 是不是“total-sum”？",
    "audti x, 是不是“audit”？",
    "wacth x, 是不是“watch”？",
    "audit x --fersh, 是不是“--fresh”？",
    "audit x --yaer 2022, 是不是“--year”？",
    "audit x --job=2, 是不是“--jobs”？",
    "templates blank national2020 --out x, 是不是“national-2020”？",
  })
  void what_was_nearly_right_is_asked_back(String words, String asked) {
    assertThat(said(true, words.split(" ", -1))).contains(asked);
  }

  @ParameterizedTest
  @CsvSource({"rules zzz", "frobnicate", "audit x --colour", "templates blank mars --out x"})
  void what_resembles_nothing_is_not_guessed(String words) {
    assertThat(said(true, words.split(" ", -1))).isNotEmpty().doesNotContain("是不是");
  }
}
