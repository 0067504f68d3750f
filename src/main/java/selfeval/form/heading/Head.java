package selfeval.form.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;
import selfeval.workbook.GridCell;

/**
 * The headings of a block: one row, or several of which the lowest heading over a column counts.
 *
 * @param top first row
 * @param bottom last row
 * @param columns the headed columns, left to right; known and unknown ones
 */
public record Head(int top, int bottom, List<Column> columns) {
  /**
   * A heading and the columns under it.
   *
   * @param field what it heads; null where no vocabulary knows it
   * @param cell the heading
   * @param from first column
   * @param to last column
   */
  public record Column(@Nullable Field field, GridCell cell, int from, int to) {}

  public Head {
    columns = List.copyOf(columns);
  }

  /** The column of this field, or null. */
  public @Nullable Column column(Field field) {
    for (Column column : columns) {
      if (column.field() == field) {
        return column;
      }
    }
    return null;
  }

  /** What its columns are, as far as they are known. */
  public Set<Field> fields() {
    Set<Field> fields = EnumSet.noneOf(Field.class);
    for (Column column : columns) {
      if (column.field() != null) {
        fields.add(column.field());
      }
    }
    return fields;
  }

  public boolean has(Field field) {
    return column(field) != null;
  }

  /** The first column of a known heading; -1 where none is known. */
  public int firstKnown() {
    int first = -1;
    for (Column column : columns) {
      if (column.field() != null && (first < 0 || column.from() < first)) {
        first = column.from();
      }
    }
    return first;
  }

  /** The last column of a known heading; -1 where none is known. */
  public int lastKnown() {
    int last = -1;
    for (Column column : columns) {
      if (column.field() != null) {
        last = Math.max(last, column.to());
      }
    }
    return last;
  }
}
