package selfeval.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.layout.FamilyLayout.Heading;
import selfeval.layout.FamilyLayout.Level1;
import selfeval.layout.FamilyLayout.Level2;
import selfeval.layout.Truth.BudgetTruth;
import selfeval.layout.Truth.Place;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;

/**
 * Adds to a blank form what computes itself (rates, the execution score, the total) and the lists
 * that its cells offer. Nothing is locked: an agency may write what it has to.
 */
final class BlankFormulas {
  /** What the execution weighs where the form has no cell for it: a heading says 20分*执行率. */
  private static final String UNPRINTED_WEIGHT = "20";

  private static final List<String> GRADES = List.of("优", "良", "中", "差");

  private final SheetSketch sheet;
  private final FamilyLayout layout;
  private final Truth drawn;

  BlankFormulas(SheetSketch sheet, FamilyLayout layout, Truth drawn) {
    this.sheet = sheet;
    this.layout = layout;
    this.drawn = drawn;
  }

  void add() {
    CellAddress executionScore = null;
    for (BudgetTruth row : drawn.budget()) {
      CellAddress rate = rate(row);
      CellAddress score = at(row.cells(), Field.SCORE);
      if (row.kind() == RowKind.TOTAL && rate != null && score != null) {
        CellAddress weight = at(row.cells(), Field.WEIGHT);
        String points = weight == null ? UNPRINTED_WEIGHT : weight.toString();
        awaiting(
            score,
            "IF(%s=\"\",\"\",MIN(%s,ROUND(%s*%s,2)))".formatted(rate, points, points, rate),
            "General");
        executionScore = score;
      }
    }
    total(executionScore);
    choices();
  }

  /** Writes executed ÷ budget into a row's blank rate; returns its cell, or null. */
  private CellAddress rate(BudgetTruth row) {
    CellAddress budget = at(row.cells(), Field.BUDGET);
    CellAddress executed = at(row.cells(), Field.EXECUTED);
    CellAddress rate = at(row.cells(), Field.RATE);
    if (budget == null || executed == null || rate == null || !blank(rate)) {
      return null;
    }
    awaiting(
        rate,
        "IF(COUNT(%s,%s)=2,IF(%s>0,%s/%s,\"\"),\"\")"
            .formatted(budget, executed, budget, executed, budget),
        "0.00%");
    return rate;
  }

  private void total(CellAddress executionScore) {
    CellAddress total = drawn.total() == null ? null : at(drawn.total().cells(), Field.SCORE);
    CellAddress first = cell(Field.SCORE, 0);
    if (total == null || first == null || executionScore == null) {
      return;
    }
    CellAddress last = cell(Field.SCORE, rows() - 1);
    String scores = first + ":" + last;
    awaiting(
        total,
        "IF(COUNT(%s)=0,\"\",ROUND(SUM(%s,%s),2))".formatted(scores, scores, executionScore),
        "General");
  }

  private void choices() {
    List<String> level1 = new ArrayList<>();
    List<String> level2 = new ArrayList<>();
    for (Level1 one : layout.indicators().levels()) {
      level1.add(oneLine(one.label()));
      for (Level2 two : one.parts()) {
        level2.add(oneLine(two.label()));
      }
    }
    for (int i = 0; i < rows(); i++) {
      offer(cell(Field.LEVEL1, i), level1);
      offer(cell(Field.LEVEL2, i), level2);
    }
    if (drawn.total() != null) {
      offer(at(drawn.total().cells(), Field.GRADE), GRADES);
    }
  }

  /** Offers words in a cell that says something or is no part of a merge. */
  private void offer(CellAddress at, List<String> words) {
    boolean covered =
        at != null
            && sheet.merges.stream()
                .anyMatch(m -> m.contains(at.row(), at.column()) && !m.first().equals(at));
    if (at != null && !covered) {
      sheet.choices.put(at, words);
    }
  }

  private int rows() {
    int rows = 0;
    for (Level1 one : layout.indicators().levels()) {
      for (Level2 two : one.parts()) {
        rows += two.hints().size();
      }
    }
    return rows;
  }

  /** The cell of a column in the n-th indicator row; null where there is no such column. */
  private CellAddress cell(Field field, int n) {
    Heading third = heading(Field.LEVEL3);
    Heading own = heading(field);
    if (third == null || own == null) {
      return null;
    }
    for (Map.Entry<CellAddress, SheetSketch.Drawn> entry : sheet.cells.entrySet()) {
      if (entry.getKey().column() == third.span().from()
          && entry.getValue().value().shown().equals(third.label())) {
        return new CellAddress(entry.getKey().row() + 1 + n, own.span().from());
      }
    }
    throw new IllegalStateException(layout.id());
  }

  private Heading heading(Field field) {
    return layout.indicators().columns().stream()
        .filter(h -> h.field() == field)
        .findFirst()
        .orElse(null);
  }

  private void awaiting(CellAddress at, String formula, String format) {
    sheet.replace(at, new Value.Awaiting(formula, format));
  }

  private boolean blank(CellAddress at) {
    return sheet.cells.get(at).value().blank();
  }

  private static CellAddress at(Map<Field, Place> cells, Field field) {
    Place place = cells.get(field);
    return place == null ? null : place.at();
  }

  private static String oneLine(String label) {
    return label.replaceAll("\\s", "");
  }
}
