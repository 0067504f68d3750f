package selfeval.office;

import org.jspecify.annotations.Nullable;
import selfeval.check.Audit;
import selfeval.check.Place;
import selfeval.scoring.Assessment;

/**
 * A field that an office's own formulas may name, such as 预算.总额.执行数.
 *
 * @param name the whole name
 * @param list whether it is a column of values
 * @param eachRow whether it is read for each indicator by itself
 * @param reader returns what a form has in the field
 * @param placer returns the cell of the field; null for a field that is computed
 */
record NamedField(
    String name, boolean list, boolean eachRow, Reader reader, @Nullable Placer placer) {
  /** Reads a field. */
  interface Reader {
    /**
     * Returns the field's values.
     *
     * @param name the field's name, for messages
     * @param row the indicator, for a field that is read for each; else null
     */
    Operand read(String name, Audit audit, @Nullable Assessment row);
  }

  /** Reads a field of one indicator. */
  interface RowReader {
    /** Returns the indicator's value. */
    Operand read(String name, Audit audit, Assessment row);
  }

  /** Finds the cell of a field. */
  interface Placer {
    /** Returns where a finding about the field is located; null where the form lacks the row. */
    @Nullable Place place(Audit audit, @Nullable Assessment row);
  }

  Operand read(Audit audit, @Nullable Assessment row) {
    return reader.read(name, audit, row);
  }
}
