package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Audit;
import selfeval.check.Auditor;
import selfeval.check.Check;
import selfeval.check.CheckRun;
import selfeval.check.CheckRun.Status;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.Rule;
import selfeval.form.Located;
import selfeval.term.Severity;
import selfeval.term.Stage;

/** The form as a whole, and how the auditor keeps its three kinds of outcome apart. */
class FormTest {
  @Test
  void a_blank_form_is_one_finding() {
    FormAudit audit = Forms.audit("空表");
    assertThat(Forms.lines(audit)).containsExactly("not-filled error null null null null");
    assertThat(audit.checks())
        .filteredOn(c -> c.status() == Status.SKIPPED && !c.rule().equals("year-due"))
        .hasSize(Rules.all().size() - 3)
        .allMatch(c -> c.why().equals("表格尚未填写"));
  }

  @Test
  void a_blank_form_beside_a_filled_one_does_not_send_the_workbook_back() {
    List<FormAudit> audits =
        new Auditor(Rules.all())
            .audit(Forms.workbook(), List.of(Forms.of("").located(), Forms.of("空表").located()));
    assertThat(Forms.lines(audits.get(0))).isEmpty();
    assertThat(Forms.lines(audits.get(1)))
        .containsExactly("not-filled warning null null null null");
  }

  @Test
  void every_rule_says_whether_it_ran() {
    FormAudit audit = Forms.audit("");
    assertThat(audit.checks())
        .extracting(CheckRun::rule)
        .containsExactlyElementsOf(Rules.documentation().stream().map(Rule::id).toList());
    assertThat(audit.checks())
        .allSatisfy(
            c -> {
              assertThat(c.status()).isIn(Status.CLEAN, Status.SKIPPED);
              if (c.status() == Status.SKIPPED) {
                assertThat(c.why()).isNotBlank();
              }
            });
    assertThat(SumsTest.run(audit, "template-recognised").why()).isEqualTo("测试用表");
  }

  @Test
  void a_tie_of_templates_is_told_to_the_office_alone() {
    FormAudit audit = Forms.audit("模板并列 | guangzhou-2021\n模板并列 | department");
    assertThat(audit.findings()).isEmpty();
    assertThat(audit.notes())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.rule()).isEqualTo("template-recognised");
              assertThat(note.message()).contains("广州", "请指定模板后重新审核").doesNotContain("--");
            });
    assertThat(Forms.audit("").notes()).isEmpty();
  }

  @Test
  void an_unknown_form_skips_what_a_jurisdiction_decides() {
    FormAudit audit = Forms.audit("未识别\n总分 | 得分=90");
    assertThat(Forms.lines(audit)).containsExactly("total-sum error G13 98.00 90 -8.00");
    assertThat(
            audit.checks().stream()
                .filter(c -> c.status() == Status.SKIPPED && c.why().contains("未能识别"))
                .map(CheckRun::rule))
        .contains("execution-score", "score-proportional", "weight-cap", "grade-total")
        .doesNotContain("total-sum", "execution-rate", "score-above-weight");
  }

  @Test
  void a_rule_on_trial_is_shown_and_does_not_count() {
    FormAudit audit = Forms.audit("试行 | total-sum\n总分 | 得分=90");
    assertThat(audit.findings()).extracting(Finding::stage).containsExactly(Stage.TRIAL);
    assertThat(audit.reaches(Severity.INFO)).isFalse();
  }

  @Test
  void a_rule_that_is_off_is_skipped_with_the_reason() {
    FormAudit audit = Forms.audit("停用 | total-sum\n总分 | 得分=90");
    assertThat(audit.findings()).isEmpty();
    assertThat(SumsTest.run(audit, "total-sum").why()).contains("停用");
  }

  @Test
  void a_check_that_throws_fails_alone() {
    Check broken =
        new Check(
            new Rule("broken", "坏的", Severity.ERROR, Stage.ACTIVE, false, "无", "总是出错", "-", "-")) {
          @Override
          protected void check(Audit audit, Verdict verdict) {
            throw new IllegalStateException("broken on purpose");
          }
        };
    PrintStream err = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    Located form = Forms.of("总分 | 得分=90").located();
    FormAudit audit;
    System.setErr(new PrintStream(logged, true, StandardCharsets.UTF_8));
    try {
      audit =
          new Auditor(List.of(broken, TotalSum.differs()))
              .audit(Forms.workbook(), List.of(form))
              .get(0);
    } finally {
      System.setErr(err);
    }
    assertThat(logged.toString(StandardCharsets.UTF_8))
        .contains("check broken failed on sheet " + form.form().sheet())
        .contains("IllegalStateException: broken on purpose", "\tat selfeval.check.rule.FormTest");
    assertThat(audit.checks())
        .extracting(CheckRun::status)
        .containsExactly(Status.FAILED, Status.FOUND);
    assertThat(audit.checks().get(0).why()).contains("broken on purpose");
    assertThat(audit.findings()).hasSize(1);
  }

  @Test
  void findings_stand_in_reading_order_graver_first_at_one_cell() {
    FormAudit audit =
        Forms.audit(
            """
            居民满意度 | 实际完成值=已完成 | 得分=12
            维修验收合格率 | 实际完成值= | 得分=
            年度资金总额 | 执行率=50%
            总分 | 得分=60\
            """);
    assertThat(audit.findings())
        .extracting(f -> f.cell().toString())
        .containsExactly("F5", "E8", "G8", "E12", "G12", "G13");
  }

  @Test
  void fingerprints_are_unique_in_a_form_and_survive_inserted_rows() {
    String faults =
        """
        路灯维修数量 | 得分=30
        维修验收合格率 | 得分=30
        夜间照明覆盖率 | 偏差原因=
        总分 | 得分=60
        停用 | weights-sum
        """;
    FormAudit before = Forms.audit(faults);
    FormAudit after =
        Forms.audit(
            "其中：当年财政拨款 | 年初预算数=100 | 全年预算数=100 | 全年执行数=95\n"
                + faults
                + "新装灯杆数量 | 新增 | 年度指标值=≥3根 | 实际完成值=3根 | 分值=5 | 得分=5");
    assertThat(prints(before))
        .hasSize(before.findings().size())
        .allMatch(p -> p.matches("[0-9a-f]{16}"));
    assertThat(prints(after)).containsAll(prints(before));
    assertThat(Forms.lines(before)).isNotEqualTo(Forms.lines(after));
  }

  @Test
  void equal_rows_have_fingerprints_of_their_own() {
    FormAudit audit =
        Forms.audit(
            """
            维修验收合格率 | 三级指标=路灯维修数量 | 二级指标=数量指标 | 得分=99
            路灯维修数量 | 得分=99
            停用 | duplicate-indicator\
            """);
    assertThat(prints(audit)).hasSize(audit.findings().size());
  }

  @Test
  void equal_forms_give_equal_findings() {
    String changes = "居民满意度 | 得分=12\n总分 | 得分=60\n其中：当年财政拨款 | 年初预算数=120";
    assertThat(Forms.audit(changes).findings()).isEqualTo(Forms.audit(changes).findings());
  }

  @ParameterizedTest
  @CsvSource({"2021, 2021", "2019, 2019"})
  void a_year_unlike_the_titles_is_a_light_matter(String inside, String reported) {
    assertThat(Forms.findings("标题 | 2022年度项目支出绩效自评表\n年度 | " + inside))
        .containsExactly("year-differs info A2 2022 " + reported + " null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "栏名 | 年度指标值=2021年度指标值; D6 2022 2021 null",
        "2021年其他资金 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0; A6 2022 2021 null",
        "路灯维修数量 | 年度指标值=2021年12月底前 | 实际完成值=2021年11月; D7 2022 2021 null",
        "文字 | 年度预期绩效目标=完成2021年路灯维修任务。; B14 2022 2021 null",
        "文字 | 目标实际完成情况=2023年，维修52盏。; B14 2022 2023 null",
        "文字 | 年度预期绩效目标=完成2022年路灯维修任务，消化2021年结转任务。; ",
        "文字 | 年度预期绩效目标=2021-2023年完成全部改造。; ",
        "文字 | 年度预期绩效目标=按《2021年维修计划》完成任务。; ",
        "文字 | 年度预期绩效目标=执行市财〔2021〕5号文件。; ",
        "文字 | 年度预期绩效目标=2020年以来的积欠任务全部完成。; ",
        "文字 | 年度预期绩效目标=栽植2021棵树。; ",
        "文字 | 年度预期绩效目标=支付2021年合同尾款。; ",
        "2021年结转资金 | 年初预算数=0 | 全年预算数=0 | 全年执行数=0; "
      })
  void a_single_other_year_in_goals_headings_labels_and_deadlines_is_said(
      String change, String found) {
    assertThat(Forms.findings(change))
        .filteredOn(line -> line.startsWith("year-differs"))
        .isEqualTo(found == null ? List.of() : List.of("year-differs info " + found));
  }

  @ParameterizedTest
  @CsvSource({"重复表, true", "重复表 | 年度 | 2021, false", "重复表 | 项目名称 | 公园维护, false", "重复表 | 空表, false"})
  void the_same_project_and_year_twice_is_said(String other, boolean said) {
    assertThat(Forms.findings(other))
        .filteredOn(line -> line.startsWith("duplicate-form"))
        .hasSize(said ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"甲局, '', true", "甲局, ' | 年度 | 2021', false", "乙局, '', false", "'', '', false"})
  void without_a_project_the_same_unit_and_year_twice_is_said(
      String unit, String change, boolean said) {
    String whole = "删表头 | 项目名称\n表头 | 主管部门=";
    Forms other =
        Forms.of(whole + unit + (change.isEmpty() ? "" : change.replace(" | 年度", "\n年度")));
    List<String> found = Forms.lines(Forms.of(whole + "甲局").auditBeside(other));
    assertThat(found).filteredOn(line -> line.startsWith("duplicate-form")).hasSize(said ? 1 : 0);
    assertThat(Forms.lines(Forms.of("表头 | 主管部门=甲局").auditBeside(other)))
        .noneMatch(line -> line.startsWith("duplicate-form"));
  }

  @Test
  void a_missing_column_is_one_finding_and_its_checks_are_skipped() {
    FormAudit audit = Forms.audit("删列 | 年度指标值 | 实际完成值");
    assertThat(Forms.lines(audit)).containsExactly("column-missing warning null null null null");
    assertThat(audit.findings().get(0).message()).contains("年度指标值").contains("实际完成值");
    assertThat(SumsTest.run(audit, "missed-full-marks").why()).contains("年度指标值");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A"})
  void an_error_value_is_found_where_it_stands(String error) {
    assertThat(Forms.findings("维修验收合格率 | 实际完成值=" + error))
        .contains("error-value error E8 null " + error + " null")
        .allMatch(f -> f.startsWith("error-value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"年度指标值", "实际完成值", "得分"})
  void a_formula_without_a_result_is_not_also_a_blank(String column) {
    assertThat(Forms.findings("居民满意度 | " + column + "=公式（没有结果）"))
        .singleElement()
        .asString()
        .startsWith("formula-unknown info ");
  }

  @Test
  void a_stale_formula_is_found_with_both_values() {
    assertThat(Forms.findings("夜间照明覆盖率 | 得分=公式（显示13.5，重算为12）"))
        .containsExactly("formula-stale warning G10 12 13.5 null");
    assertThat(Forms.findings("夜间照明覆盖率 | 得分=公式（显示13.5，重算为13.5000000000001）")).isEmpty();
  }

  @Test
  void a_typed_score_among_formulas_is_said_only_where_it_stands_out() {
    String computed =
        """
        路灯维修数量 | 得分=公式（显示20，逐行计算）
        维修验收合格率 | 得分=公式（显示15，逐行计算）
        """;
    // two formulas are no habit
    assertThat(Forms.findings(computed)).isEmpty();
    // two are typed, hardly by accident
    assertThat(Forms.findings(computed + "报修当日到场率 | 得分=公式（显示15，逐行计算）\n")).isEmpty();
    String four = computed + "报修当日到场率 | 得分=公式（显示15，逐行计算）\n夜间照明覆盖率 | 得分=公式（显示13.5，逐行计算）\n";
    // the score of words (夜间出行安全感) is always typed
    assertThat(Forms.findings(four))
        .singleElement()
        .asString()
        .startsWith("formula-replaced info G12");
  }

  @Test
  void prose_in_another_unit_is_found_only_where_the_digits_are_the_tables() {
    String money = "单位 | 万元\n年度资金总额 | 年初预算数=1234.5 | 全年预算数=1234.5 | 全年执行数=1172.78\n";
    assertThat(Forms.findings(money + "文字 | problems=全年支出1172.78元"))
        .containsExactly("prose-unit warning B14 null 1172.78元 null");
    assertThat(Forms.findings(money + "文字 | problems=全年支出1172.78万元")).isEmpty();
    assertThat(Forms.findings(money + "文字 | problems=全年支出11727800元")).isEmpty();
    assertThat(Forms.findings("单位 | 万元\n文字 | problems=每盏补助100元")).isEmpty();
  }

  @Test
  void hints_left_standing_and_remarks_of_the_reading_are_said() {
    assertThat(Forms.findings("提示文字 | ……\n提示文字 | 指标2："))
        .containsExactly("leftover info C14 null …… null", "leftover info C15 null 指标2： null");
    assertThat(Forms.findings("说明 | 工作表是隐藏的，其中内容已一并读取。"))
        .containsExactly("reading-remark info null null null null");
  }

  private static Set<String> prints(FormAudit audit) {
    return audit.findings().stream()
        .map(Finding::fingerprint)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
