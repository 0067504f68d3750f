package selfeval.report.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a workbook, written row by row. Where a sheet has all that it takes, it goes on in a
 * further one with the same head, and both say so. Not safe for use by several threads.
 */
public final class Sheet {
  /** The most links that a row has. */
  private static final int LINKS_IN_ROW = 4;

  private static final double NOTE_HEIGHT = 18;

  private final Book book;
  private final SheetLayout layout;
  private final @Nullable Head head;
  private final List<SheetPart> parts = new ArrayList<>();
  private final List<Placed> charts = new ArrayList<>();
  private final RowCells cells = new RowCells();
  private SheetPart part;
  private boolean inTable;

  /** Writes the head of a table. */
  public interface Head {
    /** Fills the cells of the head, and returns its height in points. */
    double write(RowCells cells);
  }

  /**
   * A chart on a sheet.
   *
   * @param firstColumn its upper left cell, from 0
   * @param lastColumn the column to the right of it
   */
  record Placed(BarChart chart, int firstRow, int firstColumn, int lastRow, int lastColumn) {}

  Sheet(Book book, SheetLayout layout, @Nullable Head head) throws IOException {
    this.book = book;
    this.layout = layout;
    this.head = head;
    part = further();
  }

  private SheetPart further() throws IOException {
    int number = parts.size() + 1;
    String name = number == 1 ? layout.name() : layout.name() + "（" + number + "）";
    SheetPart next = book.part(name, layout);
    parts.add(next);
    part = next;
    inTable = layout.table();
    if (head != null) {
      cells.begin(next, 0);
      next.row(head.write(cells), cells, inTable);
    }
    return next;
  }

  /** Begins the next row; its cells are to be filled, and then {@link #end} called. */
  public RowCells begin() throws IOException {
    SheetLimits limits = book.limits();
    if (part.rows() >= limits.rows() - 1 || part.linked() + LINKS_IN_ROW > limits.links()) {
      String name = layout.name() + "（" + (parts.size() + 1) + "）";
      cells.begin(part, part.rows());
      cells.text(book.note(), "本表已满，以下各行见工作表“" + name + "”。");
      cells.to(LinkTarget.here(name, "A1"));
      part.row(NOTE_HEIGHT, cells, false);
      further();
    }
    cells.begin(part, part.rows());
    return cells;
  }

  /**
   * Writes the row that was begun.
   *
   * @param height points
   */
  public void end(double height) throws IOException {
    part.row(Math.min(height, 409), cells, inTable);
  }

  /** What follows does not belong to the table. */
  public void endTable() {
    inTable = false;
  }

  /** The number of the row that comes next, from 0. */
  public int next() {
    return part.rows();
  }

  /**
   * Puts a chart over cells.
   *
   * @param firstRow of its upper left cell, from 0
   * @param firstColumn of its upper left cell, from 0
   * @param lastRow the row below it
   * @param lastColumn the column to the right of it
   */
  public void put(BarChart chart, int firstRow, int firstColumn, int lastRow, int lastColumn) {
    charts.add(new Placed(chart, firstRow, firstColumn, lastRow, lastColumn));
  }

  List<SheetPart> parts() {
    return parts;
  }

  List<Placed> charts() {
    return charts;
  }
}
