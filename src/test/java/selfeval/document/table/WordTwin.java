package selfeval.document.table;

import java.util.Random;
import java.util.TreeSet;
import selfeval.docx.TestDocx;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;

/** Writes a sheet as a table of a document, as a person would have typed it: all of it text. */
public final class WordTwin {
  private WordTwin() {}

  /**
   * The markup of a table.
   *
   * @param from first row, 0-based
   * @param to last row
   */
  public static String table(Grid grid, int from, int to, Random random) {
    int columns = grid.lastColumn() + 1;
    for (CellRange merge : grid.merges()) {
      columns = Math.max(columns, merge.last().column() + 1);
    }
    StringBuilder out = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid>");
    for (int i = 0; i < columns; i++) {
      out.append("<w:gridCol w:w=\"").append(900 + 10 * i).append("\"/>");
    }
    out.append("</w:tblGrid>");
    for (int row = from; row <= to; row++) {
      out.append("<w:tr><w:trPr>").append(grid.rowHidden(row) ? "<w:hidden/>" : "");
      out.append("</w:trPr>");
      for (int column = 0; column < columns; ) {
        CellRange region = grid.region(row, column);
        int span = region.last().column() - column + 1;
        boolean first = region.first().row() == row;
        boolean tall = region.last().row() > region.first().row();
        out.append("<w:tc><w:tcPr>");
        out.append(span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "");
        out.append(tall ? first ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>" : "");
        out.append("</w:tcPr>");
        String text = first ? grid.seen(row, column).text() : "";
        for (String line : text.split("\n", -1)) {
          out.append(paragraph(line, random));
        }
        out.append("</w:tc>");
        column += span;
      }
      out.append("</w:tr>");
    }
    return out.append("</w:tbl>").toString();
  }

  /** A paragraph in one or several runs, with what was deleted and inserted in tracking. */
  private static String paragraph(String text, Random random) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int n = random.nextInt(3); n > 0 && text.length() > 1; n--) {
      int cut = 1 + random.nextInt(text.length() - 1);
      if (!Character.isLowSurrogate(text.charAt(cut))) {
        cuts.add(cut);
      }
    }
    cuts.add(text.length());
    String[] runs = new String[cuts.size()];
    int from = 0;
    int n = 0;
    for (int cut : cuts) {
      runs[n++] = text.substring(from, cut);
      from = cut;
    }
    String plain = TestDocx.p(runs);
    return switch (random.nextInt(6)) {
      case 0 -> plain.replace("</w:p>", "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>");
      case 1 -> plain.replace("<w:r>", "<w:ins><w:r>").replace("</w:r>", "</w:r></w:ins>");
      default -> plain;
    };
  }

  /** A document with each sheet that holds something as a table between paragraphs. */
  public static byte[] document(Iterable<Grid> sheets, Random random) {
    StringBuilder body = new StringBuilder(TestDocx.p("附表见下。"));
    for (Grid grid : sheets) {
      if (!grid.empty()) {
        body.append(table(grid, 0, grid.lastRow(), random)).append(TestDocx.p("以上为附表。"));
      }
    }
    return TestDocx.body(body.toString()).bytes();
  }
}
