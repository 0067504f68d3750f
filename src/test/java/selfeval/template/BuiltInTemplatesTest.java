package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import selfeval.term.Field;
import selfeval.term.Labels;

class BuiltInTemplatesTest {
  private static final List<Template> ALL = Templates.load(null).all();

  private static Template template(String id) {
    return Templates.load(null).byId(id).orElseThrow();
  }

  @Test
  void all_families_load_in_the_listed_order() {
    assertThat(ALL)
        .extracting(Template::id)
        .containsExactly(
            "guangzhou-2021",
            "national-2020",
            "assistance-funds",
            "sichuan-0013",
            "yunnan-14",
            "hubei-20-80",
            "transfer-payment",
            "department");
    assertThat(Templates.load(null).all()).isEqualTo(ALL);
  }

  @Test
  void every_template_can_be_read_scored_and_recognised() {
    for (Template t : ALL) {
      assertThat(t.name()).as(t.id()).isNotBlank();
      assertThat(t.basis()).as(t.id()).isNotBlank();
      assertThat(t.recognition().labels()).as(t.id()).hasSizeGreaterThan(10);
      assertThat(t.recognition().titles()).as(t.id()).isNotEmpty();
      assertThat(t.required()).as(t.id()).contains(Field.BUDGET, Field.EXECUTED, Field.TARGET);
      assertThat(t.vocabulary().budgetTotal()).as(t.id()).isNotEmpty();
      assertThat(t.vocabulary().budgetParts()).as(t.id()).isNotEmpty();
      assertThat(t.qualitative().reached()).containsExactly("达成", "完成", "达成预期指标");
      assertThat(t.reverse()).as(t.id()).isEqualTo(ReverseFormula.EITHER);
      assertThat(t.overshootReasonFrom()).isEqualByComparingTo("1.30");
      assertThat(t.lowExecutionBelow()).isEqualByComparingTo("0.90");
      assertThat(t.bases().keySet()).as(t.id()).contains("reverse", "qualitative", "overshoot");
    }
  }

  @Test
  void the_weights_of_the_national_form_make_100() {
    Points points = template("national-2020").points();
    BigDecimal sum = points.execution();
    for (BigDecimal level : points.levels().values()) {
      sum = sum.add(level);
    }
    assertThat(sum).isEqualByComparingTo(points.total()).isEqualByComparingTo("100");
    assertThat(points.levels().keySet()).containsExactly("产出", "效益", "满意度");
  }

  @Test
  void the_cap_of_guangzhou_is_a_share_and_a_multiple_of_the_average() {
    Template guangzhou = template("guangzhou-2021");
    assertThat(guangzhou.caps()).hasSize(1);
    WeightCap cap = guangzhou.caps().get(0);
    assertThat(cap.levels()).containsExactly("效益");
    assertThat(cap.shareOfTotal()).isEqualByComparingTo("0.30");
    assertThat(cap.timesAverage()).isEqualByComparingTo("1.3");
    assertThat(cap.averageBase()).isEqualTo(WeightCap.AverageBase.TOTAL);
    assertThat(cap.basis()).contains("广州市", "30%", "1.3倍").doesNotContain("推定");
    assertThat(guangzhou.points().execution()).isEqualByComparingTo("10");
    assertThat(guangzhou.points().levels()).isEmpty();
    assertThat(guangzhou.recognition().year()).isEqualTo("2021");
    assertThat(guangzhou.vocabulary().budgetParts().get(0))
        .contains("财政拨款(市本级支出)", "财政拨款(转移支付)", "其他资金");
    for (Template other : ALL) {
      assertThat(other.caps().isEmpty()).isEqualTo(other != ALL.get(0));
    }
  }

  @Test
  void hubei_gives_20_points_for_execution_and_has_its_own_bands_and_no_weight_column() {
    Template hubei = template("hubei-20-80");
    assertThat(hubei.points().execution()).isEqualByComparingTo("20");
    assertThat(hubei.points().total()).isEqualByComparingTo("100");
    assertThat(hubei.required()).doesNotContain(Field.WEIGHT);
    assertThat(hubei.qualitative().reachedFrom()).isEqualByComparingTo("0.80");
    assertThat(hubei.qualitative().partlyFrom()).isEqualByComparingTo("0.50");
    assertThat(template("national-2020").qualitative().partlyFrom()).isEqualByComparingTo("0.6");
  }

  @Test
  void transfer_payments_have_neither_points_nor_grades() {
    Template transfer = template("transfer-payment");
    assertThat(transfer.points()).isEqualTo(new Points(null, null, Map.of()));
    assertThat(transfer.grades()).isEmpty();
    assertThat(transfer.required()).doesNotContain(Field.WEIGHT, Field.SCORE);
    assertThat(transfer.vocabulary().budgetParts()).hasSize(1);
  }

  @Test
  void only_yunnan_counts_in_yuan() {
    for (Template t : ALL) {
      assertThat(t.moneyUnit()).isEqualTo(t.id().equals("yunnan-14") ? "元" : "万元");
    }
  }

  @Test
  void grades_go_from_90_to_80_to_60() {
    assertThat(template("yunnan-14").grades())
        .extracting(g -> g.name() + g.from().toPlainString())
        .containsExactly("优90", "良80", "中60", "差0");
  }

  @Test
  void money_is_divided_by_source_and_by_kind() {
    List<List<String>> parts = template("department").vocabulary().budgetParts();
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0)).contains("一般公共预算", "政府性基金拨款", "纳入专户管理的非税收入拨款", "其他资金");
    assertThat(parts.get(1)).startsWith("基本支出", "项目支出");
  }

  @Test
  void the_general_template_decides_nothing() {
    Template general = Templates.load(null).general();
    assertThat(general.vocabulary()).isEqualTo(template("national-2020").vocabulary());
    assertThat(general.points().total()).isNull();
    assertThat(general.points().execution()).isNull();
    assertThat(general.qualitative().reachedFrom()).isEqualByComparingTo("0.80");
    assertThat(general.qualitative().partly()).isEmpty();
    assertThat(general.qualitative().missed()).isEmpty();
    assertThat(general.caps()).isEmpty();
    assertThat(general.grades()).isEmpty();
    assertThat(general.rules()).isEmpty();
    assertThat(general.overshootReasonFrom()).isNull();
    assertThat(general.lowExecutionBelow()).isNull();
    assertThat(ALL).extracting(Template::id).doesNotContain(general.id());
  }

  @Test
  void leftovers_are_told_from_indicators() {
    List<Pattern> patterns =
        template("national-2020").vocabulary().leftovers().stream().map(Pattern::compile).toList();
    for (String left :
        List.of(
            "指标1",
            "指标2",
            "指标3：",
            "三级指标1",
            "……",
            "…",
            "......",
            "2.……",
            "（100字以内）",
            "(限200字)",
            "★",
            "XX",
            "×××",
            "指标：")) {
      String text = Labels.normalise(left);
      assertThat(patterns).as(left).anyMatch(p -> p.matcher(text).matches());
    }
    for (String real :
        List.of(
            "指标1工程完工率",
            "指标2：满意度",
            "出勤率",
            "达标率……",
            "100字",
            "无",
            "12",
            "1.5",
            "指标完成率",
            "X光检查人数",
            "")) {
      String text = Labels.normalise(real);
      assertThat(patterns).as(real).noneMatch(p -> p.matcher(text).matches());
    }
  }

  @Test
  void every_printed_label_of_the_families_is_in_their_vocabulary() {
    Map<String, Map<Field, String>> columns =
        Map.of(
            "guangzhou-2021",
                Map.of(
                    Field.TARGET,
                    "年度指标值",
                    Field.ACTUAL,
                    "实际完成指标值",
                    Field.WEIGHT,
                    "分值(权重)",
                    Field.SCORE,
                    "自评得分",
                    Field.REASON,
                    "偏差原因分析及改进措施"),
            "assistance-funds", Map.of(Field.ACTUAL, "全年实际值", Field.REASON, "未完成原因及拟采取的改进措施"),
            "sichuan-0013",
                Map.of(
                    Field.OPERATOR,
                    "指标性质",
                    Field.TARGET,
                    "指标值",
                    Field.UNIT,
                    "度量单位",
                    Field.ACTUAL,
                    "完成值",
                    Field.WEIGHT,
                    "权重",
                    Field.REASON,
                    "未完成原因分析"),
            "hubei-20-80", Map.of(Field.TARGET, "年初目标值", Field.ACTUAL, "实际完成值"),
            "transfer-payment", Map.of(Field.ACTUAL, "全年实际完成值", Field.REASON, "未完成原因"));
    columns.forEach(
        (id, wanted) ->
            wanted.forEach(
                (field, label) ->
                    assertThat(template(id).vocabulary().indicators().get(field))
                        .as(id)
                        .contains(label)));
    for (String synonym : "年度指标值 指标值 目标值 年初目标值 年初指标值 预期指标值 绩效目标值".split(" ")) {
      assertThat(template("national-2020").vocabulary().indicators().get(Field.TARGET))
          .contains(synonym);
    }
  }
}
