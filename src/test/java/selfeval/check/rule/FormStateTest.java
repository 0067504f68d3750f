package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.CheckRun;
import selfeval.check.FormAudit;
import selfeval.term.Severity;
import selfeval.term.State;

/** What becomes of a form by its findings and by what was not judged. */
class FormStateTest {
  private static FormAudit with(FormAudit audit, CheckRun... runs) {
    return new FormAudit(audit.located(), audit.scorecard(), audit.findings(), List.of(runs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "总分 | 得分=98 / PASSED / PASSED",
        "总分 | 得分=90 / RETURNED / RETURNED",
        "居民满意度 | 实际完成值=已完成 / REVIEW / RETURNED",
      })
  void findings_decide_and_the_option_says_which_send_back(
      String form, State onError, State onWarning) {
    FormAudit audit = Forms.audit(form);
    assertThat(audit.state(Severity.ERROR)).isEqualTo(onError);
    assertThat(audit.state(Severity.WARNING)).isEqualTo(onWarning);
  }

  @Test
  void a_check_that_failed_leaves_the_form_to_a_person() {
    FormAudit audit = Forms.audit("总分 | 得分=98");
    CheckRun failed = new CheckRun("broken", "坏的", CheckRun.Status.FAILED, "出错");
    assertThat(with(audit, failed).state(Severity.ERROR)).isEqualTo(State.REVIEW);
    assertThat(with(audit, failed).state(Severity.WARNING)).isEqualTo(State.REVIEW);
    CheckRun skipped = new CheckRun("idle", "不适用", CheckRun.Status.SKIPPED, "没有这一栏");
    assertThat(with(audit, skipped).state(Severity.ERROR)).isEqualTo(State.PASSED);
  }
}
