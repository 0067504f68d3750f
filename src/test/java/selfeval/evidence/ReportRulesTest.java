package selfeval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.check.Auditor;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.Rule;
import selfeval.check.rule.Forms;
import selfeval.check.rule.Rules;
import selfeval.document.DocumentReader;
import selfeval.ooxml.Limits;

/** The documentation of the rules of reports holds what it says. */
class ReportRulesTest {
  static Stream<Rule> rules() {
    return ReportRules.documentation().stream()
        .filter(rule -> !rule.id().equals(ReportRules.ANNEX));
  }

  private static List<Finding> findings(String example) {
    String text = example.replaceFirst("^报告 \\| ", "").replace(" / ", "\n");
    byte[] report = text.getBytes(StandardCharsets.UTF_8);
    Forms forms = Forms.of("表头 | 实施单位=市城管局");
    FormEvidence.Report read =
        new FormEvidence.Report("报告.txt", new DocumentReader(Limits.standard()).read(report));
    List<Check> checks = FormEvidence.of(forms.located(), List.of(read)).checks();
    return new Auditor(Rules.all())
        .audit(Forms.workbook(), List.of(forms.located()), form -> checks)
        .get(0)
        .findings();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_passes_has_no_finding(Rule rule) {
    assertThat(findings(rule.passes())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_fails_has_its_own_finding_and_no_other(Rule rule) {
    List<Finding> found = findings(rule.fails());
    assertThat(found).isNotEmpty().extracting(Finding::rule).containsOnly(rule.id());
    Finding finding = found.get(0);
    assertThat(finding.message()).startsWith("自评报告（报告.txt）第").endsWith("。");
    assertThat(finding.expected()).isNull();
    assertThat(finding.suggestion()).endsWith("。");
    assertThat(found).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void no_rule_has_the_name_of_another() {
    assertThat(ReportRules.ids()).doesNotContainAnyElementsOf(Rules.ids());
    assertThat(ReportRules.ids()).allMatch(id -> id.startsWith(ReportRules.PREFIX));
  }

  @Test
  void two_figures_for_one_field_are_said_and_not_judged() {
    List<selfeval.result.EvidenceRecord> read =
        Manners.records("2022年度路灯维修养护项目自评报告\n经自评，项目自评得分为98分。\n综合评价，项目自评得分为91分。");
    assertThat(read)
        .filteredOn(e -> e.field().equals("total.score"))
        .hasSize(2)
        .allSatisfy(
            e -> {
              assertThat(e.agrees()).isNull();
              assertThat(e.why()).isEqualTo("表述不唯一，未核对");
            });
  }
}
