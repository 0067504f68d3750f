package selfeval.form;

import java.util.EnumSet;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Furniture;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.form.heading.SheetLabels.Title;
import selfeval.term.Field;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Finds what looks like a form by its title, though its headings are not understood. */
final class UnreadForm {
  private static final Set<Field> LEVELS = EnumSet.of(Field.LEVEL1, Field.LEVEL2, Field.LEVEL3);

  private UnreadForm() {}

  /**
   * The headings beside the levels that are not known, as A1“…”、B1“…”; null where there is none.
   */
  static @Nullable String headings(SheetLabels labels, Lexicon lexicon) {
    boolean title = false;
    int row = -1;
    int levels = 0;
    for (Hit hit : labels.all()) {
      title |= hit.title() == Title.SELF;
      boolean level = hit.indicator() != null && LEVELS.contains(hit.indicator());
      if (title && level && hit.valueFrom() < 0) {
        levels = hit.row() == row ? levels + 1 : 1;
        row = hit.row();
        if (levels == 2) {
          return unknown(labels, lexicon, row);
        }
      }
    }
    return null;
  }

  private static @Nullable String unknown(SheetLabels labels, Lexicon lexicon, int row) {
    Grid grid = labels.grid();
    StringJoiner unknown = new StringJoiner("、");
    unknown.setEmptyValue("");
    for (GridCell cell : grid.row(row)) {
      String text = cell.text();
      if (cell.kind() == ValueKind.TEXT && !text.isBlank() && text.length() <= Label.LONGEST) {
        Label label = labels.label(text);
        boolean known = lexicon.indicator(label) != null || Furniture.has(label);
        if (!known && !Furniture.column(label)) {
          unknown.add(cell.address() + "“" + label.norm() + "”");
        }
      }
    }
    return unknown.length() == 0 ? null : unknown.toString();
  }
}
