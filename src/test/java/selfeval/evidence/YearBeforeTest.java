package selfeval.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import selfeval.check.Auditor;
import selfeval.check.Check;
import selfeval.check.Finding;
import selfeval.check.rule.Forms;
import selfeval.check.rule.Rules;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.result.EvidenceRecord;
import selfeval.result.FormRecord;
import selfeval.result.Recorder;
import selfeval.term.Field;
import selfeval.term.Severity;

/** Whether a form repeats the figures of the year before. */
class YearBeforeTest {
  /** Actuals that are none of the targets of the sample form. */
  private static String actuals(int changed) {
    StringBuilder changes = new StringBuilder();
    int number = 0;
    for (IndicatorRow row : Forms.of("").located().form().counted()) {
      String figure = number < changed ? 3000 + number + "" : 2000 + number + "";
      changes.append(row.name()).append(" | 实际完成值=").append(figure).append('\n');
      number++;
    }
    return changes.toString();
  }

  private static FormRecord record(String changes) {
    Located located = Forms.of("年度 | 2021\n" + changes).located();
    return Recorder.record(
        new Auditor(Rules.all()).audit(Forms.workbook(), List.of(located), f -> List.of()).get(0),
        Severity.ERROR);
  }

  private static FormEvidence evidence(String before, String now) {
    return FormEvidence.of(
        Forms.of(now).located(),
        List.of(),
        RegisterRow.Rows.NONE,
        new YearBefore("上年/表.xlsx", record(before)));
  }

  private static List<Finding> findings(String before, String now) {
    List<Check> checks = evidence(before, now).checks();
    return new Auditor(Rules.all())
            .audit(Forms.workbook(), List.of(Forms.of(now).located()), one -> checks)
            .get(0)
            .findings()
            .stream()
            .filter(f -> f.rule().equals(RegisterRules.REPEATED))
            .toList();
  }

  @Test
  void figures_that_are_all_those_of_the_year_before_are_told_at_the_column() {
    List<Finding> found = findings(actuals(0), actuals(0));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).message()).contains("上年/表.xlsx").contains("全部相同");
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
    EvidenceRecord evidence = evidence(actuals(0), actuals(0)).records().get(0);
    assertThat(evidence.kind()).isEqualTo(EvidenceRecord.Kind.FORMER);
    assertThat(evidence.agrees()).isFalse();
  }

  @Test
  void one_other_figure_is_enough_to_say_nothing() {
    assertThat(findings(actuals(1), actuals(0))).isEmpty();
    assertThat(evidence(actuals(1), actuals(0)).records())
        .extracting(EvidenceRecord::agrees)
        .containsExactly(true);
  }

  @Test
  void figures_that_are_just_what_was_promised_may_well_be_equal() {
    StringBuilder reached = new StringBuilder();
    for (IndicatorRow row : Forms.of("").located().form().counted()) {
      String target = row.text(Field.TARGET);
      reached.append(row.name()).append(" | 实际完成值=").append(target).append('\n');
    }
    assertThat(findings(reached.toString(), reached.toString())).isEmpty();
  }
}
