package selfeval.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.Auditor;
import selfeval.check.CheckRun;
import selfeval.check.CheckRun.Status;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Forms;
import selfeval.check.rule.Rules;
import selfeval.form.Located;
import selfeval.template.Template;
import selfeval.template.TemplateException;
import selfeval.template.Templates;
import selfeval.term.Stage;

/** Checks that an office wrote itself, in an overlay of the national form. */
class OfficeFormulasTest {
  private static final String SOUND =
      """
      overlay-of: national-2020
      formulas:
        - id: parts-executed
          title: 执行数与分项不符
          formula: ABS(预算.总额.执行数-SUM(预算.分项.执行数))<0.01
          message: 总额的执行数与各分项之和不一致
          place: 预算.总额.执行数
          severity: error
        - id: budget-grown
          title: 调整预算增幅过大
          formula: 预算.总额.全年预算数<=预算.总额.年初预算数*1.2
          message: 全年预算数{预算.总额.全年预算数}比年初预算数{预算.总额.年初预算数}多出两成以上，请附调整批复。
          place: 预算.总额.全年预算数
          severity: 提示
        - id: executed-enough
          title: 执行率低于八成
          formula: 执行率.计算值>=0.8
          message: 本市要求年度执行率不低于80%
          place: 预算.总额.执行率
          basis: 本市2022年绩效管理办法第九条
          suggestion: 请说明原因并提出盘活意见。
        - id: single-weight
          title: 单项分值过大
          formula: 本项.分值<=20
          message: 单项指标的分值不得超过20分
          place: 本项.分值
        - id: reason-telling
          title: 原因过于简单
          formula: IF(本项.得分<本项.分值, LEN(本项.偏差原因)>=6, TRUE)
          message: 扣分原因应当写明情况，不少于6个字
          place: 本项.偏差原因
        - id: total-adds-up
          title: 总分不等于各项之和
          formula: 总分.得分=SUM(指标.得分)+执行率.得分
          tolerance: 0.005
          message: 总分应等于各项得分之和
          place: 总分.得分
          stage: trial
        - id: enough-indicators
          title: 指标过少
          formula: 指标.个数>=5
          message: 只有{指标.个数}个指标，应不少于5个
          place: 整表
        - id: output-first
          title: 产出分值低于效益
          formula: =SUM(指标.产出.分值)>=SUM(指标.效益.分值)
          message: 产出指标的分值不得低于效益指标
          place: 指标.分值
      """;

  private static final String UNBALANCED =
      """
        - id: unbalanced
          title: 括号没有配对
          formula: ABS(预算.总额.执行数-SUM(预算.分项.执行数)<0.01
          message: 不一致
          place: 预算.总额.执行数
      """;

  private static final String UNKNOWN_FIELD =
      """
        - id: unknown-field
          title: 字段写错
          formula: 预算.总额.执行额<=预算.总额.全年预算数
          message: 超预算
          place: 预算.总额.执行数
      """;

  /** A form on which all formulas hold: two parts that make the whole, five rows and more. */
  private static final String PARTS =
      """
      其中：当年财政拨款 | 年初预算数=80 | 全年预算数=80 | 全年执行数=78
      其他资金 | 年初预算数=20 | 全年预算数=20 | 全年执行数=17
      """;

  @TempDir Path folder;
  private Template template;

  @BeforeEach
  void load() throws IOException {
    template = load(SOUND);
  }

  private Template load(String overlay) throws IOException {
    Files.writeString(folder.resolve("overlay.yaml"), overlay);
    return Templates.load(folder, Rules.ids(), OfficeChecks.SYNTAX)
        .byId("national-2020")
        .orElseThrow();
  }

  private FormAudit audit(String changes) {
    Located plain = Forms.of(changes).located();
    Located located = new Located(plain.form(), template, true, "测试用表", List.of());
    return new Auditor(Rules.all(), new OfficeChecks())
        .audit(Forms.workbook(), List.of(located))
        .get(0);
  }

  private List<String> own(String changes) {
    List<String> ids = template.formulas().stream().map(f -> f.id()).toList();
    return Forms.lines(audit(changes)).stream()
        .filter(line -> ids.contains(line.substring(0, line.indexOf(' '))))
        .toList();
  }

  private CheckRun run(String changes, String id) {
    return audit(changes).checks().stream()
        .filter(c -> c.rule().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void formulas_that_hold_are_clean_and_listed_behind_the_rules_of_the_program() {
    FormAudit audit = audit(PARTS);
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.checks()).hasSize(Rules.all().size() + 8);
    assertThat(audit.checks().subList(Rules.all().size(), audit.checks().size()))
        .allMatch(run -> run.status() == Status.CLEAN && run.why() == null)
        .extracting(CheckRun::rule)
        .startsWith("parts-executed", "budget-grown")
        .endsWith("output-first");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "其他资金 | 全年执行数=18; parts-executed error D5 null 95 null",
        "年度资金总额 | 年初预算数=70; budget-grown info C5 null 100 null",
        "路灯维修数量 | 分值=24 | 得分=24; single-weight warning F9 null 24 null",
        "夜间照明覆盖率 | 偏差原因=停电; reason-telling warning H12 null 停电 null",
        "总分 | 得分=99; total-adds-up warning G15 98 99 1",
        "夜间照明覆盖率 | 分值=40 | 得分=36; output-first warning F8 null null null"
      })
  void a_formula_that_does_not_hold_is_a_finding_at_its_place(String change, String finding) {
    assertThat(own(PARTS + change)).contains(finding);
  }

  @Test
  void a_low_rate_is_found_with_the_offices_basis_words_and_both_sides() {
    String change = "年度资金总额 | 全年执行数=60 | 执行率=60% | 得分=6";
    Finding finding =
        audit(change).findings().stream()
            .filter(f -> f.rule().equals("executed-enough"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.cell()).hasToString("F5");
    assertThat(finding.basis()).isEqualTo("本市2022年绩效管理办法第九条");
    assertThat(finding.suggestion()).isEqualTo("请说明原因并提出盘活意见。");
    assertThat(finding.message()).startsWith("本市要求年度执行率不低于80%。").endsWith("左边是0.6，右边是0.8。");
  }

  @Test
  void values_stand_in_the_sentence_where_the_office_asked_for_them() {
    Finding finding =
        audit(PARTS + "年度资金总额 | 年初预算数=70").findings().stream()
            .filter(f -> f.rule().equals("budget-grown"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.message()).contains("全年预算数100比年初预算数70多出两成以上");
  }

  @Test
  void a_finding_about_the_whole_sheet_has_no_cell() {
    String change = PARTS + "删行 | 维修验收合格率\n删行 | 报修当日到场率";
    assertThat(own(change)).contains("enough-indicators warning null null null null");
  }

  @Test
  void a_formula_on_trial_does_not_send_back() {
    FormAudit audit = audit(PARTS + "总分 | 得分=99\n停用 | total-sum");
    assertThat(audit.findings())
        .filteredOn(f -> f.rule().equals("total-adds-up"))
        .singleElement()
        .matches(f -> f.stage() == Stage.TRIAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "年度资金总额 | 全年执行数=; executed-enough; 没有填写|全年执行数|执行数",
        "年度资金总额 | 全年执行数=约九十五; parts-executed; 约九十五",
        "居民满意度 | 得分=; total-adds-up; 没有填写",
        "居民满意度 | 得分=满分; total-adds-up; 满分",
        "删总分; total-adds-up; 没有",
        "年度资金总额 | 年初预算数=; budget-grown; 预算.总额.年初预算数（B5）没有填写"
      })
  void what_cannot_be_calculated_is_skipped_with_the_reason(
      String change, String id, String words) {
    CheckRun run = run(PARTS + change, id);
    assertThat(run.status()).as(change + " " + run.why()).isEqualTo(Status.SKIPPED);
    assertThat(List.of(words.split("\\|"))).anyMatch(run.why()::contains);
  }

  @Test
  void a_form_without_parts_skips_what_needs_them() {
    assertThat(run("", "parts-executed").why()).isEqualTo("表中没有填列预算.分项.执行数");
  }

  @Test
  void the_two_broken_ones_are_refused_when_they_are_loaded() {
    // the key “formula” stands in the third line of each
    int line = (int) SOUND.lines().count() + 3;
    assertThatThrownBy(() -> load(SOUND + UNBALANCED))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("overlay.yaml 第 " + line + " 行：公式“ABS(预算.总额")
        .hasMessageContaining("第 4 个字符处的左括号没有配对的右括号");
    assertThatThrownBy(() -> load(SOUND + UNKNOWN_FIELD))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("overlay.yaml 第 " + line + " 行：")
        .hasMessageContaining("不认识的字段“预算.总额.执行额”，应为“预算.总额.执行数”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "WEBSERVICE(\"http://a\")=总分.得分; 公式里不能用函数“WEBSERVICE”",
        "INDIRECT(\"A1\")<总分.得分; 公式里不能用函数“INDIRECT”",
        "OFFSET(总分.得分,1,1)>0; 公式里不能用函数“OFFSET”",
        "总分.得分<NOW(); 公式里不能用函数“NOW”",
        "HYPERLINK(\"file:///etc/passwd\")=总分.等级; 公式里不能用函数“HYPERLINK”",
        "SUMM(指标.得分)>0; 不认识的函数“SUMM”，应为“SUM”",
        "合计(指标.得分)>0; 不认识的函数“合计”",
        "SUM(指标.得分)+总分.得分; 公式的结果应为真或假",
        "ROUND(总分.得分,2); 公式的结果应为真或假",
        "指标.得分>0; “指标.得分”是一列数",
        "SUM(指标.得分*2)>0; “指标.得分”是一列数",
        "0<总分.得分<=100; 比较符号不能连写",
        "总分.得分>=0，; 中文符号，应为英文的 ,",
        "SUM（指标.得分）>0; 中文符号，应为英文的 (",
        "A1>0; 不认识的字段“A1”",
        "预算.总额.年初>0; 应为“预算.总额.年初预算数”",
        "Sheet2!A1>总分.得分; 不能用在公式里",
        "[b.xlsx]S!A1>总分.得分; 不能用在公式里",
        "总分.得分>; 公式写法有误",
        "ROUND(总分.得分)>1; 函数的参数个数不对",
        "总分.得分)>1; 右括号多余",
        "1<2; 没有用到表上的任何字段",
        "总分.得分=\"优; 引号没有成对",
        "指标.产量.得分>1; 不认识的字段“指标.产量.得分”"
      })
  void a_mistake_in_a_formula_is_named_with_its_line(String formula, String words) {
    String overlay =
        """
        overlay-of: national-2020
        formulas:
          - id: mine
            title: 自定
            formula: '%s'
            message: 不符
            place: 总分.得分
        """
            .formatted(formula);
    assertThatThrownBy(() -> load(overlay))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("overlay.yaml 第 5 行：")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "place: 预算.总额; 7; 不认识字段“预算.总额”",
        "place: 执行率.计算值; 7; 它是算出来的",
        "place: 本项.得分; 7; 不是逐项检查",
        "message: 得分{总分.得份}不符; 6; 不认识字段“总分.得份”，应为“总分.得分”",
        "message: 得分{指标.得分}不符; 6; 不是单个值",
        "message: 得分{总分.得分不符; 6; 花括号没有成对",
        "id: total-sum; 3; 已是一条内置规则的编号",
        "id: 总分检查; 3; 应由小写英文字母",
        "tolerance: 很小; 8; “tolerance”是“很小”",
        "severity: 严重; 8; “severity”不能是“严重”",
        "level: 1; 8; 不认识的键“level”"
      })
  void a_mistake_beside_a_formula_is_named_with_its_line(String line, int at, String words) {
    String key = line.substring(0, line.indexOf(':') + 1);
    String sound =
        """
        overlay-of: national-2020
        formulas:
          - id: mine
            title: 自定
            formula: 总分.得分>0
            message: 不符
            place: 总分.得分
        """;
    String before = sound.lines().filter(l -> l.contains(key)).findFirst().orElse(null);
    String indent = key.equals("id:") ? "  - " : "    ";
    String overlay =
        before == null ? sound + indent + line + "\n" : sound.replace(before, indent + line);
    assertThatThrownBy(() -> load(overlay))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("overlay.yaml 第 " + at + " 行：")
        .hasMessageContaining(words);
  }

  @Test
  void an_overlay_adds_to_the_formulas_of_the_template_and_may_adjust_them() throws IOException {
    Path own = Files.createDirectories(folder.resolve("mine"));
    Files.writeString(
        own.resolve("template.yaml"),
        """
        id: mine
        name: 某县自评表
        extends: national-2020
        basis: 某县文件
        formulas:
          - {id: first, title: 甲, formula: 总分.得分<=100, message: 超过100, place: 总分.得分}
        """);
    Files.writeString(
        own.resolve("overlay.yaml"),
        """
        overlay-of: mine
        rules:
          first: {severity: error, stage: off}
        formulas:
          - {id: second, title: 乙, formula: 总分.得分>=0, message: 低于0, place: 总分.得分}
        """);
    template = Templates.load(folder, Rules.ids(), OfficeChecks.SYNTAX).byId("mine").orElseThrow();
    assertThat(template.formulas()).extracting(f -> f.id()).containsExactly("first", "second");
    assertThat(run("总分 | 得分=120", "first").why()).isEqualTo("本模板已停用此项检查");
    assertThat(own("总分 | 得分=-1")).containsExactly("second warning G13 null -1 null");
  }

  @Test
  void a_template_without_formulas_has_none() {
    assertThat(Templates.load(null).all()).allMatch(t -> t.formulas().isEmpty());
  }
}
