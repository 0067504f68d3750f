package selfeval.form;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import selfeval.term.Field;

/**
 * A row of the money block.
 *
 * @param kind whole, part or memo
 * @param division which division of the whole a part belongs to, 0-based as in the template's
 *     vocabulary; -1 where no division is certain, and for other kinds
 * @param label the row's label as printed
 * @param cells the values by column; a field is absent where the form has no such column, or where
 *     the value belongs to the first row of a merge above
 */
public record BudgetRow(RowKind kind, int division, FormCell label, Map<Field, FormCell> cells) {
  public BudgetRow {
    EnumMap<Field, FormCell> copy = new EnumMap<>(Field.class);
    copy.putAll(cells);
    cells = Collections.unmodifiableMap(copy);
  }

  /** The value in this column, or null. */
  public @Nullable FormCell get(Field field) {
    return cells.get(field);
  }
}
