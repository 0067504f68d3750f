package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.SheetLabels.Hit;
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

  BudgetReader(SheetLabels labels, Lexicon lexicon, Segment segment) {
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

  /** A row before it is known what it is. */
  private record Raw(
      FormCell label, @Nullable Label words, boolean ofWhich, Map<Field, FormCell> cells) {}

  /** The block, or null where the form has none. */
  @Nullable Block read() {
    HeadFinder finder =
        new HeadFinder(labels, hit -> lexicon.budget(hit.label()), Segmenter::budgetHead);
    HeadFinder.Place place = null;
    for (HeadFinder.Place found :
        finder.find(segment.top(), segment.left(), segment.bottom(), segment.right())) {
      boolean above = found.bottom() < segment.head().top();
      if (place == null || (above && place.top() < segment.head().top() && better(found, place))) {
        place = found;
      }
    }
    if (place == null) {
      return null;
    }
    int bottom = place.bottom();
    Head head =
        HeadFinder.read(
            labels,
            place.top(),
            place.bottom(),
            segment.left(),
            segment.right(),
            lexicon::budget,
            cell -> names(cell, bottom));
    return rows(head);
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
    List<Raw> raws = new ArrayList<>();
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
      raws.add(new Raw(labelOf(label, head, row), words, ofWhich, cells));
      last = row;
    }
    return new Block(head, kinds(raws), last);
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

  private List<BudgetRow> kinds(List<Raw> raws) {
    int count = raws.size();
    RowKind[] kinds = new RowKind[count];
    int[] divisions = new int[count];
    boolean[] unsure = new boolean[count];
    int whole = whole(raws);
    boolean details = false;
    int detailOf = -1;
    int parts = -1;
    for (int i = 0; i < count; i++) {
      Raw raw = raws.get(i);
      divisions[i] = raw.words() == null ? -1 : lexicon.division(raw.words());
      boolean belowPart = i > 0 && kinds[i - 1] == RowKind.PART;
      if (i == whole) {
        kinds[i] = RowKind.TOTAL;
        details = false;
      } else if (raw.words() != null && lexicon.budgetTotal(raw.words())) {
        kinds[i] = RowKind.MEMO;
      } else if (raw.words() == null) {
        kinds[i] = RowKind.PART;
        unsure[i] = true;
      } else if (raw.ofWhich() && (belowPart || details)) {
        boolean again = divisions[i] >= 0 && divisions[i] == parts;
        boolean perhaps = !details && raws.get(i - 1).ofWhich() && (divisions[i] < 0 || parts < 0);
        kinds[i] = again || perhaps ? RowKind.PART : RowKind.MEMO;
        unsure[i] = perhaps && !again;
        if (kinds[i] == RowKind.MEMO && !details) {
          detailOf = divisions[i];
        }
        details = kinds[i] == RowKind.MEMO;
      } else if (details && (divisions[i] < 0 || (divisions[i] == detailOf && detailOf != parts))) {
        kinds[i] = RowKind.MEMO;
      } else {
        kinds[i] = RowKind.PART;
        details = false;
      }
      if (kinds[i] == RowKind.PART && divisions[i] >= 0) {
        parts = divisions[i];
      }
    }
    neighbours(kinds, divisions, unsure);
    remainder(raws, kinds, divisions);
    between(kinds, divisions);
    List<BudgetRow> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int division = kinds[i] == RowKind.PART ? divisions[i] : -1;
      rows.add(new BudgetRow(kinds[i], division, raws.get(i).label(), raws.get(i).cells()));
    }
    return rows;
  }

  /** The row of the whole: by its label, else by a word for a sum, else a row that stands alone. */
  private int whole(List<Raw> raws) {
    int sum = -1;
    for (int i = 0; i < raws.size(); i++) {
      Label words = raws.get(i).words();
      if (words != null && lexicon.budgetTotal(words) && !raws.get(i).ofWhich()) {
        return i;
      }
      boolean sounds =
          words != null
              && !raws.get(i).ofWhich()
              && (words.norm().contains("总额")
                  || words.norm().contains("总计")
                  || words.norm().contains("合计"));
      sum = sum < 0 && sounds ? i : sum;
    }
    if (sum < 0 && raws.size() == 1 && !raws.get(0).ofWhich()) {
      Label words = raws.get(0).words();
      return words != null && lexicon.division(words) >= 0 ? -1 : 0;
    }
    return sum;
  }

  /** 其他资金 as the only one of its division is what remains of the division above it. */
  private static void remainder(List<Raw> raws, RowKind[] kinds, int[] divisions) {
    int above = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != RowKind.PART || divisions[i] < 0) {
        continue;
      }
      Label words = raws.get(i).words();
      boolean rest = !raws.get(i).ofWhich() && words != null && words.norm().startsWith("其他");
      if (rest
          && above >= 0
          && above != divisions[i]
          && count(kinds, divisions, divisions[i]) == 1) {
        divisions[i] = above;
      }
      above = divisions[i];
    }
  }

  /** A division that stands wholly between two rows of another details the upper one of them. */
  private static void between(RowKind[] kinds, int[] divisions) {
    int above = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] != RowKind.PART || divisions[i] < 0) {
        continue;
      }
      int end = i;
      while (end < kinds.length && kinds[end] == RowKind.PART && divisions[end] == divisions[i]) {
        end++;
      }
      boolean back = end < kinds.length && kinds[end] == RowKind.PART && divisions[end] == above;
      boolean whole = count(kinds, divisions, divisions[i]) == end - i;
      if (above >= 0 && divisions[i] != above && back && whole) {
        for (int k = i; k < end; k++) {
          kinds[k] = RowKind.MEMO;
        }
      } else {
        above = divisions[i];
      }
      i = end - 1;
    }
  }

  private static int count(RowKind[] kinds, int[] divisions, int division) {
    int count = 0;
    for (int i = 0; i < kinds.length; i++) {
      count += kinds[i] == RowKind.PART && divisions[i] == division ? 1 : 0;
    }
    return count;
  }

  /** A part under an unknown label belongs with the parts around it. */
  private static void neighbours(RowKind[] kinds, int[] divisions, boolean[] unsure) {
    int known = -1;
    for (int i = 0; i < kinds.length; i++) {
      if (kinds[i] == RowKind.PART && !unsure[i]) {
        known = divisions[i] >= 0 ? divisions[i] : known;
        divisions[i] = known;
      }
    }
    for (int i = kinds.length - 1; i >= 0; i--) {
      if (kinds[i] == RowKind.PART && !unsure[i]) {
        known = divisions[i] >= 0 ? divisions[i] : known;
        divisions[i] = known;
      }
    }
  }
}
