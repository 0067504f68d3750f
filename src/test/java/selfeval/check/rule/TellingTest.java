package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import selfeval.check.Finding;
import selfeval.check.Telling;

/** Which findings an agency is told one by one. */
class TellingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "boundary-assumed; 路灯维修数量 | 年度指标值=50盏以上 | 实际完成值=50盏; TOGETHER",
        "unit-scale; 路灯维修数量 | 年度指标值=≥50万元 | 实际完成值=5200000元; TOGETHER",
        "unit-scale; 路灯维修数量 | 年度指标值=≥50万元 | 实际完成值=52元; EACH",
        "reading-remark; 说明 | 第12行是隐藏的，其中内容已一并读取。; TOGETHER",
        "overshoot-reason; 路灯维修数量 | 实际完成值=65盏; EACH",
        "total-sum; 总分 | 得分=90; EACH",
      })
  void a_hint_that_asks_for_nothing_is_not_told_by_itself(String rule, String form, Telling how) {
    List<Finding> findings = Forms.audit(form).findings();
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(rule))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(Rules.telling(finding)).isEqualTo(how));
  }
}
