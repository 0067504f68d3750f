package selfeval.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.overview.Occasion;
import selfeval.overview.OverviewCollector;
import selfeval.report.ReportFormat;
import selfeval.result.CellRecord;
import selfeval.result.DeductionRecord;
import selfeval.result.Feedback;
import selfeval.result.FileRecord;
import selfeval.result.FindingRecord;
import selfeval.result.FormRecord;
import selfeval.result.FormRound;
import selfeval.result.MatchedBy;
import selfeval.result.OtherChange;
import selfeval.result.Outcome;
import selfeval.result.Previous;
import selfeval.result.RoundStatus;
import selfeval.result.TotalRecord;
import selfeval.scoring.Execution;
import selfeval.scoring.Total;
import selfeval.term.Field;
import selfeval.term.Severity;
import selfeval.term.Stage;
import selfeval.term.State;
import selfeval.workbook.CellAddress;

class LedgerTest {
  @TempDir Path scratch;

  @Test
  void everyValueStandsUnderItsHeading() throws IOException {
    FindingRecord finding = finding(Severity.WARNING, "score-blank", "得分未填写", "没有填写");
    FindingRecord fresh =
        finding(Severity.INFO, "grade", "等级", "等级不符").standing(RoundStatus.NEW, Feedback.NONE);
    try (XSSFWorkbook book =
        ledger(
            entry(
                "甲局/路灯.xlsx",
                State.RETURNED,
                form(
                    State.RETURNED,
                    "路灯维修",
                    "市政管理处",
                    "甲局",
                    List.of(finding, fresh, fresh, fresh, fresh))))) {
      Map<String, Cell> form = row(book, "审核台账", 1);
      assertThat(text(form, "文件")).isEqualTo("甲局/路灯.xlsx");
      assertThat(text(form, "项目名称")).isEqualTo("路灯维修");
      assertThat(text(form, "实施单位")).isEqualTo("市政管理处");
      assertThat(text(form, "主管部门")).isEqualTo("甲局");
      assertThat(text(form, "审核结果")).isEqualTo("退回");
      assertThat(number(form, "填报总分")).isEqualTo(97.5);
      assertThat(number(form, "核定总分")).isEqualTo(96.25);
      assertThat(number(form, "差额")).isEqualTo(1.25);
      assertThat(number(form, "需核实")).isEqualTo(1);
      assertThat(number(form, "应改正")).isEqualTo(0);
      assertThat(number(form, "扣分无说明项数")).isEqualTo(3);
      assertThat(number(form, "已执行检查")).isEqualTo(54);
      assertThat(number(form, "未执行检查")).isEqualTo(7);
      assertThat(number(form, "检查出错")).isEqualTo(2);
      assertThat(number(form, "轮次")).isEqualTo(2);
      assertThat(number(form, "新问题")).isEqualTo(4);
      assertThat(number(form, "供参考")).isEqualTo(4);
      assertThat(number(form, "未改")).isEqualTo(1);
      assertThat(number(form, "已整改")).isEqualTo(6);
      assertThat(number(form, "其他改动")).isEqualTo(8);
      assertThat(text(form, "对应上一轮")).isEqualTo("第一轮/路灯.xlsx");
      assertThat(text(form, "说明")).contains("有隐藏的行。").contains("D6：可在模板中加入该栏名称。");
      assertThat(text(form, "标注文件")).isEqualTo("退回/甲局/路灯.xlsx-审核.xlsx");
      Map<String, Cell> row = row(book, "问题清单", 1);
      assertThat(text(row, "严重程度")).isEqualTo("需核实");
      assertThat(text(row, "单元格")).isEqualTo("H9");
      assertThat(text(row, "规则")).isEqualTo("得分未填写（score-blank）");
      assertThat(text(row, "问题")).isEqualTo("没有填写");
      assertThat(text(row, "依据")).isEqualTo("依据一");
      assertThat(text(row, "修改建议")).isEqualTo("建议一");
      assertThat(text(row, "单位反馈")).isEqualTo("情况说明");
      assertThat(text(row, "反馈说明")).isEqualTo("已核对");
      assertThat(text(row, "核对码")).isEqualTo("0123456789abcdef");
      assertThat(text(row, "整改情况")).isEqualTo("未改");
    }
  }

  @Test
  void fileWithoutFormSaysWhyUnderTheSameHeadings() throws IOException {
    FileRecord broken =
        FileRecord.notAudited("乙局/坏.xlsx", null, 10, Outcome.DAMAGED, "文件已损坏，请重新提交。");
    try (XSSFWorkbook book = ledger(broken)) {
      Map<String, Cell> row = row(book, "审核台账", 1);
      assertThat(text(row, "文件")).isEqualTo("乙局/坏.xlsx");
      assertThat(text(row, "审核结果")).startsWith("未审核：");
      assertThat(text(row, "说明")).isEqualTo("文件已损坏，请重新提交。");
      assertThat(book.getSheet("问题清单").getPhysicalNumberOfRows()).isEqualTo(1);
    }
  }

  @Test
  void whatIsPrintedEndsWithTheNotesAndTheStateOfTheRound() throws IOException {
    try (XSSFWorkbook book =
        ledger(entry("a.xlsx", State.PASSED, form(State.PASSED, "甲", "乙", "丙", List.of())))) {
      assertThat(printed(book, "审核台账")).isEqualTo("说明");
      assertThat(printed(book, "问题清单")).isEqualTo("整改情况");
      assertThat(book.getSheet("审核台账").getPaneInformation().getHorizontalSplitTopRow())
          .isEqualTo((short) 1);
    }
  }

  @Test
  void statisticsCountFormsAndReturnsByDepartment() throws IOException {
    try (XSSFWorkbook book =
        ledger(
            entry("a.xlsx", State.RETURNED, form(State.RETURNED, "一", "", "甲局", List.of())),
            entry("b.xlsx", State.PASSED, form(State.PASSED, "二", "", "甲局", List.of())),
            entry("c.xlsx", State.PASSED, form(State.PASSED, "三", "", "", List.of())))) {
      Map<String, Double> counts = new LinkedHashMap<>();
      XSSFSheet sheet = book.getSheet("统计");
      for (int r = 1; r <= sheet.getLastRowNum(); r++) {
        Cell count = sheet.getRow(r).getCell(2);
        if (count.getCellType() == CellType.NUMERIC) {
          counts.put(
              sheet.getRow(r).getCell(0).getStringCellValue()
                  + " "
                  + sheet.getRow(r).getCell(1).getStringCellValue(),
              count.getNumericCellValue());
        }
      }
      assertThat(counts)
          .containsEntry("主管部门（自评表） 甲局", 2.0)
          .containsEntry("主管部门（自评表） （未填主管部门）", 1.0)
          .containsEntry("主管部门（退回） 甲局", 1.0)
          .doesNotContainKey("主管部门（退回） （未填主管部门）")
          .containsEntry("审核 退回的文件", 1.0)
          .containsEntry("审核 通过的文件", 2.0);
    }
  }

  private XSSFWorkbook ledger(FileRecord... files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Occasion occasion = Occasion.at("2026-01-01 08:00");
    OverviewCollector figures = new OverviewCollector(occasion);
    try (Ledger ledger = new Ledger(new ReportFormat.Setting(out, scratch, occasion))) {
      for (FileRecord file : files) {
        ledger.add(file);
        figures.add(file);
      }
      ledger.finish(figures.overview(List.of(), List.of()));
    }
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }

  private static FileRecord entry(String file, State state, FormRecord form) {
    return FileRecord.audited(file, "0".repeat(64), 10, List.of(), List.of(form))
        .placed(null, state.chinese() + "/" + file + "-审核.xlsx", null, List.of());
  }

  /** A form with three deductions unexplained, in its second round. */
  private static FormRecord form(
      State state,
      String project,
      String implementer,
      String department,
      List<FindingRecord> findings) {
    return new FormRecord(
        "自评表",
        state,
        "sample",
        "项目支出绩效自评表",
        "2025",
        "万元",
        Map.of(
            Field.PROJECT, cell(project),
            Field.IMPLEMENTER, cell(implementer),
            Field.DEPARTMENT, cell(department)),
        List.of(),
        new Execution(null, null, null, null, null, null),
        List.of(),
        new TotalRecord(
            null,
            null,
            null,
            new Total(
                new BigDecimal("97.5"), new BigDecimal("96.25"), new BigDecimal("1.25"), "优", "优")),
        List.of(
            deduction("1.25", false),
            deduction("1.25", false),
            deduction("1.00", false),
            deduction("0.25", true)),
        findings,
        checks(),
        List.of(new Note("column-missing", CellAddress.parse("D6"), "可在模板中加入该栏名称。")),
        List.of("有隐藏的行。"),
        new FormRound(
            2,
            new Previous("第一轮/路灯.xlsx", MatchedBy.PROJECT, List.of()),
            Collections.nCopies(6, finding(Severity.INFO, "grade", null, "等级").past(Feedback.NONE)),
            List.of(),
            Collections.nCopies(
                8, new OtherChange(OtherChange.Kind.ADDED, "行", null, "A9", null, "新"))),
        List.of());
  }

  private static CellRecord cell(String text) {
    return new CellRecord("B3", text, null);
  }

  private static DeductionRecord deduction(String points, boolean explained) {
    return new DeductionRecord(null, "H9", new BigDecimal(points), explained);
  }

  /** 40 clean ones, 14 that found something, 7 skipped and 2 failed. */
  private static List<CheckRun> checks() {
    List<CheckRun> runs = new ArrayList<>();
    for (int i = 0; i < 63; i++) {
      CheckRun.Status status =
          i < 40
              ? CheckRun.Status.CLEAN
              : i < 54
                  ? CheckRun.Status.FOUND
                  : i < 61 ? CheckRun.Status.SKIPPED : CheckRun.Status.FAILED;
      runs.add(new CheckRun("rule-" + i, null, status, null));
    }
    return runs;
  }

  private static FindingRecord finding(
      Severity severity, String rule, String title, String message) {
    Finding finding =
        new Finding(
            rule,
            severity,
            Stage.ACTIVE,
            CellAddress.parse("H9"),
            null,
            "路灯维修数量 · 得分",
            message,
            null,
            "",
            null,
            "依据一",
            "建议一",
            "0123456789abcdef",
            null);
    return new FindingRecord(finding, title, RoundStatus.OPEN, new Feedback("情况说明", "已核对"));
  }

  private static Map<String, Cell> row(XSSFWorkbook book, String sheet, int row) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    for (Cell head : book.getSheet(sheet).getRow(0)) {
      cells.put(
          head.getStringCellValue(),
          book.getSheet(sheet).getRow(row).getCell(head.getColumnIndex()));
    }
    return cells;
  }

  private static String text(Map<String, Cell> row, String heading) {
    return row.get(heading).getStringCellValue();
  }

  private static double number(Map<String, Cell> row, String heading) {
    return row.get(heading).getNumericCellValue();
  }

  /** The heading of the last column that is printed. */
  private static String printed(XSSFWorkbook book, String sheet) {
    String area = book.getPrintArea(book.getSheetIndex(sheet));
    String last = area.substring(area.lastIndexOf('$') + 1);
    int column = org.apache.poi.ss.util.CellReference.convertColStringToIndex(last);
    return book.getSheet(sheet).getRow(0).getCell(column).getStringCellValue();
  }
}
