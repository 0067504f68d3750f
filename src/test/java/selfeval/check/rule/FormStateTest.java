package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.term.Severity;
import selfeval.term.State;
import selfeval.waiver.Waivers;

/** What becomes of a form by its findings and by what was not judged. */
class FormStateTest {
  @TempDir Path folder;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯维修数量 | 年度指标值=50盏",
        "夜间出行安全感 | 实际完成值=比较好",
        "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 执行率=100% | 得分=10",
        "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 执行率=0% | 得分=0",
        "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 执行率=— | 得分=—"
      })
  void what_was_not_judged_is_left_to_a_person_until_the_office_accepts_it(String change)
      throws IOException {
    FormAudit audit = Forms.audit(change);
    assertThat(audit.state(Severity.ERROR)).isEqualTo(State.REVIEW);
    Finding why =
        audit.findings().stream()
            .filter(f -> List.of("not-judged", "execution-undetermined").contains(f.rule()))
            .findFirst()
            .orElseThrow();
    Path file = folder.resolve("waivers.yaml");
    Files.writeString(
        file, "- {fingerprint: " + why.fingerprint() + ", who: 王, why: 已核, until: 2022-12-31}\n");
    Waivers waivers = Waivers.load(file, LocalDate.of(2022, 6, 1));
    assertThat(audit.waive(waivers, "表.xlsx").state(Severity.ERROR)).isEqualTo(State.PASSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 分值=— | 执行率=— | 得分=—",
        "年度资金总额 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0 | 分值=0 | 执行率=0% | 得分=0",
        "备用指标 | 年度指标值=— | 实际完成值=— | 分值=— | 得分=—"
      })
  void what_carries_no_points_is_left_to_nobody(String change) {
    FormAudit audit = Forms.audit(change + "\n停用 | weights-sum\n停用 | execution-score");
    assertThat(audit.state(Severity.ERROR)).isEqualTo(State.PASSED);
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
