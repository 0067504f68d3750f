package selfeval.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import selfeval.check.Auditor;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.form.FormReader;
import selfeval.layout.Families;
import selfeval.layout.FamilyLayout;
import selfeval.layout.FaultPlanter;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.term.Severity;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;

/**
 * An agency that writes into each cell what the errors say it should be gets no further error. What
 * a total becomes is worked out with the other mends in mind; warnings stay as printed.
 */
class MendingTest {
  private final WorkbookReader workbooks = new WorkbookReader(Limits.standard());
  private final FormReader forms = new FormReader(Templates.load(null), null);
  private final Auditor auditor = new Auditor(Rules.all());

  @ParameterizedTest
  @CsvSource({
    "路灯维修数量 | 实际完成值=40盏, 98, missed-full-marks error G7 16.00 20 4.00, 94.00, 4.00",
    "维修验收合格率 | 得分=16.5, 99.5, score-above-weight error G8 15.00 16.5 1.50, 98.00, 1.50",
    "年度资金总额 | 得分=9.9, 98.4, execution-score error G5 9.50 9.9 0.40, 98.00, 0.40"
  })
  void a_total_that_agrees_follows_the_scores_when_they_are_mended(
      String change, String total, String error, String due, String less) {
    assertThat(Forms.findings(change))
        .containsExactly(error, "total-follows info G13 " + due + " " + total + " " + less);
  }

  @Test
  void a_wrong_total_is_told_what_it_becomes_with_the_other_errors_mended() {
    FormAudit audit = Forms.audit("路灯维修数量 | 实际完成值=40盏\n总分 | 得分=100");
    assertThat(Forms.lines(audit))
        .containsExactly(
            "missed-full-marks error G7 16.00 20 4.00", "total-sum error G13 94.00 100 6.00");
    assertThat(audit.findings().get(1).message())
        .contains("9.5+20+15+15+13.5+15+10=98.00")
        .contains("G7改为16", "9.5+16+15+15+13.5+15+10=94.00");
  }

  @ParameterizedTest
  @CsvSource({
    "-20, 58, 差, grade-total warning I13 优 差 null",
    "-9, 69, 良, grade-total warning I13 优 良 null",
    "-20, 58, 中, ''",
    "-20, 58, 优, ''"
  })
  void a_grade_is_told_as_it_is_once_the_scores_are_mended(
      String score, String total, String printed, String found) {
    // without the negative score 78 points are assessed, and 98 once it is mended
    FormAudit audit =
        Forms.audit("路灯维修数量 | 得分=%s\n总分 | 得分=%s | 等级=%s".formatted(score, total, printed));
    assertThat(audit.scorecard().total().assessedGrade()).isEqualTo("中");
    assertThat(Forms.lines(audit))
        .filteredOn(line -> line.startsWith("grade-total"))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void warnings_leave_the_total_as_the_scores_are_printed() {
    assertThat(Forms.findings("路灯维修数量 | 实际完成值=40盏 | 得分=18 | 偏差原因=备件到货晚\n总分 | 得分=99"))
        .containsExactly(
            "score-proportional warning G7 16.00 18 2.00", "total-sum error G13 96.00 99 3.00");
  }

  @Test
  void a_total_that_is_right_once_the_scores_are_mended_is_no_error() {
    assertThat(Forms.findings("路灯维修数量 | 得分=21\n总分 | 得分=98"))
        .containsExactly("score-above-weight error G7 20.00 21 1.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "路灯维修数量 | 年度指标值=6月底前 | 实际完成值=9月15日",
        "居民满意度 | 得分=",
        "居民满意度 | 得分=#REF!",
        "居民满意度 | 分值=20\n总分 | 分值=110"
      })
  void a_total_waits_for_an_error_whose_mend_is_a_choice(String change) {
    FormAudit audit = Forms.audit(change + "\n总分 | 得分=60");
    Finding total =
        audit.findings().stream().filter(f -> f.rule().equals("total-sum")).findFirst().get();
    assertThat(total.expected()).isNull();
    assertThat(total.suggestion()).contains("其他问题改正后重新合计");
  }

  @Test
  void what_is_a_choice_has_no_value() {
    assertThat(Forms.findings("夜间出行安全感 | 实际完成值=未达成 | 得分=17 | 偏差原因=照度不足\n总分 | 得分=90"))
        .contains("score-above-weight error G11 null 17 null")
        .contains("total-sum error G13 null 90 null");
    assertThat(Forms.findings("路灯维修数量 | 年度指标值=<50盏 | 实际完成值=50盏 | 得分=21"))
        .contains("score-above-weight error G7 null 21 null");
  }

  @Test
  void a_blank_total_is_told_the_sum_after_the_mends() {
    assertThat(Forms.findings("总分 | 得分=")).containsExactly("score-blank error G13 98.00  null");
    assertThat(Forms.findings("总分 | 得分=—")).containsExactly("score-blank error G13 98.00 — null");
    assertThat(Forms.findings("路灯维修数量 | 得分=23\n总分 | 得分="))
        .containsExactly(
            "score-above-weight error G7 20.00 23 3.00", "score-blank error G13 98.00  null");
    assertThat(Forms.findings("总分 | 得分=#REF!"))
        .containsExactly("error-value error G13 98.00 #REF! null");
  }

  @ParameterizedTest
  @CsvSource({"98, 100, header-score", "100, 100, header-score total-sum", "100, 98, total-sum"})
  void the_score_in_the_head_goes_with_the_total(String total, String header, String errors) {
    List<Finding> found = Forms.audit("总分 | 得分=" + total + "\n表头 | 自评得分=" + header).findings();
    assertThat(found).extracting(Finding::rule).containsExactly(errors.split(" "));
    assertThat(found).allSatisfy(f -> assertThat(f.expected()).isEqualTo("98.00"));
    assertThat(found).allSatisfy(f -> assertThat(f.severity()).isEqualTo(Severity.ERROR));
  }

  @Test
  void a_score_in_the_head_that_agrees_follows_too() {
    assertThat(Forms.findings("表头 | 自评得分=98\n路灯维修数量 | 实际完成值=40盏"))
        .filteredOn(line -> line.startsWith("total-follows"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("94.00 98 4.00"));
  }

  @Test
  void written_into_faulty_forms_of_every_family_the_mends_leave_no_error() throws IOException {
    Closing closing = close(120, 31_000_000);
    assertThat(closing.wrong).isEmpty();
    assertThat(closing.closed).isGreaterThan(15);
    assertThat(closing.kinds).isGreaterThanOrEqualTo(30);
  }

  @Test
  @Tag("campaign")
  void a_thousand_faulty_forms_close_when_they_are_mended() throws IOException {
    Closing closing = close(1500, 32_000_000);
    assertThat(closing.wrong).isEmpty();
    assertThat(closing.closed).isGreaterThan(250);
    assertThat(closing.kinds).isGreaterThanOrEqualTo(60);
    assertThat(closing.rules).hasSizeGreaterThan(6);
  }

  /** What came of writing the mends. */
  private static final class Closing {
    final List<String> wrong = new ArrayList<>();
    final Set<String> rules = new HashSet<>();
    int closed;
    int kinds;
  }

  private Closing close(int files, int from) throws IOException {
    Closing closing = new Closing();
    FaultPlanter planter = new FaultPlanter();
    List<FamilyLayout> families = Families.all();
    for (int i = 0; i < files; i++) {
      FaultPlanter.Faulty faulty =
          planter.make(families.get(i % families.size()), new Random(from + i));
      List<FormAudit> before = audit(faulty.made().bytes());
      if (before.stream().noneMatch(a -> a.reaches(Severity.ERROR))) {
        continue;
      }
      List<FormAudit> after = audit(mended(faulty.made().bytes(), before));
      for (int form = 0; form < before.size(); form++) {
        compare(before.get(form), after.get(form), closing, faulty.made().story());
      }
    }
    closing.kinds = (int) planter.planted().values().stream().filter(n -> n > 0).count();
    return closing;
  }

  /** No error is left but those whose mend is a choice, and the sums that wait for them. */
  private static void compare(FormAudit before, FormAudit after, Closing closing, Object story) {
    List<Finding> errors = errors(before);
    Set<String> choices = new HashSet<>();
    for (Finding error : errors) {
      closing.rules.add(error.rule());
      if (error.expected() == null) {
        choices.add(error.rule() + error.cell());
      }
    }
    boolean waits =
        before.findings().stream()
            .anyMatch(f -> f.rule().equals("total-follows") && f.expected() == null);
    for (Finding left : errors(after)) {
      boolean known =
          choices.contains(left.rule() + left.cell()) || (waits && left.rule().equals("total-sum"));
      if (!known) {
        closing.wrong.add(left + " after " + errors + " in " + story);
      }
    }
    closing.closed += !errors.isEmpty() && choices.isEmpty() ? 1 : 0;
  }

  private static List<Finding> errors(FormAudit audit) {
    return audit.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  private List<FormAudit> audit(byte[] bytes) {
    Workbook workbook = (Workbook) workbooks.read(bytes);
    return auditor.audit(workbook, forms.read(workbook));
  }

  /** Writes what errors expect, and what follows from them, as a person would in a spreadsheet. */
  private static byte[] mended(byte[] bytes, List<FormAudit> audits) throws IOException {
    try (org.apache.poi.ss.usermodel.Workbook book =
            WorkbookFactory.create(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      List<Cell> fresh = fresh(book, evaluator);
      for (FormAudit audit : audits) {
        Sheet sheet = book.getSheetAt(audit.form().sheetIndex());
        for (Finding finding : audit.findings()) {
          boolean written =
              finding.severity() == Severity.ERROR || finding.rule().equals("total-follows");
          if (written && finding.expected() != null && finding.cell() != null) {
            write(sheet, finding);
          }
        }
      }
      evaluator.clearAllCachedResultValues();
      fresh.stream()
          .filter(cell -> cell.getCellType() == CellType.FORMULA)
          .forEach(evaluator::evaluateFormulaCell);
      book.write(out);
      return out.toByteArray();
    }
  }

  /** The formulas that show what they compute; others were left stale on purpose. */
  private static List<Cell> fresh(
      org.apache.poi.ss.usermodel.Workbook book, FormulaEvaluator evaluator) {
    List<Cell> fresh = new ArrayList<>();
    for (Sheet sheet : book) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA
              && cell.getCachedFormulaResultType() == CellType.NUMERIC
              && Math.abs(evaluator.evaluate(cell).getNumberValue() - cell.getNumericCellValue())
                  < 1e-6) {
            fresh.add(cell);
          }
        }
      }
    }
    return fresh;
  }

  private static void write(Sheet sheet, Finding finding) {
    Row row = sheet.getRow(finding.cell().row());
    row = row == null ? sheet.createRow(finding.cell().row()) : row;
    Cell cell = row.getCell(finding.cell().column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    cell.setBlank();
    cell.setCellValue(new BigDecimal(finding.expected()).doubleValue());
  }
}
