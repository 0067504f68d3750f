package selfeval.document.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import selfeval.document.table.TableLooks.Kind;
import selfeval.ooxml.XmlText;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;

/** The markup of a sheet that looks as a table of a document does. */
final class SheetMarkup {
  /** Twentieths of a point that a digit of the default font is wide. */
  private static final double DIGIT = 105;

  /** Height of a line, points. */
  private static final double LINE = 15.5;

  private static final double MOST_HEIGHT = 400;

  private final WordTable table;
  private final TableLooks looks;
  private final WordCell[][] at;

  private SheetMarkup(WordTable table, TableLooks looks) {
    this.table = table;
    this.looks = looks;
    at = new WordCell[table.rows()][table.widths().size()];
    for (WordCell cell : table.cells()) {
      for (int row = cell.row(); row <= cell.lastRow(); row++) {
        for (int column = cell.column(); column <= cell.lastColumn(); column++) {
          at[row][column] = cell;
        }
      }
    }
  }

  static String of(WordTable table, TableLooks looks) {
    return new SheetMarkup(table, looks).xml();
  }

  private String xml() {
    StringBuilder out = new StringBuilder();
    out.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
        .append("<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>")
        .append("<sheetFormatPr defaultRowHeight=\"20\"/><cols>");
    for (int i = 0; i < table.widths().size(); i++) {
      out.append("<col min=\"").append(i + 1).append("\" max=\"").append(i + 1);
      out.append("\" width=\"").append(characters(i)).append("\" customWidth=\"1\"/>");
    }
    out.append("</cols><sheetData>");
    double[] heights = heights();
    for (int row = 0; row < table.rows(); row++) {
      row(out, row, heights[row]);
    }
    out.append("</sheetData>");
    List<String> merges = new ArrayList<>();
    for (WordCell cell : table.cells()) {
      if (cell.merged()) {
        CellAddress first = new CellAddress(cell.row(), cell.column());
        merges.add(
            new CellRange(first, new CellAddress(cell.lastRow(), cell.lastColumn())).toString());
      }
    }
    if (!merges.isEmpty()) {
      out.append("<mergeCells count=\"").append(merges.size()).append("\">");
      merges.forEach(one -> out.append("<mergeCell ref=\"").append(one).append("\"/>"));
      out.append("</mergeCells>");
    }
    out.append("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\"")
        .append(" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"")
        .append(width(0, table.widths().size() - 1) > 11_000 ? "landscape" : "portrait")
        .append("\" fitToHeight=\"0\"/>");
    return out.toString();
  }

  private double characters(int column) {
    double width = Math.max(2, Math.min(80, table.widths().get(column) / DIGIT));
    return Math.round(width * 100) / 100.0;
  }

  private int width(int first, int last) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      width += table.widths().get(i);
    }
    return width;
  }

  /** Excel fits no row to a merged cell, so each has the height that its texts need. */
  private double[] heights() {
    double[] heights = new double[table.rows()];
    for (int row = 0; row < heights.length; row++) {
      heights[row] = 20;
    }
    Map<Integer, List<WordCell>> tall = new TreeMap<>();
    for (WordCell cell : table.cells()) {
      if (cell.lastRow() == cell.row()) {
        heights[cell.row()] = Math.max(heights[cell.row()], height(cell));
      } else {
        tall.computeIfAbsent(cell.lastRow(), key -> new ArrayList<>()).add(cell);
      }
    }
    for (Map.Entry<Integer, List<WordCell>> one : tall.entrySet()) {
      for (WordCell cell : one.getValue()) {
        double there = 0;
        for (int row = cell.row(); row <= cell.lastRow(); row++) {
          there += heights[row];
        }
        int last = one.getKey();
        heights[last] = Math.min(MOST_HEIGHT, heights[last] + Math.max(0, height(cell) - there));
      }
    }
    return heights;
  }

  private double height(WordCell cell) {
    boolean title = kind(cell) == Kind.TITLE;
    double digits = Math.max(4, width(cell.column(), cell.lastColumn()) / DIGIT - 1);
    double size = title ? 16 / 11.0 : 1;
    int lines = 0;
    for (String line : cell.text().split("\n", -1)) {
      double wide = 0;
      for (int i = 0; i < line.length(); i++) {
        wide += (line.charAt(i) >= 0x2E80 ? 2.1 : 1.1) * size;
      }
      lines += Math.max(1, (int) Math.ceil(wide / digits));
    }
    return Math.min(MOST_HEIGHT, lines * LINE * size + 5);
  }

  private Kind kind(@Nullable WordCell cell) {
    if (cell == null) {
      return Kind.PLAIN;
    }
    if (cell.row() >= table.titles()) {
      return cell.centred() ? Kind.CENTRED : Kind.PLAIN;
    }
    boolean side = cell.text().matches("附[件表].*|.*单位.*|编?制?表?.*[：:].*");
    boolean long1 = cell.text().length() > 5;
    return side ? Kind.ABOVE : long1 ? Kind.TITLE : Kind.ABOVE;
  }

  private void row(StringBuilder out, int row, double height) {
    out.append("<row r=\"").append(row + 1).append("\" ht=\"").append(Math.round(height * 2) / 2.0);
    out.append("\" customHeight=\"1\"")
        .append(table.hidden(row) ? " hidden=\"1\"" : "")
        .append(">");
    for (int column = 0; column < at[row].length; column++) {
      WordCell cell = at[row][column];
      if (cell == null) {
        continue;
      }
      boolean first = cell.row() == row && cell.column() == column;
      WrittenNumber number = first ? WrittenNumber.of(cell.text()) : null;
      out.append("<c r=\"").append(new CellAddress(row, column)).append("\" s=\"");
      out.append(looks.of(kind(cell), number == null ? "" : number.format())).append("\"");
      if (number != null) {
        out.append("><v>").append(number.value().toPlainString()).append("</v></c>");
      } else if (first && !cell.text().isEmpty()) {
        out.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            .append(XmlText.string(cell.text()))
            .append("</t></is></c>");
      } else {
        out.append("/>");
      }
    }
    out.append("</row>");
  }
}
