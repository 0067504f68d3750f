package selfeval.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import selfeval.form.SheetLabels.Hit;
import selfeval.term.Field;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Finds rows of column headings, and reads which column is which. */
final class HeadFinder {
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
  HeadFinder(SheetLabels labels, Function<Hit, Field> role, Predicate<Set<Field>> enough) {
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
  record Place(int top, int bottom, int left, int right) {}

  /** The heads in these rows and columns, by row, then column. */
  List<Place> find(int top, int left, int bottom, int right) {
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

  /** Reads the columns of a head: over each column the lowest heading counts. */
  static Head read(
      SheetLabels labels, int top, int bottom, int left, int right, Function<Label, Field> words) {
    return read(labels, top, bottom, left, right, words, cell -> false);
  }

  /**
   * The same, for a block in which a heading may stand over the names of rows.
   *
   * @param names whether this heading does so, whatever it says: it heads no values
   */
  static Head read(
      SheetLabels labels,
      int top,
      int bottom,
      int left,
      int right,
      Function<Label, Field> words,
      Predicate<GridCell> names) {
    Grid grid = labels.grid();
    Function<GridCell, Field> role =
        cell -> names.test(cell) ? null : words.apply(labels.label(cell.text()));
    List<GridCell> cells = new ArrayList<>();
    List<CellRange> regions = new ArrayList<>();
    for (int row = top; row <= bottom; row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (column < left || column > right || cell.kind() != ValueKind.TEXT) {
          continue;
        }
        CellRange region = grid.region(row, column);
        if (region.first().equals(cell.address()) && !cell.text().isBlank()) {
          cells.add(cell);
          regions.add(region);
        }
      }
    }
    List<Head.Column> columns = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Field field = role.apply(cells.get(i));
      List<Integer> children = children(regions, i);
      if (children.isEmpty()) {
        columns.add(column(field, cells.get(i), regions.get(i), right));
      } else if (field != null) {
        group(role, cells, regions, i, children, columns);
      }
    }
    columns.sort(Comparator.comparingInt(Head.Column::from));
    return new Head(top, bottom, single(columns));
  }

  private static Head.Column column(Field field, GridCell cell, CellRange region, int right) {
    return new Head.Column(
        field, cell, region.first().column(), Math.min(right, region.last().column()));
  }

  /** The headings below this one; those that have headings below themselves too. */
  private static List<Integer> children(List<CellRange> regions, int parent) {
    CellRange over = regions.get(parent);
    List<Integer> children = new ArrayList<>();
    for (int i = 0; i < regions.size(); i++) {
      CellRange region = regions.get(i);
      if (region.first().row() > over.last().row()
          && region.first().column() <= over.last().column()
          && region.last().column() >= over.first().column()) {
        children.add(i);
      }
    }
    return children;
  }

  /**
   * A known heading over others: where none of them is known, it counts itself; where one is left
   * unknown and its own field is not among them, that one is meant.
   */
  private static void group(
      Function<GridCell, Field> role,
      List<GridCell> cells,
      List<CellRange> regions,
      int parent,
      List<Integer> children,
      List<Head.Column> columns) {
    Field field = role.apply(cells.get(parent));
    int unknown = -1;
    int known = 0;
    for (int child : children) {
      Field below = role.apply(cells.get(child));
      if (below == field) {
        return;
      }
      if (below != null) {
        known++;
      } else if (unknown < 0) {
        unknown = child;
      }
    }
    if (known == 0) {
      columns.add(column(field, cells.get(parent), regions.get(parent), Integer.MAX_VALUE));
    } else if (unknown >= 0) {
      columns.add(column(field, cells.get(unknown), regions.get(unknown), Integer.MAX_VALUE));
    } else {
      uncovered(field, cells.get(parent), regions, regions.get(parent), children, columns);
    }
  }

  /** The part of a wide heading that no heading below covers. */
  private static void uncovered(
      Field field,
      GridCell cell,
      List<CellRange> regions,
      CellRange over,
      List<Integer> children,
      List<Head.Column> columns) {
    int from = -1;
    for (int c = over.first().column(); c <= over.last().column(); c++) {
      boolean free = true;
      for (int child : children) {
        CellRange region = regions.get(child);
        free &= c < region.first().column() || c > region.last().column();
      }
      if (free && from < 0) {
        from = c;
      }
      if (from >= 0 && (!free || c == over.last().column())) {
        columns.add(new Head.Column(field, cell, from, free ? c : c - 1));
        return;
      }
    }
  }

  /** A field has one column: the first that carries its label; a column has one field. */
  private static List<Head.Column> single(List<Head.Column> columns) {
    List<Head.Column> kept = new ArrayList<>();
    Set<Field> seen = EnumSet.noneOf(Field.class);
    int taken = -1;
    for (Head.Column column : columns) {
      Field field = column.field() != null && seen.add(column.field()) ? column.field() : null;
      if (column.to() <= taken) {
        continue;
      }
      int from = Math.max(column.from(), taken + 1);
      kept.add(new Head.Column(field, column.cell(), from, column.to()));
      taken = column.to();
    }
    return kept;
  }
}
