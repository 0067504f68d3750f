package selfeval.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import selfeval.term.Labels;

class RecogniserTest {
  private static final List<Template> ALL = Templates.load(null).all();

  private static final String LEVELS = " 一级指标 二级指标 三级指标 产出指标 效益指标 数量指标 质量指标 经济效益指标";

  /** Each family's form as its offices print it, with the labels that a reader would meet. */
  private static final Map<String, String> FORMS =
      Map.of(
          "guangzhou-2021",
          "项目支出绩效自评表 （2021年度） 项目名称 项目级次 主管部门 实施单位 项目资金（万元） 年度支出预算数 预算完成数 分值 预算完成率"
              + " 得分 1.年度预算数 总额 其中：财政拨款（市本级支出） 财政拨款（转移支付） 其他资金 年度预期绩效目标 目标实际完成情况 年度指标值"
              + " 实际完成指标值 分值（权重） 自评得分 偏差原因分析及改进措施 存在问题 改进措施 总分",
          "national-2020",
          "项目支出绩效自评表 项目名称 主管部门 实施单位 年初预算数 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分 年度资金总额："
              + " 其中：本年财政拨款 上年结转资金 其他资金 年度总体目标 预期目标 实际完成情况 年度指标值 实际完成值 偏差原因分析及改进措施 总分",
          "assistance-funds",
          "项目支出绩效自评表 项目名称 主管部门 实施单位 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分 年度资金总额： 其中：本年财政拨款"
              + " 其他资金 年度总体目标 预期目标 实际完成情况 年度指标值 全年实际值 未完成原因及拟采取的改进措施 总分",
          "sichuan-0013",
          "项目支出绩效自评表 项目名称 预算单位 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因 总额 其中：财政资金 财政专户管理资金"
              + " 单位资金 其他资金 指标性质 指标值 度量单位 完成值 未完成原因分析 合计",
          "yunnan-14",
          "项目支出绩效自评表 公开14表 项目名称 主管部门 实施单位 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 其中：当年财政拨款"
              + " 上年结转资金 其他资金 年度总体目标 预期目标 实际完成情况 年度指标值 指标性质 指标值 度量单位 实际完成值"
              + " 偏差原因分析及改进措施 总分 自评等级",
          "hubei-20-80",
          "项目支出绩效自评表 项目名称 主管部门 项目实施单位 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率） 年度财政资金总额"
              + " 年初目标值（A） 实际完成值（B） 得分 总分",
          "transfer-payment",
          "转移支付区域（项目）绩效目标自评表 转移支付（项目）名称 中央主管部门 地方主管部门 资金使用单位 全年预算数（A） 全年执行数（B）"
              + " 预算执行率（B/A） 年度资金总额： 其中：中央财政资金 地方资金 其他资金 总体目标 全年实际完成情况 指标值 全年实际完成值"
              + " 未完成原因和改进措施",
          "department",
          "部门整体支出绩效自评表 部门（单位）名称 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 一般公共预算：1873.66万元"
              + " 政府性基金拨款： 纳入专户管理的非税收入拨款： 其他资金:2880万元 基本支出:1768.16万元 项目支出:2985.5万元 年度总体目标"
              + " 年度指标值 实际完成值 偏差原因分析及改进措施 总分");

  @Test
  void a_form_without_points_is_none_of_a_template_that_has_them() {
    String form =
        "县级专项资金绩效目标自评表 专项资金名称 主管部门 实施单位 负责人及电话 全年预算数（A） 全年执行数（B） 执行率（B/A） 年度资金总额 其中：县级资金"
            + " 省级补助 其他资金 年度总体目标 预期目标 实际完成情况 年度指标值 全年完成值 未完成原因和改进措施";
    Recogniser.Ranking without = rank(words(form), form.split(" ")[0], null);
    assertThat(without.best().id()).as(without.evidence()).isEqualTo("transfer-payment");
    Recogniser.Ranking with = rank(words(form + " 分值 得分"), form.split(" ")[0], null);
    assertThat(with.best().id()).as(with.evidence()).isNotEqualTo("transfer-payment");
  }

  @Test
  void each_family_is_told_by_what_its_forms_print() {
    FORMS.forEach(
        (id, form) -> {
          Recogniser.Ranking ranking = rank(words(form), form.split(" ")[0], null);
          assertThat(ranking.best()).as(id + ": " + ranking.evidence()).isNotNull();
          assertThat(ranking.best().id()).as(ranking.evidence()).isEqualTo(id);
          assertThat(ranking.tied()).as(id).isEmpty();
          assertThat(ranking.evidence()).contains("找到标签").contains("其次为");
        });
  }

  /** A title that all forms share, a few labels lost or misspelt, extra texts around. */
  @Test
  void a_family_is_still_told_when_labels_are_missing() {
    Random random = new Random(14);
    int asked = 0;
    int wrong = 0;
    for (Map.Entry<String, String> form : new java.util.TreeMap<>(FORMS).entrySet()) {
      for (int i = 0; i < 200; i++) {
        List<String> kept = new ArrayList<>(words(form.getValue()));
        Collections.shuffle(kept, random);
        Set<String> labels = new LinkedHashSet<>(kept.subList(0, kept.size() * 9 / 10));
        labels.add("云客服" + i);
        Template best = rank(labels, "项目支出绩效自评表", null).best();
        asked++;
        wrong += best == null || !best.id().equals(form.getKey()) ? 1 : 0;
      }
    }
    assertThat(wrong * 100).as(wrong + " of " + asked).isLessThan(asked);
  }

  @Test
  void a_template_is_told_by_its_own_labels_alone() {
    for (Template template : ALL) {
      Set<String> labels = new LinkedHashSet<>(template.recognition().labels());
      Recogniser.Ranking ranking = rank(labels, "", null);
      assertThat(ranking.best()).as(ranking.evidence()).isSameAs(template);
    }
  }

  @Test
  void a_table_of_another_kind_fits_no_template() {
    for (String table :
        List.of(
            "绩效目标申报表 项目名称 主管部门 实施单位 年度总体目标 一级指标 二级指标 三级指标 指标值",
            "考勤表 姓名 部门 得分 总分 备注",
            "年度预算表 预算数 执行数 执行率 项目名称 备注",
            "")) {
      Recogniser.Ranking ranking = rank(words(table), table.split(" ")[0], "2021");
      assertThat(ranking.best()).as(ranking.evidence()).isNull();
      assertThat(ranking.evidence()).startsWith("没有合适的模板");
    }
  }

  @Test
  void labels_outweigh_the_title_and_the_title_the_year() {
    Template a = like("a", List.of("甲类自评表"), "2021", List.of("一", "二", "三", "四"), List.of());
    Template b = like("b", List.of("乙类自评表"), null, List.of("一", "二", "三", "四", "五"), List.of());
    Set<String> four = Set.of("一", "二", "三", "四");
    Set<String> five = Set.of("一", "二", "三", "四", "五");
    assertThat(first(Recogniser.rank(five, "甲类自评表", "2021", List.of(a, b)))).isEqualTo("b");
    assertThat(first(Recogniser.rank(four, "乙类自评表", "2021", List.of(a, b)))).isEqualTo("b");
    assertThat(first(Recogniser.rank(four, "丙类自评表", "2021", List.of(b, a)))).isEqualTo("a");
  }

  @Test
  void a_tie_goes_to_the_one_listed_first_and_is_said() {
    Template a = like("a", List.of(), null, List.of("一", "二", "三", "四"), List.of());
    Template b = like("b", List.of(), null, List.of("一", "二", "三", "四"), List.of());
    Set<String> four = Set.of("一", "二", "三", "四");
    Recogniser.Ranking ranking = Recogniser.rank(four, null, null, List.of(b, a));
    assertThat(first(ranking)).isEqualTo("b");
    assertThat(ranking.tied()).containsExactly("a");
    assertThat(ranking.evidence()).contains("与 a 不分上下");
  }

  @Test
  void a_label_that_should_not_be_there_counts_against() {
    Template a = like("a", List.of(), null, List.of("一", "二", "三", "四"), List.of("七"));
    Template b = like("b", List.of(), null, List.of("一", "二", "三", "四"), List.of());
    Set<String> found = Set.of("一", "二", "三", "四", "七(A)");
    Recogniser.Ranking ranking = Recogniser.rank(found, null, null, List.of(a, b));
    assertThat(first(ranking)).isEqualTo("b");
    assertThat(ranking.tied()).isEmpty();
    assertThat(ranking.candidates().get(1).against()).containsExactly("七");
  }

  private static String first(Recogniser.Ranking ranking) {
    return ranking.candidates().get(0).template().id();
  }

  private static Template like(
      String id, List<String> titles, String year, List<String> labels, List<String> absent) {
    Template t = ALL.get(0);
    return new Template(
        id,
        id,
        "",
        new Recognition(titles, year, labels, absent),
        t.vocabulary(),
        t.moneyUnit(),
        t.required(),
        t.points(),
        t.reverse(),
        t.qualitative(),
        t.overshootReasonFrom(),
        t.lowTargetFrom(),
        t.lowExecutionBelow(),
        t.caps(),
        t.grades(),
        t.rules(),
        t.bases(),
        t.formulas());
  }

  private static Recogniser.Ranking rank(Set<String> labels, String title, String year) {
    return Recogniser.rank(labels, title, year, ALL);
  }

  private static Set<String> words(String form) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : (form + (form.contains("年度指标值") ? LEVELS : "")).split(" ")) {
      words.add(Labels.normalise(word));
    }
    return words;
  }
}
