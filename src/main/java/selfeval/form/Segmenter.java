package selfeval.form;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.HeadFinder;
import selfeval.form.heading.HeadFinder.Place;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.form.heading.SheetLabels.Title;
import selfeval.term.Field;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/**
 * Cuts a sheet into forms. Each indicator head is the heart of one; what leads up to it, from its
 * title on, and what follows, up to the next, belongs to it.
 */
final class Segmenter {
  /** More empty rows than these end a form. */
  private static final int GAP = 12;

  /** Two forms beside each other take more columns than this. */
  private static final int NARROWEST_PAIR = 8;

  private static final Set<Field> LEVELS = EnumSet.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3);
  private final SheetLabels labels;
  private final Lexicon lexicon;
  private final Grid grid;
  private final FormHeads heads;

  Segmenter(SheetLabels labels, Lexicon lexicon) {
    this.labels = labels;
    this.lexicon = lexicon;
    this.grid = labels.grid();
    this.heads = new FormHeads(labels, lexicon);
  }

  /** A head that may be a form's, and what came of looking above it. */
  private static final class Draft {
    private final Place head;
    private final int left;
    private final int right;
    private final List<Place> repeats = new ArrayList<>();
    private int top;
    private int bottom;
    private @Nullable Hit title;
    private boolean form;

    private Draft(Place head, int left, int right) {
      this.head = head;
      this.left = left;
      this.right = right;
    }

    private boolean beside(Draft other) {
      return left > other.right || other.left > right;
    }

    private int lastHead() {
      return repeats.isEmpty() ? head.bottom() : repeats.get(repeats.size() - 1).bottom();
    }
  }

  /** The forms of the sheet, top to bottom, then left to right. */
  List<Segment> segments() {
    List<Draft> drafts = drafts();
    List<Segment> segments = new ArrayList<>();
    for (Draft draft : drafts) {
      if (draft.form) {
        segments.add(
            new Segment(
                draft.top,
                draft.left,
                Math.max(draft.bottom, draft.head.bottom()),
                draft.right,
                draft.head,
                draft.repeats,
                draft.title));
      }
    }
    segments.sort(Comparator.comparingInt(Segment::top).thenComparingInt(Segment::left));
    return segments;
  }

  private List<Draft> drafts() {
    List<Draft> drafts = new ArrayList<>();
    for (int[] band : bands()) {
      drafts(band[0], band[1], drafts);
    }
    return drafts;
  }

  private void drafts(int from, int to, List<Draft> drafts) {
    List<Place> found =
        new HeadFinder(labels, Hit::indicator, FormHeads::indicators)
            .find(0, from, grid.lastRow(), to);
    List<Place> places = new ArrayList<>();
    for (Place place : found) {
      places.add(withLevels(place, found, from));
    }
    for (Place place : places) {
      int left = from;
      int right = to;
      // Tables below each other share columns; those that share none stand beside each other.
      for (Place other : places) {
        if (other.right() < place.left()) {
          left = Math.max(left, other.right() + 1);
        } else if (other.left() > place.right()) {
          right = place.right();
        }
      }
      place(drafts, new Draft(place, left, right));
    }
  }

  /**
   * The place with the headings of its levels, which may stand a row above or below the others:
   * else its columns would seem to be all to the right of those of a form further down.
   */
  private Place withLevels(Place place, List<Place> all, int from) {
    int first = from;
    for (Place other : all) {
      boolean level = other.top() <= place.bottom() + 1 && place.top() <= other.bottom() + 1;
      if (level && other.right() < place.left()) {
        first = Math.max(first, other.right() + 1);
      }
    }
    int left = place.left();
    for (Hit hit : labels.within(Math.max(0, place.top() - 1), first, place.bottom() + 1, left)) {
      for (Field field : LEVELS) {
        left = hit.indicator() == field ? Math.min(left, hit.column()) : left;
      }
    }
    return left == place.left()
        ? place
        : new Place(place.top(), place.bottom(), left, place.right());
  }

  /**
   * The sheet's columns, parted at empty ones where a form stands on either side: their rows need
   * not be level, so that no row says where one ends.
   */
  private List<int[]> bands() {
    int width = Math.max(0, grid.lastColumn());
    if (width < NARROWEST_PAIR) {
      return List.of(new int[] {0, width});
    }
    BitSet used = new BitSet(width + 1);
    for (int row : grid.rowNumbers()) {
      for (GridCell cell : grid.row(row)) {
        if (!cell.text().isBlank()) {
          CellRange region = grid.region(row, cell.address().column());
          used.set(region.first().column(), region.last().column() + 1);
        }
      }
    }
    List<int[]> bands = new ArrayList<>();
    HeadFinder finder = new HeadFinder(labels, Hit::indicator, FormHeads::levelled);
    boolean known = false;
    int left = 0;
    for (int end = used.nextClearBit(0); end <= width; ) {
      int next = used.nextSetBit(end);
      if (next < 0) {
        break;
      }
      known = known || !finder.find(0, left, grid.lastRow(), end - 1).isEmpty();
      int after = used.nextClearBit(next);
      if (known && !finder.find(0, next, grid.lastRow(), after - 1).isEmpty()) {
        bands.add(new int[] {left, next - 1});
        left = next;
        known = true;
      }
      end = after;
    }
    bands.add(new int[] {left, width});
    return bands;
  }

  private void place(List<Draft> drafts, Draft draft) {
    Draft previous = null;
    for (Draft earlier : drafts) {
      if (!earlier.beside(draft)) {
        previous = earlier;
      }
    }
    int from = previous == null ? 0 : previous.lastHead() + 1;
    List<Hit> zone = labels.within(from, draft.left, draft.head.top() - 1, draft.right);
    List<Hit> titles = new ArrayList<>();
    for (Hit hit : zone) {
      if (hit.title() != Title.NONE && !hit.label().norm().contains("续")) {
        titles.add(hit);
      }
    }
    draft.bottom = grid.lastRow();
    int start = start(draft, titles);
    if (previous == null) {
      // With one title all above it is its caption; with more, other tables stand above.
      boolean alone = start < 0 || titles.get(0).row() == start;
      draft.top = alone ? 0 : captions(start, 0, draft);
    } else {
      int begin = start >= 0 ? start : beginning(zone, draft);
      if (begin < 0 && previous.form && heads.form(draft.head, draft.left, draft.right, null)) {
        previous.repeats.add(draft.head);
        return;
      }
      draft.top = captions(begin < 0 ? draft.head.top() : begin, previous.lastHead() + 1, draft);
      previous.bottom = Math.min(previous.bottom, draft.top - 1);
      if (!titles.isEmpty()) {
        previous.bottom = Math.min(previous.bottom, Math.max(titles.get(0).row() - 1, from));
      }
    }
    draft.form = heads.form(draft.head, draft.left, draft.right, draft.title);
    if (draft.form) {
      close(draft);
    }
    drafts.add(draft);
  }

  /** Chooses the title; the row the form begins with, or -1 where no title says. */
  private static int start(Draft draft, List<Hit> titles) {
    if (titles.isEmpty()) {
      return -1;
    }
    int last = titles.size() - 1;
    int first = last;
    while (first > 0
        && titles.get(first - 1).row() >= titles.get(first).row() - 2
        && titles.get(first - 1).title() != Title.OTHER) {
      first--;
    }
    draft.title = titles.get(last);
    for (int i = last; i >= first; i--) {
      boolean caption = titles.get(i).label().norm().startsWith("附");
      boolean better =
          (titles.get(i).title() == Title.SELF && draft.title.title() != Title.SELF)
              || (draft.title.label().norm().startsWith("附") && !caption);
      if (better) {
        draft.title = titles.get(i);
      }
    }
    return titles.get(first).row();
  }

  /** The first row that a form without a title begins with; -1 where there is none. */
  private int beginning(List<Hit> zone, Draft draft) {
    for (Hit hit : zone) {
      if (hit.header() == Field.PROJECT || hit.header() == Field.DEPARTMENT) {
        return hit.row();
      }
    }
    if (zone.isEmpty()) {
      return -1;
    }
    List<Place> money =
        new HeadFinder(labels, Hit::budget, FormHeads::budget)
            .find(zone.get(0).row(), draft.left, draft.head.top() - 1, draft.right);
    if (!money.isEmpty()) {
      return money.get(0).top();
    }
    for (Hit hit : zone) {
      if (lexicon.total(hit.label()) && hit.column() <= draft.head.left()) {
        return draft.head.top();
      }
    }
    return -1;
  }

  /** Goes up over captions (附件2, （2021年度）) that stand right above a form's first row. */
  private int captions(int row, int lowest, Draft draft) {
    int top = row;
    while (top - 1 >= lowest && row - top < 2 && caption(top - 1, draft)) {
      top--;
    }
    return top;
  }

  private boolean caption(int row, Draft draft) {
    int found = 0;
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      if (column >= draft.left && column <= draft.right && !cell.text().isBlank()) {
        String norm = cell.text().length() > 40 ? "" : labels.label(cell.text()).norm();
        if (!norm.startsWith("附") && !norm.startsWith("表") && !Years.only(norm)) {
          return false;
        }
        found++;
      }
    }
    return found > 0;
  }

  /** Ends the form at another table's title or after many empty rows. */
  private void close(Draft draft) {
    for (Hit hit : labels.within(draft.head.bottom() + 1, draft.left, draft.bottom, draft.right)) {
      if (hit.title() == Title.OTHER || hit.title() == Title.SELF) {
        CellRange region = hit.region();
        boolean continued = hit.label().norm().contains("续");
        if (!continued && (region.first().column() == draft.left || !region.single())) {
          draft.bottom = Math.min(draft.bottom, hit.row() - 1);
          break;
        }
      }
    }
    int last = draft.head.bottom();
    for (int row = last + 1; row <= draft.bottom && row - last <= GAP; row++) {
      if (!grid.row(row).isEmpty()) {
        last = row;
      }
    }
    draft.bottom = Math.min(draft.bottom, last);
  }
}
