package selfeval.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.annotate.SheetSize;

/** Widths of columns and heights of rows of a sheet, in pixels at 96 dpi, as far as stated. */
final class SheetGeometry implements SheetSize {
  /** Pixels of a digit in the default font; 7 in most, 8 in larger ones. */
  private static final int DIGIT = 7;

  /**
   * @param style number of the format of its cells that the sheet does not hold
   */
  private record Columns(int first, int last, int width, int style) {}

  private final List<Columns> columns = new ArrayList<>();
  private final Map<Integer, Integer> heights = new HashMap<>();
  private int defaultWidth = 8 * DIGIT + 8;
  private int defaultHeight = 20;

  /**
   * @param base characters of a column, or 0 where only {@code width} counts
   * @param width characters with padding, or null
   * @param height points, or null
   */
  void defaults(int base, @Nullable String width, @Nullable String height) {
    double characters = number(width, 0);
    if (characters > 0) {
      defaultWidth = pixels(characters);
    } else if (base > 0) {
      defaultWidth = base * DIGIT + 8;
    }
    double points = number(height, 0);
    if (points > 0) {
      defaultHeight = (int) Math.round(points * 96 / 72);
    }
  }

  /**
   * @param first 0-based
   * @param last 0-based, included
   */
  void columns(int first, int last, @Nullable String width, boolean hidden, int style) {
    double characters = number(width, -1);
    int pixels = hidden ? 0 : characters < 0 ? defaultWidth : pixels(characters);
    columns.add(new Columns(first, last, pixels, style));
  }

  void row(int row, @Nullable String height, boolean hidden) {
    double points = number(height, -1);
    if (hidden || points >= 0) {
      heights.put(row, hidden ? 0 : (int) Math.round(points * 96 / 72));
    }
  }

  @Override
  public int width(int column) {
    for (Columns one : columns) {
      if (column >= one.first && column <= one.last) {
        return one.width;
      }
    }
    return defaultWidth;
  }

  @Override
  public int lastColumn() {
    return 16_383;
  }

  @Override
  public int lastRow() {
    return 1_048_575;
  }

  @Override
  public int height(int row) {
    return heights.getOrDefault(row, defaultHeight);
  }

  /** The format of a cell that neither the sheet nor its row gives one. */
  int columnStyle(int column) {
    for (Columns one : columns) {
      if (column >= one.first && column <= one.last) {
        return one.style;
      }
    }
    return 0;
  }

  private static int pixels(double characters) {
    return (int) (characters * DIGIT + 0.5);
  }

  private static double number(@Nullable String text, double other) {
    if (text == null) {
      return other;
    }
    try {
      double value = Double.parseDouble(text.strip());
      return value >= 0 && value < 2000 ? value : other;
    } catch (NumberFormatException e) {
      return other;
    }
  }
}
