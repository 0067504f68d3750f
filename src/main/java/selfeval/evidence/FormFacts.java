package selfeval.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.evidence.report.CountReader;
import selfeval.evidence.report.Statement;
import selfeval.form.BudgetRow;
import selfeval.form.Form;
import selfeval.form.FormCell;
import selfeval.form.IndicatorRow;
import selfeval.form.Located;
import selfeval.form.RowKind;
import selfeval.form.TotalRow;
import selfeval.scoring.Figures;
import selfeval.template.Grade;
import selfeval.term.Labels;

/** What a form says of the fields that a report may speak of. */
final class FormFacts {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal FINEST = new BigDecimal("0.0000000001");
  private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000");

  private final Located located;
  private final Form form;
  private final String unit;

  FormFacts(Located located) {
    this.located = located;
    this.form = located.form();
    this.unit = form.unit() != null ? form.unit() : located.template().moneyUnit();
  }

  /**
   * What a form says of a field.
   *
   * @param words the field as the form calls it
   * @param cell where it is located; null where no cell says it
   * @param values the values that it may be said to have, the first its own; money in 元, a rate as
   *     a fraction, or words for a grade
   * @param step one unit of its last printed decimal
   * @param shown as it is printed
   */
  record Fact(
      String words,
      @Nullable FormCell cell,
      List<BigDecimal> values,
      BigDecimal step,
      String shown) {
    Fact {
      values = List.copyOf(values);
    }
  }

  private static Fact fact(
      String words, @Nullable FormCell cell, BigDecimal value, BigDecimal step, String shown) {
    return new Fact(words, cell, List.of(value), step, shown);
  }

  @Nullable Fact score() {
    TotalRow total = form.total();
    FormCell cell = total == null ? null : total.score();
    String words =
        total == null || total.label() == null ? "总分" : Labels.core(total.label().text());
    if (cell == null || Figures.pointsOf(cell) == null) {
      cell = form.header().get(selfeval.term.Field.HEADER_SCORE);
      words = "自评得分";
    }
    BigDecimal points = Figures.pointsOf(cell);
    return cell == null || points == null
        ? null
        : fact(words, cell, points, CENT.min(step(points)), cell.text().strip());
  }

  /** The grade that is printed, else the one that the printed total has by the form's template. */
  @Nullable Fact grade() {
    TotalRow total = form.total();
    FormCell cell = total == null ? null : total.grade();
    if (cell == null || cell.blank()) {
      cell = form.header().get(selfeval.term.Field.GRADE);
    }
    if (cell != null && !cell.blank()) {
      return new Fact("等级", cell, List.of(), BigDecimal.ZERO, cell.text().strip());
    }
    Fact score = score();
    if (score == null || !located.recognised()) {
      return null;
    }
    for (Grade grade : located.template().grades()) {
      if (score.values().get(0).compareTo(grade.from()) >= 0) {
        return new Fact(score.words(), score.cell(), List.of(), BigDecimal.ONE, grade.name());
      }
    }
    return null;
  }

  @Nullable Fact money(selfeval.term.Field field) {
    BudgetRow row = form.budgetTotal().orElse(null);
    FormCell cell = row == null ? null : row.get(field);
    BigDecimal amount = Figures.moneyOf(cell, unit);
    if (row == null || cell == null || amount == null || emptied(row, field, amount)) {
      return null;
    }
    FormCell head = form.budgetHeads().get(field);
    String words =
        Labels.withoutBlanks(row.label().text())
            + "的"
            + (head == null ? field.chinese() : Labels.core(head.text()));
    boolean yuan = unit.equals("元") || cell.text().strip().matches(".*[^万亿千]元");
    BigDecimal times = unit.equals("元") ? BigDecimal.ONE : TEN_THOUSAND;
    BigDecimal step = printed(cell.text()).multiply(yuan ? BigDecimal.ONE : TEN_THOUSAND);
    return fact(words, cell, amount.multiply(times), step, cell.text().strip());
  }

  /** A total row of zeros above parts that are none says nothing. */
  private boolean emptied(BudgetRow total, selfeval.term.Field field, BigDecimal amount) {
    if (amount.signum() != 0) {
      return false;
    }
    for (BudgetRow row : form.budget()) {
      BigDecimal part = Figures.moneyOf(row.get(field), unit);
      if (!row.equals(total) && row.kind() == RowKind.PART && part != null && part.signum() != 0) {
        return true;
      }
    }
    return false;
  }

  @Nullable Fact rate() {
    BudgetRow row = form.budgetTotal().orElse(null);
    FormCell cell = row == null ? null : row.get(selfeval.term.Field.RATE);
    if (cell != null && cell.number() != null) {
      BigDecimal number = cell.number();
      boolean percent = cell.percent() || number.compareTo(new BigDecimal("5")) > 0;
      BigDecimal fraction =
          number.compareTo(new BigDecimal("5")) > 0 && !cell.percent()
              ? number.movePointLeft(2)
              : number;
      BigDecimal step = printed(cell.text());
      return fact(
          heading(selfeval.term.Field.RATE, "执行率"),
          cell,
          fraction,
          percent ? step.movePointLeft(2) : step,
          cell.text().strip());
    }
    Fact budget = money(selfeval.term.Field.BUDGET);
    budget = budget == null ? money(selfeval.term.Field.INITIAL_BUDGET) : budget;
    Fact executed = money(selfeval.term.Field.EXECUTED);
    if (budget == null || executed == null || budget.values().get(0).signum() <= 0) {
      return null;
    }
    BigDecimal rate =
        executed.values().get(0).divide(budget.values().get(0), MathContext.DECIMAL64);
    String shown =
        rate.movePointRight(2)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            + "%";
    return fact("由执行数和预算数算得的执行率", executed.cell(), rate, FINEST, shown);
  }

  private String heading(selfeval.term.Field field, String otherwise) {
    FormCell head = form.budgetHeads().get(field);
    return head == null || head.blank() ? otherwise : Labels.core(head.text());
  }

  /**
   * How many indicators there are of a kind; more than one number where forms are filed both ways.
   */
  @Nullable Fact count(Statement.Field field, String quote) {
    List<IndicatorRow> rows = new ArrayList<>();
    int satisfaction = 0;
    for (IndicatorRow row : form.counted()) {
      boolean satisfied = satisfaction(row);
      satisfaction += satisfied ? 1 : 0;
      boolean taken =
          switch (field) {
            case OUTPUT -> of(row, "产出");
            case BENEFIT -> (of(row, "效益") || of(row, "效果")) && !satisfied;
            case SATISFACTION -> satisfied;
            case COST -> of(row, "成本") || row.text(selfeval.term.Field.LEVEL2).contains("成本");
            case SECOND_LEVEL ->
                row.text(selfeval.term.Field.LEVEL2).contains(CountReader.word(quote));
            default -> true;
          };
      if (taken) {
        rows.add(row);
      }
    }
    if (form.counted().isEmpty() || (rows.isEmpty() && field != Statement.Field.SATISFACTION)) {
      return null;
    }
    List<BigDecimal> counts = new ArrayList<>();
    counts.add(new BigDecimal(rows.size()));
    if (field == Statement.Field.BENEFIT && satisfaction > 0 && filedTogether()) {
      counts.add(new BigDecimal(rows.size() + satisfaction));
    }
    if (field == Statement.Field.INDICATORS && form.executionRow().isPresent()) {
      counts.add(new BigDecimal(rows.size() - 1));
    }
    FormCell cell = null;
    for (IndicatorRow row : rows) {
      FormCell own =
          row.get(
              field == Statement.Field.SECOND_LEVEL
                  ? selfeval.term.Field.LEVEL2
                  : selfeval.term.Field.LEVEL1);
      cell = cell == null ? own : cell;
    }
    if (cell == null) {
      cell = form.indicatorHeads().get(selfeval.term.Field.LEVEL1);
    }
    return new Fact(words(field, quote), cell, counts, BigDecimal.ONE, rows.size() + "个");
  }

  private static String words(Statement.Field field, String quote) {
    return switch (field) {
      case OUTPUT -> "产出指标";
      case BENEFIT -> "效益指标";
      case SATISFACTION -> "满意度指标";
      case COST -> "成本指标";
      case SECOND_LEVEL -> CountReader.word(quote) + "指标";
      default -> "三级指标";
    };
  }

  /** Whether satisfaction is filed under 效益, so that 效益指标 may mean both. */
  private boolean filedTogether() {
    return form.counted().stream()
        .anyMatch(row -> satisfaction(row) && (of(row, "效益") || of(row, "效果")));
  }

  private static boolean satisfaction(IndicatorRow row) {
    return "满意度".equals(row.level())
        || row.text(selfeval.term.Field.LEVEL1).contains("满意")
        || row.text(selfeval.term.Field.LEVEL2).contains("满意");
  }

  private static boolean of(IndicatorRow row, String level) {
    return level.equals(row.level())
        || (row.level() == null && row.text(selfeval.term.Field.LEVEL1).contains(level));
  }

  /** One unit of the last decimal that is printed; 1 where none is. */
  private static BigDecimal printed(String text) {
    int point = text.indexOf('.');
    int decimals = 0;
    while (point >= 0
        && point + decimals + 1 < text.length()
        && Character.isDigit(text.charAt(point + decimals + 1))) {
      decimals++;
    }
    return BigDecimal.ONE.movePointLeft(decimals);
  }

  private static BigDecimal step(BigDecimal value) {
    return BigDecimal.ONE.movePointLeft(Math.max(0, value.scale()));
  }

  /** The year's cell, or null. */
  @Nullable FormCell yearCell() {
    return form.years().isEmpty() ? null : form.years().get(0);
  }

  @Nullable String year() {
    return form.year();
  }

  /** The units that the form names, each with its cell. */
  List<FormCell> units() {
    List<FormCell> units = new ArrayList<>();
    for (selfeval.term.Field field :
        List.of(selfeval.term.Field.IMPLEMENTER, selfeval.term.Field.DEPARTMENT)) {
      FormCell cell = form.header().get(field);
      if (cell != null && !cell.blank()) {
        units.add(cell);
      }
    }
    return units;
  }

  /** Whether the form is about the whole of a unit's spending. */
  boolean wholeUnit() {
    return project().matches(".*(?:部门|单位)?整体(?:支出)?.*")
        || located.template().id().equals("department");
  }

  /** The project's name as the form has it; empty where it has none. */
  String project() {
    FormCell cell = form.header().get(selfeval.term.Field.PROJECT);
    return cell == null ? "" : cell.text().strip();
  }
}
