package selfeval.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import selfeval.form.heading.Furniture;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/**
 * Reads headings that no vocabulary knows by their place between known ones and by what stands
 * below them, where that leaves one answer only; keeps a list of those that stay unread.
 */
final class HeadLearner {
  /** What a form is checked by: without them something is missing. */
  static final Set<Field> INDICATOR_CORE =
      Set.of(Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE);

  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;
  private final boolean money;
  private final int right;

  /**
   * @param labels the sheet's labels
   * @param lexicon the words the form is read with
   * @param money whether the block is that of the money, else that of the indicators
   * @param right the last column of the form
   */
  HeadLearner(SheetLabels labels, Lexicon lexicon, boolean money, int right) {
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.money = money;
    this.right = right;
  }

  /**
   * What came of it.
   *
   * @param head the head, with what was learnt
   * @param headings the headings that no vocabulary knows
   */
  record Learnt(Head head, List<Heading> headings) {}

  /**
   * Reads the head.
   *
   * @param head the head as the vocabularies know it
   * @param rows the rows of its block, sums left out; the whole of the money first
   */
  Learnt learn(Head head, List<Integer> rows) {
    Head whole = withNameless(head, rows);
    List<List<FormCell>> table = table(whole, rows);
    List<Column> columns = new ArrayList<>(whole.columns());
    Set<Integer> unknown = unknown(whole, table);
    Map<Integer, Field> learnt =
        new HeadAssignment(columns, norms(columns), table, money).assign(open(columns, unknown));
    learnt.forEach(
        (i, field) -> {
          Column c = columns.get(i);
          columns.set(i, new Column(field, c.cell(), c.from(), c.to()));
        });
    Head read = new Head(whole.top(), whole.bottom(), columns);
    boolean lacks = lacks(whole);
    List<Heading> headings = new ArrayList<>();
    for (int i : unknown) {
      FormCell cell = FormCells.of(columns.get(i).cell());
      boolean familiar = familiar(columns.get(i));
      boolean filled = filled(table, i);
      if (filled || lacks) {
        headings.add(new Heading(cell, money, filled, familiar, learnt.get(i)));
      }
    }
    return new Learnt(read, headings);
  }

  /** The unknown columns that may be something that is checked. */
  private Set<Integer> open(List<Column> columns, Set<Integer> unknown) {
    Set<Integer> open = new TreeSet<>(unknown);
    open.removeIf(i -> familiar(columns.get(i)));
    return open;
  }

  private List<String> norms(List<Column> columns) {
    List<String> norms = new ArrayList<>();
    for (Column column : columns) {
      String text = column.cell().text();
      norms.add(text.length() > Label.LONGEST ? "" : labels.label(text).norm());
    }
    return norms;
  }

  /** Whether something is missing that the block is checked by. */
  private boolean lacks(Head head) {
    if (!money) {
      return INDICATOR_CORE.stream().anyMatch(field -> !head.has(field));
    }
    boolean rated = head.has(Field.BUDGET) || head.has(Field.INITIAL_BUDGET);
    boolean scored = head.has(Field.SCORE) || !head.has(Field.WEIGHT);
    return !rated || !head.has(Field.EXECUTED) || !scored;
  }

  private boolean familiar(Column column) {
    String text = column.cell().text();
    return text.length() <= Label.LONGEST && Furniture.column(labels.label(text));
  }

  private static boolean filled(List<List<FormCell>> table, int column) {
    for (List<FormCell> row : table) {
      FormCell cell = row.get(column);
      if (cell != null && !cell.blank() && !cell.dash()) {
        return true;
      }
    }
    return false;
  }

  /** The cells under each column, row by row; null where a column has none in a row. */
  private List<List<FormCell>> table(Head head, List<Integer> rows) {
    RowBinder binder = new RowBinder(grid, head, right);
    List<List<FormCell>> table = new ArrayList<>();
    for (int row : rows) {
      binder.row(row);
      List<FormCell> cells = new ArrayList<>();
      for (int i = 0; i < head.columns().size(); i++) {
        CellAddress at = binder.at(i);
        cells.add(at == null ? null : FormCells.at(grid, at));
      }
      table.add(cells);
    }
    return table;
  }

  /** The head with a column wherever figures stand under no heading and belong to none. */
  private Head withNameless(Head head, List<Integer> rows) {
    boolean lacks = lacks(head);
    boolean points = money && (!head.has(Field.WEIGHT) || !head.has(Field.SCORE));
    if (!(lacks || points) || head.firstKnown() < 0) {
      return head;
    }
    // Beside a money block that seems to earn no points, a stray figure is none of its columns.
    boolean beyond = lacks || head.has(Field.WEIGHT) || head.has(Field.SCORE);
    int last = Math.min(right, head.lastKnown() + (beyond ? 2 : 0));
    RowBinder binder = new RowBinder(grid, head, right);
    Map<Integer, Integer> found = new TreeMap<>();
    for (int row : rows) {
      binder.row(row);
      Set<CellAddress> bound = new HashSet<>();
      for (int i = 0; i < head.columns().size(); i++) {
        // figures are no reasons: those beside an empty column for reasons are not its own
        CellAddress at = binder.at(i);
        boolean borrowed = at != null && at.column() < head.columns().get(i).from();
        if (!borrowed || head.columns().get(i).field() != Field.REASON) {
          bound.add(at);
        }
      }
      for (GridCell cell : grid.row(row)) {
        int c = cell.address().column();
        boolean here = c > head.firstKnown() && c <= last;
        if (here && !bound.contains(cell.address()) && free(head, c) && figure(cell)) {
          found.merge(c, 1, Integer::sum);
        }
      }
    }
    List<Column> columns = new ArrayList<>(head.columns());
    found.forEach(
        (c, count) -> {
          if (money || count * 2 > rows.size()) {
            columns.add(new Column(null, GridCell.blank(grid.anchor(head.bottom(), c)), c, c));
          }
        });
    columns.sort((a, b) -> Integer.compare(a.from(), b.from()));
    return new Head(head.top(), head.bottom(), columns);
  }

  private static boolean free(Head head, int column) {
    for (Column each : head.columns()) {
      if (column >= each.from() && column <= each.to()) {
        return false;
      }
    }
    return true;
  }

  private static boolean figure(GridCell cell) {
    return FormCells.of(cell).number() != null;
  }

  /**
   * The columns no vocabulary knows: left of the first known one only where figures stand there.
   */
  private Set<Integer> unknown(Head head, List<List<FormCell>> table) {
    Set<Integer> unknown = new TreeSet<>();
    for (int i = 0; i < head.columns().size(); i++) {
      Column column = head.columns().get(i);
      if (column.field() != null || known(column)) {
        continue;
      }
      boolean left = column.from() < head.firstKnown() || head.firstKnown() < 0;
      if (!left || (money && wholeFigure(table, i) && !familiar(column))) {
        unknown.add(i);
      }
    }
    return unknown;
  }

  private static boolean wholeFigure(List<List<FormCell>> table, int column) {
    FormCell whole = table.isEmpty() ? null : table.get(0).get(column);
    return whole != null && whole.number() != null;
  }

  /** A heading that is known but was met before, or names what the rows are about. */
  private boolean known(Column column) {
    String text = column.cell().text();
    if (text.isBlank()) {
      return false;
    }
    if (text.length() > Label.LONGEST) {
      return true;
    }
    Label label = labels.label(text);
    return (money ? lexicon.budget(label) : lexicon.indicator(label)) != null
        || lexicon.budgetRow(labels.row(text));
  }
}
