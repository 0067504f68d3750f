package selfeval.report.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.report.SafeText;
import selfeval.report.sheet.Book;
import selfeval.report.sheet.RowCells;
import selfeval.report.sheet.Sheet;
import selfeval.report.sheet.SheetLayout;
import selfeval.report.sheet.Style;

/**
 * A sheet of the ledger with a head that stays. What a reader needs first is in the first columns;
 * those alone are printed, since thirty columns on one page can be read by nobody, and rows are as
 * high as the texts in them.
 */
final class Table {
  private static final double LINE = 13.5;
  private static final double MARGIN = 4;
  private static final int MOST_LINES = 25;

  private final List<Column> columns;
  private final int printed;
  private final TableStyles styles;
  private final Sheet sheet;

  /**
   * Begins the sheet, behind those that were begun before.
   *
   * @param frozen how many columns stay when scrolled sideways
   * @param printed how many columns are printed
   */
  Table(Book book, TableStyles styles, String name, List<Column> columns, int frozen, int printed)
      throws IOException {
    this.columns = columns;
    this.printed = printed;
    this.styles = styles;
    List<Double> widths = new ArrayList<>();
    for (Column column : columns) {
      widths.add((double) column.width());
    }
    SheetLayout layout = new SheetLayout(name, widths, 1, frozen, printed, true, false, 100);
    sheet = book.sheet(layout, this::head);
  }

  /** With room for the buttons of the filters below the headings. */
  private double head(RowCells cells) {
    int lines = 2;
    for (Column column : columns) {
      cells.text(styles.head(), column.heading());
      lines = Math.max(lines, lines(column.heading(), column.width()));
    }
    return height(lines);
  }

  /**
   * Adds a row.
   *
   * @param tint of its verdict
   * @param values texts, numbers and {@link Linked} ones, or null, a column each
   */
  void row(Tint tint, @Nullable Object... values) throws IOException {
    write(tint, false, values);
  }

  /** Adds a row of sums, which stands below the table and outside its filters. */
  void total(@Nullable Object... values) throws IOException {
    sheet.endTable();
    write(Tint.NONE, true, values);
  }

  private void write(Tint tint, boolean total, @Nullable Object... values) throws IOException {
    RowCells cells = sheet.begin();
    int lines = 1;
    for (int i = 0; i < values.length; i++) {
      Column column = columns.get(i);
      Object value = values[i];
      Style style = total ? styles.total(column.kind()) : styles.of(column.kind(), tint);
      Linked linked = value instanceof Linked one ? one : null;
      if (linked != null) {
        value = linked.value();
        style = linked.target() == null ? style : styles.link(column.kind());
      }
      if (value instanceof BigDecimal number) {
        cells.number(style, number);
      } else if (value instanceof Integer number) {
        cells.number(style, number);
      } else {
        String text = value == null ? "" : SafeText.cell(value.toString());
        cells.text(style, text);
        lines = i < printed ? Math.max(lines, lines(text, column.width())) : lines;
      }
      if (linked != null) {
        cells.to(linked.target());
      }
    }
    sheet.end(height(lines));
  }

  private static double height(int lines) {
    return Math.min(lines, MOST_LINES) * LINE + MARGIN;
  }

  /**
   * How many lines a text takes in a column, all but the edges of which hold characters. A tenth of
   * half a Chinese character is the unit; Latin ones are wider in some typefaces than in others.
   */
  private static int lines(String text, int columnWidth) {
    int room = 10 * (columnWidth < 12 ? columnWidth : columnWidth - 1);
    int lines = 1;
    int width = 0;
    for (int i = 0; i < text.length() && lines < MOST_LINES; i++) {
      char c = text.charAt(i);
      int wide = c == '\n' ? 0 : c < 0x2000 ? 12 : 20;
      if (c == '\n' || width + wide > room) {
        lines++;
        width = 0;
      }
      width += wide;
    }
    return lines;
  }
}
