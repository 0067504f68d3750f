package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;

/** The rows below a head by which its unknown columns are told, found before it is read. */
final class BlockRows {
  /** No block that is looked at has more rows. */
  private static final int FAR = 200;

  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;

  BlockRows(SheetLabels labels, Lexicon lexicon) {
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
  }

  /** The rows under a head of indicators that name one, sums left out. */
  List<Integer> indicators(Head head, int bottom) {
    int names = -1;
    for (Field field : new Field[] {Field.LEVEL1, Field.LEVEL2, Field.LEVEL3}) {
      Column column = head.column(field);
      names = column == null ? names : column.from();
    }
    List<Integer> rows = new ArrayList<>();
    for (int row = head.bottom() + 1; names >= 0 && row <= bottom && rows.size() < FAR; row++) {
      if (text(row)) {
        break;
      }
      GridCell name = grid.seen(row, names);
      if (name.address().row() == row && !name.text().isBlank() && !sums(row, names)) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The rows under a head of money that are known by their labels, the whole of it first. */
  List<Integer> money(Head head, int bottom) {
    List<Integer> rows = new ArrayList<>();
    for (int row = head.bottom() + 1; row <= bottom && rows.size() < FAR && !text(row); row++) {
      for (GridCell cell : grid.row(row)) {
        String text = cell.text();
        if (text.length() <= Label.LONGEST && lexicon.budgetRow(labels.row(text))) {
          boolean first = lexicon.budgetTotal(labels.row(text)) && !Labels.ofWhich(text);
          rows.add(first ? 0 : rows.size(), row);
          break;
        }
      }
    }
    return rows;
  }

  private boolean text(int row) {
    for (GridCell cell : grid.row(row)) {
      String text = cell.text();
      if (!text.isBlank()) {
        return text.length() <= Label.LONGEST && lexicon.text(labels.label(text)) != null;
      }
    }
    return false;
  }

  private boolean sums(int row, int to) {
    for (GridCell cell : grid.row(row)) {
      String text = cell.text();
      if (cell.address().column() <= to
          && text.length() <= Label.LONGEST
          && lexicon.sums(labels.label(text))) {
        return true;
      }
    }
    return false;
  }
}
