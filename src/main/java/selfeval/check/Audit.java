package selfeval.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.formula.Calculator;
import selfeval.scoring.Assessment;
import selfeval.scoring.Figures;
import selfeval.scoring.Scorecard;
import selfeval.template.RuleSetting;
import selfeval.template.Template;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.Workbook;

/** One form while it is audited: the form, its scores, and the places findings stand at. */
public final class Audit {
  private final Workbook workbook;
  private final Located located;
  private final Scorecard card;
  private final boolean alone;
  private final boolean onlyOfItsProject;
  private final Map<Integer, String> rowKeys;

  // Worked out once, since several checks need them.
  private PointsColumn weights;
  private PointsColumn scores;
  private TotalScore totalScore;
  private PrintedRate printedRate;
  private List<Place> computed;
  private Planned planned;
  private Calculator calculator;

  /**
   * @param workbook where the form comes from
   * @param located the form and its template
   * @param card its scores
   * @param alone whether no other form of the workbook is filled in
   * @param onlyOfItsProject whether no other form of the workbook names the same project
   */
  Audit(
      Workbook workbook, Located located, Scorecard card, boolean alone, boolean onlyOfItsProject) {
    this.workbook = workbook;
    this.located = located;
    this.card = card;
    this.alone = alone;
    this.onlyOfItsProject = onlyOfItsProject;
    this.rowKeys = new HashMap<>();
  }

  Workbook workbook() {
    return workbook;
  }

  Located located() {
    return located;
  }

  Form form() {
    return located.form();
  }

  Template template() {
    return located.template();
  }

  Scorecard card() {
    return card;
  }

  boolean alone() {
    return alone;
  }

  boolean onlyOfItsProject() {
    return onlyOfItsProject;
  }

  /** The unit of the form's money: as it says, else as its template says. */
  String moneyUnit() {
    return form().unit() != null ? form().unit() : template().moneyUnit();
  }

  /** How far two figures may differ by this rule: as the template says, else the rule's own. */
  BigDecimal tolerance(String rule, BigDecimal otherwise) {
    RuleSetting setting = template().rules().get(rule);
    return setting == null || setting.tolerance() == null ? otherwise : setting.tolerance();
  }

  /** Whether the indicator block has this column. */
  boolean has(Field field) {
    return form().indicatorHeads().containsKey(field);
  }

  /** The row that holds the whole of the money, or null. */
  BudgetRow budgetTotal() {
    return form().budgetTotal().orElse(null);
  }

  /** The column that the execution rate divides by: the full-year budget where there is one. */
  Field denominator() {
    return form().budgetHeads().containsKey(Field.BUDGET) ? Field.BUDGET : Field.INITIAL_BUDGET;
  }

  /** A money figure of a budget row in the form's unit, or null where none stands there. */
  BigDecimal money(BudgetRow row, Field field) {
    return row == null ? null : Figures.moneyOf(row.get(field), moneyUnit());
  }

  /** Executed ÷ budget, unrounded; null where it cannot be computed. */
  BigDecimal exactRate() {
    if (card.execution().rate() == null) {
      return null;
    }
    return Arithmetic.divide(
        money(budgetTotal(), Field.EXECUTED), money(budgetTotal(), denominator()));
  }

  /** 95 ÷ 100, for sentences. */
  String rateArithmetic() {
    return Arithmetic.plain(money(budgetTotal(), Field.EXECUTED))
        + "÷"
        + Arithmetic.plain(money(budgetTotal(), denominator()));
  }

  /** The printed weights. */
  PointsColumn weights() {
    if (weights == null) {
      weights = PointsColumn.of(this, Field.WEIGHT);
    }
    return weights;
  }

  /** The printed scores. */
  PointsColumn scores() {
    if (scores == null) {
      scores = PointsColumn.of(this, Field.SCORE);
    }
    return scores;
  }

  /** How the printed total stands to the printed scores. */
  TotalScore totalScore() {
    if (totalScore == null) {
      totalScore = TotalScore.of(this);
    }
    return totalScore;
  }

  /** How the printed execution rate stands to executed ÷ budget. */
  PrintedRate printedRate() {
    if (printedRate == null) {
      printedRate = PrintedRate.of(this);
    }
    return printedRate;
  }

  /** The places that hold a formula or an error value. */
  List<Place> computed() {
    if (computed == null) {
      computed = CellWalk.computed(this);
    }
    return computed;
  }

  /** What calculates an office's own formulas. */
  Calculator calculator() {
    if (calculator == null) {
      calculator = new Calculator();
    }
    return calculator;
  }

  /** What the workbook's other sheets promised for this project and year. */
  Planned planned() {
    if (planned == null) {
      planned = Planned.of(this);
    }
    return planned;
  }

  /** The assessments of all rows, memo rows included. */
  List<Assessment> assessments() {
    return card.assessments();
  }

  Place place(IndicatorRow row, Field field) {
    return new Place(
        row.get(field),
        row.name() + " · " + heading(form().indicatorHeads(), field),
        "indicator|" + rowKey(row) + "|" + field.key());
  }

  Place place(BudgetRow row, Field field) {
    String label = oneLine(row.label() == null ? "资金" : row.label().text());
    return new Place(
        row.get(field),
        label + " · " + heading(form().budgetHeads(), field),
        "budget|" + Labels.row(label) + "|" + field.key());
  }

  /** The row of sums. */
  Place totalPlace(FormCell cell, Field field) {
    FormCell label = form().total() == null ? null : form().total().label();
    String words = label == null ? "总分" : Labels.core(label.text());
    String suffix = field == Field.SCORE ? "" : " · " + heading(form().indicatorHeads(), field);
    return new Place(cell, words + suffix, "total||" + field.key());
  }

  /** The heading of a column of the indicator block. */
  Place headingPlace(Field field) {
    return new Place(
        form().indicatorHeads().get(field),
        heading(form().indicatorHeads(), field) + "栏",
        "indicator||" + field.key(),
        true);
  }

  Place headerPlace(Field field) {
    return new Place(form().header().get(field), field.chinese(), "head||" + field.key());
  }

  Place textPlace(String key) {
    return new Place(form().texts().get(key), TextBlocks.name(key), "text||" + key);
  }

  /** Any other cell. */
  Place cellPlace(FormCell cell, String label, String key) {
    return new Place(cell, label, "cell|" + key + "|");
  }

  Place sheetPlace(String key) {
    return new Place(null, "整张表", "sheet||" + key);
  }

  /** What is printed over a column, on one line; the field's usual name where nothing is. */
  static String heading(Map<Field, FormCell> heads, Field field) {
    FormCell head = heads.get(field);
    String words = head == null ? "" : oneLine(head.text());
    while (words.endsWith("：") || words.endsWith(":")) {
      words = words.substring(0, words.length() - 1);
    }
    return words.isEmpty() ? field.chinese() : words;
  }

  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Levels 1 to 3 without blanks and numbering, and which of several equal rows it is. */
  private String rowKey(IndicatorRow row) {
    if (rowKeys.isEmpty()) {
      Map<String, Integer> seen = new HashMap<>();
      for (IndicatorRow each : form().indicators()) {
        String words =
            Names.bare(each.text(Field.LEVEL1))
                + "|"
                + Names.bare(each.text(Field.LEVEL2))
                + "|"
                + Names.bare(each.text(Field.LEVEL3));
        int n = seen.merge(words, 1, Integer::sum);
        rowKeys.put(each.row(), n == 1 ? words : words + "|" + n);
      }
    }
    return rowKeys.get(row.row());
  }
}
