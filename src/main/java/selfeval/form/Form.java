package selfeval.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.workbook.CellRange;

/**
 * One filled form, every value with its cell. It holds what stands there; nothing in it is computed
 * from other cells or judged.
 *
 * @param sheetIndex the sheet's position in the workbook, 0-based
 * @param sheet the sheet's name
 * @param extent the form's rows and columns
 * @param title the title cell, or null
 * @param year the form's year as four digits, or null; from the title block first
 * @param years every cell of the head in which a year of the form stands (title, caption), first
 *     the one that gave {@code year}
 * @param unit 万元 or 元, as the form says; null where it says nothing
 * @param header the head's fields; absent where the form has none. Where label and value share a
 *     cell (主管部门：甲局), the address is the cell's and the text what follows the colon. GRADE stands
 *     here where a grade is printed in the head
 * @param budgetHeads the column headings of the money block
 * @param budget its rows, in order
 * @param indicatorHeads the column headings of the indicator block
 * @param indicators its rows, in order
 * @param levelPoints points printed in level labels
 * @param total the row of sums, or null
 * @param texts text blocks by key (expected_goal, achieved_goal, problems, measures, remarks), the
 *     value cell
 * @param leftovers cells in which the template's own filling hints were left standing
 * @param headings the column headings that no vocabulary knows, of either block
 * @param remarks Chinese sentences on how it was read (a hidden sheet, hidden rows)
 */
public record Form(
    int sheetIndex,
    String sheet,
    CellRange extent,
    @Nullable FormCell title,
    @Nullable String year,
    List<FormCell> years,
    @Nullable String unit,
    Map<Field, FormCell> header,
    Map<Field, FormCell> budgetHeads,
    List<BudgetRow> budget,
    Map<Field, FormCell> indicatorHeads,
    List<IndicatorRow> indicators,
    List<LevelPoints> levelPoints,
    @Nullable TotalRow total,
    Map<String, FormCell> texts,
    List<FormCell> leftovers,
    List<Heading> headings,
    List<String> remarks) {
  public Form {
    years = List.copyOf(years);
    header = Map.copyOf(header);
    budgetHeads = Map.copyOf(budgetHeads);
    budget = List.copyOf(budget);
    indicatorHeads = Map.copyOf(indicatorHeads);
    indicators = List.copyOf(indicators);
    levelPoints = List.copyOf(levelPoints);
    texts = Map.copyOf(texts);
    leftovers = List.copyOf(leftovers);
    headings = List.copyOf(headings);
    remarks = List.copyOf(remarks);
  }

  /** The row that holds the whole of the money, if there is one. */
  public Optional<BudgetRow> budgetTotal() {
    for (BudgetRow row : budget) {
      if (row.kind() == RowKind.TOTAL) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /**
   * The indicator that is the execution rate, where the money block has no score for it: 预算执行率 as a
   * row of its own. Empty where there is none.
   */
  public Optional<IndicatorRow> executionRow() {
    FormCell score = budgetTotal().map(row -> row.get(Field.SCORE)).orElse(null);
    if (score != null && !score.blank() && !score.dash()) {
      return Optional.empty();
    }
    return indicators.stream().filter(r -> !r.memo() && r.execution()).findFirst();
  }

  /** Where a row of this form is among the indicators; −1 for another's. */
  private int position(IndicatorRow row) {
    // nearly always they ascend: a search through all for each would take a long form minutes
    int from = 0;
    int to = indicators.size() - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      IndicatorRow there = indicators.get(middle);
      if (there.row() == row.row()) {
        return there.equals(row) ? middle : indicators.indexOf(row);
      }
      if (there.row() < row.row()) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return indicators.indexOf(row);
  }

  /**
   * The rows below this one that share its weight or its score in a merge over several rows; empty
   * where the row has its own, or belongs to a block that begins above.
   */
  public List<IndicatorRow> sharing(IndicatorRow first) {
    int at = position(first);
    if (first.memo() || at < 0 || shares(first)) {
      return List.of();
    }
    int end = at + 1;
    while (end < indicators.size() && shares(indicators.get(end))) {
      end++;
    }
    return indicators.subList(at + 1, end);
  }

  /** Whether the row's weight or score is that of a merge that begins in a row above. */
  public boolean shares(IndicatorRow row) {
    return !row.memo() && row.row() > 0 && (merged(row, Field.WEIGHT) || merged(row, Field.SCORE));
  }

  private boolean merged(IndicatorRow row, Field field) {
    return indicatorHeads.containsKey(field) && row.get(field) == null;
  }

  /** The indicators that count: all but memo rows. */
  public List<IndicatorRow> counted() {
    return indicators.stream().filter(r -> !r.memo()).toList();
  }
}
