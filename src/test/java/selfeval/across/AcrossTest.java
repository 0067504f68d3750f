package selfeval.across;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import selfeval.overview.DepartmentNames;
import selfeval.result.BatchFinding;
import selfeval.term.Severity;
import selfeval.term.TextBlocks;

class AcrossTest {
  private static final String PROBLEMS =
      "一是设备采购招标开始较晚，合同签订推迟到五月，影响了上半年的支付进度；二是巡查人员流动较大，"
          + "新进人员培训不足，个别路段夜间巡查没有按频次完成；三是群众反映渠道单一，意见没有及时归类。";
  private static final String MEASURES =
      "提前编制采购计划，预算批复后一个月内完成招标；建立巡查人员储备名单，上岗前集中培训并考核；" + "开通电话、网络和现场三种反映渠道，每月汇总分析一次，限期答复。";

  private static List<BatchFinding> findings(Filed... forms) {
    return findings(List.of(forms));
  }

  private static List<BatchFinding> findings(List<Filed> forms) {
    AcrossCollector across = new AcrossCollector(new DepartmentNames());
    forms.forEach(form -> across.add(form.record()));
    return across.findings();
  }

  private static List<String> rules(Filed... forms) {
    return findings(forms).stream().map(BatchFinding::rule).toList();
  }

  private static List<String> files(BatchFinding finding) {
    return finding.members().stream().map(BatchFinding.Member::file).toList();
  }

  @Test
  void forms_that_have_nothing_in_common_have_no_findings() {
    assertThat(
            findings(
                Filed.of("青禾市园林绿化中心", "行道树补植").problems(PROBLEMS),
                Filed.of("青禾市图书馆", "流动书车").problems(MEASURES)))
        .isEmpty();
    assertThat(findings()).isEmpty();
  }

  @Test
  void the_same_project_of_a_unit_and_a_year_in_two_files_is_told_once() {
    Filed one = Filed.of("青禾市图书馆", "流动书车");
    Filed other = Filed.in("补报/书车.xlsx", one);
    Filed nextYear = Filed.in("明年/书车.xlsx", one).year("2026");

    List<BatchFinding> findings = findings(one, other, nextYear);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("batch-same-project");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).count()).isEqualTo(2);
    assertThat(files(findings.get(0))).containsExactly(one.file(), other.file());
    assertThat(findings.get(0).message()).contains("流动书车", "2 张自评表", "请核对");
  }

  @Test
  void the_same_bytes_under_two_names_are_the_same_file_and_not_the_same_project_too() {
    Filed one = Filed.of("青禾市图书馆", "流动书车");
    Filed other = Filed.in("另一个名字.xlsx", one).bytesOf(one);

    assertThat(rules(one, other)).containsExactly("batch-same-file");
  }

  @Test
  void a_text_that_two_units_share_is_told_with_its_cells_and_first_words() {
    BatchFinding found =
        findings(
                Filed.of("青禾市园林绿化中心", "行道树补植").problems(PROBLEMS).measures(MEASURES),
                Filed.of("柳河县公路管理站", "县道养护").problems(PROBLEMS).measures(MEASURES))
            .get(0);

    assertThat(found.rule()).isEqualTo("batch-copied-text");
    assertThat(found.message())
        .contains("青禾市园林绿化中心、柳河县公路管理站的 2 张自评表", "“存在问题”“改进措施”", "疑似", "完全相同");
    assertThat(found.suggestion()).contains("请核实");
    assertThat(found.members().get(1).cell()).isEqualTo("B22");
    assertThat(found.members().get(1).text()).startsWith("一是设备采购招标开始较晚").endsWith("…");
    assertThat(found.members().get(1).department()).isEqualTo("柳河县公路管理站");
  }

  @Test
  void names_figures_and_punctuation_do_not_hide_a_copy() {
    String text =
        "青禾市图书馆全年开展流动书车服务120次，覆盖28个社区，但郊区站点停靠时间偏短，借还设备老化，部分图书更新不及时，读者意见没有逐条回访，志愿者排班也不够稳定。";
    String copy =
        "柳河县文化馆 全年开展送戏下乡服务36次, 覆盖9个社区, 但郊区站点停靠时间偏短；借还设备老化；部分图书更新不及时；读者意见没有逐条回访；志愿者排班也不够稳定！";

    assertThat(
            rules(
                Filed.of("青禾市图书馆", "流动书车").problems(text),
                Filed.of("柳河县文化馆", "送戏下乡").problems(copy)))
        .containsExactly("batch-copied-text");
  }

  @Test
  void a_unit_may_repeat_its_own_texts_and_so_may_an_office_of_it() {
    assertThat(
            rules(
                Filed.of("青禾市图书馆", "流动书车").problems(PROBLEMS),
                Filed.of("青禾市图书馆", "古籍修复").problems(PROBLEMS),
                Filed.of("青禾市 图书馆", "夜间开放").problems(PROBLEMS),
                Filed.of("青禾市图书馆少儿部", "绘本角").problems(PROBLEMS)))
        .isEmpty();
  }

  @Test
  void a_short_phrase_is_nobodys_own() {
    assertThat(
            rules(
                Filed.of("青禾市图书馆", "流动书车").problems("预算执行进度偏慢，绩效指标不够细化量化。"),
                Filed.of("柳河县文化馆", "送戏下乡").problems("预算执行进度偏慢，绩效指标不够细化量化。")))
        .isEmpty();
  }

  @Test
  void a_thousand_copies_are_one_line_that_names_ten() {
    List<Filed> forms = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      forms.add(Filed.of("第" + i + "单位", "项目" + i).problems(PROBLEMS));
    }

    List<BatchFinding> findings = findings(forms);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).count()).isEqualTo(1_000);
    assertThat(findings.get(0).members()).hasSize(BatchFinding.NAMED);
    assertThat(findings.get(0).message()).contains("等 1000 家单位的 1000 张自评表");
  }

  @Test
  void of_many_forms_of_one_unit_and_one_of_another_both_units_are_named() {
    List<Filed> forms = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      forms.add(Filed.of("青禾市图书馆", "项目" + i).problems(PROBLEMS));
    }
    forms.add(Filed.of("柳河县文化馆", "送戏下乡").problems(PROBLEMS));

    BatchFinding found = findings(forms).get(0);

    assertThat(found.count()).isEqualTo(16);
    assertThat(files(found)).hasSize(10).contains("柳河县文化馆/送戏下乡.xlsx");
  }

  @Test
  void what_most_units_write_counts_for_nothing() {
    List<Filed> forms = new ArrayList<>();
    String[] own = {"桥梁检测", "苗木养护", "窗口服务", "水质化验", "档案整理", "消防演练", "疫苗接种", "公交补贴"};
    for (int i = 0; i < 40; i++) {
      String text = PROBLEMS + own[i % 8] + "在第" + own[(i / 8 + 3) % 8] + "之后安排" + own[(i / 5) % 8];
      forms.add(Filed.of("第" + i + "单位", "项目" + i).problems(text));
    }

    assertThat(findings(forms)).isEmpty();
  }

  @Test
  void hints_that_the_template_left_are_not_the_agencys_words() {
    String hint = "（请围绕资金使用和产出效果逐条填写，限500字以内）\n注：本栏由项目实施单位填写，主管部门审核后汇总报送财政部门，逾期不予受理。";
    assertThat(
            rules(
                Filed.of("青禾市图书馆", "流动书车").text(TextBlocks.REMARKS, hint),
                Filed.of("柳河县文化馆", "送戏下乡").text(TextBlocks.REMARKS, hint)))
        .isEmpty();
  }

  @Test
  void indicators_with_their_targets_that_two_units_share_are_told_lightly() {
    Filed one = Filed.of("青禾市图书馆", "流动书车");
    Filed other = Filed.of("柳河县文化馆", "送戏下乡");
    Filed third = Filed.of("青禾市园林绿化中心", "行道树补植");
    for (String name : List.of("服务场次", "设备完好率", "按时完成率", "单次成本", "受益人数", "群众满意度")) {
      one.reached(name, "≥" + name.length() * 20);
      other.reached("★" + name, "≥ " + name.length() * 20);
      third.reached(name, "≥" + name.length() * 7);
    }

    List<BatchFinding> findings = findings(one, other, third);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("batch-copied-indicators");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.INFO);
    assertThat(files(findings.get(0))).containsExactly(one.file(), other.file());
  }

  @Test
  void a_department_all_of_whose_three_forms_have_full_marks_is_told() {
    Filed one = Filed.of("青禾市图书馆", "甲").department("青禾市文化局").total("100");
    Filed two = Filed.of("青禾市文化馆", "乙").department("219-青禾市文化局").total("100");
    Filed three = Filed.of("青禾市美术馆", "丙").department("青禾市文化局").total("100");

    assertThat(rules(one, two)).isEmpty();
    assertThat(rules(one, two, three)).containsExactly("batch-full-marks");
    assertThat(rules(one, two, three.total("99.9"))).isEmpty();
  }

  @Test
  void the_same_shortfall_with_other_points_in_two_projects_of_a_department_is_told() {
    Filed one = Filed.of("青禾市图书馆", "甲").missed("设备完好率", "≥95%", "90%", "9.47", "设备老化");
    Filed two = Filed.of("青禾市图书馆", "乙").missed("1.设备完好率", "≥95%", "90%", "8", "设备老化");
    Filed same = Filed.of("青禾市图书馆", "丙").missed("设备完好率", "≥95%", "90%", "9.470", "");
    Filed elsewhere = Filed.of("柳河县文化馆", "丁").missed("设备完好率", "≥95%", "90%", "5", "");

    List<BatchFinding> findings = findings(one, two, same, elsewhere);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).rule()).isEqualTo("batch-treated-differently");
    assertThat(findings.get(0).count()).isEqualTo(3);
    assertThat(findings.get(0).members().get(0).text())
        .isEqualTo("设备完好率：指标值 ≥95%，完成 90%，分值 10，得分 9.47");
    assertThat(findings.get(0).members().get(0).cell()).isEqualTo("G10");
    assertThat(rules(one, same, elsewhere)).isEmpty();
  }

  @Test
  void equal_forms_give_equal_findings_and_hostile_texts_do_no_harm() {
    List<Filed> forms = new ArrayList<>();
    for (String name : List.of("=1+1", "<script>", "\u0000\u202E", "\uD800", "x".repeat(30_000))) {
      forms.add(
          Filed.of(name, name + "项目")
              .problems(PROBLEMS + name)
              .measures("\uDC00".repeat(5_000))
              .missed(name, name, name, "1", name));
    }

    List<BatchFinding> findings = findings(forms);

    assertThat(findings).isEqualTo(findings(forms));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).message().length()).isLessThan(400);
  }
}
