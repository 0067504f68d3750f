package selfeval.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import selfeval.check.Auditor;
import selfeval.check.Finding;
import selfeval.check.FormAudit;
import selfeval.check.rule.Rules;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.FormReader;
import selfeval.form.Located;
import selfeval.form.RowKind;
import selfeval.layout.FamilyLayout.Heading;
import selfeval.layout.FamilyLayout.Level1;
import selfeval.layout.FamilyLayout.Level2;
import selfeval.ooxml.Limits;
import selfeval.template.Templates;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Workbook;
import selfeval.workbook.read.WorkbookReader;
import selfeval.xlsx.Office;

/** The blank forms compute what they print, and filled in they are in order. */
class FilledBlankFormsTest {
  private static final Templates TEMPLATES = Templates.load(null);
  private static final String NAMES = "路灯维修";

  static Stream<String> templates() {
    return Families.all().stream().map(FamilyLayout::id);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_blank_form_is_blank_although_it_computes(String id) throws IOException {
    FormAudit audit = audit(blank(id), id);
    assertThat(audit.findings()).extracting(Finding::rule).containsExactly("not-filled");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void nothing_in_a_blank_form_is_locked(String id) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank(id)))) {
      assertThat(book.isStructureLocked()).isFalse();
      book.forEach(sheet -> assertThat(sheet.getProtect()).isFalse());
      book.forEach(
          sheet ->
              sheet
                  .getDataValidations()
                  .forEach(v -> assertThat(v.getShowErrorBox()).as("other words").isFalse()));
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void levels_and_grades_are_offered_where_the_form_prints_them(String id) throws IOException {
    FamilyLayout family = Families.of(id);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank(id)))) {
      List<List<String>> offered = new ArrayList<>();
      book.getSheetAt(0)
          .getDataValidations()
          .forEach(v -> offered.add(List.of(v.getValidationConstraint().getExplicitListValues())));
      String first = family.indicators().levels().get(0).label().replaceAll("\\s", "");
      assertThat(offered).anyMatch(list -> list.contains(first));
      boolean grade = family.total() != null && family.total().cells().containsKey(Field.GRADE);
      assertThat(offered.contains(List.of("优", "良", "中", "差"))).isEqualTo(grade);
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void a_blank_form_that_is_filled_in_is_in_order(String id) throws IOException {
    FormAudit audit = audit(filled(id, Map.of()), id);
    assertThat(audit.findings()).isEmpty();
    Form form = audit.form();
    FormCell rate = form.budgetTotal().orElseThrow().get(Field.RATE);
    assertThat(rate.formula()).isNotNull();
    assertThat(rate.text()).isEqualTo("95.00%");
    if (audit.scorecard().total().reported() != null) {
      assertThat(audit.scorecard().total().reported())
          .isEqualByComparingTo(audit.scorecard().total().assessed());
    }
  }

  @Test
  void a_number_typed_over_a_formula_of_the_blank_form_is_found() throws IOException {
    for (String id : List.of("national-2020", "guangzhou-2021", "sichuan-0013", "hubei-20-80")) {
      Form form = audit(filled(id, Map.of()), id).form();
      CellAddress total = form.total().score().at();
      String due = form.total().score().text();
      assertThat(audit(filled(id, Map.of(total, Double.parseDouble(due))), id).findings())
          .as(id)
          .singleElement()
          .satisfies(f -> assertThat(f.rule()).isEqualTo("formula-replaced"))
          .satisfies(f -> assertThat(f.cell()).isEqualTo(total));
      CellAddress score = form.budgetTotal().orElseThrow().get(Field.SCORE).at();
      double points = id.startsWith("hubei") ? 19 : 9.5;
      assertThat(audit(filled(id, Map.of(score, points)), id).findings())
          .as(id)
          .extracting(Finding::rule)
          .containsExactly("formula-replaced");
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  @Tag("office")
  void libreoffice_computes_what_a_blank_form_leaves_to_it(String id, @TempDir Path folder)
      throws IOException {
    Office.required();
    byte[] saved = Office.convert(filled(id, Map.of(), false), "xlsx", folder);
    FormAudit audit = audit(saved, id);
    assertThat(audit.findings()).isEmpty();
    FormCell rate = audit.form().budgetTotal().orElseThrow().get(Field.RATE);
    assertThat(rate.text()).isEqualTo("95.00%");
  }

  private static byte[] filled(String id, Map<CellAddress, Double> typed) throws IOException {
    return filled(id, typed, true);
  }

  private static byte[] blank(String id) throws IOException {
    return TEMPLATES.blank(id).orElseThrow().readAllBytes();
  }

  private static FormAudit audit(byte[] file, String id) {
    Workbook workbook = (Workbook) new WorkbookReader(Limits.standard()).read(file);
    List<Located> forms = new FormReader(TEMPLATES, null).read(workbook);
    assertThat(forms).singleElement().satisfies(f -> assertThat(f.template().id()).isEqualTo(id));
    return new Auditor(Rules.all()).audit(workbook, forms).get(0);
  }

  /**
   * Fills in a blank form as an agency does: what is computed is left alone.
   *
   * @param typed numbers that are typed over what is computed
   * @param computed whether the results of the formulas are stored
   */
  private static byte[] filled(String id, Map<CellAddress, Double> typed, boolean computed)
      throws IOException {
    byte[] blank = blank(id);
    Form form = audit(blank, id).form();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(blank));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Sheet sheet = book.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.STRING && cell.getStringCellValue().contains("年度）")) {
            cell.setCellValue("（2023年度）");
          }
        }
      }
      form.header().forEach((field, cell) -> cell(sheet, cell.at()).setCellValue(header(field)));
      fillMoney(sheet, form);
      fillIndicators(sheet, Families.of(id));
      typed.forEach(
          (at, number) -> {
            cell(sheet, at).removeFormula();
            cell(sheet, at).setCellValue(number);
          });
      if (computed) {
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  private static String header(Field field) {
    return switch (field) {
      case PROJECT -> "城区路灯维修养护";
      case DEPARTMENT -> "甲市城管局";
      case IMPLEMENTER -> "甲市路灯所";
      case PROJECT_LEVEL -> "一级☑  二级□";
      default -> "";
    };
  }

  private static void fillMoney(Sheet sheet, Form form) {
    int division = -1;
    for (BudgetRow row : form.budget()) {
      boolean whole = row.kind() == RowKind.TOTAL;
      double budget = whole || row.division() != division ? 200 : 0;
      division = whole ? division : row.division();
      set(sheet, row.get(Field.INITIAL_BUDGET), budget);
      set(sheet, row.get(Field.BUDGET), budget);
      set(sheet, row.get(Field.EXECUTED), budget * 0.95);
      if (whole && row.get(Field.REASON) != null) {
        cell(sheet, row.get(Field.REASON).at()).setCellValue("尾款按合同约定次年支付");
      }
    }
  }

  /** Every row gets an indicator that was reached; the weights of a level make its points. */
  private static void fillIndicators(Sheet sheet, FamilyLayout family) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    family.indicators().columns().forEach(h -> columns.put(h.field(), h.span().from()));
    int row = headings(sheet, family) + 1;
    int names = 0;
    for (Level1 level1 : family.indicators().levels()) {
      List<Integer> rows = new ArrayList<>();
      for (Level2 level2 : level1.parts()) {
        for (int i = 0; i < level2.hints().size(); i++, row++) {
          // Guangzhou prints satisfaction under benefits, which the audit rightly remarks.
          if (!level1.label().contains("效益") || !level2.label().contains("满意")) {
            rows.add(row);
          }
        }
      }
      BigDecimal left = points(family, level1.label());
      BigDecimal each = left.divide(BigDecimal.valueOf(rows.size()), 1, RoundingMode.DOWN);
      for (int i = 0; i < rows.size(); i++) {
        boolean satisfied = level1.label().contains("满意");
        boolean apart = columns.containsKey(Field.OPERATOR);
        BigDecimal weight = i == rows.size() - 1 ? left : each;
        left = left.subtract(weight);
        Row target = sheet.getRow(rows.get(i));
        text(
            target, columns.get(Field.LEVEL3), (satisfied ? "居民满意度" : NAMES) + "第" + ++names + "段");
        text(target, columns.get(Field.OPERATOR), "≥");
        text(target, columns.get(Field.TARGET), apart ? "90" : "≥90%");
        text(target, columns.get(Field.UNIT), "%");
        text(target, columns.get(Field.ACTUAL), "92%");
        number(target, columns.get(Field.WEIGHT), weight.doubleValue());
        number(target, columns.get(Field.SCORE), weight.doubleValue());
      }
    }
  }

  private static BigDecimal points(FamilyLayout family, String level1) {
    boolean costs = family.id().equals("sichuan-0013");
    boolean hubei = family.id().startsWith("hubei");
    boolean guangzhou = family.id().startsWith("guangzhou");
    if (level1.contains("满意") || level1.contains("成本")) {
      return BigDecimal.TEN;
    }
    return BigDecimal.valueOf(
        level1.contains("产出") ? (costs || hubei ? 40 : 50) : guangzhou ? 40 : 30);
  }

  private static int headings(Sheet sheet, FamilyLayout family) {
    Heading third =
        family.indicators().columns().stream()
            .filter(h -> h.field() == Field.LEVEL3)
            .findFirst()
            .orElseThrow();
    for (Row row : sheet) {
      Cell cell = row.getCell(third.span().from());
      if (cell != null
          && cell.getCellType() == CellType.STRING
          && cell.getStringCellValue().equals(third.label())) {
        return row.getRowNum();
      }
    }
    throw new IllegalStateException(family.id());
  }

  private static void text(Row row, Integer column, String text) {
    if (column != null) {
      row.getCell(column).setCellValue(text);
    }
  }

  private static void number(Row row, Integer column, double number) {
    if (column != null) {
      row.getCell(column).setCellValue(number);
    }
  }

  private static void set(Sheet sheet, FormCell at, double number) {
    if (at != null) {
      cell(sheet, at.at()).setCellValue(number);
    }
  }

  private static Cell cell(Sheet sheet, CellAddress at) {
    return sheet.getRow(at.row()).getCell(at.column());
  }
}
