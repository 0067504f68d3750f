package selfeval.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Furniture;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/**
 * What stands beside labels outside the two blocks: the value to the right, below, or in the same
 * cell.
 */
final class Area {
  /** A value may stand behind so many empty cells that lost their merge. */
  private static final int SKIPPED = 3;

  private final SheetLabels labels;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;

  Area(SheetLabels labels, Lexicon lexicon, Segment segment) {
    this.labels = labels;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.segment = segment;
  }

  /** The labels in these rows of the form. */
  List<Hit> hits(int top, int bottom) {
    return labels.within(
        Math.max(top, segment.top()),
        segment.left(),
        Math.min(bottom, segment.bottom()),
        segment.right());
  }

  /** The value that belongs to this label; null where no cell is left for one. */
  @Nullable FormCell value(Hit hit) {
    if (hit.valueFrom() >= 0) {
      return FormCells.inline(hit.cell(), inline(hit));
    }
    CellRange beside = right(hit.region());
    if (beside != null && hit.header() == Field.PROJECT_LEVEL && level(beside)) {
      return FormCells.at(grid, beside.first());
    }
    FormCell below = headed(hit, beside) ? below(hit.region()) : null;
    if (below != null) {
      return below;
    }
    if (beside == null || label(beside)) {
      return below(hit.region());
    }
    GridCell next = cell(beside);
    if ((next != null && !next.text().isBlank()) || !beside.single()) {
      return FormCells.at(grid, beside.first());
    }
    FormCell behind = behind(hit, beside);
    return behind == null ? FormCells.at(grid, beside.first()) : behind;
  }

  /** 二级 beside 项目级次 is its value, though it also heads a column. */
  private boolean level(CellRange beside) {
    GridCell cell = cell(beside);
    return cell != null
        && cell.kind() == ValueKind.TEXT
        && labels.label(cell.text()).norm().matches("[一二三四五]级(项目)?");
  }

  /**
   * The value of a label that may head a column of several rows: the first of them that says
   * something, as far as the column goes on in the heading's own width.
   */
  @Nullable FormCell columnValue(Hit hit) {
    FormCell value = value(hit);
    CellRange over = hit.region();
    CellAddress first = over.first();
    boolean under =
        value != null
            && value.at().row() > over.last().row()
            && value.at().column() == first.column();
    FormCell here = value;
    while (under && here != null && here.blank()) {
      CellRange region = grid.region(here.at().row(), here.at().column());
      under = region.last().column() == over.last().column();
      here = under ? below(region) : null;
    }
    return under
            && here != null
            && !here.blank()
            && grid.region(here.at().row(), here.at().column()).last().column()
                == over.last().column()
        ? here
        : value;
  }

  /** Whether the label heads a column: another label stands right beside it, on either side. */
  private boolean headed(Hit hit, @Nullable CellRange beside) {
    if (beside != null && label(beside)) {
      return true;
    }
    int left = hit.region().first().column() - 1;
    GridCell near = beside == null ? null : cell(beside);
    boolean empty = near == null || near.text().isBlank();
    return empty && ((left >= segment.left() && labelled(hit, left)) || alone(hit));
  }

  /** Whether a label of the same height, with a cell of its own below, stands in this column. */
  private boolean labelled(Hit hit, int column) {
    CellRange before = grid.region(hit.row(), column);
    return label(before)
        && before.first().row() == hit.row()
        && before.last().row() == hit.region().last().row()
        && below(before) != null;
  }

  /**
   * Whether the row holds nothing but two labels or more, each with a value below: their merges
   * were lost, so that they stand apart.
   */
  private boolean alone(Hit hit) {
    int found = 0;
    for (GridCell cell : grid.row(hit.row())) {
      CellAddress at = cell.address();
      boolean here = at.column() >= segment.left() && at.column() <= segment.right();
      if (!here || cell.text().isBlank()) {
        continue;
      }
      CellRange region = grid.region(at.row(), at.column());
      FormCell value = label(region) ? below(region) : null;
      if (value == null || value.blank()) {
        return false;
      }
      found++;
    }
    return found > 1;
  }

  /** What follows the label's colon, up to the next label in the same cell. */
  private String inline(Hit hit) {
    String text = hit.cell().text();
    int from = hit.valueFrom();
    int end = text.length();
    for (int colon = SheetLabels.colon(text, from);
        colon >= 0 && colon - from < 200;
        colon = SheetLabels.colon(text, colon + 1)) {
      int start = labels.labelStart(text, from, colon);
      if (start > from) {
        end = start;
        break;
      }
    }
    while (from < end && ":： ".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    String value = text.substring(from, end).strip();
    int year = Years.yearApart(value);
    return year > 0 ? value.substring(0, year).strip() : value;
  }

  /** Other pairs of label and value in the cell of this one. */
  List<Hit> pairs(Hit hit) {
    List<Hit> found = new ArrayList<>();
    found.add(hit);
    if (hit.valueFrom() < 0) {
      return found;
    }
    String text = hit.cell().text();
    for (int colon = SheetLabels.colon(text, hit.valueFrom());
        colon >= 0 && colon < 400;
        colon = SheetLabels.colon(text, colon + 1)) {
      int from = found.get(found.size() - 1).valueFrom();
      int start = labels.labelStart(text, from, colon);
      if (start > from) {
        found.add(labels.pair(hit, text.substring(start, colon), colon + 1));
      }
    }
    return found;
  }

  private @Nullable CellRange right(CellRange region) {
    int column = region.last().column() + 1;
    return column > segment.right() ? null : grid.region(region.first().row(), column);
  }

  private @Nullable FormCell below(CellRange region) {
    int row = region.last().row() + 1;
    if (row > segment.bottom()) {
      return null;
    }
    CellRange under = grid.region(row, region.first().column());
    boolean own = under.first().row() == row && (!label(under) || level(under));
    return own ? FormCells.at(grid, under.first()) : null;
  }

  /** A text behind empty cells that are no merge: the value of a row whose merges were lost. */
  private @Nullable FormCell behind(Hit hit, CellRange beside) {
    for (int c = beside.first().column() + 1;
        c <= beside.first().column() + SKIPPED && c <= segment.right();
        c++) {
      CellRange region = grid.region(beside.first().row(), c);
      GridCell cell = cell(region);
      if (cell != null && !cell.text().isBlank()) {
        boolean label = label(region) && !(hit.header() == Field.PROJECT_LEVEL && level(region));
        return label || region.first().row() != beside.first().row() ? null : FormCells.of(cell);
      }
    }
    return null;
  }

  private @Nullable GridCell cell(CellRange region) {
    return grid.cell(region.first().row(), region.first().column());
  }

  /** Whether a label stands here, which is never the value of another one. */
  boolean label(CellRange region) {
    GridCell cell = cell(region);
    if (cell == null || cell.kind() != ValueKind.TEXT) {
      return false;
    }
    String text = cell.text();
    int colon = SheetLabels.colon(text, 0);
    if (colon > 0 && labels.labelStart(text, 0, colon) >= 0) {
      return true;
    }
    if (text.length() > Label.LONGEST || text.isBlank()) {
      return false;
    }
    Label label = labels.label(text);
    return lexicon.known(label)
        || Furniture.has(label)
        || (text.length() <= 24 && lexicon.budgetRow(labels.row(text)));
  }
}
