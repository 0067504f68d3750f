package selfeval.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small table in plain characters, aligned where Chinese characters take two columns. Its lines
 * are of ASCII, since those of box drawing are one column wide in some terminals and two in others.
 */
final class TextTable {
  /** A longer text goes on in the next line. */
  private static final int WIDEST = 24;

  private static final String BETWEEN = " | ";

  private final boolean ambiguousWide;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param ambiguousWide whether characters such as ≥ and — take two columns, as they do in a
   *     terminal with a Chinese character set
   */
  TextTable(boolean ambiguousWide) {
    this.ambiguousWide = ambiguousWide;
  }

  /** A table for the terminal of this process. */
  static TextTable ofTerminal() {
    String encoding = System.getProperty("native.encoding", "UTF-8").toUpperCase(Locale.ROOT);
    return new TextTable(encoding.startsWith("GB") || encoding.startsWith("BIG5"));
  }

  /** Adds a row; the first one holds the headings. */
  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  /** Returns its lines, without blanks at their ends. */
  List<String> lines() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    List<List<List<String>>> broken = new ArrayList<>();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      for (int c = 0; c < columns; c++) {
        List<String> parts = parts(c < row.size() ? row.get(c) : "");
        for (String part : parts) {
          widths[c] = Math.max(widths[c], width(part));
        }
        cells.add(parts);
      }
      broken.add(cells);
    }
    List<String> lines = new ArrayList<>();
    for (List<List<String>> row : broken) {
      int height = row.stream().mapToInt(List::size).max().orElse(1);
      for (int i = 0; i < height; i++) {
        lines.add(line(row, i, widths));
      }
      if (lines.size() == height) {
        lines.add(rule(widths));
      }
    }
    return lines;
  }

  private String line(List<List<String>> row, int part, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      String text = part < row.get(c).size() ? row.get(c).get(part) : "";
      line.append(c == 0 ? "" : BETWEEN).append(text);
      line.append(" ".repeat(widths[c] - width(text)));
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int c = 0; c < widths.length; c++) {
      line.append(c == 0 ? "" : "-+-").append("-".repeat(widths[c]));
    }
    return line.toString();
  }

  private List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int wide = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (wide + width(c) > WIDEST) {
        parts.add(part.toString());
        part.setLength(0);
        wide = 0;
      }
      part.appendCodePoint(c);
      wide += width(c);
    }
    parts.add(part.toString());
    return parts;
  }

  private int width(String text) {
    return text.codePoints().map(this::width).sum();
  }

  /** Columns that a character takes in a terminal: two for Chinese and full-width ones. */
  private int width(int c) {
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE6F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || c >= 0x1F000;
    boolean ambiguous = (c >= 0x2010 && c <= 0x2BFF) || c == 0xD7 || c == 0xB7;
    return wide || (ambiguous && ambiguousWide) ? 2 : 1;
  }
}
