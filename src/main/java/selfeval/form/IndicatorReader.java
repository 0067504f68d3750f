package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.form.heading.HeadColumns;
import selfeval.form.heading.HeadFinder;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/** Reads the indicator block of a form. */
final class IndicatorReader {
  private static final Field[] VALUES = {Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE};

  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;
  private final Head head;
  private final List<Heading> headings;
  private final RowBinder binder;
  private final IndicatorLevels levels;
  private final Tail tail;

  private final List<IndicatorRow> rows = new ArrayList<>();
  private final List<FormCell> leftovers = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private int last;
  private int totalRow = -1;
  private int namelessSum = -1;
  private int lastSum = -1;
  private @Nullable String partSum;

  IndicatorReader(SheetLabels labels, Lexicon lexicon, Segment segment) {
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.segment = segment;
    HeadFinder.Place place = segment.head();
    Head known =
        HeadColumns.read(
            labels,
            place.top(),
            place.bottom(),
            segment.left(),
            segment.right(),
            lexicon::indicator);
    HeadLearner learner = new HeadLearner(labels, lexicon, false, segment.right());
    HeadLearner.Learnt learnt =
        learner.learn(known, new BlockRows(labels, lexicon).indicators(known, segment.bottom()));
    this.head = learnt.head();
    this.headings = learnt.headings();
    this.binder = new RowBinder(grid, head, segment.right());
    this.levels = new IndicatorLevels(grid, lexicon, head, binder);
    this.tail = new Tail(labels, lexicon, segment, head);
    this.last = head.bottom();
  }

  Head head() {
    return head;
  }

  /** The headings that no vocabulary knows. */
  List<Heading> headings() {
    return headings;
  }

  List<IndicatorRow> rows() {
    return rows;
  }

  List<LevelPoints> points() {
    return levels.points();
  }

  List<FormCell> leftovers() {
    return leftovers;
  }

  List<String> remarks() {
    return remarks;
  }

  /** The last row of the sheet that belongs to the block. */
  int last() {
    return last;
  }

  /** The row of sums that ended the block; -1 where none did. */
  int totalRow() {
    return totalRow;
  }

  /**
   * Reads the rows.
   *
   * @param budgetTop first row of a money block that stands below, or a row out of reach
   */
  void read(int budgetTop) {
    int end = Math.min(segment.bottom(), budgetTop - 1);
    for (int row = head.bottom() + 1; row <= end; row++) {
      HeadFinder.Place repeat = repeat(row);
      if (repeat != null) {
        row = repeat.bottom();
      } else if (!grid.row(row).isEmpty()) {
        GridCell sum = sums(row);
        if (sum != null && ofPart(sum, row, end)) {
          setAsideSum(row);
          continue;
        }
        if (sum != null) {
          totalRow = row;
          return;
        }
        if (tail.begins(row)) {
          return;
        }
        if (NamelessSum.at(grid, head, segment, row, rows) && last(row, end)) {
          namelessSum = row;
          totalRow = row;
          return;
        }
        row(row);
      }
    }
  }

  private HeadFinder.@Nullable Place repeat(int row) {
    for (HeadFinder.Place place : segment.repeats()) {
      if (row >= place.top() && row <= place.bottom()) {
        return place;
      }
    }
    return null;
  }

  /** The word for a sum among the row's names, left of its figures; null where there is none. */
  private @Nullable GridCell sums(int row) {
    int end = nameEnd();
    for (GridCell cell : grid.row(row)) {
      CellAddress at = cell.address();
      boolean here = at.column() >= segment.left() && at.column() <= end;
      if (here
          && cell.text().length() <= Label.LONGEST
          && !cell.text().isBlank()
          && total(cell.text())) {
        return promised(row) ? null : cell;
      }
    }
    return null;
  }

  /** Whether the row has a target and an actual of its own: 接待人次合计 is the name of an indicator. */
  private boolean promised(int row) {
    Column target = head.column(Field.TARGET);
    Column actual = head.column(Field.ACTUAL);
    if (target == null || actual == null) {
      return false;
    }
    GridCell one = grid.seen(row, target.from());
    GridCell other = grid.seen(row, actual.from());
    return one.address().row() == row
        && other.address().row() == row
        && !one.address().equals(other.address())
        && !one.text().isBlank()
        && !other.text().isBlank();
  }

  /**
   * Whether this sum is one of a part of the form: more indicators follow and another sum behind
   * them, or the total stands right below (合计 90, 总分 100), or it repeats in its place such a sum of
   * the part before.
   */
  private boolean ofPart(GridCell sum, int row, int end) {
    String norm = labels.label(sum.text()).norm();
    if (rows.isEmpty() || norm.indexOf('总') >= 0) {
      return false;
    }
    String key = sum.address().column() + norm;
    boolean first = rows.get(rows.size() - 1).row() > lastSum;
    boolean again = first && key.equals(partSum);
    boolean more = false;
    for (int next = row + 1; next <= end && !again; next++) {
      if (grid.row(next).isEmpty() || repeat(next) != null) {
        continue;
      }
      GridCell other = sums(next);
      if (other != null) {
        boolean total = labels.label(other.text()).norm().indexOf('总') >= 0 && figures(next);
        again = more || total || (first && lastSum >= 0);
        break;
      }
      if (tail.begins(next)) {
        break;
      }
      more |= first && promised(next);
    }
    // a sum without figures cuts no indicators off
    again |= more && !figures(row);
    partSum = again ? key : partSum;
    return again;
  }

  private boolean figures(int row) {
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      boolean here = column >= segment.left() && column <= segment.right();
      if (here && cell.text().chars().anyMatch(Character::isDigit)) {
        return true;
      }
    }
    return false;
  }

  private void setAsideSum(int row) {
    remarks.add("第" + (row + 1) + "行是小计，没有当作指标。");
    lastSum = row;
    last = row;
  }

  private boolean total(String text) {
    int colon = SheetLabels.colon(text, 0);
    return lexicon.sums(labels.label(text))
        || (colon > 0 && lexicon.sums(labels.label(text.substring(0, colon))));
  }

  /** Whether no row with a target and an actual follows before the texts below the indicators. */
  private boolean last(int row, int end) {
    for (int next = row + 1; next <= end && !tail.begins(next); next++) {
      if (sums(next) != null || promised(next)) {
        return false;
      }
    }
    return true;
  }

  /** The row of sums that has no label; -1 where it has one, or there is none. */
  int namelessSum() {
    return namelessSum;
  }

  /** The last column in which names stand. */
  private int nameEnd() {
    int end = -1;
    for (Field field : new Field[] {Field.LEVEL1, Field.LEVEL2, Field.LEVEL3}) {
      Column column = head.column(field);
      end = column == null ? end : Math.max(end, column.to());
    }
    return end < 0 ? head.firstKnown() : end;
  }

  private void row(int row) {
    binder.row(row);
    Map<Field, FormCell> cells = new EnumMap<>(Field.class);
    for (int i = 0; i < head.columns().size(); i++) {
      Field field = head.columns().get(i).field();
      if (field != null && binder.at(i) != null) {
        cells.put(field, FormCells.at(grid, binder.at(i)));
      }
    }
    boolean values = values(cells);
    if (subtotal(cells)) {
      setAsideSum(row);
      return;
    }
    if (!values) {
      setAside(cells);
    }
    levels.name(cells, values);
    if (values) {
      boolean memo = memo(cells);
      FormCell level1 = cells.get(Field.LEVEL1);
      String level = level1 == null ? null : levels.level(level1);
      rows.add(new IndicatorRow(row, memo, level, cells));
    }
    last = row;
  }

  private boolean values(Map<Field, FormCell> cells) {
    for (Field field : VALUES) {
      FormCell cell = cells.get(field);
      if (cell != null && !cell.blank() && !levels.leftover(cell)) {
        return true;
      }
    }
    return false;
  }

  private boolean subtotal(Map<Field, FormCell> cells) {
    for (Field field : new Field[] {Field.LEVEL1, Field.LEVEL2, Field.LEVEL3}) {
      FormCell cell = cells.get(field);
      if (cell != null && !cell.blank() && IndicatorLevels.brief(cell)) {
        String norm = Labels.core(cell.text());
        if (norm.endsWith("小计") && norm.length() <= 12) {
          return true;
        }
      }
    }
    return false;
  }

  /** Keeps apart what the unfilled template left in a row without values. */
  private void setAside(Map<Field, FormCell> cells) {
    for (Field field : Field.values()) {
      FormCell cell = cells.get(field);
      if (cell != null && levels.leftover(cell)) {
        leftovers.add(cell);
      }
    }
  }

  private boolean memo(Map<Field, FormCell> cells) {
    FormCell weight = cells.get(Field.WEIGHT);
    boolean weighs = weight != null && !weight.blank() && !weight.dash();
    FormCell score = cells.get(Field.SCORE);
    boolean scored = score != null && !score.blank() && !score.dash();
    if (weighs || (scored && !head.has(Field.WEIGHT))) {
      return false;
    }
    for (Field field : new Field[] {Field.LEVEL3, Field.LEVEL2, Field.LEVEL1}) {
      FormCell name = cells.get(field);
      if (name != null && !name.blank()) {
        return Labels.ofWhich(name.text());
      }
    }
    return false;
  }
}
