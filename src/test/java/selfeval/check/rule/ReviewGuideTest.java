package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Finding;

/** What guides for reviewers name: where each is found, and what only resembles it. */
class ReviewGuideTest {
  private static List<Finding> of(String rule, String changes) {
    return Forms.audit(changes).findings().stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "路灯培训人数;≥50人;55人|路灯培训人数;≥50人;55人",
        "培训人数;≥50人;55人|培训人数;50人以上;55人",
        "巡查里程数;≥1.2万米;1.3万米|巡查里程数;不低于1.2万米;1.25万米",
        "设备完好率达标;≥ 95 %;96%|设备完好率达标;≧95%;97%",
      })
  void an_output_that_is_a_benefit_too_counts_once(String output, String benefit) {
    List<Finding> findings =
        of("duplicate-indicator", changed("路灯维修数量", output) + "\n" + changed("夜间出行安全感", benefit));
    assertThat(findings)
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("一处列为产出，一处列为效益", "只能计一次分"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "合格率;≥95%;97%|合格率;≥95%;97%", // two things may be meant
        "培训人数;≥50人;55人|培训人数;≥60人;65人",
        "培训人数;≥50人;55人|受训人数;≥50人;55人",
        "培训人数;≥50人;55人|培训人数;≤50人;45人",
      })
  void another_target_or_name_is_another_indicator(String output, String benefit) {
    assertThat(
            of(
                "duplicate-indicator",
                changed("路灯维修数量", output) + "\n" + changed("夜间出行安全感", benefit)))
        .isEmpty();
  }

  private static String changed(String row, String indicator) {
    String[] parts = indicator.split(";", -1);
    return row + " | 三级指标=" + parts[0] + " | 年度指标值=" + parts[1] + " | 实际完成值=" + parts[2];
  }

  @ParameterizedTest
  @CsvSource({
    "数量指标,设备验收合格率,质量指标",
    "产出数量,1.材料采购及时率,时效指标",
    "数 量 指 标,★项目成本控制率（%）,成本指标",
    "数量指标（20分）,工程资金金额,支付和执行",
    "质量指标,项目竣工时间,时效指标",
    "时效指标,工程验收合格率,质量指标",
    "成本指标,按期完成率,时效指标",
    "质量指标,业务培训人次,数量指标",
  })
  void an_output_of_another_kind_does_not_fit_its_second_level(
      String level2, String level3, String belongs) {
    String changes = "路灯维修数量 | 二级指标=" + level2 + " | 三级指标=" + level3;
    assertThat(of("level2-mismatch", changes))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains(belongs))
        .satisfies(f -> assertThat(f.cell().toString()).isEqualTo("C7"));
  }

  @ParameterizedTest
  @CsvSource({
    "数量指标,合格产品数量",
    "数量指标,人员出勤率",
    "数量指标,服务达标率",
    "数量指标,补助资金发放人数",
    "数量指标,合格率提升的单位数量",
    "质量指标,响应及时率",
    "质量指标,不合格品数量",
    "时效指标,工程款支付及时率",
    "数量和质量指标,验收合格率",
    "成本指标,单位成本",
    "任务指标,验收合格率",
  })
  void what_may_be_right_is_passed_over(String level2, String level3) {
    String changes = "路灯维修数量 | 二级指标=" + level2 + " | 三级指标=" + level3;
    assertThat(of("level2-mismatch", changes)).isEmpty();
  }

  @Test
  void a_benefit_may_have_the_name_of_a_quality() {
    assertThat(of("level2-mismatch", "夜间照明覆盖率 | 二级指标=食品质量安全 | 三级指标=食品抽检合格率")).isEmpty();
  }

  @Test
  void a_payment_rate_is_told_once() {
    String changes = "路灯维修数量 | 三级指标=工程款支付率 | 年度指标值=≥95% | 实际完成值=96%";
    assertThat(Forms.audit(changes).findings())
        .extracting(Finding::rule)
        .containsExactly("execution-as-indicator");
  }

  @ParameterizedTest
  @ValueSource(strings = {"按计划完成", "进一步提升", "统一更换", "若干", "及时更换故障灯具", "优良中差"})
  void a_quantity_in_words_cannot_be_measured(String target) {
    assertThat(of("quantity-in-words", "路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + target))
        .singleElement()
        .satisfies(f -> assertThat(f.cell().toString()).isEqualTo("D7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "≥50盏", "50", "一套", "两批次", "完成五十盏", "全覆盖", "应修尽修", "1项", "全部更换", "—", "", "路灯维修数量", "５０盏"
      })
  void what_says_a_number_or_all_is_a_quantity(String target) {
    assertThat(of("quantity-in-words", "路灯维修数量 | 年度指标值=" + target + " | 实际完成值=" + target))
        .isEmpty();
  }

  @Test
  void a_number_in_the_name_and_words_of_a_quality_are_no_quantity_in_words() {
    assertThat(of("quantity-in-words", "路灯维修数量 | 三级指标=维修路灯50盏 | 年度指标值=完成 | 实际完成值=完成")).isEmpty();
    assertThat(of("quantity-in-words", "维修验收合格率 | 年度指标值=全面达标 | 实际完成值=全面达标")).isEmpty();
    assertThat(of("quantity-in-words", "路灯维修数量 | 二级指标=数量质量指标 | 年度指标值=完成 | 实际完成值=完成")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "社会效益明显,≥95%,96%",
    "居民居住环境显著提升,95%以上,95%",
    "城市形象得到改善,≥90%,100%",
    "公共服务质量有效提升,≥80%,85%",
  })
  void a_percentage_of_what_has_no_measure_is_a_hint(String name, String target, String actual) {
    assertThat(of("percent-without-grades", quality(name, target, actual)))
        .singleElement()
        .satisfies(f -> assertThat(f.severity().key()).isEqualTo("info"));
  }

  @ParameterizedTest
  @CsvSource({
    "居民满意度明显提升,≥95%,96%",
    "就业率显著提高,≥95%,96%",
    "居民收入持续提高,≥95%,96%",
    "城市形象得到改善,≥10%,12%", // a growth
    "城市形象得到改善,明显改善,明显改善",
    "城市形象得到改善,≥95%（问卷调查）,96%",
    "环境投诉,≤95%,90%",
    "城市绿化,≥95%,96%",
  })
  void what_can_be_measured_may_have_a_percentage(String name, String target, String actual) {
    assertThat(of("percent-without-grades", quality(name, target, actual))).isEmpty();
  }

  private static String quality(String name, String target, String actual) {
    return "夜间出行安全感 | 三级指标=" + name + " | 年度指标值=" + target + " | 实际完成值=" + actual;
  }

  @ParameterizedTest
  @CsvSource({
    "居民满意度,未收到投诉,,未收到投诉",
    "居民满意度,92%,没有开展满意度问卷调查,没有开展满意度问卷调查",
    "居民满意度,92%,无佐证,无佐证",
    "路灯维修数量,52盏（未提供）,,未提供",
    "路灯维修数量,52盏,未提供验收佐证材料,未提供验收佐证",
    "夜间出行安全感,明显提升,缺少相关证明材料,缺少相关证明材料",
    "夜间出行安全感,无居民投诉,,无居民投诉",
  })
  void points_without_evidence_are_a_hint_for_a_person(
      String row, String actual, String reason, String words) {
    String changes = row + " | 实际完成值=" + actual + " | 偏差原因=" + (reason == null ? "" : reason);
    assertThat(of("evidence-missing", changes))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("“" + words + "”"))
        .satisfies(f -> assertThat(f.severity().key()).isEqualTo("info"));
  }

  @ParameterizedTest
  @CsvSource({
    "居民满意度,90%,已附佐证材料",
    "居民满意度,90%,问卷调查200份，收到投诉2件",
    "路灯维修数量,52盏,厂家未提供发票，支付推迟",
    "路灯维修数量,52盏,材料齐全，无偏差",
    "路灯维修数量,52盏,无",
  })
  void evidence_that_is_there_and_other_papers_are_no_hint(
      String row, String actual, String reason) {
    assertThat(of("evidence-missing", row + " | 实际完成值=" + actual + " | 偏差原因=" + reason)).isEmpty();
  }

  @Test
  void complaints_that_did_not_come_are_the_result_of_an_indicator_of_complaints() {
    String changes = "夜间出行安全感 | 三级指标=照明投诉件数 | 年度指标值=0件 | 实际完成值=未收到投诉";
    assertThat(of("evidence-missing", changes)).isEmpty();
  }

  @Test
  void without_points_there_is_nothing_to_prove() {
    assertThat(of("evidence-missing", "居民满意度 | 实际完成值=未收到投诉 | 得分=0 | 偏差原因=无佐证")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"≥100人,748人", "≥100人,300人", "100人以上,1000人", "100人,748人", "≥10%,95%"})
  void a_target_exceeded_several_times_was_too_low(String target, String actual) {
    assertThat(of("target-too-low", many(target, actual, "集中组织")))
        .singleElement()
        .satisfies(f -> assertThat(f.cell().toString()).isEqualTo("D7"))
        .satisfies(f -> assertThat(f.severity().key()).isEqualTo("info"));
  }

  @ParameterizedTest
  @CsvSource({
    "≥100人,299人",
    "≤100人,748人",
    "≥1次,4次",
    "100万元,748万元",
    "≥10万人,74元",
    "0人,50人",
    "达标,748人"
  })
  void what_is_less_than_that_or_may_be_worse_is_no_low_target(String target, String actual) {
    assertThat(of("target-too-low", many(target, actual, "集中组织"))).isEmpty();
  }

  @Test
  void without_a_reason_the_missing_reason_is_told_and_not_the_low_target_too() {
    assertThat(Forms.audit(many("≥100人", "748人", "")).findings())
        .extracting(Finding::rule)
        .containsExactly("overshoot-reason");
  }

  private static String many(String target, String actual, String reason) {
    return "路灯维修数量 | 三级指标=培训人数 | 年度指标值=" + target + " | 实际完成值=" + actual + " | 偏差原因=" + reason;
  }

  /** The row weighs 15 and has 13.5: 1.5 points, a tenth of them, are lost. */
  @ParameterizedTest
  @CsvSource({
    "未完成，扣5分",
    "扣分：2分",
    "按要求扣减1分",
    "未达到目标，扣10分",
    "未达到目标值，扣除权重的20%",
    "按15%扣分",
    "扣2分",
    "停电扣0.5分，施工扣0.5分",
    "扣１.６分",
  })
  void a_deduction_said_otherwise_than_it_was_taken_is_found(String reason) {
    assertThat(of("deduction-stated", "夜间照明覆盖率 | 偏差原因=" + reason))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("实际扣1.5分（分值的10%）"))
        .satisfies(f -> assertThat(f.cell().toString()).isEqualTo("H10"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "扣1.5分",
        "未达到目标，扣10%",
        "按10%扣分",
        "停电扣1分，施工扣0.5分",
        "停电扣0.5分；施工扣1分，共扣1.5分",
        "完成率比目标低8个百分点",
        "每低1%扣5分",
        "若再次停电，则扣5分",
        "若干路段停电，扣1.5分",
        "上年同项扣3分",
        "不扣5分",
        "扣款5万元",
        "完成90%",
        "扣减预算10%以内",
        "扣10.0%",
      })
  void the_deduction_that_was_taken_and_what_is_none_are_passed_over(String reason) {
    assertThat(of("deduction-stated", "夜间照明覆盖率 | 偏差原因=" + reason)).isEmpty();
  }

  @Test
  void full_marks_beside_a_stated_deduction_are_found_and_a_memo_is_not() {
    assertThat(of("deduction-stated", "路灯维修数量 | 偏差原因=巡查不到位，扣2分")).hasSize(1);
    assertThat(of("deduction-stated", "其中：支路 | 新增 | 实际完成值=5盏 | 偏差原因=扣2分")).isEmpty();
  }

  @Test
  void the_execution_row_is_held_against_its_reason_too() {
    assertThat(of("deduction-stated", "年度资金总额 | 全年执行数=95 | 原因=尾款未付，扣5分")).hasSize(1);
    assertThat(of("deduction-stated", "年度资金总额 | 全年执行数=95 | 原因=尾款未付，扣0.5分")).isEmpty();
  }
}
