package selfeval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.check.Auditor;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.check.rule.Forms;
import selfeval.check.rule.Rules;
import selfeval.evidence.RegisterRow.Column;
import selfeval.evidence.RegisterRow.Kind;
import selfeval.evidence.RegisterRow.Value;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;
import selfeval.term.Field;

/** The documentation of the rules of registers holds what it says. */
class RegisterRulesTest {
  private static final Map<String, Kind> KINDS =
      Map.of("预算", Kind.BUDGET, "目标", Kind.TARGETS, "监控", Kind.MONITORING);

  private static final Map<String, Column> COLUMNS =
      Map.ofEntries(
          Map.entry("年初预算数", Column.INITIAL),
          Map.entry("全年预算数", Column.ADJUSTED),
          Map.entry("预算数", Column.BUDGET),
          Map.entry("全年执行数", Column.EXECUTED),
          Map.entry("执行率", Column.RATE),
          Map.entry("项目名称", Column.PROJECT),
          Map.entry("三级指标", Column.LEVEL3),
          Map.entry("指标性质", Column.OPERATOR),
          Map.entry("指标值", Column.TARGET),
          Map.entry("分值", Column.WEIGHT),
          Map.entry("监控时点", Column.DATE),
          Map.entry("项目进度", Column.PROGRESS));

  private static Located form(String changes) {
    return Forms.of(changes).located();
  }

  private static List<IndicatorRow> indicators(Located form) {
    return form.form().counted();
  }

  /**
   * The rows that an example writes, kind | column=value；column=value, one beside the other by /.
   */
  private static RegisterRow.Rows rows(String example, Located form, String moneyUnit) {
    List<RegisterRow> rows = new ArrayList<>();
    Set<Kind> given = EnumSet.noneOf(Kind.class);
    int number = 2;
    for (String line : example.split(" / ")) {
      String[] parts = line.split(" \\| ", 2);
      Kind kind = KINDS.get(parts[0]);
      given.add(kind);
      if (parts[1].startsWith("项目名称=") && !parts[1].startsWith("项目名称={项目}")) {
        continue; // of another project of the unit
      }
      List<String> said = new ArrayList<>();
      if (parts[1].startsWith("{全部指标")) {
        List<IndicatorRow> all = indicators(form);
        int skipped = parts[1].contains("少一个") ? 1 : 0;
        for (IndicatorRow one : all.subList(skipped, all.size())) {
          said.add("三级指标=" + one.name() + "；指标值=" + one.promise());
        }
      } else {
        said.add(filled(parts[1], indicators(form).get(0)));
      }
      for (String row : said) {
        rows.add(row(kind, row, number++, moneyUnit));
      }
    }
    return new RegisterRow.Rows(rows, given, given, List.of());
  }

  private static String filled(String text, IndicatorRow first) {
    String digits = first.promise().replaceAll("\\D", "");
    String higher = digits.isEmpty() ? "" : "≥" + (Integer.parseInt(digits) + 7);
    return text.replace("{指标}", first.name())
        .replace("{目标}", first.promise())
        .replace("{更高的目标}", higher)
        .replace("{分值}", first.text(Field.WEIGHT));
  }

  private static RegisterRow row(Kind kind, String text, int number, String moneyUnit) {
    Map<Column, Value> values = new EnumMap<>(Column.class);
    char column = 'C';
    for (String one : text.split("；")) {
      String[] pair = one.split("=", 2);
      String place = "表1!" + column++ + number;
      values.put(COLUMNS.get(pair[0]), new Value(pair[1], place, pair[0], moneyUnit));
    }
    return new RegisterRow(kind, "登记.xlsx", values);
  }

  private static FormEvidence evidence(String example, String changes, String unit) {
    Located form = form(changes);
    return FormEvidence.of(form, List.of(), rows(example, form, unit), null);
  }

  private static List<Finding> findings(String example, String changes, String unit) {
    List<Check> checks = evidence(example, changes, unit).checks();
    return new Auditor(Rules.all())
        .audit(Forms.workbook(), List.of(form(changes)), one -> checks).get(0).findings().stream()
            .filter(f -> RegisterRules.ids().contains(f.rule()))
            .toList();
  }

  static Stream<Rule> rules() {
    return RegisterRules.documentation().stream()
        .filter(rule -> !rule.id().equals(RegisterRules.REPEATED));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_passes_has_no_finding_of_its_own(Rule rule) {
    assertThat(findings(rule.passes(), "", "万元"))
        .extracting(Finding::rule)
        .doesNotContain(rule.id());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_fails_has_its_own_finding(Rule rule) {
    List<Finding> found = findings(rule.fails(), "", "万元");
    assertThat(found).extracting(Finding::rule).contains(rule.id());
    assertThat(found).allSatisfy(f -> assertThat(f.expected()).isNull());
    assertThat(found).extracting(Finding::fingerprint).doesNotHaveDuplicates();
    assertThat(found).extracting(Finding::suggestion).allMatch(s -> s.endsWith("。"));
  }

  @Test
  void no_rule_has_the_name_of_another() {
    assertThat(RegisterRules.ids())
        .doesNotContainAnyElementsOf(Rules.ids())
        .doesNotContainAnyElementsOf(ReportRules.ids());
  }

  /** 全年执行数 of the sample is 95万元; what a register says of it, its unit, and whether it agrees. */
  @ParameterizedTest
  @CsvSource({
    "95, 万元, true",
    "95.00, 万元, true",
    "950000, 元, true",
    "'950,000.00', 元, true",
    "0.0095亿元, 万元, true",
    "95, , true",
    "950000, , true",
    "95.4, 万元, true",
    "95.6, 万元, false",
    "94, 万元, false",
    "949999, 元, true",
    "944000, 元, false",
    "95, 元, false",
    "96, , false",
  })
  void money_is_compared_in_its_unit(String text, String unit, boolean agrees) {
    List<EvidenceRecord> read = evidence("预算 | 全年执行数=" + text, "", unit).records();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).agrees()).isEqualTo(agrees);
    assertThat(read.get(0).kind()).isEqualTo(EvidenceRecord.Kind.REGISTER);
    assertThat(read.get(0).place()).isEqualTo("表1!C2");
    assertThat(findings("预算 | 全年执行数=" + text, "", unit)).hasSize(agrees ? 0 : 1);
  }

  @Test
  void several_rows_agree_by_their_sum_and_are_else_not_compared() {
    assertThat(evidence("预算 | 全年执行数=40 / 预算 | 全年执行数=55", "", "万元").records())
        .extracting(EvidenceRecord::agrees)
        .containsExactly(true, true);
    List<EvidenceRecord> other = evidence("预算 | 全年执行数=40 / 预算 | 全年执行数=50", "", "万元").records();
    assertThat(other).extracting(EvidenceRecord::agrees).containsOnlyNulls();
    assertThat(other).extracting(EvidenceRecord::why).allMatch(why -> why.startsWith("表述不唯一"));
    assertThat(findings("预算 | 全年执行数=40 / 预算 | 全年执行数=50", "", "万元")).isEmpty();
    assertThat(evidence("预算 | 全年执行数=95 / 预算 | 全年执行数=95", "", "万元").records())
        .extracting(EvidenceRecord::agrees)
        .containsExactly(true);
  }

  /** A target of the form, the one that was approved, and whether that is told. */
  @ParameterizedTest
  @CsvSource({
    "≥90%, ≥95%, true",
    "≥95%, ≥90%, false",
    "90%以上, ≥90%, false",
    "≤300元, ≤200元, true",
    "≤200元, ≤300元, false",
    "12月底前, 6月底前, true",
    "6月底前, 12月底前, false",
    "5个, 8个, true",
    "8, 8个, false",
    "≥3万元, ≥30000元, false",
    "≥2万元, ≥30000元, true",
    "显著提升, 有效提升, false",
    "≥90%, ≤90%, false",
    "≥50%, ≥500人, false",
  })
  void a_target_that_asks_for_less_than_the_approved_one_is_told(
      String own, String approved, boolean told) {
    String changes = indicators(form("")).get(0).name() + " | 年度指标值=" + own;
    String name = indicators(form(changes)).get(0).name();
    assertThat(indicators(form(changes)).get(0).text(Field.TARGET)).isEqualTo(own);
    List<Finding> found =
        findings("目标 | 三级指标=" + name + "；指标值=" + approved, changes, null).stream()
            .filter(f -> f.rule().equals(RegisterRules.TARGET))
            .toList();
    assertThat(found).hasSize(told ? 1 : 0);
  }

  @Test
  void monitoring_in_the_midst_of_a_year_is_held_only_against_its_own_rate() {
    for (String date : List.of("2022年8月", "上半年", "三季度", "六月", "2022-06-30", "中期")) {
      assertThat(findings("监控 | 监控时点=" + date + "；项目进度=50%", "", null)).as(date).isEmpty();
    }
    for (String date : List.of("年底", "2022年12月", "十二月", "2022-12-31", "11月")) {
      assertThat(findings("监控 | 监控时点=" + date + "；项目进度=50%", "", null)).as(date).hasSize(1);
    }
    assertThat(findings("监控 | 监控时点=2022-07-31；项目进度=50%；执行率=60%", "", null)).isEmpty();
    assertThat(findings("监控 | 监控时点=2022-07-31；项目进度=50%；执行率=71%", "", null)).hasSize(1);
    assertThat(findings("监控 | 监控时点=12月；项目进度=50%", "", null)).hasSize(1);
  }
}
