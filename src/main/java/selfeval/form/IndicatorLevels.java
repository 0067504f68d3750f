package selfeval.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Head;
import selfeval.form.heading.Head.Column;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.workbook.CellAddress;
import selfeval.workbook.CellRange;
import selfeval.workbook.Grid;

/**
 * The names of indicators by level, which stand for several rows: printed once, in a merge or above
 * blank cells.
 */
final class IndicatorLevels {
  private final Grid grid;
  private final Lexicon lexicon;
  private final Head head;
  private final RowBinder binder;
  private final Map<Field, FormCell> standing = new EnumMap<>(Field.class);
  private final List<LevelPoints> points = new ArrayList<>();

  IndicatorLevels(Grid grid, Lexicon lexicon, Head head, RowBinder binder) {
    this.grid = grid;
    this.lexicon = lexicon;
    this.head = head;
    this.binder = binder;
  }

  /** The points that first levels print beside their names. */
  List<LevelPoints> points() {
    return points;
  }

  /** Whether a cell still has what the unfilled template prints in it. */
  boolean leftover(FormCell cell) {
    return brief(cell) && lexicon.leftover(Labels.normalise(cell.text()));
  }

  static boolean brief(FormCell cell) {
    return cell.text().length() <= 40;
  }

  /**
   * Puts the names that stand for the row bound last among its cells.
   *
   * @param cells what the row prints, by column; its levels are replaced by those that stand
   * @param values whether the row has a target, an actual, a weight or a score
   */
  void name(Map<Field, FormCell> cells, boolean values) {
    FormCell before = standing.get(Field.LEVEL1);
    FormCell level1 = level(Field.LEVEL1, cells, values);
    if (level1 != null) {
      boolean anew =
          before == null
              || (!level1.at().equals(before.at())
                  && !Labels.normalise(level1.text()).equals(Labels.normalise(before.text())));
      standing.put(Field.LEVEL1, level1);
      if (anew) {
        standing.remove(Field.LEVEL2);
        print(level1);
      }
    }
    FormCell level2 = level(Field.LEVEL2, cells, values);
    if (level2 != null) {
      standing.put(Field.LEVEL2, level2);
    }
    put(cells, Field.LEVEL1, standing.get(Field.LEVEL1));
    put(cells, Field.LEVEL2, standing.get(Field.LEVEL2));
    if (level2 != null && names(level2)) {
      // The cell reaches over the third level: it names this row and no other.
      standing.remove(Field.LEVEL2);
    }
    FormCell level3 = level(Field.LEVEL3, cells, values);
    put(cells, Field.LEVEL3, level3);
  }

  private static void put(Map<Field, FormCell> cells, Field field, @Nullable FormCell cell) {
    if (cell == null) {
      cells.remove(field);
    } else {
      cells.put(field, cell);
    }
  }

  /** What this row prints for a level, itself or by a merge from above; null where it is blank. */
  private @Nullable FormCell level(Field field, Map<Field, FormCell> cells, boolean values) {
    FormCell own = cells.get(field);
    if (own == null) {
      CellAddress above = above(field);
      own = above == null || above.row() <= head.bottom() ? null : FormCells.at(grid, above);
    }
    if (own == null || own.blank()) {
      return null;
    }
    boolean hint = !values && leftover(own);
    return hint ? null : own;
  }

  private @Nullable CellAddress above(Field field) {
    for (int i = 0; i < head.columns().size(); i++) {
      if (head.columns().get(i).field() == field) {
        return binder.above(i);
      }
    }
    return null;
  }

  private boolean names(FormCell level2) {
    Column third = head.column(Field.LEVEL3);
    CellRange region = grid.region(level2.at().row(), level2.at().column());
    return third != null
        && region.first().column() < third.from()
        && region.last().column() >= third.from();
  }

  private void print(FormCell level1) {
    BigDecimal printed =
        level1.text().length() > Label.LONGEST ? null : Labels.points(level1.text());
    if (printed != null) {
      points.add(new LevelPoints(level1, level(level1), printed));
    }
  }

  /** The name of a first level as the vocabulary has it; null where it knows none. */
  @Nullable String level(FormCell cell) {
    return cell.text().length() > Label.LONGEST ? null : lexicon.level(Labels.core(cell.text()));
  }
}
