package selfeval.layout;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import selfeval.form.RowKind;
import selfeval.term.Field;

/**
 * What an agency filled in, without any place: the input of the painter.
 *
 * @param year four digits, or "" for a blank form
 * @param unit 万元 or 元
 * @param header values of the head
 * @param budget rows of the money block
 * @param expectedGoal text under the expected goal
 * @param achievedGoal text under the goal as achieved
 * @param indicators rows of the indicator block
 * @param total the sums: WEIGHT, SCORE, GRADE
 * @param texts tail texts by key
 */
public record FilledForm(
    String year,
    String unit,
    Map<Field, Value> header,
    List<Money> budget,
    String expectedGoal,
    String achievedGoal,
    List<Indicator> indicators,
    Map<Field, Value> total,
    Map<String, String> texts) {

  /** A row of the money block; the label as printed. */
  public record Money(RowKind kind, String label, Map<Field, Value> cells) {
    public Money {
      cells = ordered(cells);
    }
  }

  /**
   * A row of the indicator block.
   *
   * @param level1 its level-1 label as printed
   * @param level2 its level-2 label as printed; "" for an empty cell of its own
   * @param cells its other columns; a column that is absent is left blank
   * @param memo a 其中 row without a weight
   */
  public record Indicator(String level1, String level2, Map<Field, Value> cells, boolean memo) {
    public Indicator {
      cells = ordered(cells);
    }

    Value get(Field field) {
      return cells.getOrDefault(field, Value.BLANK);
    }

    Indicator with(Field field, Value value) {
      Map<Field, Value> changed = new EnumMap<>(Field.class);
      changed.putAll(cells);
      changed.put(field, value);
      return new Indicator(level1, level2, changed, memo);
    }

    /** A row without target, actual, weight and score is not one of the result file's rows. */
    boolean counts() {
      return !(get(Field.TARGET).blank()
          && get(Field.ACTUAL).blank()
          && get(Field.WEIGHT).blank()
          && get(Field.SCORE).blank());
    }
  }

  static <V> Map<Field, V> ordered(Map<Field, V> cells) {
    EnumMap<Field, V> copy = new EnumMap<>(Field.class);
    copy.putAll(cells);
    return Collections.unmodifiableMap(copy);
  }
}
