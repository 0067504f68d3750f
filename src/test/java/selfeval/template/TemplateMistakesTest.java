package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mistake in a template file is called, and where. */
class TemplateMistakesTest {
  /** A sound template; each case changes the line that begins with the same key, or adds one. */
  private static final String SOUND =
      """
      id: mine
      name: 某市自评表
      extends: national-2020
      basis: 某市文件
      recognition:
        titles: [某市自评表]
        labels: [分值, 得分]
      money_unit: 万元
      points:
        total: 100
        execution: 10
        levels: {产出: 50, 效益: 30, 满意度: 10}
      """;

  private static final Set<String> RULES = Set.of("total-sum", "weight-cap", "weights-sum");

  @TempDir Path folder;

  @Test
  void a_sound_template_is_taken() throws IOException {
    assertThat(load(SOUND).byId("mine").orElseThrow().name()).isEqualTo("某市自评表");
  }

  /**
   * Key to change (or a new one) | what stands there | line | words. Line ends ↵, blanks ·, tabs ⇥.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // keys
        "money-unit: | money-unit: 元 | 13 | 不认识的键“money-unit”，应为“money_unit”",
        "moneyunit: | moneyunit: 元 | 13 | 应为“money_unit”",
        "pionts: | pionts: none | 13 | 不认识的键“pionts”，应为“points”",
        "colour: | colour: red | 13 | 不认识的键“colour”，应为：id、name",
        "  total: | ··totel: 100 | 10 | 不认识的键“totel”，应为“total”",
        "name: | name: 甲↵name: 乙 | 3 | 键“name”已写在第 2 行",
        // types
        "name: | name: [甲, 乙] | 2 | “name”是列表，应为文字",
        "name: | name: | 2 | “name”是空，应为文字",
        "recognition: | recognition: 自评表 | 6 | 写法有误",
        "  titles: | ··titles: 某市自评表 | 6 | 应为列表，写成 [某市自评表]",
        "  titles: | ··titles: [{a: b}] | 6 | “titles”的一项是一组“键: 值”，应为文字",
        "  titles: | ··titles: ['  '] | 6 | 应为文字",
        "  labels: | ··labels: [分值，得分] | 7 | 中文逗号",
        "  labels: | ··labels: [分值, 得分, '分 值：'] | 7 | 已写过（第 7 行），应只写一次",
        "  labels: | ··labels: [分值, '：'] | 7 | 有一项是空的",
        "qualitative: | qualitative: none | 13 | “qualitative”是“none”，应为下一行起缩进写的“键: 值”",
        "low_execution: | low_execution: 90% | 13 | “low_execution”是“90%”，应为下一行起缩进写的“键: 值”",
        // numbers
        "  total: | ··total: 一百 | 10 | “total”是“一百”，应为 1 到 1000 之间的数",
        "  total: | ··total: -100 | 10 | 应为 1 到 1000 之间的数",
        "  total: | ··total: 1e2 | 10 | 应为 1 到 1000 之间的数",
        "  total: | ··total: 1.0.0 | 10 | 应为 1 到 1000 之间的数",
        "  total: | ··total: 100000 | 10 | 应为 1 到 1000 之间的数",
        "  total: | ··total: none | 10 | 应有“total: 100”这样的总分",
        "  execution: | ··execution: 20 | 12 | 分值合计为 110，应为总分 100",
        "  levels: | ··levels: {满意度: none} | 12 | 分值合计为 90，应为总分 100",
        "  levels: | ··levels: {产出: 60} | 12 | 分值合计为 110，应为总分 100",
        "  levels: | ··levels: {产岀: 50} | 12 | 不认识的一级指标“产岀”，应为“产出”",
        "overshoot: | overshoot:↵··reason_from: 90% | 14 | 应为 100% 到 1000% 之间的数",
        "low_execution: | low_execution:↵··below: 90 | 14 | 应为 1% 到 100% 之间的数",
        "qualitative: | qualitative:↵··partly_from: 80% | 14 | 应小于达成的下限 0.8",
        "qualitative: | qualitative:↵··partly: [完成] | 14 | “完成”同时在 reached 和 partly 里",
        // choices
        "money_unit: | money_unit: 千元 | 8 | “money_unit”不能是“千元”，应为",
        "reverse: | reverse:↵··formula: linaer | 14 | “formula”不能是“linaer”，应为“linear”",
        "grades: | grades:↵··scale: {优: 80, 良: 90} | 14 | “良”的下限 90 应小于上一等“优”的 80",
        "grades: | grades:↵··scale: {优: 101} | 14 | 应为 0 到 100 之间的数",
        "  titles: | ··year: 21年 | 6 | 应为四位数的年份",
        "  titles: | ··absent: [得分] | 6 | “得分”同时在 labels 和 absent 里",
        "required: | required: [targte] | 13 | 不认识“targte”，应为“target”",
        "required: | required: target | 13 | 应为列表，写成 [target]",
        "caps: | caps:↵··- {levels: [效益], basis: 甲} | 14 | 应有 share_of_total",
        "caps: | caps:↵··- {times_average: 1.3, basis: 甲} | 14 | 缺少键“average_base”",
        "caps: | caps:↵··- {share_of_total: 30%} | 14 | 缺少键“basis”",
        "caps: | caps:↵··- {share_of_total: 130%, basis: 甲} | 14 | 应为 1% 到 100% 之间的数",
        "caps: | caps:↵··- {levels: [效率], share_of_total: 30%, basis: 甲} | 14 | 不认识的一级指标“效率”",
        // rules
        "rules: | rules:↵··total-smu: {severity: error} | 14 | 不认识的规则“total-smu”，应为“total-sum”",
        "rules: | rules:↵··total-sum: {severity: grave} | 14 | “severity”不能是“grave”，应为：error",
        "rules: | rules:↵··total-sum: {stage: tryal} | 14 | “stage”不能是“tryal”，应为“trial”",
        "rules: | rules:↵··total-sum: off | 14 | 规则“total-sum”是“off”，应为一组“键: 值”",
        "rules: | rules:↵··total-sum:↵····tolerance: -1 | 15 | “tolerance”是“-1”，应为 0 到",
        // vocabulary
        "vocabulary: | vocabulary:↵··budget_parts:↵····支出类型: [其他资金] | 15 | “其他资金”同时在“资金来源”",
        "vocabulary: | vocabulary:↵··budget_parts:↵····另一种: [年度资金总额] | 15 | 同时在 budget_total 和“另一种”里",
        "vocabulary: | vocabulary:↵··indicators:↵····score+: [分值] | 15 | “分值”同时在“weight”",
        "vocabulary: | vocabulary:↵··levels:↵····效益+: [产出指标] | 15 | “产出指标”同时在“产出”",
        "vocabulary: | vocabulary:↵··leftovers+: ['指标['] | 14 | 应为正确的正则表达式",
        "vocabulary: | vocabulary:↵··budget+: [甲] | 14 | 没有可追加的列表，应写成“budget”（不带 +）",
        "vocabulary: | vocabulary:↵··total+: 甲 | 14 | 应为列表，例如 [甲, 乙]",
        "vocabulary: | vocabulary:↵··total+: [甲]↵··total: [乙] | 14 | 应只写一个",
        "vocabulary: | vocabulary:↵··indicators:↵····targets: [甲] | 15 | 不认识的键“targets”，应为“target”",
        // inheritance
        "extends: | extends: national-2002 | 3 | 没有模板“national-2002”，应为“national-2020”",
        "extends: | extends: mine | 3 | 绕了一圈又回到自己",
        "extends: | #extends | 1 | 这一段缺少键“vocabulary”",
        "id: | id: yours | 1 | 应与所在文件夹同名，即“mine”",
        "id: | id: national-2020 | 1 | 已用于 templates/national-2020/template.yaml",
        "id: | # id | 2 | 缺少键“id”，应为“id: mine”",
        // writing
        "name: | name：某市自评表 | 2 | 中文冒号",
        "  total: | ⇥total: 100 | 10 | 制表符",
        "name: | name: &a 某市 | 2 | 不能用 & 和 * 引用别处",
        "basis: | basis: *a | 4 | 不能用 & 和 * 引用别处",
        "name: | name: !!str 某市 | 2 | 不能用 ! 标签",
        "money_unit: | ---↵id: x | 8 | 应只有一份内容",
        "name: | name: [甲, 乙 | 2 | 方括号 [ ] 或花括号 { } 应成对",
      })
  void a_mistake_is_named_with_file_line_and_remedy(
      String key, String change, int line, String words) throws IOException {
    String yaml = changed(key, change.replace("·", " ").replace("↵", "\n").replace("⇥", "\t"));
    TemplateException e = catchThrowableOfType(TemplateException.class, () -> load(yaml));
    assertThat(e).as(yaml).isNotNull();
    assertThat(e.getMessage()).as(yaml).contains(words);
    assertThat(e.getMessage()).as(yaml).startsWith("模板文件 ");
    assertThat(e.getMessage()).contains(file() + " 第 " + line + " 行：").contains("应");
  }

  @Test
  void a_file_that_is_no_utf_8_says_so_with_the_line() {
    byte[] gbk = "id: mine\nname: 某市\n".getBytes(Charset.forName("GB18030"));
    assertThatThrownBy(() -> TemplateFile.parse("x.yaml", gbk))
        .isInstanceOf(TemplateException.class)
        .hasMessage("模板文件 x.yaml 第 2 行：文件编码应为 UTF-8，请在编辑器里另存为 UTF-8 编码");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    byte[] windows = "\uFEFFid: mine\r\nname: 某市\r\n".getBytes(StandardCharsets.UTF_8);
    Item.Block block = TemplateFile.parse("x.yaml", windows);
    assertThat(block.entries().keySet()).containsExactly("id", "name");
    assertThat(block.entries().get("name").line()).isEqualTo(2);
  }

  @Test
  void hostile_files_are_refused_at_once() {
    assertRefused("a: " + "[".repeat(100_000), "层次太深");
    assertRefused("a: " + "{b: ".repeat(50_000), "层次太深");
    StringBuilder deep = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      deep.append(" ".repeat(i)).append("a:\n");
    }
    assertRefused(deep.toString(), "层次太深");
    assertRefused("a: &x [1]\nb: [*x, *x]\n", "不能用 & 和 *");
    assertRefused("a: " + "x".repeat(TemplateFile.MAX_SIZE), "应不超过");
    assertRefused("", "文件是空的");
    assertRefused("# 只有注释\n", "文件是空的");
    assertRefused("- a\n- b\n", "这里是列表，应为一组“键: 值”");
    assertRefused("? [a, b]\n: c\n", "键应为一个词");
    assertRefused("a: \u0001\n", "应");
    assertRefused("%YAML 3.0\n---\na: b\n", "应");
  }

  private static void assertRefused(String yaml, String words) {
    assertThatThrownBy(() -> TemplateFile.parse("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining(words)
        .hasMessageStartingWith("模板文件 x.yaml ");
  }

  private static String changed(String key, String change) {
    StringBuilder out = new StringBuilder();
    boolean done = false;
    for (String line : SOUND.split("\n")) {
      boolean here = line.startsWith(key) || line.startsWith("  " + key);
      out.append(here ? change : line).append('\n');
      done |= here;
    }
    return done ? out.toString() : out.append(change).append('\n').toString();
  }

  private Path file() {
    return folder.resolve("mine").resolve("template.yaml");
  }

  private Templates load(String yaml) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), yaml);
    return Templates.load(folder, RULES);
  }
}
