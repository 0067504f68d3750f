package selfeval.annotate;

import org.jspecify.annotations.Nullable;
import selfeval.workbook.CellAddress;

/**
 * The very hidden sheet on which an .xls keeps the record of its annotation. Saved as .xlsx, it is
 * a sheet there.
 */
public final class RecordSheet {
  public static final String NAME = "_selfeval_audit";

  /** The column of a marked cell's own look, and that of the look of its mark. */
  public static final int OWN_LOOK = 3;

  public static final int MARKED_LOOK = 4;

  private RecordSheet() {}

  /** A cell of a sheet. */
  public record Place(String sheet, CellAddress cell) {}

  /** A cell as a formula names it. */
  public static String reference(String sheetName, CellAddress cell) {
    return "'"
        + sheetName.replace("'", "''")
        + "'!$"
        + CellAddress.columnName(cell.column())
        + "$"
        + (cell.row() + 1);
  }

  /** What a reference names; null where it names nothing. */
  public static @Nullable Place place(String formula) {
    int mark = formula.lastIndexOf('!');
    if (mark < 1 || formula.contains("#REF!")) {
      return null;
    }
    String name = formula.substring(0, mark);
    if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
      name = name.substring(1, name.length() - 1).replace("''", "'");
    }
    try {
      return new Place(name, CellAddress.parse(formula.substring(mark + 1).replace("$", "")));
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }
}
