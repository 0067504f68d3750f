package selfeval.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.overview.DepartmentNames;
import selfeval.result.BatchFinding;

class OtherUnitsTest {
  /** What a form of 柳河县教育局 says, in a batch in which 柳河县水务局 and others send forms too. */
  private static List<BatchFinding> saying(String text) {
    return findings(
        Filed.of("柳河县水务局", "堤防加固"),
        Filed.of("青禾市水务局", "管网普查"),
        Filed.of("柳河县政务服务中心", "窗口改造"),
        Filed.of("柳河县教育局", "校舍维修").department("青禾市教育局").problems(text));
  }

  private static List<BatchFinding> findings(Filed... forms) {
    AcrossCollector across = new AcrossCollector(new DepartmentNames());
    for (Filed form : forms) {
      across.add(form.record());
    }
    return across.findings();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "柳河县水务局全年完成维修任务，个别工程验收偏晚。",
        "2025年，柳河县水务局按计划推进，资金支付偏慢。",
        "1.柳河县水务局预算编制不够细。\n2.验收资料不全。",
        "资金支付偏慢。本年度柳河县水务局没有及时办理结算。",
        "一是柳河县水务局人员力量不足。",
        "（一）柳河县政务服务中心设备老化。"
      })
  void the_name_of_another_unit_where_the_own_one_is_expected_is_told(String text) {
    List<BatchFinding> findings = saying(text);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("batch-other-unit");
    assertThat(findings.get(0).message()).startsWith("柳河县教育局的 1 张自评表").contains("“柳河县");
    assertThat(findings.get(0).suggestion()).startsWith("请核实该处是否误写");
    assertThat(findings.get(0).members().get(0).cell()).isEqualTo("B22");
    assertThat(findings.get(0).members().get(0).text()).startsWith("存在问题：");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "与柳河县水务局沟通不够，验收偏晚。",
        "由柳河县水务局负责的供水改造没有按期完工。",
        "柳河县水务局负责的供水改造没有按期完工。",
        "柳河县水务局下达任务较晚，开工推迟。",
        "柳河县水务局、柳河县政务服务中心和我局共同实施。",
        "柳河县水务局的批复较晚，开工推迟。",
        "根据柳河县水务局文件要求调整了工期。",
        "柳河县水务局第二幼儿园校舍维修偏晚。",
        "柳河县教育局与柳河县水务局沟通不够。柳河县水务局配合不及时。",
        "柳河县教育局校舍维修偏晚。",
        "青禾市教育局安排的培训没有全部参加。",
        "县水务局供水改造没有按期完工。",
        "大柳河县水务局供水改造没有按期完工。",
        "验收偏晚，资料不全，柳河县水务局也有意见。",
        "柳河县财政局拨款较晚。"
      })
  void names_that_a_form_may_well_mention_are_not_told(String text) {
    assertThat(saying(text)).isEmpty();
  }

  @Test
  void a_project_that_bears_another_units_name_is_told() {
    assertThat(findings(Filed.of("柳河县水务局", "堤防加固"), Filed.of("柳河县教育局", "柳河县水务局办公设备购置")))
        .extracting(BatchFinding::rule)
        .containsExactly("batch-other-unit");
  }

  @Test
  void a_name_in_the_own_name_and_an_own_name_in_the_other_one_are_kin() {
    assertThat(
            findings(
                Filed.of("柳河县水务局", "堤防加固"),
                Filed.of("青禾市柳河县水务局", "管网普查").problems("柳河县水务局人员力量不足。"),
                Filed.of("柳河县水务局供水站", "水表更换").problems("柳河县水务局人员力量不足。")))
        .isEmpty();
  }

  @Test
  void a_name_that_more_than_three_other_units_speak_of_is_known_to_all() {
    List<Filed> forms = new ArrayList<>();
    forms.add(Filed.of("柳河县机关事务中心", "公车维修"));
    for (String unit : List.of("柳河县教育局", "柳河县民政局", "柳河县司法局")) {
      forms.add(Filed.of(unit, unit + "培训").problems("柳河县机关事务中心场地紧张。"));
    }
    assertThat(findings(forms.toArray(Filed[]::new))).hasSize(1);

    forms.add(Filed.of("柳河县统计局", "普查").problems("柳河县机关事务中心场地紧张。"));
    assertThat(findings(forms.toArray(Filed[]::new))).isEmpty();
  }
}
