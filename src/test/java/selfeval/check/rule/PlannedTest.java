package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Finding;
import selfeval.check.FormAudit;

/** What a 绩效目标申报表 beside the form promised. */
class PlannedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯维修数量=≥60盏",
        "路灯维修数量=60盏以上",
        "维修验收合格率=≥98%",
        "居民满意度=90%以上",
      })
  void a_target_that_was_lowered_is_found_at_its_cell(String planned) {
    FormAudit audit = Forms.audit("申报表 | " + planned + " | 报修当日到场率=≥90%");
    assertThat(audit.findings()).hasSize(1);
    Finding finding = audit.findings().get(0);
    assertThat(finding.rule()).isEqualTo("target-changed");
    assertThat(finding.message()).contains("申报表", planned.substring(planned.indexOf('=') + 1));
    assertThat(finding.expected()).isEqualTo(planned.substring(planned.indexOf('=') + 1));
    assertThat(finding.cell().row()).isEqualTo(row(audit, planned));
  }

  private static int row(FormAudit audit, String planned) {
    String name = planned.substring(0, planned.indexOf('='));
    return audit.form().indicators().stream()
        .filter(r -> r.name().equals(name))
        .findFirst()
        .orElseThrow()
        .row();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯维修数量=50盏以上",
        "路灯维修数量=不少于50盏",
        "指标1：路灯维修数量=＞＝50盏",
        "维修验收合格率=95%以上",
        // another unit: no certain difference
        "路灯维修数量=60座",
        "夜间出行安全感=显著提升",
      })
  void a_target_that_is_only_written_otherwise_is_not(String planned) {
    assertThat(Forms.findings("申报表 | " + planned)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "路灯维修数量=60, warning",
    "路灯维修数量=11月底前完成, warning",
    "路灯维修数量=按计划完成, info",
    "夜间出行安全感=≥999, info"
  })
  void a_target_of_another_kind_cannot_be_compared_and_is_said(String planned, String severity) {
    Finding finding = Forms.audit("申报表 | " + planned).findings().get(0);
    assertThat(finding.rule()).isEqualTo("target-changed");
    assertThat(finding.severity().key()).isEqualTo(severity);
    assertThat(finding.expected()).isNull();
    assertThat(finding.message()).contains("工作表“申报表”C5", "不能比较");
  }

  @Test
  void an_indicator_that_is_gone_is_found_where_most_others_are_there() {
    String most = "申报表 | 路灯维修数量=≥50盏 | 维修验收合格率=≥95% | 居民满意度=≥85% | ";
    List<Finding> findings = Forms.audit(most + "电费节约额=≥3万元").findings();
    assertThat(findings).extracting(Finding::rule).containsExactly("indicator-dropped");
    assertThat(findings.get(0).message()).contains("电费节约额", "≥3万元");
    assertThat(Forms.findings(most + "辖区居民满意度=≥85%")).isEmpty();
    assertThat(Forms.findings("申报表 | 电费节约额=≥3万元 | 路灯维修数量=≥50盏")).isEmpty();
  }

  @Test
  void a_budget_that_is_neither_the_initial_nor_the_adjusted_one_is_found() {
    String table = "申报表 | 路灯维修数量=≥50盏 | 金额=";
    assertThat(Forms.findings(table + "100")).isEmpty();
    assertThat(Forms.findings("年度资金总额 | 年初预算数=80\n" + table + "100")).isEmpty();
    assertThat(Forms.audit(table + "130").findings())
        .extracting(Finding::rule)
        .containsExactly("budget-changed");
  }

  @Test
  void a_table_of_another_project_or_year_is_none_of_its_business() {
    String other = "申报表 | 项目=桥梁维修养护 | 路灯维修数量=≥60盏";
    assertThat(Forms.findings(other)).isEmpty();
    assertThat(Forms.findings("申报表 | 年=2021 | 路灯维修数量=≥60盏")).isEmpty();
    assertThat(Forms.findings("申报表 | 年=2022 | 路灯维修数量=≥60盏")).hasSize(1);
  }
}
