package selfeval.report.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import selfeval.check.CheckRun;
import selfeval.check.Finding;
import selfeval.check.Note;
import selfeval.overview.Absent;
import selfeval.overview.NotTaken;
import selfeval.overview.Occasion;
import selfeval.overview.OverviewCollector;
import selfeval.overview.Setup;
import selfeval.report.ReportFormat;
import selfeval.report.sheet.SheetLimits;
import selfeval.result.BatchFinding;
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
import selfeval.waiver.Waivers;
import selfeval.workbook.CellAddress;
import selfeval.xlsx.Judge;

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
                    "219-甲局",
                    List.of(finding, fresh, fresh, fresh, fresh))))) {
      Map<String, Cell> form = row(book, "台账", 1);
      assertThat(text(form, "文件")).isEqualTo("甲局/路灯.xlsx");
      assertThat(text(form, "项目名称")).isEqualTo("路灯维修");
      assertThat(text(form, "实施单位")).isEqualTo("市政管理处");
      assertThat(text(form, "部门")).isEqualTo("甲局");
      assertThat(text(form, "主管部门")).isEqualTo("219-甲局");
      assertThat(text(form, "状态")).isEqualTo("退回");
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
      assertThat(text(form, "标注表")).isEqualTo("打开");
      assertThat(link(form, "标注表")).isEqualTo("退回/甲局/路灯.xlsx-审核.xlsx");
      Map<String, Cell> row = row(book, "问题清单", 1);
      assertThat(text(row, "范围")).isEqualTo("本表");
      assertThat(text(row, "部门")).isEqualTo("甲局");
      assertThat(text(row, "严重程度")).isEqualTo("需核实");
      assertThat(text(row, "单元格")).isEqualTo("H9");
      assertThat(link(row, "单元格")).isEqualTo("退回/甲局/路灯.xlsx-审核.xlsx#'自评表'!H9");
      assertThat(text(row, "规则")).isEqualTo("得分未填写（score-blank）");
      assertThat(text(row, "问题")).isEqualTo("没有填写");
      assertThat(text(row, "依据")).isEqualTo("依据一");
      assertThat(text(row, "修改建议")).isEqualTo("建议一");
      assertThat(text(row, "单位反馈")).isEqualTo("情况说明");
      assertThat(text(row, "反馈说明")).isEqualTo("已核对");
      assertThat(text(row, "核对码")).isEqualTo("0123456789abcdef");
      assertThat(text(row, "整改情况")).isEqualTo("未改");
      Map<String, Cell> past = row(book, "问题清单", 6);
      assertThat(text(past, "严重程度")).endsWith("（上一轮）");
      assertThat(past.get("单元格").getHyperlink()).as("its cell may be another one now").isNull();
    }
  }

  @Test
  void whatWasNotAuditedStandsOnASheetOfItsOwn() throws IOException {
    FileRecord broken =
        FileRecord.notAudited("乙局/坏.xlsx", null, 10, Outcome.DAMAGED, "文件已损坏，请重新提交。");
    Occasion occasion =
        new Occasion(
            "2026-01-01 08:00",
            Waivers.none(),
            Setup.UNKNOWN,
            null,
            List.of(new NotTaken("丙局/扫描件.pdf", "PDF", "请报送电子表格。")));
    List<Absent> absent =
        List.of(
            new Absent("丁局", "丁所", "桥梁", "应报清单第 7 行，没有收到。", false),
            new Absent("戊局", "", "隧道", "上次退回，没有重新报送。", true));
    try (XSSFWorkbook book = open(bytes(SheetLimits.EXCEL, occasion, absent, List.of(), broken))) {
      assertThat(book.getSheet("台账").getLastRowNum()).isZero();
      assertThat(book.getSheet("问题清单").getLastRowNum()).isZero();
      Map<String, Cell> row = row(book, "未能审核", 1);
      assertThat(text(row, "类别")).isEqualTo("文件损坏");
      assertThat(text(row, "文件或文件夹")).isEqualTo("乙局/坏.xlsx");
      assertThat(text(row, "原因和处理办法")).isEqualTo("文件已损坏，请重新提交。");
      assertThat(text(row(book, "未能审核", 2), "类别")).isEqualTo("PDF");
      assertThat(text(row(book, "未能审核", 2), "原因和处理办法")).isEqualTo("请报送电子表格。");
      assertThat(text(row(book, "未能审核", 3), "类别")).isEqualTo("未报送");
      assertThat(text(row(book, "未能审核", 3), "单位")).isEqualTo("丁所");
      assertThat(text(row(book, "未能审核", 3), "项目名称")).isEqualTo("桥梁");
      assertThat(text(row(book, "未能审核", 4), "类别")).isEqualTo("退回后未重报");
      assertThat(text(row(book, "部门", 1), "部门")).as("nothing came from it").isEqualTo("丁局");
      assertThat(number(row(book, "部门", 1), "未报送")).isEqualTo(1);
      assertThat(number(row(book, "部门", 3), "未报送")).isEqualTo(2);
      assertThat(all(book, "概览")).contains("1 / 2", "另有 1 项不是工作簿");
    }
  }

  @Test
  void whatIsUnknownSaysSoAndIsNotNought() throws IOException {
    try (XSSFWorkbook book = ledger()) {
      assertThat(all(book, "概览")).contains("0 / 未知", "没有应报清单", "没有上一轮的结果", "未知");
      assertThat(all(book, "未能审核")).contains("没有未能审核的文件，也没有已知的未报送。");
    }
    try (XSSFWorkbook book =
        ledger(entry("a.xlsx", State.PASSED, form(State.PASSED, "一", "", "甲局", List.of())))) {
      Map<String, Cell> department = row(book, "部门", 1);
      for (String heading : List.of("应报", "未报送", "涉及资金（万元）")) {
        assertThat(department.get(heading).getCellType()).as(heading).isEqualTo(CellType.BLANK);
      }
      assertThat(text(department, "意见书")).isEqualTo("—");
    }
  }

  @Test
  void departmentsAreSummedUp() throws IOException {
    try (XSSFWorkbook book =
        ledger(
            entry("a.xlsx", State.RETURNED, form(State.RETURNED, "一", "", "甲局", List.of())),
            entry("b.xlsx", State.PASSED, form(State.PASSED, "二", "", "219-甲 局", List.of())),
            entry("c.xlsx", State.PASSED, form(State.PASSED, "三", "", "", List.of())))) {
      Map<String, Cell> first = row(book, "部门", 1);
      assertThat(text(first, "部门")).isEqualTo("甲局");
      assertThat(number(first, "收到")).isEqualTo(2);
      assertThat(number(first, "退回")).isEqualTo(1);
      assertThat(number(first, "退回率")).isEqualTo(0.5);
      assertThat(number(first, "填报均分")).isEqualTo(97.5);
      assertThat(number(first, "核减（分）")).isEqualTo(2.5);
      assertThat(text(row(book, "部门", 2), "部门")).isEqualTo("未填写主管部门");
      Map<String, Cell> total = row(book, "部门", 3);
      assertThat(text(total, "部门")).isEqualTo("合计（2 个部门）");
      assertThat(number(total, "收到")).isEqualTo(3);
      assertThat(number(total, "核定均分")).isEqualTo(96.25);
      assertThat(number(total, "核减（分）")).isEqualTo(3.75);
      assertThat(book.getSheet("部门").getCTWorksheet().getAutoFilter().getRef())
          .as("sums are not filtered")
          .isEqualTo("A1:Q3");
    }
  }

  @Test
  void findingsOverSeveralFormsComeLast() throws IOException {
    BatchFinding.Member member =
        new BatchFinding.Member(
            "甲局/一.xlsx", null, "表 1", "C5", "甲局", "路灯", "待核/甲局/一-审核.xlsx", "原文");
    BatchFinding across =
        new BatchFinding(
            "copied-text", "说明相同", Severity.WARNING, "两家写得一样。", "请分别核实。", 12, List.of(member));
    byte[] file =
        bytes(
            SheetLimits.EXCEL,
            Occasion.at("2026-01-01 08:00"),
            List.of(),
            List.of(across),
            entry("a.xlsx", State.PASSED, form(State.PASSED, "一", "", "甲局", List.of())));
    try (XSSFWorkbook book = open(file)) {
      Map<String, Cell> row = row(book, "问题清单", book.getSheet("问题清单").getLastRowNum());
      assertThat(text(row, "范围")).isEqualTo("跨表");
      assertThat(text(row, "项目")).isEqualTo("涉及 12 张表");
      assertThat(text(row, "文件")).isEqualTo("甲局/一.xlsx（表 1 C5）\n等共 12 张");
      assertThat(link(row, "单元格")).isEqualTo("待核/甲局/一-审核.xlsx#'表 1'!C5");
    }
  }

  @Test
  void textsOfAgenciesStayTexts() throws IOException {
    for (String text : List.of("=1+1", "+86", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")")) {
      try (XSSFWorkbook book =
          ledger(entry("a.xlsx", State.PASSED, form(State.PASSED, text, text, text, List.of())))) {
        Cell cell = row(book, "台账", 1).get("项目名称");
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getHyperlink()).isNull();
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
      }
    }
  }

  @Test
  void theSheetsStandInTheOrderInWhichTheyAreRead() throws IOException {
    try (XSSFWorkbook book = ledger()) {
      List<String> names = new ArrayList<>();
      book.forEach(sheet -> names.add(sheet.getSheetName()));
      assertThat(names).containsExactly("概览", "部门", "台账", "问题清单", "未能审核", "口径");
      assertThat(book.getActiveSheetIndex()).isZero();
    }
  }

  @Test
  void whatIsPrintedIsReadableAndBearsItsHead() throws IOException {
    try (XSSFWorkbook book = ledger(many(1))) {
      assertThat(printed(book, "台账")).isEqualTo("说明");
      assertThat(printed(book, "问题清单")).isEqualTo("整改情况");
      for (Sheet one : book) {
        XSSFSheet sheet = (XSSFSheet) one;
        String area = book.getPrintArea(book.getSheetIndex(sheet));
        int last = new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol();
        double width = 0;
        for (int c = 0; c <= last; c++) {
          width += pixels(sheet, c) * 0.75;
        }
        double scale = Math.min(1, (842 - 2 * 0.4 * 72) / width);
        double smallest = 99;
        for (Row row : sheet) {
          for (Cell cell : row) {
            XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
            smallest =
                Math.min(
                    smallest,
                    style.getFont().getXSSFColor() == null
                        ? 99
                        : style.getFont().getFontHeightInPoints());
          }
        }
        assertThat(scale * smallest).as(sheet.getSheetName()).isGreaterThanOrEqualTo(8);
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        boolean page = sheet.getSheetName().equals("概览");
        assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) (page ? 1 : 0));
        assertThat(sheet.getRepeatingRows() == null).isEqualTo(page);
        assertThat(sheet.getFooter().getRight()).contains("&P").contains("&N");
      }
    }
  }

  @Test
  void theOverviewFitsOneScreen() throws IOException {
    try (XSSFWorkbook book = ledger(many(60))) {
      XSSFSheet sheet = book.getSheet("概览");
      double zoom =
          sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0).getZoomScale() / 100.0;
      double height = 0;
      for (Row row : sheet) {
        height += row.getHeightInPoints() / 0.75;
      }
      double width = 0;
      for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
        width += pixels(sheet, c);
      }
      assertThat(height * zoom).as("below menus and above the task bar").isLessThan(460);
      assertThat(width * zoom).as("beside row numbers and scroll bar").isLessThan(1310);
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(2);
      assertThat(all(book, "概览")).contains("其余 50 个部门见“部门”表");
    }
  }

  @Test
  void whatMattersOfAFormIsOnTheFirstScreen() throws IOException {
    try (XSSFWorkbook book = ledger()) {
      XSSFSheet sheet = book.getSheet("台账");
      double width = 0;
      for (Cell head : sheet.getRow(0)) {
        width += pixels(sheet, head.getColumnIndex());
        if (head.getStringCellValue().equals("标注表")) {
          break;
        }
      }
      assertThat(width).isLessThan(1310);
    }
  }

  @Test
  void everyPartIsValid() throws IOException {
    Judge.assertSound(bytes());
    Judge.assertSound(bytes(many(60)));
  }

  @Test
  void equalInputsGiveEqualBytes() throws IOException {
    assertThat(bytes(many(3))).isEqualTo(bytes(many(3)));
    try (Stream<Path> left = Files.list(scratch)) {
      assertThat(left).isEmpty();
    }
  }

  /** Forms of as many departments, each with a finding. */
  private static FileRecord[] many(int n) {
    FileRecord[] files = new FileRecord[n];
    for (int i = 0; i < n; i++) {
      State state = State.values()[i % 3];
      FindingRecord finding =
          finding(Severity.values()[i % 3], "rule-" + i % 14, "规则之" + i % 14, "问题");
      files[i] =
          entry(i + ".xlsx", state, form(state, "项目" + i, "单位" + i, "局" + i, List.of(finding)));
    }
    return files;
  }

  private XSSFWorkbook ledger(FileRecord... files) throws IOException {
    return open(bytes(files));
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private byte[] bytes(FileRecord... files) throws IOException {
    Occasion occasion = Occasion.at("2026-01-01 08:00");
    return bytes(SheetLimits.EXCEL, occasion, List.of(), List.of(), files);
  }

  private byte[] bytes(
      SheetLimits limits,
      Occasion occasion,
      List<Absent> absent,
      List<BatchFinding> across,
      FileRecord... files)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OverviewCollector figures = new OverviewCollector(occasion);
    try (Ledger ledger = new Ledger(new ReportFormat.Setting(out, scratch, occasion), limits)) {
      for (FileRecord file : files) {
        ledger.add(file);
        figures.add(file);
      }
      ledger.finish(figures.overview(absent, across));
    }
    return out.toByteArray();
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

  /** As wide as where the typeface is missing by which widths are counted. */
  private static double pixels(XSSFSheet sheet, int column) {
    return sheet.getColumnWidth(column) / 256.0 * 8.9;
  }

  private static String text(Map<String, Cell> row, String heading) {
    return row.get(heading).getStringCellValue();
  }

  private static String link(Map<String, Cell> row, String heading) {
    return row.get(heading).getHyperlink().getAddress();
  }

  private static List<String> all(XSSFWorkbook book, String sheet) {
    List<String> texts = new ArrayList<>();
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    for (Row row : book.getSheet(sheet)) {
      row.forEach(cell -> texts.add(formatter.formatCellValue(cell)));
    }
    return texts;
  }

  private static double number(Map<String, Cell> row, String heading) {
    return row.get(heading).getNumericCellValue();
  }

  /** The heading of the last column that is printed. */
  private static String printed(XSSFWorkbook book, String sheet) {
    String area = book.getPrintArea(book.getSheetIndex(sheet));
    int column = new AreaReference(area, SpreadsheetVersion.EXCEL2007).getLastCell().getCol();
    return book.getSheet(sheet).getRow(0).getCell(column).getStringCellValue();
  }
}
