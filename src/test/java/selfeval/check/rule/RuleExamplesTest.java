package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.Note;
import selfeval.check.Rule;

/** The documentation of each rule holds what it says. */
class RuleExamplesTest {
  static Stream<Rule> rules() {
    return Rules.documentation().stream();
  }

  @Test
  void the_sample_form_has_no_finding() {
    assertThat(Forms.findings("")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_is_documented(Rule rule) {
    assertThat(rule.title()).isNotBlank();
    assertThat(rule.basis() == null || rule.basis().contains("《")).isTrue();
    assertThat(rule.what()).hasSizeGreaterThan(15);
    assertThat(rule.passes()).isNotBlank();
    assertThat(rule.fails()).isNotBlank().isNotEqualTo(rule.passes());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_passes_has_no_finding(Rule rule) {
    assertThat(Forms.findings(rule.passes())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void its_example_that_fails_has_its_own_finding_and_no_other(Rule rule) {
    FormAudit audit = Forms.audit(rule.fails());
    // What only follows from a finding stands beside it, and never alone.
    boolean follows = rule.id().equals("total-follows");
    List<Finding> findings =
        audit.findings().stream().filter(f -> follows == f.rule().equals("total-follows")).toList();
    if (findings.isEmpty()) {
      // told to the office alone
      assertThat(audit.notes()).extracting(Note::rule).containsExactly(rule.id());
      assertThat(audit.notes().get(0).message()).endsWith("。").doesNotContain("null");
      return;
    }
    assertThat(findings).extracting(Finding::rule).containsExactly(rule.id());
    Finding finding = findings.get(0);
    assertThat(finding.message()).endsWith("。").doesNotContain("null");
    assertThat(finding.suggestion()).endsWith("。").doesNotContain("null");
    assertThat(finding.basis() == null || !finding.basis().isBlank()).isTrue();
    assertThat(finding.label()).isNotBlank();
  }

  @Test
  void a_class_is_named_after_its_rule_or_after_the_first_of_its_two() {
    assertThat(Rules.documentation()).extracting(Rule::id).doesNotHaveDuplicates();
    Map<String, List<String>> rules = new LinkedHashMap<>();
    for (Check check : Rules.all()) {
      String name = check.getClass().getSimpleName();
      String id = name.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      rules.computeIfAbsent(id, k -> new ArrayList<>()).add(check.rule().id());
    }
    assertThat(rules)
        .allSatisfy((name, ids) -> assertThat(ids).hasSizeLessThanOrEqualTo(2).startsWith(name));
  }
}
