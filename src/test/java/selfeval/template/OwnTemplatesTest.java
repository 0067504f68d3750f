package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** An office's folder of its own templates and overlays. */
class OwnTemplatesTest {
  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String template(String id, String parent, String more) {
    return "id: " + id + "\nname: 某县自评表\nextends: " + parent + "\nbasis: 某县文件\n" + more;
  }

  @Test
  void an_own_template_stands_behind_the_built_in_ones_in_the_order_of_names() throws IOException {
    write("b-county/template.yaml", template("b-county", "a-county", ""));
    write("a-county/template.yaml", template("a-county", "hubei-20-80", ""));
    write(".git/template.yaml", "nonsense");
    write("readme.txt", "说明");
    Templates templates = Templates.load(folder);
    assertThat(templates.all())
        .extracting(Template::id)
        .endsWith("department", "a-county", "b-county")
        .hasSize(10);
    assertThat(templates.byId("b-county").orElseThrow().points().execution())
        .isEqualByComparingTo("20");
  }

  @Test
  void a_list_replaces_and_a_list_with_a_plus_adds() throws IOException {
    write(
        "mine/template.yaml",
        template(
            "mine",
            "national-2020",
            """
            vocabulary:
              indicators:
                target: [承诺值]
                actual+: [兑现值, 完成值]
              budget_parts:
                支出类型: none
                资金来源+: [上级补助]
              levels:
                决策: none
            """));
    Vocabulary own = Templates.load(folder).byId("mine").orElseThrow().vocabulary();
    Vocabulary national = Templates.load(null).byId("national-2020").orElseThrow().vocabulary();
    assertThat(own.indicators().get(Field.TARGET)).containsExactly("承诺值");
    assertThat(own.indicators().get(Field.ACTUAL))
        .startsWith("实际完成值")
        .containsAll(national.indicators().get(Field.ACTUAL))
        .endsWith("兑现值")
        .doesNotHaveDuplicates();
    assertThat(own.indicators().get(Field.WEIGHT))
        .isEqualTo(national.indicators().get(Field.WEIGHT));
    assertThat(own.budgetParts()).hasSize(1);
    assertThat(own.budgetParts().get(0)).endsWith("上级补助");
    assertThat(own.levels().keySet()).containsExactly("产出", "效益", "满意度", "成本", "过程");
  }

  @Test
  void another_scheme_of_points_and_grades_is_stated_in_a_few_lines() throws IOException {
    write(
        "mine/template.yaml",
        template(
            "mine",
            "national-2020",
            """
            points:
              levels: {成本: 20, 产出: 40, 效益: 20, 满意度: 10}
            grades:
              scale: {优: 95, 差: none}
            reverse: {formula: linear, basis: 某县规定用线性法}
            """));
    Template mine = Templates.load(folder).byId("mine").orElseThrow();
    assertThat(mine.points().levels()).containsKeys("成本", "产出").hasSize(4);
    assertThat(mine.grades()).extracting(Grade::name).containsExactly("优", "良", "中");
    assertThat(mine.grades().get(0).from()).isEqualByComparingTo("95");
    assertThat(mine.reverse()).isEqualTo(ReverseFormula.LINEAR);
    assertThat(mine.basisOf("reverse")).isEqualTo("某县规定用线性法");
    assertThat(mine.basisOf("recognition")).isEqualTo("某县文件");
  }

  @Test
  void an_overlay_adjusts_rules_and_leaves_the_rest() throws IOException {
    write(
        "overlay.yaml",
        """
        overlay-of: [guangzhou-2021, mine]
        rules:
          total-sum: {severity: 警告, tolerance: 0.5}
        """);
    write(
        "mine/template.yaml",
        template("mine", "guangzhou-2021", "rules:\n  weight-cap: {stage: 停用}\n"));
    write(
        "mine/overlay.yaml",
        """
        overlay_of: mine
        rules:
          total-sum: {basis: 某县规定}
          weight-cap: {stage: trial}
        """);
    Set<String> known = Set.of("total-sum", "weight-cap");
    Templates templates = Templates.load(folder, known);
    Template before = Templates.load(null).byId("guangzhou-2021").orElseThrow();
    Template guangzhou = templates.byId("guangzhou-2021").orElseThrow();
    assertThat(guangzhou.rules().keySet()).containsExactly("total-sum");
    assertThat(guangzhou.vocabulary()).isEqualTo(before.vocabulary());
    assertThat(guangzhou.caps()).isEqualTo(before.caps());
    RuleSetting mine = templates.byId("mine").orElseThrow().rules().get("total-sum");
    assertThat(mine.severity()).isEqualTo(Severity.WARNING);
    assertThat(mine.tolerance()).isEqualByComparingTo("0.5");
    assertThat(mine.basis()).isEqualTo("某县规定");
    assertThat(mine.stage()).isNull();
    assertThat(templates.byId("mine").orElseThrow().rules().get("weight-cap").stage())
        .isEqualTo(Stage.TRIAL);
    assertThat(templates.byId("national-2020").orElseThrow().rules()).isEmpty();
  }

  @Test
  void mistakes_of_an_overlay_are_named_in_the_overlay() throws IOException {
    String[][] cases = {
      {"overlay-of: guangzhou\nrules:\n  a: {stage: off}\n", "1", "没有模板“guangzhou”，应为"},
      {"rules:\n  a: {stage: off}\n", "1", "缺少键“overlay-of”"},
      {"overlay-of: national-2020\n", "1", "缺少键“rules”"},
      {"overlay-of: national-2020\nrules: off\n", "2", "应为下一行起缩进写的"},
      {"overlay-of: national-2020\npoints:\n  total: 90\n", "2", "不认识的键“points”"},
      {"overlay-of: national-2020\nrules:\n  b: {stage: off}\n", "3", "不认识的规则“b”，应为：a"},
      {"overlay-of: national-2020\nrules:\n  a: {stage: of}\n", "3", "“stage”不能是“of”，应为“off”"},
    };
    for (String[] c : cases) {
      write("overlay.yaml", c[0]);
      assertThatThrownBy(() -> Templates.load(folder, Set.of("a")))
          .as(c[0])
          .isInstanceOf(TemplateException.class)
          .hasMessageContaining("overlay.yaml 第 " + c[1] + " 行：")
          .hasMessageContaining(c[2]);
    }
  }

  @Test
  void a_mistake_in_what_was_inherited_is_named_where_it_stands() throws IOException {
    write("a/template.yaml", template("a", "national-2020", "points: {execution: 20}\n"));
    write("b/template.yaml", template("b", "a", ""));
    assertThatThrownBy(() -> Templates.load(folder))
        .hasMessageContaining("分值合计为 110")
        .hasMessageContaining("national-2020/template.yaml 第");
  }

  @Test
  void templates_that_extend_each_other_are_refused() throws IOException {
    write("a/template.yaml", template("a", "b", ""));
    write("b/template.yaml", template("b", "a", ""));
    assertThatThrownBy(() -> Templates.load(folder)).hasMessageContaining("绕了一圈");
  }

  @Test
  void a_folder_without_templates_is_a_mistake() throws IOException {
    assertThatThrownBy(() -> Templates.load(folder.resolve("nowhere"))).hasMessageContaining("不存在");
    assertThatThrownBy(() -> Templates.load(folder)).hasMessageContaining("里没有模板");
    write("mine/templete.yaml", "id: mine\n");
    assertThatThrownBy(() -> Templates.load(folder))
        .hasMessageContaining("templete.yaml 不会被读取，文件名应为 template.yaml");
  }

  @Test
  void the_folder_of_one_template_will_do() throws IOException {
    write("template.yaml", template("anything", "national-2020", ""));
    assertThat(Templates.load(folder).byId("anything")).isPresent();
  }

  @Test
  void the_blank_form_stands_beside_the_template() throws IOException {
    write("mine/template.yaml", template("mine", "national-2020", ""));
    write("mine/blank.xlsx", "blank");
    write("bare/template.yaml", template("bare", "national-2020", ""));
    Templates templates = Templates.load(folder);
    try (InputStream in = templates.blank("mine").orElseThrow()) {
      assertThat(in.readAllBytes()).asString().isEqualTo("blank");
    }
    assertThat(templates.blank("bare")).isEmpty();
    assertThat(templates.blank("../mine")).isEmpty();
  }
}
