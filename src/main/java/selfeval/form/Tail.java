package selfeval.form;

import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Furniture;
import selfeval.form.heading.Head;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.term.Labels;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** What stands below the indicators: texts, signatures, remarks. */
final class Tail {
  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;
  private final Head head;

  Tail(SheetLabels labels, Lexicon lexicon, Segment segment, Head head) {
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.segment = segment;
    this.head = head;
  }

  private @Nullable GridCell first(int row) {
    for (GridCell cell : grid.row(row)) {
      int column = cell.address().column();
      if (column >= segment.left() && column <= segment.right() && !cell.text().isBlank()) {
        boolean own = grid.region(row, column).first().equals(cell.address());
        if (own) {
          return cell;
        }
      }
    }
    return null;
  }

  /** Whether the row begins what stands below the indicators: texts, signatures, remarks. */
  boolean begins(int row) {
    GridCell first = first(row);
    if (first == null || first.kind() != ValueKind.TEXT) {
      return false;
    }
    String text = first.text();
    boolean left = first.address().column() <= Math.max(head.firstKnown(), segment.left());
    if (!left) {
      return false;
    }
    int colon = SheetLabels.colon(text, 0);
    if (text.length() <= Label.LONGEST) {
      Label label = labels.label(text);
      if (lexicon.text(label) != null || Furniture.tail(label.norm()) || lexicon.grade(label)) {
        return true;
      }
    } else if (Furniture.tail(Labels.normalise(text.substring(0, 12)))) {
      return true;
    }
    return colon > 0 && colon < 24 && lexicon.text(labels.label(text.substring(0, colon))) != null;
  }
}
