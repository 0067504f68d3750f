package selfeval.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Forms;

/** What is said of forms that the checks themselves audited. */
class FormWordsTest {
  @ParameterizedTest
  @CsvSource({"完成情况说明", "指标解释"})
  void a_heading_that_was_not_understood_is_listed_with_its_cell(String heading) {
    FormAudit audit = Forms.audit("未知栏名 | " + heading);
    Finding finding =
        audit.findings().stream()
            .filter(f -> f.rule().equals("column-missing"))
            .findFirst()
            .orElseThrow();
    assertThat(FormWords.open(audit, false))
        .contains("1栏未能识别栏名（" + finding.cell() + "“" + heading + "”）");
    assertThat(FormWords.open(audit, true)).contains("!" + finding.cell());
  }

  @Test
  void a_form_that_was_read_and_judged_whole_has_nothing_open() {
    assertThat(FormWords.open(Forms.audit(""), true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"91, 95%, 91%, 4%", "88.5, 98%, 88.5%, 9.5%", "96.25, 0.91, 96.25%, -5.25%"})
  void an_execution_rate_is_told_as_a_percentage(
      String executed, String printed, String expected, String difference) {
    FormAudit audit = Forms.audit("年度资金总额 | 全年执行数=" + executed + " | 执行率=" + printed);
    Finding finding =
        audit.findings().stream()
            .filter(f -> f.rule().equals("execution-rate"))
            .findFirst()
            .orElseThrow();
    Shown shown = Shown.of(finding, audit.form(), null);
    assertThat(shown.expected()).isEqualTo(expected);
    assertThat(shown.difference()).isEqualTo(difference);
    assertThat(shown.reported()).endsWith("%");
    assertThat(finding.expected()).startsWith("0.").hasSize(6);
  }

  @Test
  void the_total_after_the_mends_is_that_of_the_finding_at_the_total() {
    FormAudit follows = Forms.audit("路灯维修数量 | 得分=21");
    assertThat(FormWords.mendedTotal(follows)).isEqualTo("98.00");
    FormAudit wrong = Forms.audit("总分 | 得分=99");
    assertThat(FormWords.mendedTotal(wrong)).isEqualTo("98.00");
    assertThat(FormWords.mendedTotal(Forms.audit("总分 | 得分=98"))).isNull();
  }
}
