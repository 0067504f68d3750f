package selfeval.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.Heading;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.form.PlannedTable;
import selfeval.form.TotalRow;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.scoring.Scorecard;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;
import selfeval.term.TextBlocks;
import selfeval.workbook.CellRange;
import selfeval.workbook.GridCell;

/**
 * One form while it is audited: the form, its scores, and the places that findings refer to. Not
 * safe for use by many threads.
 */
public final class Audit {
  private final WorkbookForms forms;
  private final int index;
  private final Scorecard card;
  private final AuditOptions options;
  private final Map<Integer, String> rowKeys = new HashMap<>();
  private final IdentityHashMap<Function<Audit, ?>, Object> derived = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param forms the forms of the workbook
   * @param index which of them is audited
   * @param card its scores
   * @param options what the office knows beside the forms
   */
  Audit(WorkbookForms forms, int index, Scorecard card, AuditOptions options) {
    this.forms = forms;
    this.index = index;
    this.card = card;
    this.options = options;
  }

  /** Returns the form and how it was recognised. */
  public Located located() {
    return forms.get(index);
  }

  /** Returns what the office knows beside the forms. */
  public AuditOptions options() {
    return options;
  }

  public Form form() {
    return located().form();
  }

  public Template template() {
    return located().template();
  }

  /** Whether a template fits the form. */
  public boolean recognised() {
    return located().recognised();
  }

  /** Returns the form's recomputed scores. */
  public Scorecard card() {
    return card;
  }

  /** Whether nothing was reported in any place where the agency reports. */
  public boolean blank() {
    return forms.blank(index);
  }

  /** Whether no other form of the workbook is filled in. */
  public boolean alone() {
    return forms.alone(index);
  }

  /** Whether no other form of the workbook names the same project. */
  public boolean onlyOfItsProject() {
    return forms.onlyOfItsProject(index);
  }

  /** Returns the other forms of the workbook, in order. */
  public List<Form> others() {
    return forms.others(index);
  }

  /** Returns the project that the form names, normalised; empty where it names none. */
  public String project() {
    return WorkbookForms.project(form());
  }

  /** Returns the tables of planned indicators on the other sheets of the workbook. */
  public List<PlannedTable> plannedTables() {
    return forms.planned(index);
  }

  /** Returns the lists of projects and scores beside the forms that name one of the forms. */
  public List<SummaryTable> summaries() {
    return forms.summaries();
  }

  /**
   * Returns a figure that several checks need, computed by the first of them.
   *
   * @param derivation computes it; the same object each time
   */
  @SuppressWarnings("unchecked")
  public <T> T once(Function<Audit, T> derivation) {
    Object known = derived.get(derivation);
    if (known == null) {
      known = derivation.apply(this);
      derived.put(derivation, known);
    }
    return (T) known;
  }

  /**
   * Returns what was found so far. Whole only for a check that {@linkplain Check#runsOnFindings
   * runs behind the others}, as far as those others are concerned.
   */
  public List<Finding> findings() {
    return Collections.unmodifiableList(findings);
  }

  void found(List<Finding> more) {
    findings.addAll(more);
  }

  /** Returns what stands in a range of the form's sheet, hidden cells included. */
  public List<GridCell> sheetCells(CellRange range) {
    return forms.cells(index, range);
  }

  /** Returns the unit of the form's money, 万元 or 元: as it says, else as its template says. */
  public String moneyUnit() {
    return form().unit() != null ? form().unit() : template().moneyUnit();
  }

  /**
   * Returns how far two figures may differ by a rule.
   *
   * @param rule the rule's id
   * @param otherwise the rule's own tolerance, where the template says nothing
   */
  public BigDecimal tolerance(String rule, BigDecimal otherwise) {
    RuleSetting setting = template().rules().get(rule);
    return setting == null || setting.tolerance() == null ? otherwise : setting.tolerance();
  }

  /** Whether the indicator block has this column. */
  public boolean has(Field field) {
    return form().indicatorHeads().containsKey(field);
  }

  /** Whether the money block has this column. */
  public boolean budgetHas(Field field) {
    return form().budgetHeads().containsKey(field);
  }

  /** Returns the row that holds the whole of the money, or null. */
  public BudgetRow budgetTotal() {
    return form().budgetTotal().orElse(null);
  }

  /** Returns the column that the execution rate divides by: BUDGET if there is one. */
  public Field denominator() {
    return budgetHas(Field.BUDGET) ? Field.BUDGET : Field.INITIAL_BUDGET;
  }

  /** Returns an amount of a budget row in the form's unit; null where row or amount is missing. */
  public BigDecimal money(BudgetRow row, Field field) {
    return row == null ? null : Figures.moneyOf(row.get(field), moneyUnit());
  }

  /** Returns executed ÷ budget, unrounded; null where it cannot be computed. */
  public BigDecimal exactRate() {
    if (card.execution().rate() == null) {
      return null;
    }
    return Arithmetic.divide(
        money(budgetTotal(), Field.EXECUTED), money(budgetTotal(), denominator()));
  }

  /** Returns the execution rate's division for sentences: 95÷100. */
  public String rateArithmetic() {
    BudgetRow total = budgetTotal();
    return Sentence.of("{}÷{}", money(total, Field.EXECUTED), money(total, denominator()));
  }

  /** Returns the assessments of all rows, memo rows included. */
  public List<Assessment> assessments() {
    return card.assessments();
  }

  /** Returns the cell of an indicator's column. */
  public Place place(Assessment row, Field field) {
    return place(row.row(), field);
  }

  /** Returns the cell of an indicator's column. */
  public Place place(IndicatorRow row, Field field) {
    return new Place(row.get(field), new RowWords(this, row, field));
  }

  /** Returns the cell of a budget row's column. */
  public Place place(BudgetRow row, Field field) {
    return new Place(row.get(field), new RowWords(this, row, field));
  }

  /**
   * Returns the printed sum of a column, or the printed grade; null where there is no such cell.
   */
  public FormCell totalCell(Field field) {
    TotalRow total = form().total();
    if (total == null) {
      return null;
    }
    return switch (field) {
      case WEIGHT -> total.weight();
      case GRADE -> total.grade();
      default -> total.score();
    };
  }

  /** Returns a cell of the row of sums. */
  public Place totalPlace(FormCell cell, Field field) {
    FormCell label = form().total() == null ? null : form().total().label();
    String words = label == null ? "总分" : Labels.core(label.text());
    String suffix = field == Field.SCORE ? "" : " · " + heading(form().indicatorHeads(), field);
    return new Place(cell, words + suffix, "total||" + field.key());
  }

  /** Returns the heading of a column of the indicator block. */
  public Place headingPlace(Field field) {
    return new Place(
        form().indicatorHeads().get(field),
        heading(form().indicatorHeads(), field) + "栏",
        "indicator||" + field.key(),
        true);
  }

  /** Returns the heading of a column of the money block. */
  public Place budgetHeadingPlace(Field field) {
    return new Place(
        form().budgetHeads().get(field),
        heading(form().budgetHeads(), field) + "栏",
        "budget||" + field.key(),
        true);
  }

  /**
   * Returns a heading that no vocabulary knows.
   *
   * @param words it, normalised; blank where none is printed
   */
  public Place unknownHeadingPlace(Heading heading, String words) {
    String block = heading.money() ? "budget" : "indicator";
    String label = words.isEmpty() ? "未填栏名的一栏" : words + "栏";
    return new Place(heading.cell(), label, block + "|heading|" + words, true);
  }

  /** Returns a field of the form's head. */
  public Place headerPlace(Field field) {
    return new Place(form().header().get(field), field.chinese(), "head||" + field.key());
  }

  /** Returns a text block, by its key. */
  public Place textPlace(String key) {
    return new Place(form().texts().get(key), TextBlocks.name(key), "text||" + key);
  }

  /**
   * Returns any other cell.
   *
   * @param key identifies the cell in any version of the form
   */
  public Place cellPlace(FormCell cell, String label, String key) {
    return new Place(cell, label, "cell|" + key + "|");
  }

  /** Returns the sheet as a whole. */
  public Place sheetPlace(String key) {
    return new Place(null, "整张表", "sheet||" + key);
  }

  /** Returns a column's printed heading on one line; the field's usual name where it is blank. */
  public static String heading(Map<Field, FormCell> heads, Field field) {
    FormCell head = heads.get(field);
    String words = head == null ? "" : Labels.withoutBlanks(head.text());
    while (words.endsWith("：") || words.endsWith(":")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.isEmpty() ? field.chinese() : words;
  }

  /** Returns levels 1 to 3 without blanks and numbering, and a number for equal rows. */
  String rowKey(IndicatorRow row) {
    if (rowKeys.isEmpty()) {
      Map<String, Integer> seen = new HashMap<>();
      for (IndicatorRow each : form().indicators()) {
        String words =
            Sentence.of(
                "{}|{}|{}",
                Names.bare(each.text(Field.LEVEL1)),
                Names.bare(each.text(Field.LEVEL2)),
                Names.bare(each.text(Field.LEVEL3)));
        int n = seen.merge(words, 1, Integer::sum);
        rowKeys.put(each.row(), n == 1 ? words : words + "|" + n);
      }
    }
    return rowKeys.get(row.row());
  }
}
