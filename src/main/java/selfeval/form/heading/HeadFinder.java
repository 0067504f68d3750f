package selfeval.form.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.term.Field;
import selfeval.workbook.CellRange;

/** Finds rows of column headings. */
public final class HeadFinder {
  /** A heading merged further down than this is a caption beside the rows, not a heading. */
  private static final int TALLEST = 3;

  private final SheetLabels labels;
  private final Function<Hit, Field> role;
  private final Predicate<Set<Field>> enough;

  /**
   * @param labels the sheet's labels
   * @param role what a label heads in the block that is looked for
   * @param enough whether these headings in one row make a head
   */
  public HeadFinder(SheetLabels labels, Function<Hit, Field> role, Predicate<Set<Field>> enough) {
    this.labels = labels;
    this.role = role;
    this.enough = enough;
  }

  /**
   * Rows that make a head, and the columns of its known headings.
   *
   * @param top first row
   * @param bottom last row
   * @param left first known column
   * @param right last known column
   */
  public record Place(int top, int bottom, int left, int right) {}

  /** The heads in these rows and columns, by row, then column. */
  public List<Place> find(int top, int left, int bottom, int right) {
    List<Hit> heading = new ArrayList<>();
    for (Hit hit : labels.within(top, left, bottom, right)) {
      boolean tall = hit.region().last().row() - hit.region().first().row() >= TALLEST;
      if (role.apply(hit) != null && hit.valueFrom() < 0 && !tall) {
        heading.add(hit);
      }
    }
    List<Place> places = new ArrayList<>();
    int done = -1;
    int from = 0;
    List<Hit> before = List.of();
    while (from < heading.size()) {
      int row = heading.get(from).row();
      int to = from;
      while (to < heading.size() && heading.get(to).row() == row) {
        to++;
      }
      List<Hit> here = new ArrayList<>(heading.subList(from, to));
      // Headings that begin higher and reach down into this row belong to it too.
      for (int i = from - 1; i >= 0 && heading.get(i).row() >= row - TALLEST; i--) {
        if (heading.get(i).region().last().row() >= row && heading.get(i).row() > done) {
          here.add(heading.get(i));
        }
      }
      here.sort(Comparator.comparingInt(Hit::column));
      if (row > done) {
        List<Hit> both = here;
        // Headings of which some stand a row higher than the others, without merges.
        if (to - from > 1
            && before.size() > 1
            && apart(before, here)
            && before.get(0).row() == row - 1) {
          both = new ArrayList<>(before);
          both.addAll(here);
          both.sort(Comparator.comparingInt(Hit::column));
        }
        if (enough.test(fields(both))) {
          done = add(places, both, heading, to);
        }
        before = row > done ? new ArrayList<>(heading.subList(from, to)) : List.of();
      }
      from = to;
    }
    return places;
  }

  private static boolean apart(List<Hit> above, List<Hit> below) {
    for (Hit one : above) {
      for (Hit other : below) {
        if (one.column() <= other.region().last().column()
            && other.column() <= one.region().last().column()) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds one place, or one for each of several heads beside each other; the last row taken. */
  private int add(List<Place> places, List<Hit> row, List<Hit> heading, int next) {
    int last = 0;
    int lastRight = -1;
    int below = 0;
    for (Hit hit : row) {
      below = Math.max(below, hit.region().last().row());
    }
    if (subheads(row, heading, next, below)) {
      below++;
    }
    for (List<Hit> group : groups(row)) {
      if (!enough.test(fields(group))) {
        continue;
      }
      int top = Integer.MAX_VALUE;
      int left = Integer.MAX_VALUE;
      int right = -1;
      for (Hit hit : group) {
        top = Math.min(top, hit.row());
        left = Math.min(left, hit.column());
        right = Math.max(right, hit.region().last().column());
      }
      places.add(new Place(top, below, lower(heading, next, below, left, lastRight), right));
      last = Math.max(last, below);
      lastRight = right;
    }
    return last;
  }

  /**
   * The first column of a head whose left part stands a row lower, under a caption: 绩效指标 over 一级指标,
   * 二级指标, 三级指标, and beside it 指标值, which reaches down to them.
   *
   * @param after the last column of the head to the left, or -1
   */
  private static int lower(List<Hit> heading, int next, int below, int left, int after) {
    int first = left;
    for (int i = next; i < heading.size() && heading.get(i).row() <= below; i++) {
      int column = heading.get(i).column();
      if (column > after && column < first) {
        first = column;
      }
    }
    return first;
  }

  /** Whether the row below the head still holds headings: 指标性质, 指标值, 单位 under one heading. */
  private static boolean subheads(List<Hit> row, List<Hit> heading, int next, int below) {
    int found = 0;
    boolean grouped = false;
    int left = row.get(0).column();
    for (int i = next; i < heading.size() && heading.get(i).row() <= below + 1; i++) {
      Hit child = heading.get(i);
      if (child.row() == below + 1 && child.column() >= left) {
        found++;
        for (Hit group : row) {
          CellRange over = group.region();
          grouped |=
              over.last().column() > over.first().column()
                  && over.last().row() == below
                  && over.first().column() <= child.column()
                  && child.column() <= over.last().column()
                  && child.region().last().column() <= over.last().column();
        }
      }
    }
    return found >= 2 || grouped;
  }

  /** Cuts a row in which the headings begin anew: two forms beside each other. */
  private List<List<Hit>> groups(List<Hit> row) {
    List<List<Hit>> groups = new ArrayList<>();
    List<Hit> group = new ArrayList<>();
    Set<Field> seen = EnumSet.noneOf(Field.class);
    Field first = role.apply(row.get(0));
    for (Hit hit : row) {
      Field field = role.apply(hit);
      if (field == first && seen.contains(first) && enough.test(seen)) {
        groups.add(group);
        group = new ArrayList<>();
        seen = EnumSet.noneOf(Field.class);
      }
      group.add(hit);
      seen.add(field);
    }
    groups.add(group);
    return groups;
  }

  private Set<Field> fields(List<Hit> row) {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Hit hit : row) {
      fields.add(role.apply(hit));
    }
    return fields;
  }
}
