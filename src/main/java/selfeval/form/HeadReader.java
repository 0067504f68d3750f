package selfeval.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import selfeval.form.heading.Furniture;
import selfeval.form.heading.Label;
import selfeval.form.heading.Lexicon;
import selfeval.form.heading.SheetLabels;
import selfeval.form.heading.SheetLabels.Hit;
import selfeval.form.heading.SheetLabels.Title;
import selfeval.term.Field;
import selfeval.workbook.CellAddress;
import selfeval.workbook.Grid;
import selfeval.workbook.GridCell;
import selfeval.workbook.ValueKind;

/** Reads what stands around the two blocks: the head's fields, years, the unit, the texts. */
final class HeadReader {
  private final SheetLabels labels;
  private final Area area;
  private final Grid grid;
  private final Lexicon lexicon;
  private final Segment segment;
  private final int firstBlock;
  private final List<Hit> around = new ArrayList<>();

  /**
   * @param blocks first and last rows of the blocks, in which nothing of this is looked for
   */
  HeadReader(SheetLabels labels, Area area, Lexicon lexicon, Segment segment, List<int[]> blocks) {
    this.labels = labels;
    this.area = area;
    this.grid = labels.grid();
    this.lexicon = lexicon;
    this.segment = segment;
    int first = Integer.MAX_VALUE;
    for (int[] block : blocks) {
      first = Math.min(first, block[0]);
    }
    this.firstBlock = first;
    for (Hit hit : area.hits(segment.top(), segment.bottom())) {
      boolean inside = false;
      for (int[] block : blocks) {
        inside |= hit.row() >= block[0] && hit.row() <= block[1];
      }
      if (!inside) {
        around.addAll(area.pairs(hit));
      }
    }
  }

  /**
   * The head's fields; the first place that has a value counts, before all one above the blocks.
   */
  Map<Field, FormCell> header() {
    Map<Field, FormCell> header = new EnumMap<>(Field.class);
    for (Hit hit : around) {
      Field field = lexicon.header(hit.label());
      if (field == null || (lexicon.sums(hit.label()) && hit.row() > firstBlock)) {
        continue;
      }
      FormCell known = header.get(field);
      if (known == null || (known.blank() && hit.row() < firstBlock)) {
        FormCell value = area.value(hit);
        if (value != null && (known == null || !value.blank())) {
          header.put(field, value);
        }
      }
    }
    return header;
  }

  /** The grade printed in the head, or null. */
  @Nullable FormCell grade() {
    for (Hit hit : around) {
      if (hit.row() < firstBlock && lexicon.grade(hit.label())) {
        return area.value(hit);
      }
    }
    return null;
  }

  /** The text blocks by key. */
  Map<String, FormCell> texts() {
    Map<String, FormCell> texts = new HashMap<>();
    for (Hit hit : around) {
      String key = lexicon.text(hit.label());
      if (key == null) {
        continue;
      }
      FormCell known = texts.get(key);
      FormCell value = known == null || known.blank() ? area.columnValue(hit) : null;
      if (value != null && (known == null || !value.blank())) {
        texts.put(key, value);
      }
    }
    return texts;
  }

  /** The cells of the head that state the form's year: the title's first. */
  Map<FormCell, String> years(Map<Field, FormCell> header) {
    Map<FormCell, String> years = new LinkedHashMap<>();
    Set<CellAddress> values = new HashSet<>();
    for (FormCell value : header.values()) {
      values.add(value.at());
    }
    if (segment.title() != null) {
      add(years, segment.title().cell(), Years.in(segment.title().label().norm()));
    }
    int fields = firstField();
    for (int row = segment.top(); row < firstBlock && row <= segment.bottom(); row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (column >= segment.left()
            && column <= segment.right()
            && cell.text().length() <= Label.LONGEST) {
          boolean value = values.contains(cell.address());
          add(years, cell, value ? Years.apart(cell.text()) : year(cell, row < fields));
        }
      }
    }
    return years;
  }

  private static void add(Map<FormCell, String> years, GridCell cell, @Nullable String year) {
    if (year != null) {
      years.put(FormCells.of(cell), year);
    }
  }

  private @Nullable String year(GridCell cell, boolean caption) {
    String norm = labels.label(cell.text()).norm();
    String stated = Years.stated(norm);
    if (stated != null) {
      boolean said = norm.indexOf('年') >= 0 || norm.startsWith("(");
      return said || besideYearLabel(cell) ? stated : null;
    }
    if (cell.kind() != ValueKind.TEXT) {
      return null;
    }
    int colon = norm.indexOf(':');
    if (colon > 0 && Furniture.year(labels.label(norm.substring(0, colon)))) {
      return Years.stated(norm.substring(colon + 1));
    }
    return caption && (colon < 0 || norm.startsWith("附"))
        ? Years.in(norm)
        : Years.apart(cell.text());
  }

  private boolean besideYearLabel(GridCell cell) {
    int column = cell.address().column() - 1;
    if (column < segment.left()) {
      return false;
    }
    GridCell beside = grid.seen(cell.address().row(), column);
    return beside.kind() == ValueKind.TEXT
        && beside.text().length() <= 12
        && Furniture.year(labels.label(beside.text()));
  }

  /** The first row with a field of the head: what stands above is title and caption. */
  private int firstField() {
    for (Hit hit : around) {
      if (hit.title() == Title.NONE && lexicon.header(hit.label()) != null) {
        return hit.row();
      }
    }
    return firstBlock;
  }

  /**
   * The unit of money as printed: at the money block, then in the head.
   *
   * @param budget the money block, or null
   */
  @Nullable String unit(BudgetReader.@Nullable Block budget) {
    String unit = null;
    if (budget != null) {
      unit = unit(Math.max(segment.top(), budget.head().top() - 1), budget.last());
    }
    if (unit == null) {
      unit = unit(segment.top(), Math.min(firstBlock - 1, segment.bottom()));
    }
    return unit != null || budget == null ? unit : amounts(budget.rows());
  }

  private @Nullable String unit(int top, int bottom) {
    for (int row = top; row <= bottom; row++) {
      for (GridCell cell : grid.row(row)) {
        int column = cell.address().column();
        if (column >= segment.left()
            && column <= segment.right()
            && cell.kind() == ValueKind.TEXT
            && cell.text().length() <= Label.LONGEST
            && cell.text().indexOf('元') >= 0) {
          String unit = unit(labels.label(cell.text()).norm());
          if (unit != null) {
            return unit;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable String unit(String norm) {
    int at = norm.indexOf('元');
    boolean tenThousand = at > 0 && norm.charAt(at - 1) == '万';
    int before = tenThousand ? at - 2 : at - 1;
    boolean opened = before < 0 || "(:,;、/".indexOf(norm.charAt(before)) >= 0;
    boolean closed = at + 1 == norm.length() || "),;、".indexOf(norm.charAt(at + 1)) >= 0;
    boolean named = before >= 1 && norm.startsWith("单位", before - 1);
    return (opened || named) && closed ? tenThousand ? "万元" : "元" : null;
  }

  /** The unit that stands behind every amount that has one: 3824.26万元. */
  private static @Nullable String amounts(List<BudgetRow> rows) {
    String unit = null;
    for (BudgetRow row : rows) {
      for (FormCell cell : row.cells().values()) {
        String text = cell.text().strip();
        if (cell.kind() == ValueKind.TEXT && text.endsWith("元") && text.length() <= 30) {
          String here = text.endsWith("万元") ? "万元" : text.endsWith("亿元") ? "亿元" : "元";
          if (unit != null && !unit.equals(here)) {
            return null;
          }
          unit = here;
        }
      }
    }
    return "亿元".equals(unit) ? null : unit;
  }
}
