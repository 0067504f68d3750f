package selfeval.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.check.FormAudit;
import selfeval.form.BudgetRow;
import selfeval.form.FormCell;
import selfeval.form.TotalRow;
import selfeval.scoring.Assessment;
import selfeval.term.Field;
import selfeval.term.Labels;
import selfeval.term.Names;

/**
 * A row of a form as two rounds compare it: known by its words, never by its place.
 *
 * @param block the part of the form it stands in
 * @param label its words, for people; empty in the head
 * @param judged false for an indicator that could not be judged
 * @param cells its values; a field is absent where the form has none
 */
public record RoundRow(Block block, String label, boolean judged, Map<Field, RoundCell> cells) {
  private static final Field[] HEAD = {
    Field.PROJECT, Field.PROJECT_LEVEL, Field.DEPARTMENT, Field.IMPLEMENTER
  };

  /** The parts of a form. */
  public enum Block {
    HEAD,
    BUDGET,
    INDICATOR,
    TOTAL
  }

  public RoundRow {
    cells = Map.copyOf(cells);
  }

  /** The rows of a form that has just been audited. */
  public static List<RoundRow> of(FormAudit audit) {
    List<RoundRow> rows = new ArrayList<>();
    Map<Field, FormCell> head = new EnumMap<>(Field.class);
    for (Field field : HEAD) {
      put(head, field, audit.form().header().get(field));
    }
    rows.add(row(Block.HEAD, "", true, head));
    for (BudgetRow row : audit.form().budget()) {
      String label = row.label() == null ? "资金" : row.label().text();
      rows.add(row(Block.BUDGET, label.strip(), true, row.cells()));
    }
    for (Assessment each : audit.scorecard().assessments()) {
      boolean judged = each.comparison() != null && each.comparison().judged();
      rows.add(row(Block.INDICATOR, each.row().name(), judged, each.row().cells()));
    }
    TotalRow total = audit.form().total();
    Map<Field, FormCell> sums = new EnumMap<>(Field.class);
    if (total != null) {
      put(sums, Field.WEIGHT, total.weight());
      put(sums, Field.SCORE, total.score());
      put(sums, Field.GRADE, total.grade());
    }
    rows.add(row(Block.TOTAL, "总分", true, sums));
    return rows;
  }

  /** A row of the indicator block, called by its deepest level. */
  public static RoundRow indicator(boolean judged, Map<Field, RoundCell> cells) {
    String label = "";
    for (Field level : new Field[] {Field.LEVEL3, Field.LEVEL2, Field.LEVEL1}) {
      label = label.isEmpty() ? RoundCell.text(cells.get(level)) : label;
    }
    return new RoundRow(Block.INDICATOR, label, judged, cells);
  }

  private static void put(Map<Field, FormCell> cells, Field field, FormCell cell) {
    if (cell != null) {
      cells.put(field, cell);
    }
  }

  private static RoundRow row(
      Block block, String label, boolean judged, Map<Field, FormCell> cells) {
    Map<Field, RoundCell> values = new EnumMap<>(Field.class);
    cells.forEach((field, cell) -> values.put(field, RoundCell.of(cell)));
    return new RoundRow(block, label, judged, values);
  }

  String text(Field field) {
    return RoundCell.text(cells.get(field));
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
