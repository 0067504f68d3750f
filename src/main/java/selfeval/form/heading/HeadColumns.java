package selfeval.form.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Reads which column of a head is which. */
public final class HeadColumns {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

  private HeadColumns() {}

  /** Reads the columns of a head: over each column the lowest heading counts. */
  public static Head read(
      SheetLabels labels, int top, int bottom, int left, int right, Function<Label, Field> words) {
    return read(labels, top, bottom, left, right, words, cell -> false, null);
  }

  /**
   * The same, for a block in which a heading may stand over the names of rows.
   *
   * @param names whether this heading does so, whatever it says: it heads no values
   * @param year the form's year as four digits, or null
   */
  public static Head read(
      SheetLabels labels,
      int top,
      int bottom,
      int left,
      int right,
      Function<Label, Field> words,
      Predicate<GridCell> names,
      @Nullable String year) {
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
    return new Head(top, bottom, single(ofYear(columns, year)));
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

  /**
   * Of columns for several years (2021年预算数, 2022年预算数) those of the form's year count, or else of
   * the latest; where a field has a column without a year, that one.
   */
  private static List<Head.Column> ofYear(List<Head.Column> columns, @Nullable String year) {
    TreeSet<String> years = new TreeSet<>();
    Set<Field> undated = EnumSet.noneOf(Field.class);
    for (Head.Column column : columns) {
      String own = year(column);
      if (column.field() != null && own != null) {
        years.add(own);
      } else if (column.field() != null) {
        undated.add(column.field());
      }
    }
    if (years.isEmpty()) {
      return columns;
    }
    String counts = year != null && years.contains(year) ? year : years.last();
    List<Head.Column> kept = new ArrayList<>();
    for (Head.Column column : columns) {
      String own = year(column);
      boolean other =
          own != null
              && column.field() != null
              && (!own.equals(counts) || undated.contains(column.field()));
      kept.add(other ? new Head.Column(null, column.cell(), column.from(), column.to()) : column);
    }
    return kept;
  }

  private static @Nullable String year(Head.Column column) {
    Matcher matcher = YEAR.matcher(column.cell().text());
    return matcher.find() ? matcher.group() : null;
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
