package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.HeadColumns;
import selfeval.form.heading.HeadFinder;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Reads the money block of a form. */
final class BudgetReader {
  /** Words that make an unknown label one of money. */
  private static final String[] MONEY = {
    "资金", "拨款", "收入", "支出", "补助", "预算", "经费", "结转", "基金", "其中", "款", "投资", "债券"
  };

  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;
  private final @Nullable String year;
  private List<Heading> headings = List.of();

  /**
   * @param year the form's year as four digits, or null: of columns for several years, its own
   *     count
   */
  BudgetReader(SheetLabels labels, Lexicon lexicon, Segment segment, @Nullable String year) {
    this.year = year;
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.segment = segment;
  }

  /**
   * The block as read.
   *
   * @param head its headings
   * @param rows its rows
   * @param last the last row of the sheet that belongs to it
   */
  record Block(Head head, List<BudgetRow> rows, int last) {}

  /** The block, or null where the form has none. */
  @Nullable Block read() {
    HeadFinder finder =
        new HeadFinder(labels, hit -> lexicon.budget(hit.label()), FormHeads::budget);
    HeadFinder.Place place = null;
    for (HeadFinder.Place found :
        finder.find(segment.top(), segment.left(), segment.bottom(), segment.right())) {
      boolean above = found.bottom() < segment.head().top();
      if (place == null || (above && place.top() < segment.head().top() && better(found, place))) {
        place = found;
      }
    }
    boolean found = place != null;
    if (!found) {
      place = aboveTheWhole();
    }
    if (place == null) {
      return null;
    }
    Head head = head(place);
    return found || FormHeads.budget(head.fields()) ? rows(head) : null;
  }

  /** The headings that no vocabulary knows, once the block has been read. */
  List<Heading> headings() {
    return headings;
  }

  private Head head(HeadFinder.Place place) {
    int bottom = place.bottom();
    Head known =
        HeadColumns.read(
            labels,
            place.top(),
            place.bottom(),
            segment.left(),
            segment.right(),
            lexicon::budget,
            cell -> names(cell, bottom),
            year);
    HeadLearner learner = new HeadLearner(labels, lexicon, true, segment.right());
    boolean above = bottom < segment.head().top();
    int end = above ? segment.head().top() - 1 : segment.bottom();
    HeadLearner.Learnt learnt =
        learner.learn(known, new BlockRows(labels, lexicon).money(known, end));
    headings = learnt.headings();
    return learnt.head();
  }

  /**
   * The row above the whole of the money, where that has figures: headings of which too few are
   * known to be found by their words. Null where there is none.
   */
  private HeadFinder.@Nullable Place aboveTheWhole() {
    for (int row = segment.top() + 1; row < segment.head().top(); row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (cell.kind() == ValueKind.TEXT
            && cell.text().length() <= Label.LONGEST
            && column >= segment.left()
            && column <= segment.right()
            && lexicon.budgetTotal(labels.row(cell.text()))
            && count(row, column, true) >= 2
            && count(row - 1, column, false) >= 2) {
          return new HeadFinder.Place(row - 1, row - 1, column, segment.right());
        }
      }
    }
    return null;
  }

  private int count(int row, int after, boolean figures) {
    int count = 0;
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      boolean figure = FormCells.of(cell).number() != null;
      count +=
          column > after && column <= segment.right() && figure == figures && !cell.text().isBlank()
              ? 1
              : 0;
    }
    return count;
  }

  /** Whether the rows' names stand under this heading: 1.年度预算数 over 总额 is no column of values. */
  private boolean names(GridCell heading, int bottom) {
    int column = heading.address().column();
    for (int row = bottom + 1; row <= Math.min(bottom + 6, segment.bottom()); row++) {
      GridCell below = grid.cell(row, column);
      if (below != null && below.kind() == ValueKind.TEXT && below.text().length() <= 40) {
        return lexicon.budgetRow(words(below));
      }
    }
    return false;
  }

  /** A row's label; what divides the money may be said before it: 按支出性质分：基本支出. */
  private Label words(GridCell label) {
    String text = label.text();
    Label words = labels.row(text);
    int colon = SheetLabels.colon(text, 0);
    if (colon < 0 || lexicon.budgetRow(words)) {
      return words;
    }
    Label rest = labels.row(text.substring(colon + 1));
    return lexicon.budgetRow(rest) ? rest : words;
  }

  private boolean better(HeadFinder.Place one, HeadFinder.Place other) {
    return width(one) > width(other);
  }

  private int width(HeadFinder.Place place) {
    int known = 0;
    for (Hit hit : labels.within(place.top(), place.left(), place.bottom(), place.right())) {
      known += lexicon.budget(hit.label()) == null ? 0 : 1;
    }
    return known;
  }

  private Block rows(Head head) {
    RowBinder binder = new RowBinder(grid, head, segment.right());
    List<BudgetRowKinds.Raw> raws = new ArrayList<>();
    boolean above = head.bottom() < segment.head().top();
    int end = above ? segment.head().top() - 1 : segment.bottom();
    int last = head.bottom();
    for (int row = head.bottom() + 1; row <= end; row++) {
      if (grid.row(row).isEmpty()) {
        continue;
      }
      binder.row(row);
      GridCell label = labelCell(head, row);
      Label words = label == null ? null : words(label);
      if (ends(row, head, binder, words)) {
        break;
      }
      Map<Field, FormCell> cells = cells(head, binder);
      if (label == null && !filled(cells)) {
        continue;
      }
      boolean ofWhich =
          label != null && (Labels.ofWhich(label.text()) || ofWhichBeside(label, row));
      raws.add(new BudgetRowKinds.Raw(labelOf(label, head, row), words, ofWhich, cells));
      last = row;
    }
    return new Block(head, new BudgetRowKinds(lexicon).tell(raws), last);
  }

  private FormCell labelOf(@Nullable GridCell label, Head head, int row) {
    return label != null
        ? FormCells.of(label)
        : FormCells.at(grid, row, Math.max(segment.left(), head.firstKnown() - 1));
  }

  /** The text nearest to the left of the figures, beginning in this row; null where none does. */
  private @Nullable GridCell labelCell(Head head, int row) {
    for (int c = head.firstKnown() - 1; c >= segment.left(); ) {
      CellRange region = grid.region(row, c);
      GridCell cell = grid.cell(region.first().row(), region.first().column());
      if (cell != null
          && region.first().row() == row
          && cell.kind() == ValueKind.TEXT
          && !cell.text().isBlank()
          && Numbers.parse(cell.text()) == null) {
        return cell;
      }
      if (cell != null && region.first().row() < row && !cell.text().isBlank()) {
        return null;
      }
      c = Math.min(c, region.first().column()) - 1;
    }
    return null;
  }

  private boolean ofWhichBeside(GridCell label, int row) {
    int column = label.address().column() - 1;
    if (column < segment.left()) {
      return false;
    }
    GridCell beside = grid.seen(row, column);
    return beside.address().row() == row
        && beside.text().length() <= 8
        && labels.label(beside.text()).norm().equals("其中");
  }

  /** Whether this row no longer belongs to the money. */
  private boolean ends(int row, Head head, RowBinder binder, @Nullable Label words) {
    for (Hit hit : labels.within(row, segment.left(), row, segment.right())) {
      boolean money = lexicon.budgetRow(hit.label());
      boolean text = lexicon.text(hit.label()) != null;
      boolean field =
          hit.header() == Field.PROJECT
              || hit.header() == Field.PROJECT_LEVEL
              || hit.header() == Field.DEPARTMENT
              || hit.header() == Field.IMPLEMENTER;
      if (!money && (text || field)) {
        return true;
      }
    }
    if (words != null && lexicon.budgetRow(words)) {
      return false;
    }
    boolean blank = true;
    for (int i = 0; i < head.columns().size(); i++) {
      CellAddress at = binder.at(i);
      Field field = head.columns().get(i).field();
      if (at == null || field == null || field == Field.REASON) {
        continue;
      }
      FormCell cell = FormCells.at(grid, at);
      blank &= cell.blank();
      if (!amount(cell)) {
        return true;
      }
    }
    return words != null && blank && !money(words.norm());
  }

  private static boolean amount(FormCell cell) {
    if (cell.kind() != ValueKind.TEXT || cell.number() != null || cell.blank() || cell.dash()) {
      return true;
    }
    String norm = Labels.normalise(cell.text());
    return !norm.isEmpty()
        && norm.length() <= 30
        && ((norm.charAt(0) >= '0' && norm.charAt(0) <= '9')
            || "-+¥#".indexOf(norm.charAt(0)) >= 0);
  }

  private static boolean money(String norm) {
    for (String word : MONEY) {
      if (norm.contains(word)) {
        return norm.length() <= 30;
      }
    }
    return false;
  }

  private static boolean filled(Map<Field, FormCell> cells) {
    for (FormCell cell : cells.values()) {
      if (!cell.blank()) {
        return true;
      }
    }
    return false;
  }

  private Map<Field, FormCell> cells(Head head, RowBinder binder) {
    Map<Field, FormCell> cells = new EnumMap<>(Field.class);
    for (int i = 0; i < head.columns().size(); i++) {
      Field field = head.columns().get(i).field();
      if (field != null && binder.at(i) != null) {
        cells.put(field, FormCells.at(grid, binder.at(i)));
      }
    }
    return cells;
  }
}
