package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Finding;

/** What a 汇总表 in the same workbook says of the form's project. */
class SummaryTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯维修养护=98",
        "路灯维修养护=98.0",
        "路灯 维修养护=98 | 预算=100",
        "其他项目=95 | 路灯维修养护=98 | 预算=1000000 | 单位=元",
        // another project, another place: nothing is compared
        "公园养护=70",
      })
  void a_list_that_agrees_or_is_of_others_gives_no_finding(String list) {
    assertThat(Forms.audit("汇总表 | " + list).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "路灯维修养护=97, 总分填列98，而工作表“汇总表”C3列本项目为97。",
    "其他项目=98 | 路灯维修养护=89.5, 总分填列98，而工作表“汇总表”C4列本项目为89.5。",
    "路灯维修养护=98 | 预算=120, 全年预算数填列100万元，而工作表“汇总表”D3列本项目为120万元。",
    "路灯维修养护=98 | 预算=1200000 | 单位=元, 全年预算数填列100万元，而工作表“汇总表”D3列本项目为120万元。",
  })
  void a_figure_that_differs_is_found_in_the_form(String list, String message) {
    assertThat(Forms.audit("汇总表 | " + list).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo("summary-differs");
              assertThat(finding.message()).isEqualTo(message);
              assertThat(finding.expected()).isNull();
              assertThat(finding.cell()).isNotNull();
            });
  }

  @Test
  void decimals_that_the_list_does_not_print_are_not_compared() {
    String form = "夜间照明覆盖率 | 得分=13.4\n总分 | 得分=97.9\n汇总表 | 路灯维修养护=";
    assertThat(Forms.audit(form + "98").findings())
        .extracting(Finding::rule)
        .doesNotContain("summary-differs");
    assertThat(Forms.audit(form + "98.1").findings())
        .extracting(Finding::rule)
        .contains("summary-differs");
  }
}
