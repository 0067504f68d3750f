package selfeval.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static selfeval.opinion.AuditSamples.audit;
import static selfeval.opinion.AuditSamples.findings;
import static selfeval.opinion.AuditSamples.indicator;
import static selfeval.opinion.AuditSamples.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.opinion.OpinionCell.Style;
import selfeval.result.Recorder;
import selfeval.term.Severity;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.FileKind;
import selfeval.workbook.Grid;
import selfeval.workbook.Workbook;

class AnnotationPlannerTest {

  private static AnnotationPlan plan(FormAudit... audits) {
    return AnnotationPlanner.plan(workbook(FileKind.XLSX, "甲", "乙"), "某局.xlsx", List.of(audits));
  }

  private static String all(OpinionSheet sheet) {
    return sheet.rows().stream()
        .map(r -> r.cells().stream().map(OpinionCell::text).collect(Collectors.joining("|")))
        .collect(Collectors.joining("\n"));
  }

  private static List<OpinionRow> tableRows(OpinionSheet sheet) {
    return sheet.rows().subList(sheet.table().first().row() + 1, sheet.table().last().row() + 1);
  }

  @Test
  void the_gravest_finding_of_a_cell_gives_the_fill_and_stands_first_in_the_note() {
    AnnotationPlan plan =
        plan(
            audit(
                0,
                "甲",
                findings(
                    """
                    INFO    | a | H7 | 得分 | 轻的。 | -     | -   | -
                    ERROR   | b | H7 | 得分 | 重的。 | 26.00 | 30  | 4.00
                    WARNING | c | F2 | 分值 | 另一处。 | -     | 8   | -
                    """)));
    List<Mark> marks = plan.marks().get(0);
    assertThat(marks).extracting(m -> m.cell().toString()).containsExactly("F2", "H7");
    assertThat(marks.get(1).severity()).isEqualTo(Severity.ERROR);
    assertThat(marks.get(1).note())
        .isEqualTo(
            """
            【应改正】重的。
            应为 26.00 / 填报 30
            依据 《样例办法》第三条
            建议 请核对后改正。
            【供参考】轻的。
            依据 《样例办法》第三条
            建议 请核对后改正。""");
    assertThat(marks.get(0).note()).startsWith("【需核实】另一处。\n填报 8\n");
  }

  @Test
  void a_rule_on_trial_says_so_after_its_severity_and_is_not_counted() {
    AnnotationPlan plan = plan(audit(0, "甲", findings("ERROR? | a | B2 | 项 | 试的。 | - | - | -")));
    assertThat(plan.marks().get(0).get(0).note()).startsWith("【应改正】【试行】试的。");
    assertThat(all(plan.opinion()))
        .contains("【应改正】【试行】试的。")
        .contains("未发现应改正或需核实的问题")
        .contains("试行规则 1 条")
        .doesNotContain("建议退回");
  }

  @Test
  void equal_findings_below_each_other_share_the_note_of_the_first() {
    StringBuilder table = new StringBuilder();
    for (int row = 12; row <= 18; row++) {
      table.append(
          "WARNING | missing-reason | H%d | 指标%d | H%d 没有写明原因。 | - | - | -\n"
              .formatted(row, row, row));
    }
    table.append("WARNING | missing-reason | H20 | 指标20 | H20 没有写明原因。 | - | - | -\n");
    table.append("WARNING | missing-reason | G19 | 指标19 | G19 没有写明原因。 | - | - | -\n");
    List<Mark> marks = plan(audit(0, "甲", findings(table.toString()))).marks().get(0);
    assertThat(marks).hasSize(9);
    assertThat(marks.stream().filter(m -> m.note() != null).map(m -> m.cell().toString()))
        .containsExactly("H12", "G19", "H20");
    assertThat(marks.get(0).note()).endsWith("\n本列 H12–H18 同样");
  }

  @Test
  void a_run_follows_merged_cells_and_ends_where_the_expected_value_differs() {
    Grid grid =
        Grid.builder(0, "甲")
            .text("H2", "a")
            .text("H4", "b")
            .text("H5", "c")
            .merge(CellRange.parse("H2:I3"))
            .build();
    Workbook workbook = new Workbook(FileKind.XLSX, List.of(grid), List.of());
    List<Finding> findings =
        findings(
            """
            ERROR | r | H3 | 一 | 同样的话。 | 8.00 | 9 | 1.00
            ERROR | r | H4 | 二 | 同样的话。 | 8.00 | 9 | 1.00
            ERROR | r | H5 | 三 | 同样的话。 | 7.00 | 9 | 2.00
            """);
    List<Mark> marks =
        AnnotationPlanner.plan(workbook, "a.xlsx", List.of(audit(0, "甲", findings))).marks().get(0);
    assertThat(marks).extracting(m -> m.cell().toString()).containsExactly("H2", "H4", "H5");
    assertThat(marks.get(0).note()).endsWith("本列 H2–H4 同样");
    assertThat(marks.get(1).note()).isNull();
    assertThat(marks.get(2).note()).doesNotContain("同样\n").doesNotContain("本列");
  }

  @Test
  void of_three_hundred_different_findings_two_hundred_have_notes_the_gravest_first() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      String severity = i % 3 == 0 ? "ERROR" : i % 3 == 1 ? "WARNING" : "INFO";
      table.append("%s | r%d | C%d | 指标 | 第%d个问题。 | - | - | -\n".formatted(severity, i, i + 1, i));
    }
    AnnotationPlan plan = plan(audit(0, "甲", findings(table.toString())));
    List<Mark> marks = plan.marks().get(0);
    assertThat(marks).hasSize(300);
    assertThat(marks.stream().filter(m -> m.note() != null)).hasSize(200);
    assertThat(marks.stream().filter(m -> m.note() == null).map(Mark::severity).distinct())
        .containsExactly(Severity.INFO);
    assertThat(all(plan.opinion())).contains("批注只加了 200 处，另有 100 处只标颜色");
    assertThat(tableRows(plan.opinion())).hasSize(300);
  }

  @Test
  void a_finding_about_the_whole_sheet_stands_in_the_table_alone() {
    AnnotationPlan plan = plan(audit(0, "甲", findings("ERROR | r | - | 整表 | 缺列。 | - | - | -")));
    assertThat(plan.marks()).isEmpty();
    OpinionCell place = tableRows(plan.opinion()).get(0).cells().get(OpinionSheetPlanner.PLACE);
    assertThat(place.text()).isEqualTo("整表");
    assertThat(place.link()).isNull();
  }

  @Test
  void the_table_is_ordered_by_severity_form_and_place_and_links_to_quoted_sheet_names() {
    AnnotationPlan plan =
        plan(
            audit(
                0,
                "甲's 表",
                findings(
                    """
                    INFO  | a | A9 | 项 | 一。 | - | - | -
                    ERROR | b | C5 | 项 | 二。 | - | - | -
                    ERROR | c | B5 | 项 | 三。 | - | - | -
                    """)),
            audit(1, "乙", findings("ERROR | d | A1 | 项 | 四。 | - | - | -")));
    List<OpinionRow> rows = tableRows(plan.opinion());
    assertThat(rows.stream().map(r -> r.cells().get(OpinionSheetPlanner.PLACE).link()))
        .containsExactly("'甲''s 表'!B5", "'甲''s 表'!C5", "'乙'!A1", "'甲''s 表'!A9");
    assertThat(rows.stream().map(r -> r.cells().get(OpinionSheetPlanner.KEY).text()))
        .containsExactly("1:c-2", "1:b-1", "2:d-0", "1:a-0");
    assertThat(plan.opinion().choices().get(0).toString())
        .isEqualTo(
            "E%d:E%d"
                .formatted(
                    plan.opinion().headRow() + 2, plan.opinion().headRow() + 1 + rows.size()));
    assertThat(plan.marks()).containsOnlyKeys(0, 1);
  }

  @Test
  void what_is_said_of_a_report_is_a_table_of_its_own_below_a_heading_with_answers_too() {
    FormAudit audit =
        audit(
            0,
            "甲",
            findings(
                """
                ERROR   | report-score | H9 | 总分 | 报告写98分。 | - | 96 | -
                WARNING | report-sum   | -  | 报告 | 合计不符。   | - | -  | -
                WARNING | low          | C5 | 项   | 二。         | - | -  | -
                """));
    OpinionSheet sheet =
        AnnotationPlanner.plan(
                workbook(FileKind.XLSX, "甲"),
                "a.xlsx",
                List.of(audit),
                List.of(Recorder.record(audit, Severity.ERROR)),
                rule -> rule.startsWith("report-"))
            .opinion();
    assertThat(tableRows(sheet)).hasSize(1);
    int form = sheet.table().last().row();
    OpinionRow heading = sheet.rows().get(form + 2);
    assertThat(heading.cells().get(0).text()).isEqualTo(OpinionSheetPlanner.OF_REPORT);
    assertThat(sheet.rows().subList(form + 4, form + 6).stream().map(r -> r.cells().get(0).text()))
        .containsExactly("2", "3");
    assertThat(sheet.rows().subList(form + 4, form + 6).stream().map(AnnotationPlannerTest::key))
        .allMatch(key -> key.startsWith("1:report-"));
    assertThat(sheet.choices()).extracting(CellRange::toString).hasSize(2);
    assertThat(sheet.choices().get(1).toString())
        .isEqualTo("E%d:E%d".formatted(form + 5, form + 6));
  }

  @Test
  void where_only_the_report_has_findings_their_table_is_the_sheets_first() {
    FormAudit audit =
        audit(0, "甲", findings("ERROR | report-score | H9 | 总分 | 报告写98分。 | - | 96 | -"));
    OpinionSheet sheet =
        AnnotationPlanner.plan(
                workbook(FileKind.XLSX, "甲"),
                "a.xlsx",
                List.of(audit),
                List.of(Recorder.record(audit, Severity.ERROR)),
                rule -> rule.startsWith("report-"))
            .opinion();
    assertThat(sheet.rows().get(sheet.headRow() - 1).cells().get(0).text())
        .isEqualTo(OpinionSheetPlanner.OF_REPORT);
    assertThat(tableRows(sheet)).hasSize(1);
  }

  private static String key(OpinionRow row) {
    return row.cells().get(OpinionSheetPlanner.KEY).text();
  }

  @Test
  void a_form_without_findings_says_so_and_how_many_checks_ran() {
    OpinionSheet sheet = plan(audit(0, "甲", List.of())).opinion();
    assertThat(all(sheet)).contains("执行了 27 项检查，未发现问题，无需退回修改").contains("需人工复核");
    assertThat(sheet.headRow()).isEqualTo(-1);
    assertThat(sheet.table()).isNull();
    assertThat(sheet.choices()).isEmpty();
  }

  @Test
  void the_conclusion_goes_by_counts_and_leaves_warnings_open() {
    String errors =
        all(plan(audit(0, "甲", findings("ERROR | a | A1 | 项 | 错。 | - | - | -"))).opinion());
    assertThat(errors).contains("建议退回修改：应改正 1 条。");
    String warnings =
        all(plan(audit(0, "甲", findings("WARNING | a | A1 | 项 | 警。 | - | - | -"))).opinion());
    assertThat(warnings).contains("需核实 1 条").doesNotContain("无需退回").doesNotContain("建议退回");
    String infos =
        all(plan(audit(0, "甲", findings("INFO | a | A1 | 项 | 轻。 | - | - | -"))).opinion());
    assertThat(infos).contains("无需退回修改").contains("供参考 1 条");
  }

  @Test
  void lost_points_undecided_rows_and_checks_that_did_not_run_are_listed_below() {
    var rows = List.of(indicator(5, "样例支付进度", "98%", "26"), indicator(6, "样例办结时限", "9月前", "10"));
    OpinionSheet sheet =
        AnnotationPlanner.plan(
                workbook(FileKind.XLSX, "甲"), "某局.xlsx", List.of(audit(0, "甲", List.of(), rows)))
            .opinion();
    assertThat(all(sheet))
        .contains("G6||样例支付进度|4.00|超过单项指标上限的部分不计分；已填写原因")
        .contains("E7||样例办结时限|“9月前”")
        .contains("check-0、check-1、check-2||||本表没有这一栏。");
  }

  @Test
  void the_name_avoids_every_other_sheet() {
    Workbook workbook = workbook(FileKind.XLSX, "审核意见", "甲", "审核意见(2)");
    AnnotationPlan plan =
        AnnotationPlanner.plan(workbook, "a.xlsx", List.of(audit(1, "甲", List.of())));
    assertThat(plan.opinion().name()).isEqualTo("审核意见(3)");
  }

  @Test
  void many_forms_have_their_lines_below_the_table() {
    List<FormAudit> audits = new ArrayList<>();
    String[] names = new String[9];
    for (int i = 0; i < names.length; i++) {
      names[i] = "表" + i;
      audits.add(audit(i, names[i], findings("ERROR | r | B2 | 项 | 问题。 | 1 | 2 | 1")));
    }
    OpinionSheet sheet =
        AnnotationPlanner.plan(workbook(FileKind.XLSX, names), "多表.xlsx", audits).opinion();
    assertThat(sheet.headRow()).isLessThan(8);
    assertThat(all(sheet)).contains("共 9 张").contains("各表情况").contains("表8!B2");
  }

  @Test
  void texts_that_look_like_formulas_stay_texts_and_bad_characters_are_seen() {
    String evil = "=HYPERLINK(\"http://x\")";
    FormAudit audit =
        audit(
            0,
            "甲",
            findings(
                "ERROR | r | B2 | +1 | %s | -2+3 | @x | -\nERROR | q | B3 | 项 | 坏\u0001字\uD800符 | - | - | -"
                    .formatted(evil)));
    OpinionSheet sheet = plan(audit).opinion();
    OpinionRow row = tableRows(sheet).get(0);
    assertThat(row.cells().get(OpinionSheetPlanner.MESSAGE).text()).isEqualTo("【应改正】" + evil);
    assertThat(row.cells().get(OpinionSheetPlanner.EXPECTED).number()).isNull();
    assertThat(all(sheet)).contains("坏\uFFFD字\uFFFD符");
  }

  @Test
  void a_text_longer_than_a_cell_is_cut_visibly() {
    String cut = SheetText.clean("长".repeat(40_000));
    assertThat(cut).hasSize(32_767).endsWith("…（略）");
    assertThat(SheetText.clean("短")).isEqualTo("短");
  }

  @Test
  void values_are_numbers_only_where_the_sheet_shows_them_as_they_are_written() {
    assertThat(OpinionSheetPlanner.plain("96.00")).isEqualByComparingTo("96");
    assertThat(OpinionSheetPlanner.plain("-4.5")).isEqualByComparingTo("-4.5");
    for (String text : new String[] {"007", "1e5", "95%", "", "1.", ".5", "--1", "1.2.3", "50个"}) {
      assertThat(OpinionSheetPlanner.plain(text)).as(text).isNull();
    }
  }

  @Test
  void lines_are_counted_with_chinese_characters_two_columns_wide() {
    assertThat(SheetText.lines("一二三四五", 10)).isEqualTo(1);
    assertThat(SheetText.lines("一二三四五", 9)).isEqualTo(2);
    assertThat(SheetText.lines("ab cd ef", 5)).isEqualTo(2);
    assertThat(SheetText.lines("一\n二\n三", 10)).isEqualTo(3);
    assertThat(SheetText.lines("x".repeat(25), 10)).isEqualTo(3);
  }

  @Test
  void every_mark_is_noted_filled_or_counted_whatever_the_findings() {
    Random random = new Random(11);
    for (int round = 0; round < 40; round++) {
      StringBuilder table = new StringBuilder();
      int n = 1 + random.nextInt(80);
      for (int i = 0; i < n; i++) {
        table.append(
            "%s | r%d | %s%d | 项%d | 问题%d。 | - | - | -\n"
                .formatted(
                    Severity.values()[random.nextInt(3)],
                    random.nextInt(4),
                    CellAddress.columnName(random.nextInt(3)),
                    1 + random.nextInt(30),
                    i,
                    random.nextInt(2)));
      }
      List<Finding> findings = findings(table.toString());
      AnnotationPlan plan = plan(audit(0, "甲", findings));
      List<Mark> marks = plan.marks().get(0);
      assertThat(marks.stream().map(Mark::cell).collect(Collectors.toSet()))
          .isEqualTo(findings.stream().map(Finding::cell).collect(Collectors.toSet()));
      assertThat(marks).isSortedAccordingTo((a, b) -> a.cell().compareTo(b.cell()));
      for (Mark mark : marks) {
        assertThat(mark.severity())
            .isEqualTo(
                findings.stream()
                    .filter(f -> f.cell().equals(mark.cell()))
                    .map(Finding::severity)
                    .min(Severity::compareTo)
                    .orElseThrow());
        if (mark.note() != null) {
          assertThat(mark.note()).startsWith("【" + mark.severity().chinese() + "】");
          assertThat(mark.note().length()).isLessThanOrEqualTo(1_000);
        }
      }
      assertThat(tableRows(plan.opinion())).hasSize(n);
      assertThat(
              tableRows(plan.opinion()).stream()
                  .map(r -> r.cells().get(OpinionSheetPlanner.SEVERITY).style()))
          .isSubsetOf(Style.ERROR, Style.WARNING, Style.INFO);
    }
  }

  @Test
  void what_follows_a_long_table_stands_in_columns_of_its_own_and_is_led_to() {
    StringBuilder table = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      table.append("WARNING | r%d | B%d | 项 | 第%d个问题。 | - | - | -\n".formatted(i, i, i));
    }
    OpinionSheet sheet = plan(audit(0, "甲", findings(table.toString()))).opinion();
    assertThat(sheet.headRow()).isEqualTo(2);
    assertThat(sheet.areas()).hasSize(2);
    CellRange first = sheet.areas().get(0);
    CellRange second = sheet.areas().get(1);
    assertThat(first.first()).hasToString("A1");
    assertThat(first.last().row()).isEqualTo(sheet.table().last().row() + 1);
    assertThat(second.first()).hasToString("P" + (first.last().row() + 2));
    assertThat(second.last()).hasToString("AA" + sheet.rows().size());
    assertThat(sheet.widths()).hasSize(27);
    OpinionCell leads = sheet.rows().get(first.last().row()).cells().get(0);
    assertThat(leads.link()).isEqualTo("'审核意见'!" + second.first());
    for (OpinionRow row : sheet.rows().subList(first.last().row() + 1, sheet.rows().size())) {
      assertThat(row.cells()).allMatch(cell -> cell.column() >= 15);
    }
  }

  @Test
  void a_short_table_is_printed_with_all_that_follows() {
    OpinionSheet sheet =
        plan(audit(0, "甲", findings("ERROR | r | B2 | 项 | 问题。 | - | - | -"))).opinion();
    assertThat(sheet.areas()).isEmpty();
    assertThat(sheet.widths()).hasSize(13);
  }

  @Test
  void a_total_that_follows_stands_below_the_errors_and_is_told_as_a_change() {
    AnnotationPlan plan =
        plan(
            audit(
                0,
                "甲",
                findings(
                    """
                    WARNING | w            | A1 | 项   | 核实。 | -     | -     | -
                    ERROR   | e            | H9 | 得分 | 改正。 | 14.44 | 18    | 3.56
                    INFO    | total-follows | H12 | 总分 | 随之。 | 80.49 | 84.05 | 3.56
                    ERROR   | f            | H5 | 得分 | 改正。 | 5.00  | 6     | 1.00
                    """)));
    List<OpinionRow> rows = tableRows(plan.opinion());
    assertThat(rows.stream().map(r -> r.cells().get(OpinionSheetPlanner.PLACE).text()))
        .containsExactly("H5", "H9", "H12", "A1");
    assertThat(rows.get(2).cells().get(OpinionSheetPlanner.MESSAGE).text())
        .isEqualTo("【应改正】随改：随之。");
    assertThat(rows.get(2).cells().get(OpinionSheetPlanner.SEVERITY).text()).isEqualTo("随改");
    assertThat(plan.opinion().rows().get(1).cells().get(0).text())
        .startsWith("共3处须改正（含随改1处），改正后总分应为80.49；另有1处需核实。");
    assertThat(plan.marks().get(0).get(3).severity()).isEqualTo(Severity.ERROR);
    assertThat(plan.marks().get(0).get(3).note()).startsWith("【应改正】随改：随之。\n应为 80.49");
  }

  @Test
  void a_total_that_follows_from_nothing_that_counts_is_information() {
    AnnotationPlan plan =
        plan(audit(0, "甲", findings("INFO | total-follows | H12 | 总分 | 随之。 | 80.49 | 84 | 3.51")));
    assertThat(plan.marks().get(0).get(0).note()).startsWith("【供参考】");
    assertThat(all(plan.opinion())).doesNotContain("改正后总分应为");
  }

  @Test
  void the_line_above_leaves_the_total_out_where_none_is_known() {
    OpinionSheet sheet =
        plan(audit(0, "甲", findings("ERROR | total-sum | H9 | 总分 | 不符。 | - | 18 | -"))).opinion();
    assertThat(sheet.rows().get(1).cells().get(0).text()).startsWith("共1处须改正。");
  }

  @Test
  void hints_stand_in_one_line_below_the_table_unless_they_are_graver() {
    OpinionSheet sheet =
        plan(audit(
                0,
                "甲",
                findings(
                    """
                        INFO    | unit-scale       | E5 | 项 | 已达到。 | - | - | -
                        WARNING | unit-scale       | E6 | 项 | 核实。   | - | - | -
                        INFO    | boundary-assumed | D7 | 项 | 界限。   | - | - | -
                        INFO    | unit-scale       | E9 | 项 | 已达到。 | - | - | -
                        """)))
            .opinion();
    assertThat(tableRows(sheet)).hasSize(1);
    assertThat(all(sheet)).contains("另有提示，不需要反馈：unit-scale（E5、E9）；boundary-assumed（D7）。");
  }

  @Test
  void what_was_not_judged_is_counted_and_never_called_free_of_findings() {
    var rows = List.of(indicator(5, "样例支付进度", "98%", "26"), indicator(6, "样例办结时限", "9月前", "10"));
    OpinionSheet sheet = plan(audit(0, "甲", List.of(), rows)).opinion();
    assertThat(all(sheet))
        .contains("共2项指标，1项未能判定（E7），请人工核对。")
        .doesNotContain("未发现问题")
        .contains("填报高于核定 4.00 分");
  }
}
