package selfeval.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.result.CellRecord;
import selfeval.result.FormRecord;
import selfeval.result.RowRecord;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/**
 * A row of a form as two rounds compare it: known by its words, never by its place.
 *
 * @param block the part of the form that contains it
 * @param label its words, for people; empty in the head
 * @param judged false for an indicator that could not be judged
 * @param cells its values; a field is absent where the form has none
 */
record RoundRow(Block block, String label, boolean judged, Map<Field, CellRecord> cells) {
  /** The parts of a form. */
  enum Block {
    HEAD,
    BUDGET,
    INDICATOR,
    TOTAL
  }

  public RoundRow {
    cells = Map.copyOf(cells);
  }

  /** The rows of a form. */
  static List<RoundRow> of(FormRecord form) {
    List<RoundRow> rows = new ArrayList<>();
    rows.add(new RoundRow(Block.HEAD, "", true, form.header()));
    for (RowRecord.Money row : form.budget()) {
      String label = row.label() == null ? "资金" : row.label().text().strip();
      rows.add(new RoundRow(Block.BUDGET, label, true, row.cells()));
    }
    for (RowRecord.Indicator row : form.indicators()) {
      rows.add(
          new RoundRow(Block.INDICATOR, name(row.cells()), row.judgement().judged(), row.cells()));
    }
    Map<Field, CellRecord> sums = new EnumMap<>(Field.class);
    put(sums, Field.WEIGHT, form.total().weight());
    put(sums, Field.SCORE, form.total().score());
    put(sums, Field.GRADE, form.total().grade());
    rows.add(new RoundRow(Block.TOTAL, "总分", true, sums));
    return rows;
  }

  /** An indicator is called by its deepest level. */
  private static String name(Map<Field, CellRecord> cells) {
    String label = "";
    for (Field level : new Field[] {Field.LEVEL3, Field.LEVEL2, Field.LEVEL1}) {
      label = label.isEmpty() ? CellRecord.textOf(cells.get(level)) : label;
    }
    return label;
  }

  private static void put(Map<Field, CellRecord> cells, Field field, @Nullable CellRecord cell) {
    if (cell != null) {
      cells.put(field, cell);
    }
  }

  String text(Field field) {
    return CellRecord.textOf(cells.get(field));
  }

  /** Its words without blanks and numbering; for indicators those of all three levels. */
  String words() {
    return switch (block) {
      case HEAD, TOTAL -> "";
      case BUDGET -> Labels.row(label);
      case INDICATOR ->
          Names.bare(text(Field.LEVEL1))
              + "|"
              + Names.bare(text(Field.LEVEL2))
              + "|"
              + Names.bare(text(Field.LEVEL3));
    };
  }
}
